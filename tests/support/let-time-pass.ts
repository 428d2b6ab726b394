import { db } from '#server/db.ts';

/** An attempt becomes so many seconds older, with its deadline and its answers: as if the database's clock had gone on. */
export async function letTimePass(attemptId: string, seconds: number): Promise<void> {
  const tables = ['Attempt', 'Answer', 'AnswerOperation'] as const;
  const triggers = (what: 'DISABLE' | 'ENABLE') => tables.map((table) => `ALTER TABLE "${table}" ${what} TRIGGER USER`);
  // One after the other on one connection; nothing of a test comes from outside.
  await db.$transaction(async (tx) => {
    for (const sql of triggers('DISABLE')) await tx.$executeRawUnsafe(sql);
    await tx.$executeRaw`UPDATE "Attempt" SET "startedAt" = "startedAt" - make_interval(secs => ${seconds}), "deadlineAt" = "deadlineAt" - make_interval(secs => ${seconds}) WHERE id = ${attemptId}::uuid`;
    await tx.$executeRaw`UPDATE "AnswerOperation" SET "receivedAt" = "receivedAt" - make_interval(secs => ${seconds}) WHERE "attemptId" = ${attemptId}::uuid`;
    await tx.$executeRaw`UPDATE "Answer" SET "answeredAt" = "answeredAt" - make_interval(secs => ${seconds}) WHERE "itemId" IN (SELECT id FROM "AttemptItem" WHERE "attemptId" = ${attemptId}::uuid)`;
    for (const sql of triggers('ENABLE')) await tx.$executeRawUnsafe(sql);
  });
}
