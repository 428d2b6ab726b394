-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "UserKind" AS ENUM ('guest', 'member');

-- CreateEnum
CREATE TYPE "QuizState" AS ENUM ('making', 'ready', 'failed');

-- CreateEnum
CREATE TYPE "QuoteRole" AS ENUM ('proof', 'option');

-- CreateEnum
CREATE TYPE "AttemptMode" AS ENUM ('practice', 'test');

-- CreateEnum
CREATE TYPE "AttemptState" AS ENUM ('in_progress', 'submitted', 'graded');

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "kind" "UserKind" NOT NULL DEFAULT 'guest',
    "name" TEXT,
    "email" TEXT,
    "passwordHash" TEXT,
    "locale" TEXT,
    "timeZone" TEXT,
    "recoveryHash" TEXT,
    "recoverySealed" TEXT,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT transaction_timestamp(),
    "lastSeenAt" TIMESTAMPTZ NOT NULL DEFAULT transaction_timestamp(),

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "userAgent" TEXT,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT transaction_timestamp(),
    "lastSeenAt" TIMESTAMPTZ NOT NULL DEFAULT transaction_timestamp(),
    "expiresAt" TIMESTAMPTZ NOT NULL DEFAULT (now() + '30 days'::interval),
    "revokedAt" TIMESTAMPTZ,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ExternalAccount" (
    "provider" TEXT NOT NULL,
    "providerAccountId" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT transaction_timestamp(),

    CONSTRAINT "ExternalAccount_pkey" PRIMARY KEY ("provider","providerAccountId")
);

-- CreateTable: unlogged by hand; counting need not survive a crash, and must not cost a flush to disk
CREATE UNLOGGED TABLE "RateLimit" (
    "key" TEXT NOT NULL,
    "count" INTEGER NOT NULL,
    "expiresAt" TIMESTAMPTZ NOT NULL,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Article" (
    "id" UUID NOT NULL,
    "ownerId" UUID,
    "isSample" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT transaction_timestamp(),
    "updatedAt" TIMESTAMPTZ NOT NULL DEFAULT transaction_timestamp(),
    "deletedAt" TIMESTAMPTZ,

    CONSTRAINT "Article_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Revision" (
    "id" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "date" TEXT,
    "language" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "words" INTEGER NOT NULL,
    "blocks" JSONB NOT NULL,
    "asides" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT transaction_timestamp(),

    CONSTRAINT "Revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Quiz" (
    "id" UUID NOT NULL,
    "articleId" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "ownerId" UUID,
    "isSample" BOOLEAN NOT NULL DEFAULT false,
    "title" TEXT NOT NULL,
    "seed" INTEGER NOT NULL,
    "engine" TEXT NOT NULL DEFAULT '',
    "wanted" INTEGER NOT NULL DEFAULT 12,
    "state" "QuizState" NOT NULL DEFAULT 'making',
    "progress" DOUBLE PRECISION NOT NULL DEFAULT 0,
    "leaseUntil" TIMESTAMPTZ,
    "leaseToken" UUID,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "refusal" JSONB,
    "rejected" JSONB NOT NULL DEFAULT '[]',
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT transaction_timestamp(),
    "deletedAt" TIMESTAMPTZ,

    CONSTRAINT "Quiz_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Question" (
    "id" UUID NOT NULL,
    "quizId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "engineId" TEXT,
    "fact" TEXT,
    "isChosen" BOOLEAN NOT NULL DEFAULT true,
    "deletedAt" TIMESTAMPTZ,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "Question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QuestionVersion" (
    "id" UUID NOT NULL,
    "questionId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "revisionId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "body" JSONB NOT NULL,
    "key" JSONB NOT NULL,
    "score" DOUBLE PRECISION,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT transaction_timestamp(),

    CONSTRAINT "QuestionVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Quote" (
    "id" UUID NOT NULL,
    "versionId" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "role" "QuoteRole" NOT NULL,
    "optionId" TEXT,
    "position" INTEGER NOT NULL,
    "start" INTEGER NOT NULL,
    "end" INTEGER NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "Quote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Attempt" (
    "id" UUID NOT NULL,
    "quizId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "mode" "AttemptMode" NOT NULL,
    "state" "AttemptState" NOT NULL DEFAULT 'in_progress',
    "seed" INTEGER NOT NULL,
    "asksConfidence" BOOLEAN NOT NULL DEFAULT false,
    "retryOfId" UUID,
    "isResumedByStart" BOOLEAN NOT NULL DEFAULT true,
    "startedAt" TIMESTAMPTZ NOT NULL DEFAULT transaction_timestamp(),
    "submittedAt" TIMESTAMPTZ,
    "gradedAt" TIMESTAMPTZ,
    "score" DOUBLE PRECISION,
    "of" INTEGER NOT NULL,
    "milliseconds" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Attempt_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AttemptItem" (
    "id" UUID NOT NULL,
    "attemptId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "versionId" UUID NOT NULL,

    CONSTRAINT "AttemptItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Answer" (
    "itemId" UUID NOT NULL,
    "round" INTEGER NOT NULL,
    "value" JSONB NOT NULL,
    "confidence" TEXT,
    "milliseconds" INTEGER,
    "operationId" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "device" TEXT NOT NULL,
    "answeredAt" TIMESTAMPTZ NOT NULL DEFAULT transaction_timestamp(),
    "releasedAt" TIMESTAMPTZ,
    "correct" BOOLEAN,
    "score" DOUBLE PRECISION,
    "overridden" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "Answer_pkey" PRIMARY KEY ("itemId","round")
);

-- CreateTable
CREATE TABLE "AnswerOperation" (
    "id" UUID NOT NULL,
    "attemptId" UUID NOT NULL,
    "itemId" UUID,
    "round" INTEGER NOT NULL,
    "type" TEXT NOT NULL,
    "device" TEXT NOT NULL,
    "seq" INTEGER NOT NULL,
    "value" JSONB,
    "confidence" TEXT,
    "milliseconds" INTEGER,
    "status" TEXT NOT NULL,
    "reason" TEXT,
    "receivedAt" TIMESTAMPTZ NOT NULL DEFAULT transaction_timestamp(),

    CONSTRAINT "AnswerOperation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QuizChange" (
    "id" UUID NOT NULL,
    "quizId" UUID NOT NULL,
    "userId" UUID,
    "code" TEXT NOT NULL,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ NOT NULL DEFAULT transaction_timestamp(),
    "undoneAt" TIMESTAMPTZ,

    CONSTRAINT "QuizChange_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "User_recoveryHash_key" ON "User"("recoveryHash");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "ExternalAccount_userId_idx" ON "ExternalAccount"("userId");

-- CreateIndex
CREATE INDEX "RateLimit_expiresAt_idx" ON "RateLimit"("expiresAt");

-- CreateIndex
CREATE INDEX "Article_ownerId_updatedAt_idx" ON "Article"("ownerId", "updatedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Revision_articleId_number_key" ON "Revision"("articleId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "Revision_id_articleId_key" ON "Revision"("id", "articleId");

-- CreateIndex
CREATE INDEX "Quiz_ownerId_createdAt_idx" ON "Quiz"("ownerId", "createdAt");

-- CreateIndex
CREATE INDEX "Quiz_articleId_createdAt_idx" ON "Quiz"("articleId", "createdAt");

-- CreateIndex
CREATE INDEX "Quiz_revisionId_idx" ON "Quiz"("revisionId");

-- CreateIndex
CREATE INDEX "Question_quizId_position_idx" ON "Question"("quizId", "position");

-- CreateIndex
CREATE INDEX "QuestionVersion_revisionId_idx" ON "QuestionVersion"("revisionId");

-- CreateIndex
CREATE UNIQUE INDEX "QuestionVersion_questionId_number_key" ON "QuestionVersion"("questionId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "QuestionVersion_id_revisionId_key" ON "QuestionVersion"("id", "revisionId");

-- CreateIndex
CREATE INDEX "Quote_versionId_idx" ON "Quote"("versionId");

-- CreateIndex
CREATE INDEX "Attempt_userId_startedAt_idx" ON "Attempt"("userId", "startedAt");

-- CreateIndex
CREATE INDEX "Attempt_quizId_idx" ON "Attempt"("quizId");

-- CreateIndex
CREATE INDEX "AttemptItem_versionId_idx" ON "AttemptItem"("versionId");

-- CreateIndex
CREATE UNIQUE INDEX "AttemptItem_attemptId_position_key" ON "AttemptItem"("attemptId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "AttemptItem_id_attemptId_key" ON "AttemptItem"("id", "attemptId");

-- CreateIndex
CREATE INDEX "Answer_operationId_idx" ON "Answer"("operationId");

-- CreateIndex
CREATE INDEX "AnswerOperation_attemptId_device_seq_idx" ON "AnswerOperation"("attemptId", "device", "seq");

-- CreateIndex
CREATE INDEX "AnswerOperation_itemId_idx" ON "AnswerOperation"("itemId");

-- CreateIndex
CREATE INDEX "QuizChange_quizId_createdAt_idx" ON "QuizChange"("quizId", "createdAt");

-- CreateIndex
CREATE INDEX "QuizChange_userId_idx" ON "QuizChange"("userId");

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExternalAccount" ADD CONSTRAINT "ExternalAccount_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Article" ADD CONSTRAINT "Article_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Quiz" ADD CONSTRAINT "Quiz_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "Article"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Quiz" ADD CONSTRAINT "Quiz_revisionId_articleId_fkey" FOREIGN KEY ("revisionId", "articleId") REFERENCES "Revision"("id", "articleId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Quiz" ADD CONSTRAINT "Quiz_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Question" ADD CONSTRAINT "Question_quizId_fkey" FOREIGN KEY ("quizId") REFERENCES "Quiz"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuestionVersion" ADD CONSTRAINT "QuestionVersion_questionId_fkey" FOREIGN KEY ("questionId") REFERENCES "Question"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuestionVersion" ADD CONSTRAINT "QuestionVersion_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Quote" ADD CONSTRAINT "Quote_versionId_revisionId_fkey" FOREIGN KEY ("versionId", "revisionId") REFERENCES "QuestionVersion"("id", "revisionId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attempt" ADD CONSTRAINT "Attempt_quizId_fkey" FOREIGN KEY ("quizId") REFERENCES "Quiz"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attempt" ADD CONSTRAINT "Attempt_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AttemptItem" ADD CONSTRAINT "AttemptItem_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AttemptItem" ADD CONSTRAINT "AttemptItem_versionId_fkey" FOREIGN KEY ("versionId") REFERENCES "QuestionVersion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Answer" ADD CONSTRAINT "Answer_itemId_fkey" FOREIGN KEY ("itemId") REFERENCES "AttemptItem"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Answer" ADD CONSTRAINT "Answer_operationId_fkey" FOREIGN KEY ("operationId") REFERENCES "AnswerOperation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnswerOperation" ADD CONSTRAINT "AnswerOperation_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnswerOperation" ADD CONSTRAINT "AnswerOperation_itemId_attemptId_fkey" FOREIGN KEY ("itemId", "attemptId") REFERENCES "AttemptItem"("id", "attemptId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuizChange" ADD CONSTRAINT "QuizChange_quizId_fkey" FOREIGN KEY ("quizId") REFERENCES "Quiz"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuizChange" ADD CONSTRAINT "QuizChange_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
