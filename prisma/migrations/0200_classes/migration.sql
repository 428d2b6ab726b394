-- CreateEnum
CREATE TYPE "AttemptEnd" AS ENUM ('student', 'time', 'teacher');

-- CreateEnum
CREATE TYPE "JoinPolicy" AS ENUM ('open', 'approve');

-- CreateEnum
CREATE TYPE "MemberState" AS ENUM ('pending', 'active', 'removed', 'expired');

-- CreateEnum
CREATE TYPE "AttemptThatCounts" AS ENUM ('first', 'best', 'last', 'average');

-- CreateEnum
CREATE TYPE "Release" AS ENUM ('at_once', 'after_due', 'by_hand');

-- CreateEnum
CREATE TYPE "ReportState" AS ENUM ('open', 'accepted', 'answered');

-- CreateEnum
CREATE TYPE "RegradeAction" AS ENUM ('add_answer', 'change_key', 'drop');

-- AlterTable
ALTER TABLE "Attempt" ADD COLUMN     "assignmentId" UUID,
ADD COLUMN     "closedBy" "AttemptEnd",
ADD COLUMN     "deadlineAt" TIMESTAMPTZ,
ADD COLUMN     "isLate" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "keysReleasedAt" TIMESTAMPTZ,
ADD COLUMN     "memberId" UUID,
ADD COLUMN     "number" INTEGER,
ADD COLUMN     "scoreReleasedAt" TIMESTAMPTZ;

-- CreateTable
CREATE TABLE "Class" (
    "id" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "joinPolicy" "JoinPolicy" NOT NULL DEFAULT 'open',
    "showsResultsToClassmates" BOOLEAN NOT NULL DEFAULT false,
    "nicknamesExpireAfterDays" INTEGER DEFAULT 400,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT transaction_timestamp(),
    "archivedAt" TIMESTAMPTZ,

    CONSTRAINT "Class_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClassCode" (
    "code" TEXT NOT NULL,
    "classId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT transaction_timestamp(),
    "retiredAt" TIMESTAMPTZ,

    CONSTRAINT "ClassCode_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "ClassTeacher" (
    "classId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT transaction_timestamp(),

    CONSTRAINT "ClassTeacher_pkey" PRIMARY KEY ("classId","userId")
);

-- CreateTable
CREATE TABLE "ClassInvitation" (
    "id" UUID NOT NULL,
    "classId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT transaction_timestamp(),
    "expiresAt" TIMESTAMPTZ NOT NULL DEFAULT (transaction_timestamp() + '7 days'::interval),
    "acceptedAt" TIMESTAMPTZ,
    "revokedAt" TIMESTAMPTZ,

    CONSTRAINT "ClassInvitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClassMember" (
    "id" UUID NOT NULL,
    "classId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "nickname" TEXT NOT NULL,
    "nicknameKey" TEXT NOT NULL,
    "state" "MemberState" NOT NULL DEFAULT 'active',
    "joinedAt" TIMESTAMPTZ NOT NULL DEFAULT transaction_timestamp(),
    "extraTimePercent" INTEGER NOT NULL DEFAULT 0,
    "mergedIntoId" UUID,

    CONSTRAINT "ClassMember_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClassEvent" (
    "id" UUID NOT NULL,
    "classId" UUID NOT NULL,
    "userId" UUID,
    "memberId" UUID,
    "assignmentId" UUID,
    "type" TEXT NOT NULL,
    "values" JSONB NOT NULL DEFAULT '{}',
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT transaction_timestamp(),

    CONSTRAINT "ClassEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Assignment" (
    "id" UUID NOT NULL,
    "classId" UUID NOT NULL,
    "quizId" UUID NOT NULL,
    "createdById" UUID,
    "title" TEXT NOT NULL,
    "mode" "AttemptMode" NOT NULL,
    "opensAt" TIMESTAMPTZ NOT NULL,
    "dueAt" TIMESTAMPTZ,
    "closesAt" TIMESTAMPTZ,
    "attemptsAllowed" INTEGER DEFAULT 1,
    "counts" "AttemptThatCounts" NOT NULL DEFAULT 'best',
    "scoreRelease" "Release" NOT NULL DEFAULT 'at_once',
    "keysRelease" "Release" NOT NULL DEFAULT 'at_once',
    "scoreReleasedAt" TIMESTAMPTZ,
    "keysReleasedAt" TIMESTAMPTZ,
    "shufflesQuestions" BOOLEAN NOT NULL DEFAULT true,
    "shufflesOptions" BOOLEAN NOT NULL DEFAULT true,
    "timeLimitSeconds" INTEGER,
    "acceptsLate" BOOLEAN NOT NULL DEFAULT true,
    "sharesArticle" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT transaction_timestamp(),
    "updatedAt" TIMESTAMPTZ NOT NULL DEFAULT transaction_timestamp(),
    "deletedAt" TIMESTAMPTZ,

    CONSTRAINT "Assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AssignmentQuestion" (
    "assignmentId" UUID NOT NULL,
    "questionId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "droppedAt" TIMESTAMPTZ,

    CONSTRAINT "AssignmentQuestion_pkey" PRIMARY KEY ("assignmentId","questionId")
);

-- CreateTable
CREATE TABLE "AssignmentException" (
    "assignmentId" UUID NOT NULL,
    "memberId" UUID NOT NULL,
    "extraSeconds" INTEGER NOT NULL DEFAULT 0,
    "extraAttempts" INTEGER NOT NULL DEFAULT 0,
    "dueAt" TIMESTAMPTZ,
    "closesAt" TIMESTAMPTZ,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT transaction_timestamp(),

    CONSTRAINT "AssignmentException_pkey" PRIMARY KEY ("assignmentId","memberId")
);

-- CreateTable
CREATE TABLE "QuestionReport" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "itemId" UUID,
    "assignmentId" UUID,
    "text" TEXT NOT NULL,
    "start" INTEGER,
    "end" INTEGER,
    "state" "ReportState" NOT NULL DEFAULT 'open',
    "reply" TEXT,
    "decidedById" UUID,
    "decidedAt" TIMESTAMPTZ,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT transaction_timestamp(),

    CONSTRAINT "QuestionReport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Regrade" (
    "id" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "keyVersionId" UUID,
    "action" "RegradeAction" NOT NULL,
    "reportId" UUID,
    "changeId" UUID NOT NULL,
    "userId" UUID,
    "reason" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT transaction_timestamp(),
    "finishedAt" TIMESTAMPTZ,

    CONSTRAINT "Regrade_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RegradeEntry" (
    "regradeId" UUID NOT NULL,
    "attemptId" UUID NOT NULL,
    "scoreBefore" DOUBLE PRECISION NOT NULL,
    "scoreAfter" DOUBLE PRECISION NOT NULL,
    "ofBefore" INTEGER NOT NULL,
    "ofAfter" INTEGER NOT NULL,
    "before" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT transaction_timestamp(),
    "seenAt" TIMESTAMPTZ,

    CONSTRAINT "RegradeEntry_pkey" PRIMARY KEY ("regradeId","attemptId")
);

-- CreateTable
CREATE TABLE "QuizShare" (
    "id" UUID NOT NULL,
    "quizId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "includesArticle" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT transaction_timestamp(),
    "revokedAt" TIMESTAMPTZ,

    CONSTRAINT "QuizShare_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Class_ownerId_createdAt_idx" ON "Class"("ownerId", "createdAt");

-- CreateIndex
CREATE INDEX "ClassCode_classId_idx" ON "ClassCode"("classId");

-- CreateIndex
CREATE INDEX "ClassTeacher_userId_idx" ON "ClassTeacher"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "ClassInvitation_tokenHash_key" ON "ClassInvitation"("tokenHash");

-- CreateIndex
CREATE INDEX "ClassInvitation_classId_idx" ON "ClassInvitation"("classId");

-- CreateIndex
CREATE INDEX "ClassMember_userId_idx" ON "ClassMember"("userId");

-- CreateIndex
CREATE INDEX "ClassMember_mergedIntoId_idx" ON "ClassMember"("mergedIntoId");

-- CreateIndex
CREATE UNIQUE INDEX "ClassMember_classId_userId_key" ON "ClassMember"("classId", "userId");

-- CreateIndex
CREATE UNIQUE INDEX "ClassMember_classId_number_key" ON "ClassMember"("classId", "number");

-- CreateIndex
CREATE INDEX "ClassEvent_classId_createdAt_idx" ON "ClassEvent"("classId", "createdAt");

-- CreateIndex
CREATE INDEX "ClassEvent_userId_idx" ON "ClassEvent"("userId");

-- CreateIndex
CREATE INDEX "ClassEvent_memberId_idx" ON "ClassEvent"("memberId");

-- CreateIndex
CREATE INDEX "ClassEvent_assignmentId_idx" ON "ClassEvent"("assignmentId");

-- CreateIndex
CREATE INDEX "Assignment_classId_opensAt_idx" ON "Assignment"("classId", "opensAt");

-- CreateIndex
CREATE INDEX "Assignment_quizId_idx" ON "Assignment"("quizId");

-- CreateIndex
CREATE INDEX "Assignment_createdById_idx" ON "Assignment"("createdById");

-- CreateIndex
CREATE INDEX "AssignmentQuestion_questionId_idx" ON "AssignmentQuestion"("questionId");

-- CreateIndex
CREATE INDEX "AssignmentQuestion_versionId_idx" ON "AssignmentQuestion"("versionId");

-- CreateIndex
CREATE UNIQUE INDEX "AssignmentQuestion_assignmentId_position_key" ON "AssignmentQuestion"("assignmentId", "position");

-- CreateIndex
CREATE INDEX "AssignmentException_memberId_idx" ON "AssignmentException"("memberId");

-- CreateIndex
CREATE INDEX "QuestionReport_versionId_idx" ON "QuestionReport"("versionId");

-- CreateIndex
CREATE INDEX "QuestionReport_userId_idx" ON "QuestionReport"("userId");

-- CreateIndex
CREATE INDEX "QuestionReport_decidedById_idx" ON "QuestionReport"("decidedById");

-- CreateIndex
CREATE INDEX "QuestionReport_itemId_idx" ON "QuestionReport"("itemId");

-- CreateIndex
CREATE INDEX "QuestionReport_assignmentId_idx" ON "QuestionReport"("assignmentId");

-- CreateIndex
CREATE INDEX "Regrade_keyVersionId_idx" ON "Regrade"("keyVersionId");

-- CreateIndex
CREATE INDEX "Regrade_reportId_idx" ON "Regrade"("reportId");

-- CreateIndex
CREATE INDEX "Regrade_userId_idx" ON "Regrade"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Regrade_versionId_changeId_key" ON "Regrade"("versionId", "changeId");

-- CreateIndex
CREATE INDEX "RegradeEntry_attemptId_idx" ON "RegradeEntry"("attemptId");

-- CreateIndex
CREATE UNIQUE INDEX "QuizShare_tokenHash_key" ON "QuizShare"("tokenHash");

-- CreateIndex
CREATE INDEX "QuizShare_quizId_idx" ON "QuizShare"("quizId");

-- CreateIndex
CREATE UNIQUE INDEX "QuestionVersion_id_questionId_key" ON "QuestionVersion"("id", "questionId");

-- CreateIndex
CREATE INDEX "Attempt_memberId_idx" ON "Attempt"("memberId");

-- CreateIndex
CREATE UNIQUE INDEX "Attempt_assignmentId_memberId_number_key" ON "Attempt"("assignmentId", "memberId", "number");

-- AddForeignKey
ALTER TABLE "Attempt" ADD CONSTRAINT "Attempt_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attempt" ADD CONSTRAINT "Attempt_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "ClassMember"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Class" ADD CONSTRAINT "Class_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClassCode" ADD CONSTRAINT "ClassCode_classId_fkey" FOREIGN KEY ("classId") REFERENCES "Class"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClassTeacher" ADD CONSTRAINT "ClassTeacher_classId_fkey" FOREIGN KEY ("classId") REFERENCES "Class"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClassTeacher" ADD CONSTRAINT "ClassTeacher_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClassInvitation" ADD CONSTRAINT "ClassInvitation_classId_fkey" FOREIGN KEY ("classId") REFERENCES "Class"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClassMember" ADD CONSTRAINT "ClassMember_classId_fkey" FOREIGN KEY ("classId") REFERENCES "Class"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClassMember" ADD CONSTRAINT "ClassMember_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClassMember" ADD CONSTRAINT "ClassMember_mergedIntoId_fkey" FOREIGN KEY ("mergedIntoId") REFERENCES "ClassMember"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClassEvent" ADD CONSTRAINT "ClassEvent_classId_fkey" FOREIGN KEY ("classId") REFERENCES "Class"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClassEvent" ADD CONSTRAINT "ClassEvent_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClassEvent" ADD CONSTRAINT "ClassEvent_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "ClassMember"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ClassEvent" ADD CONSTRAINT "ClassEvent_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_classId_fkey" FOREIGN KEY ("classId") REFERENCES "Class"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_quizId_fkey" FOREIGN KEY ("quizId") REFERENCES "Quiz"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assignment" ADD CONSTRAINT "Assignment_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssignmentQuestion" ADD CONSTRAINT "AssignmentQuestion_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssignmentQuestion" ADD CONSTRAINT "AssignmentQuestion_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssignmentQuestion" ADD CONSTRAINT "AssignmentQuestion_versionId_questionId_fkey" FOREIGN KEY ("versionId", "questionId") REFERENCES "QuestionVersion"("id", "questionId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssignmentException" ADD CONSTRAINT "AssignmentException_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssignmentException" ADD CONSTRAINT "AssignmentException_memberId_fkey" FOREIGN KEY ("memberId") REFERENCES "ClassMember"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuestionReport" ADD CONSTRAINT "QuestionReport_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuestionReport" ADD CONSTRAINT "QuestionReport_versionId_revisionId_fkey" FOREIGN KEY ("versionId", "revisionId") REFERENCES "QuestionVersion"("id", "revisionId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuestionReport" ADD CONSTRAINT "QuestionReport_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "AttemptItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuestionReport" ADD CONSTRAINT "QuestionReport_assignmentId_fkey" FOREIGN KEY ("assignmentId") REFERENCES "Assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuestionReport" ADD CONSTRAINT "QuestionReport_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Regrade" ADD CONSTRAINT "Regrade_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "QuestionVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Regrade" ADD CONSTRAINT "Regrade_keyVersionId_fkey" FOREIGN KEY ("keyVersionId") REFERENCES "QuestionVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Regrade" ADD CONSTRAINT "Regrade_reportId_fkey" FOREIGN KEY ("reportId") REFERENCES "QuestionReport"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Regrade" ADD CONSTRAINT "Regrade_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegradeEntry" ADD CONSTRAINT "RegradeEntry_regradeId_fkey" FOREIGN KEY ("regradeId") REFERENCES "Regrade"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RegradeEntry" ADD CONSTRAINT "RegradeEntry_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuizShare" ADD CONSTRAINT "QuizShare_quizId_fkey" FOREIGN KEY ("quizId") REFERENCES "Quiz"("id") ON DELETE CASCADE ON UPDATE CASCADE;



-- Rules that hold whatever the application does ----------------------------------------------------------------------

-- Each names its rule in its message too: what reaches the application through Prisma is the message alone.

-- 1. Classes ---------------------------------------------------------------------------------------------------------

ALTER TABLE "Class"
  ADD CONSTRAINT "class_shape" CHECK (name <> '' AND "timeZone" <> '' AND "nicknamesExpireAfterDays" >= 30);
-- Letters and digits without those that are taken for one another, and without U.
ALTER TABLE "ClassCode" ADD CONSTRAINT "class_code" CHECK (code ~ '^[2-9A-HJKMNP-TV-Z]{8}$');
CREATE UNIQUE INDEX "ClassCode_one_current" ON "ClassCode" ("classId") WHERE "retiredAt" IS NULL;
ALTER TABLE "ClassMember"
  ADD CONSTRAINT "member_shape" CHECK (number >= 1 AND nickname <> '' AND "nicknameKey" <> '' AND "extraTimePercent" BETWEEN 0 AND 400
    AND "mergedIntoId" <> id AND ("mergedIntoId" IS NULL OR state = 'removed'));
-- Two who take the same nickname at the same moment are not let in with it both.
CREATE UNIQUE INDEX "ClassMember_nickname" ON "ClassMember" ("classId", "nicknameKey") WHERE state IN ('pending', 'active');

CREATE FUNCTION refuse_owner_as_teacher() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "Class" WHERE id = NEW."classId" AND "ownerId" = NEW."userId") THEN
    RAISE EXCEPTION 'constraint owner_is_no_other: the owner of class % teaches it already', NEW."classId"
      USING ERRCODE = 'check_violation', CONSTRAINT = 'owner_is_no_other';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER owner_is_no_other BEFORE INSERT OR UPDATE OF "userId", "classId" ON "ClassTeacher"
  FOR EACH ROW EXECUTE FUNCTION refuse_owner_as_teacher();

-- 2. Assignments -----------------------------------------------------------------------------------------------------

ALTER TABLE "Assignment"
  ADD CONSTRAINT "assignment_times" CHECK ("dueAt" >= "opensAt" AND "closesAt" >= coalesce("dueAt", "opensAt")),
  ADD CONSTRAINT "assignment_shape" CHECK (title <> '' AND "attemptsAllowed" >= 1 AND "timeLimitSeconds" BETWEEN 10 AND 604800),
  -- Keys come with the score or after it; a practice shows them after each answer, as it is meant to.
  ADD CONSTRAINT "assignment_release" CHECK ("keysRelease" >= "scoreRelease" AND ("keysReleasedAt" IS NULL OR "scoreReleasedAt" IS NOT NULL OR "scoreRelease" = 'at_once')
    AND (mode = 'test' OR "keysRelease" = 'at_once')
    AND ("keysRelease" <> 'after_due' AND "scoreRelease" <> 'after_due' OR "dueAt" IS NOT NULL)),
  ADD CONSTRAINT "assignment_history" CHECK ("updatedAt" >= "createdAt");
ALTER TABLE "AssignmentQuestion" ADD CONSTRAINT "assignment_question_place" CHECK (position >= 0);
ALTER TABLE "AssignmentException"
  ADD CONSTRAINT "exception_shape" CHECK ("extraSeconds" BETWEEN 0 AND 604800 AND "extraAttempts" BETWEEN 0 AND 100 AND "closesAt" >= "dueAt");

CREATE FUNCTION guard_assignment() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW."classId", NEW."quizId", NEW.mode) = (OLD."classId", OLD."quizId", OLD.mode)
     -- What was shown cannot be hidden again.
     AND (OLD."scoreReleasedAt" IS NULL OR NEW."scoreReleasedAt" = OLD."scoreReleasedAt")
     AND (OLD."keysReleasedAt" IS NULL OR NEW."keysReleasedAt" = OLD."keysReleasedAt") THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'constraint assignment_stays: assignment % cannot change so', NEW.id USING ERRCODE = 'check_violation', CONSTRAINT = 'assignment_stays';
END $$;
CREATE TRIGGER assignment_stays BEFORE UPDATE ON "Assignment" FOR EACH ROW EXECUTE FUNCTION guard_assignment();

-- An assignment asks questions of its own quiz.
CREATE FUNCTION guard_assignment_question() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "Assignment" s JOIN "Question" q ON q."quizId" = s."quizId" WHERE s.id = NEW."assignmentId" AND q.id = NEW."questionId") THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'constraint assignment_of_quiz: assignment % asks the questions of its quiz', NEW."assignmentId" USING ERRCODE = 'check_violation', CONSTRAINT = 'assignment_of_quiz';
END $$;
CREATE TRIGGER assignment_of_quiz BEFORE INSERT OR UPDATE OF "assignmentId", "questionId" ON "AssignmentQuestion"
  FOR EACH ROW EXECUTE FUNCTION guard_assignment_question();

-- An exception is for a student of the assignment's own class.
CREATE FUNCTION guard_exception() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "Assignment" s JOIN "ClassMember" m ON m."classId" = s."classId" WHERE s.id = NEW."assignmentId" AND m.id = NEW."memberId") THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'constraint exception_in_class: an exception is for a student of the class' USING ERRCODE = 'check_violation', CONSTRAINT = 'exception_in_class';
END $$;
CREATE TRIGGER exception_in_class BEFORE INSERT OR UPDATE OF "assignmentId", "memberId" ON "AssignmentException"
  FOR EACH ROW EXECUTE FUNCTION guard_exception();

-- 3. Attempts at an assignment ---------------------------------------------------------------------------------------

-- What was graded before there were classes has been shown. The rules of an attempt are put up again below.
DROP TRIGGER attempt_moves_on ON "Attempt";
UPDATE "Attempt" SET "closedBy" = 'student' WHERE state <> 'in_progress';
UPDATE "Attempt" SET "scoreReleasedAt" = "gradedAt", "keysReleasedAt" = "gradedAt" WHERE state = 'graded';

ALTER TABLE "Attempt"
  ADD CONSTRAINT "attempt_assigned" CHECK (("assignmentId" IS NULL) = ("memberId" IS NULL) AND ("assignmentId" IS NULL) = (number IS NULL) AND number >= 1),
  -- "Start" of one's own quizzes does not lead into an assignment, and a retry of misses is one's own.
  ADD CONSTRAINT "attempt_assigned_start" CHECK ("assignmentId" IS NULL OR (NOT "isResumedByStart" AND "retryOfId" IS NULL)),
  ADD CONSTRAINT "attempt_ended" CHECK ((state = 'in_progress') = ("closedBy" IS NULL)),
  ADD CONSTRAINT "attempt_deadline" CHECK ("deadlineAt" > "startedAt"),
  ADD CONSTRAINT "attempt_released" CHECK (("scoreReleasedAt" IS NULL OR state = 'graded') AND ("keysReleasedAt" IS NULL OR "scoreReleasedAt" IS NOT NULL));
CREATE UNIQUE INDEX "Attempt_one_open_assigned" ON "Attempt" ("assignmentId", "memberId") WHERE state = 'in_progress' AND "assignmentId" IS NOT NULL;
-- Attempts whose time is over are found without reading the rest.
CREATE INDEX "Attempt_to_close" ON "Attempt" ("deadlineAt") WHERE state = 'in_progress' AND "deadlineAt" IS NOT NULL;
CREATE INDEX "Attempt_to_release" ON "Attempt" ("assignmentId") WHERE state = 'graded' AND "keysReleasedAt" IS NULL;
-- What a student was assigned; nothing for those who are in no class.
CREATE INDEX "Attempt_assigned" ON "Attempt" ("userId") WHERE "assignmentId" IS NOT NULL;

CREATE OR REPLACE FUNCTION guard_attempt() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE allowed boolean;
BEGIN
  IF TG_OP = 'INSERT' THEN
    IF NEW.state <> 'in_progress' THEN
      RAISE EXCEPTION 'constraint attempt_moves_on: attempt % cannot begin so', NEW.id USING ERRCODE = 'check_violation', CONSTRAINT = 'attempt_moves_on';
    END IF;
    IF NEW."assignmentId" IS NOT NULL THEN
      -- The number is unique for a student and an assignment, so that this limit holds however many start at once.
      SELECT NEW.number <= s."attemptsAllowed" + coalesce(x."extraAttempts", 0) IS NOT FALSE INTO allowed
        FROM "Assignment" s JOIN "ClassMember" m ON m.id = NEW."memberId" AND m."classId" = s."classId" AND m."userId" = NEW."userId" AND m.state = 'active'
        LEFT JOIN "AssignmentException" x ON x."assignmentId" = s.id AND x."memberId" = m.id
       WHERE s.id = NEW."assignmentId" AND s."quizId" = NEW."quizId" AND s.mode = NEW.mode AND s."deletedAt" IS NULL;
      IF allowed IS NULL THEN
        RAISE EXCEPTION 'constraint attempt_of_class: attempt % is not of an assignment of its student', NEW.id USING ERRCODE = 'check_violation', CONSTRAINT = 'attempt_of_class';
      ELSIF NOT allowed THEN
        RAISE EXCEPTION 'constraint attempt_limit: no attempt is left' USING ERRCODE = 'check_violation', CONSTRAINT = 'attempt_limit';
      END IF;
    END IF;
    RETURN NEW;
  END IF;
  IF OLD.state = 'in_progress' AND NEW.state = 'submitted' THEN NEW."closedBy" := coalesce(NEW."closedBy", 'student'); END IF;
  -- Without a teacher, and in a practice, what is graded is shown.
  IF OLD.state = 'submitted' AND NEW.state = 'graded' AND (NEW."assignmentId" IS NULL OR NEW.mode = 'practice') THEN
    NEW."scoreReleasedAt" := NEW."gradedAt";
    NEW."keysReleasedAt" := NEW."gradedAt";
  END IF;
  IF (OLD.state = NEW.state OR (OLD.state = 'in_progress' AND NEW.state = 'submitted') OR (OLD.state = 'submitted' AND NEW.state = 'graded'))
    AND (NEW."quizId", NEW.mode, NEW.seed, NEW."asksConfidence", NEW."retryOfId", NEW."startedAt", NEW."assignmentId")
        IS NOT DISTINCT FROM (OLD."quizId", OLD.mode, OLD.seed, OLD."asksConfidence", OLD."retryOfId", OLD."startedAt", OLD."assignmentId")
    AND (OLD.state = 'in_progress' OR (NEW."submittedAt", NEW."closedBy", NEW."isLate") = (OLD."submittedAt", OLD."closedBy", OLD."isLate"))
    AND (OLD."scoreReleasedAt" IS NULL OR NEW."scoreReleasedAt" = OLD."scoreReleasedAt")
    AND (OLD."keysReleasedAt" IS NULL OR NEW."keysReleasedAt" = OLD."keysReleasedAt")
    AND (OLD.state <> 'graded' OR (NEW."gradedAt", NEW.milliseconds) = (OLD."gradedAt", OLD.milliseconds))
    -- A score that stands, and what it is out of, change with a record of it alone.
    AND ((NEW."of" = OLD."of" AND (OLD.state <> 'graded' OR NEW.score = OLD.score))
      OR (OLD.state = 'graded' AND EXISTS (SELECT FROM "RegradeEntry" e WHERE e."attemptId" = NEW.id AND e."createdAt" = transaction_timestamp()
            AND (e."scoreBefore", e."ofBefore", e."scoreAfter", e."ofAfter") = (OLD.score, OLD."of", NEW.score, NEW."of")))) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'constraint attempt_moves_on: attempt % cannot change so', NEW.id
    USING ERRCODE = 'check_violation', CONSTRAINT = 'attempt_moves_on';
END $$;
CREATE TRIGGER attempt_moves_on BEFORE INSERT OR UPDATE ON "Attempt" FOR EACH ROW EXECUTE FUNCTION guard_attempt();

-- Where an attempt moves to another entry of a class, that is an entry of the same class.
CREATE FUNCTION guard_attempt_member() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT FROM "ClassMember" o JOIN "ClassMember" n ON n."classId" = o."classId" WHERE o.id = OLD."memberId" AND n.id = NEW."memberId" AND n."userId" = NEW."userId") THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'constraint attempt_of_class: attempt % is not of its student', NEW.id USING ERRCODE = 'check_violation', CONSTRAINT = 'attempt_of_class';
END $$;
CREATE TRIGGER attempt_of_class BEFORE UPDATE OF "memberId" ON "Attempt" FOR EACH ROW
  WHEN (OLD."memberId" IS DISTINCT FROM NEW."memberId") EXECUTE FUNCTION guard_attempt_member();

-- An item of an assigned attempt asks what was assigned.
CREATE OR REPLACE FUNCTION guard_item() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (
    SELECT FROM inserted i
     WHERE NOT EXISTS (
       SELECT FROM "Attempt" a JOIN "Question" q ON q."quizId" = a."quizId" JOIN "QuestionVersion" v ON v."questionId" = q.id
        WHERE a.id = i."attemptId" AND a.state = 'in_progress' AND v.id = i."versionId"
          AND (a."assignmentId" IS NULL OR EXISTS (
            SELECT FROM "AssignmentQuestion" n WHERE n."assignmentId" = a."assignmentId" AND n."versionId" = i."versionId" AND n."droppedAt" IS NULL)))) THEN
    RAISE EXCEPTION 'constraint item_of_quiz: an attempt asks the questions of its quiz, all from its start'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'item_of_quiz';
  END IF;
  RETURN NULL;
END $$;

-- 4. Answers: graded after the end, shown when they are released, graded again with a record ---------------------------

ALTER TABLE "Answer" DROP CONSTRAINT "answer_released",
  ADD CONSTRAINT "answer_released" CHECK ((score IS NULL) = (correct IS NULL) AND ("releasedAt" IS NULL OR score IS NOT NULL));
CREATE OR REPLACE FUNCTION guard_answer() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE its record;
BEGIN
  SELECT a.id, a.state, a.mode, a."assignmentId", a."keysReleasedAt" INTO its
    FROM "AttemptItem" i JOIN "Attempt" a ON a.id = i."attemptId" WHERE i.id = NEW."itemId";
  IF its.mode = 'test' AND (its.state = 'in_progress' AND NEW.score IS NOT NULL
       OR its."assignmentId" IS NOT NULL AND its."keysReleasedAt" IS NULL AND NEW."releasedAt" IS NOT NULL) THEN
    RAISE EXCEPTION 'constraint answer_release: a test releases nothing before it is submitted, and one of a class nothing before its keys are released'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'answer_release';
  END IF;
  -- There is no other grade that a learner has not been shown.
  IF NEW.score IS NOT NULL AND NEW."releasedAt" IS NULL AND NOT (its.mode = 'test' AND its."assignmentId" IS NOT NULL) THEN
    RAISE EXCEPTION 'constraint answer_released: a grade comes with its release' USING ERRCODE = 'check_violation', CONSTRAINT = 'answer_released';
  END IF;
  IF TG_OP = 'INSERT' THEN
    IF its.state = 'in_progress' AND NOT NEW.overridden THEN RETURN NEW; END IF;
  ELSIF (NEW."itemId", NEW.round) = (OLD."itemId", OLD.round) THEN
    IF (NEW.value, NEW.confidence, NEW.milliseconds, NEW."operationId", NEW.seq, NEW.device, NEW."answeredAt")
       IS NOT DISTINCT FROM (OLD.value, OLD.confidence, OLD.milliseconds, OLD."operationId", OLD.seq, OLD.device, OLD."answeredAt") THEN
      -- The same answer: graded once, shown once, overridden once while a practice is open, and graded again with a record.
      IF OLD.score IS NULL AND NOT NEW.overridden THEN RETURN NEW; END IF;
      IF (NEW.correct, NEW.score, NEW.overridden) IS NOT DISTINCT FROM (OLD.correct, OLD.score, OLD.overridden)
         AND (OLD."releasedAt" IS NULL OR NEW."releasedAt" = OLD."releasedAt") THEN
        RETURN NEW;
      END IF;
      IF NEW."releasedAt" IS NOT DISTINCT FROM OLD."releasedAt" THEN
        IF NEW.overridden AND NOT OLD.overridden AND its.mode = 'practice' AND its.state = 'in_progress' THEN RETURN NEW; END IF;
        IF its.state = 'graded' AND NEW.overridden = OLD.overridden AND EXISTS (
             SELECT FROM "RegradeEntry" e WHERE e."attemptId" = its.id AND e."createdAt" = transaction_timestamp()) THEN
          RETURN NEW;
        END IF;
      END IF;
    ELSIF OLD.score IS NULL AND NEW.score IS NULL AND its.state = 'in_progress' THEN
      RETURN NEW; -- another answer, while it is open
    END IF;
  END IF;
  RAISE EXCEPTION 'constraint answer_is_open: the answer to item %, round %, is closed', NEW."itemId", NEW.round
    USING ERRCODE = 'check_violation', CONSTRAINT = 'answer_is_open';
END $$;

-- 5. Reports and regrades ----------------------------------------------------------------------------------------------

ALTER TABLE "QuestionReport"
  ADD CONSTRAINT "report_shape" CHECK (text <> '' AND (start IS NULL) = ("end" IS NULL) AND start >= 0 AND "end" > start),
  ADD CONSTRAINT "report_decided" CHECK ((state = 'open') = ("decidedAt" IS NULL) AND (state <> 'answered' OR reply IS NOT NULL));
CREATE UNIQUE INDEX "QuestionReport_one_open" ON "QuestionReport" ("userId", "versionId") WHERE state = 'open';
ALTER TABLE "Regrade" ADD CONSTRAINT "regrade_key" CHECK ((action = 'drop') = ("keyVersionId" IS NULL));
ALTER TABLE "RegradeEntry" ADD CONSTRAINT "regrade_scores" CHECK ("scoreBefore" BETWEEN 0 AND "ofBefore" AND "scoreAfter" BETWEEN 0 AND "ofAfter" AND "ofAfter" >= 1);

CREATE FUNCTION guard_regrade() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW."keyVersionId" IS NULL OR EXISTS (
       SELECT FROM "QuestionVersion" a JOIN "QuestionVersion" k ON k."questionId" = a."questionId" WHERE a.id = NEW."versionId" AND k.id = NEW."keyVersionId") THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'constraint regrade_of_question: a key is of the same question' USING ERRCODE = 'check_violation', CONSTRAINT = 'regrade_of_question';
END $$;
CREATE TRIGGER regrade_of_question BEFORE INSERT ON "Regrade" FOR EACH ROW EXECUTE FUNCTION guard_regrade();

-- The record of a regrade stays as it was written; that it was seen is added later. It is dated by its own transaction.
CREATE FUNCTION guard_regrade_entry() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' AND NEW."createdAt" = transaction_timestamp() THEN RETURN NEW; END IF;
  IF TG_OP = 'UPDATE' AND (NEW."regradeId", NEW."attemptId", NEW."scoreBefore", NEW."scoreAfter", NEW."ofBefore", NEW."ofAfter", NEW.before, NEW."createdAt")
     = (OLD."regradeId", OLD."attemptId", OLD."scoreBefore", OLD."scoreAfter", OLD."ofBefore", OLD."ofAfter", OLD.before, OLD."createdAt") THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'constraint history_is_kept: the record of a regrade cannot be changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_kept';
END $$;
CREATE TRIGGER regrade_is_kept BEFORE INSERT OR UPDATE ON "RegradeEntry" FOR EACH ROW EXECUTE FUNCTION guard_regrade_entry();
CREATE TRIGGER history_is_kept BEFORE DELETE ON "RegradeEntry" FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER history_is_kept BEFORE DELETE ON "Regrade" FOR EACH ROW EXECUTE FUNCTION refuse_change();
