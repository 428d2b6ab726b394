-- AlterTable
ALTER TABLE "QuestionReport" ADD COLUMN     "kind" TEXT NOT NULL DEFAULT 'article-says-otherwise';

-- AlterTable
ALTER TABLE "Regrade" ADD COLUMN     "keepsPoints" BOOLEAN NOT NULL DEFAULT true;

-- What is wrong is chosen from a list; words of one's own are added where one likes.
ALTER TABLE "QuestionReport" DROP CONSTRAINT "report_shape",
  ADD CONSTRAINT "report_shape" CHECK (kind IN ('article-says-otherwise', 'several-right', 'unclear', 'i-was-right')
    AND (start IS NULL) = ("end" IS NULL) AND start >= 0 AND "end" > start);

-- What waits for a teacher, and regrades to finish, are found without reading the rest.
CREATE INDEX "QuestionReport_to_decide" ON "QuestionReport" ("versionId") WHERE state = 'open';
CREATE INDEX "Regrade_to_finish" ON "Regrade" ("versionId") WHERE "finishedAt" IS NULL;
