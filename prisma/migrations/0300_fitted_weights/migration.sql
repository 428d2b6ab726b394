-- Weights fitted to a learner's own answers: of how many answers and when, and whether the learner wants them.
ALTER TABLE "ReviewSettings"
  ADD COLUMN "isFitted" BOOLEAN NOT NULL DEFAULT true,
  ADD COLUMN "fittedAnswers" INTEGER NOT NULL DEFAULT 0 CHECK ("fittedAnswers" >= 0),
  ADD COLUMN "fittedAt" TIMESTAMPTZ(3);
