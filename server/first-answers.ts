import 'server-only';
import { choiceTexts } from '#study/choice-texts.ts';
import type { AnswerKey, AnswerValue, QuestionBody } from '#study/types.ts';
import { db, Prisma } from './db.ts';
import { questionsOf } from './class-results.ts';
import { blocksOf, bodyOf, keyOf } from './json-columns.ts';

/**
 * The first attempts of a class at an assignment: what item analysis rests on, since later ones have learned from them. Knows no viewer:
 * callers have found the assignment by an access rule before.
 */
export type FirstAnswer = { readonly attemptId: string; readonly questionId: string; readonly versionId: string; readonly itemId: string; readonly score: number; readonly correct: boolean; readonly value: AnswerValue | null };

export const firstAnswers = (assignmentId: string, which: Prisma.Sql = Prisma.sql`true`) => db.$queryRaw<FirstAnswer[]>`
  SELECT i."attemptId", v."questionId", i."versionId", i.id AS "itemId", coalesce(w.score, 0) AS score, coalesce(w.correct, false) AS correct, w.value
    FROM (SELECT DISTINCT ON ("memberId") id FROM "Attempt" WHERE "assignmentId" = ${assignmentId}::uuid AND state = 'graded' ORDER BY "memberId", number) t
    JOIN "AttemptItem" i ON i."attemptId" = t.id JOIN "QuestionVersion" v ON v.id = i."versionId"
    LEFT JOIN "Answer" w ON w."itemId" = i.id AND w.round = 1
   WHERE ${which}`;

/** A version as its answers are read by: its words, its key of now and where its options stand in the article. */
export type AskedVersion = {
  readonly body: QuestionBody;
  readonly key: AnswerKey;
  readonly text: string;
  readonly blocks: ReturnType<typeof blocksOf>;
  readonly quotes: readonly { readonly role: 'proof' | 'option'; readonly optionId: string | null; readonly start: number; readonly end: number }[];
};

/** The questions of an assignment that count, each with its version of now, and the words of every version that was asked. */
export async function askedQuestions(assignmentId: string) {
  const questions = (await questionsOf(assignmentId)).filter(({ isDropped }) => !isDropped);
  const rows = await db.questionVersion.findMany({
    where: { questionId: { in: questions.map(({ id }) => id) } },
    select: { id: true, body: true, key: true, revisionId: true, quotes: { orderBy: { position: 'asc' }, select: { role: true, optionId: true, start: true, end: true } } },
  });
  const revisions = new Map((await db.revision.findMany({ where: { id: { in: [...new Set(rows.map(({ revisionId }) => revisionId))] } }, select: { id: true, title: true, date: true, language: true, text: true, blocks: true } })).map((row) => [row.id, row]));
  const versions = new Map(rows.map(({ id, body, key, quotes, revisionId }): [string, AskedVersion] => {
    const revision = revisions.get(revisionId);
    return [id, { body: bodyOf(body), key: keyOf(key), quotes, text: revision?.text ?? '', blocks: blocksOf(revision?.blocks ?? []) }];
  }));
  const newest = rows.find(({ id }) => id === questions.at(-1)?.versionId);
  const revision = newest && revisions.get(newest.revisionId);
  return { questions, versions, context: { title: revision?.title ?? '', date: revision?.date ?? null, language: revision?.language ?? 'en' } };
}

/** Typed answers are counted by their folded words; a page shows how somebody wrote them. */
export function asTyped(answers: readonly FirstAnswer[]): (choice: string) => string {
  const written = new Map<string, string>();
  for (const { value } of answers) {
    if (value && 'text' in value) for (const folded of choiceTexts({ kind: value.kind, prompt: '' }, value, '')) if (!written.has(folded)) written.set(folded, value.text.trim());
  }
  return (choice) => written.get(choice) ?? choice;
}
