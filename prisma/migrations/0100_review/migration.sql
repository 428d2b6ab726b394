-- AlterTable
ALTER TABLE "Attempt" ADD COLUMN     "isTakenIn" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "Card" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "questionId" UUID NOT NULL,
    "bornDay" INTEGER NOT NULL,
    "stability" DOUBLE PRECISION,
    "difficulty" DOUBLE PRECISION,
    "lastDay" INTEGER,
    "dueDay" INTEGER NOT NULL,
    "interval" INTEGER NOT NULL DEFAULT 0,
    "reviews" INTEGER NOT NULL DEFAULT 0,
    "lapses" INTEGER NOT NULL DEFAULT 0,
    "firstStability" DOUBLE PRECISION,
    "firstDifficulty" DOUBLE PRECISION,
    "firstDay" INTEGER,
    "suspendedFor" TEXT,
    "wokenAtLapses" INTEGER,
    "missedReviewId" UUID,
    "missedAt" TIMESTAMPTZ,
    "missedSure" TEXT,
    "rightDays" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT transaction_timestamp(),

    CONSTRAINT "Card_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Review" (
    "id" UUID NOT NULL,
    "cardId" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "targetId" UUID,
    "at" TIMESTAMPTZ NOT NULL,
    "receivedAt" TIMESTAMPTZ NOT NULL DEFAULT clock_timestamp(),
    "localDay" INTEGER NOT NULL,
    "device" TEXT NOT NULL,
    "versionId" UUID,
    "itemId" UUID,
    "round" INTEGER,
    "value" JSONB,
    "correct" BOOLEAN,
    "score" DOUBLE PRECISION,
    "confidence" TEXT,
    "hints" INTEGER NOT NULL DEFAULT 0,
    "milliseconds" INTEGER,
    "grade" TEXT,
    "isUndone" BOOLEAN NOT NULL DEFAULT false,
    "isOverridden" BOOLEAN NOT NULL DEFAULT false,
    "isScheduled" BOOLEAN NOT NULL DEFAULT false,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "Review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReviewSettings" (
    "userId" UUID NOT NULL,
    "retention" DOUBLE PRECISION NOT NULL DEFAULT 0.9,
    "dailyCap" INTEGER NOT NULL DEFAULT 20,
    "maximumInterval" INTEGER NOT NULL DEFAULT 180,
    "asksConfidence" BOOLEAN NOT NULL DEFAULT true,
    "weights" DOUBLE PRECISION[] DEFAULT ARRAY[]::DOUBLE PRECISION[],
    "feedSecret" TEXT,

    CONSTRAINT "ReviewSettings_pkey" PRIMARY KEY ("userId")
);

-- CreateIndex
CREATE INDEX "Card_userId_dueDay_idx" ON "Card"("userId", "dueDay");

-- CreateIndex
CREATE INDEX "Card_questionId_idx" ON "Card"("questionId");

-- CreateIndex
CREATE UNIQUE INDEX "Card_userId_subject_key" ON "Card"("userId", "subject");

-- CreateIndex
CREATE INDEX "Review_cardId_at_idx" ON "Review"("cardId", "at");

-- CreateIndex
CREATE INDEX "Review_versionId_idx" ON "Review"("versionId");

-- CreateIndex
CREATE UNIQUE INDEX "Review_itemId_round_key" ON "Review"("itemId", "round");

-- CreateIndex
CREATE UNIQUE INDEX "ReviewSettings_feedSecret_key" ON "ReviewSettings"("feedSecret");

-- AddForeignKey
ALTER TABLE "Card" ADD CONSTRAINT "Card_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Card" ADD CONSTRAINT "Card_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_cardId_fkey" FOREIGN KEY ("cardId") REFERENCES "Card"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "QuestionVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "AttemptItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewSettings" ADD CONSTRAINT "ReviewSettings_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- Rules that hold whatever the application does ----------------------------------------------------------------------

-- One scheduled answer of a card and local day: a second device, a second tab or a batch sent twice cannot add another.
CREATE UNIQUE INDEX "Review_one_scheduled_a_day" ON "Review" ("cardId", "localDay") WHERE "isScheduled";
-- Attempts whose answers are still to be taken in are found without reading the rest.
CREATE INDEX "Attempt_to_take_in" ON "Attempt" ("userId") WHERE NOT "isTakenIn";
-- The mistakes notebook.
CREATE INDEX "Card_missed" ON "Card" ("userId", "missedAt") WHERE "missedReviewId" IS NOT NULL;

ALTER TABLE "Card"
  ADD CONSTRAINT "card_memory" CHECK ((stability IS NULL) = (difficulty IS NULL) AND (stability IS NULL) = ("lastDay" IS NULL) AND stability > 0 AND difficulty BETWEEN 1 AND 10),
  ADD CONSTRAINT "card_counts" CHECK (interval >= 0 AND reviews >= 0 AND lapses >= 0 AND lapses <= reviews AND "rightDays" BETWEEN 0 AND 3),
  ADD CONSTRAINT "card_suspended" CHECK ("suspendedFor" IN ('learner', 'leech')),
  ADD CONSTRAINT "card_missed" CHECK (("missedReviewId" IS NULL) = ("missedAt" IS NULL));

ALTER TABLE "Review"
  ADD CONSTRAINT "review_type" CHECK (type IN ('answer', 'undo', 'override', 'suspend', 'wake')),
  ADD CONSTRAINT "review_answer" CHECK ((type = 'answer') = ("versionId" IS NOT NULL AND value IS NOT NULL AND correct IS NOT NULL AND score IS NOT NULL)),
  ADD CONSTRAINT "review_target" CHECK ((type IN ('undo', 'override')) = ("targetId" IS NOT NULL)),
  ADD CONSTRAINT "review_item" CHECK (("itemId" IS NULL) = (round IS NULL)),
  ADD CONSTRAINT "review_shape" CHECK (hints >= 0 AND milliseconds >= 0 AND score BETWEEN 0 AND 1
    AND confidence IN ('sure', 'unsure', 'guess') AND grade IN ('again', 'hard', 'good', 'easy')
    AND (NOT "isScheduled" OR (type = 'answer' AND NOT "isUndone")));

ALTER TABLE "ReviewSettings"
  ADD CONSTRAINT "review_settings" CHECK (retention BETWEEN 0.85 AND 0.95 AND "dailyCap" BETWEEN 1 AND 500 AND "maximumInterval" BETWEEN 7 AND 3650);

-- The log is append-only: what happened stays as it was written. What follows from it (which answer was scheduled, the
-- states before and after) may be computed again, and an answer can be taken back or set right, not the other way. A
-- guest's log moves with its cards into an account.
CREATE FUNCTION guard_review() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW.id, NEW.type, NEW."targetId", NEW.at, NEW."receivedAt", NEW."localDay", NEW.device, NEW."versionId", NEW."itemId", NEW.round,
      NEW.value, NEW.correct, NEW.score, NEW.confidence, NEW.hints, NEW.milliseconds, NEW.grade)
     IS NOT DISTINCT FROM
     (OLD.id, OLD.type, OLD."targetId", OLD.at, OLD."receivedAt", OLD."localDay", OLD.device, OLD."versionId", OLD."itemId", OLD.round,
      OLD.value, OLD.correct, OLD.score, OLD.confidence, OLD.hints, OLD.milliseconds, OLD.grade)
     AND NEW."isUndone" >= OLD."isUndone" AND NEW."isOverridden" >= OLD."isOverridden" THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'the log of reviews cannot be changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'history_is_kept';
END $$;
CREATE TRIGGER review_is_kept BEFORE UPDATE ON "Review" FOR EACH ROW EXECUTE FUNCTION guard_review();
CREATE TRIGGER history_is_kept BEFORE DELETE ON "Review" FOR EACH ROW EXECUTE FUNCTION refuse_change();
