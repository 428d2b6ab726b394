import 'server-only';
import { isTypedKind } from '#study/check-answer.ts';
import { grade } from '#study/grade.ts';
import { groupAnswers } from '#study/group-answers.ts';
import { quoteInContext } from '#study/quote-in-context.ts';
import type { AssignmentHead, TypedGroups } from '#study/result-types.ts';
import { quizzesEditableBy } from './access.ts';
import { db } from './db.ts';
import { askedQuestions, type AskedVersion } from './first-answers.ts';
import { valueOf } from './json-columns.ts';
import { headOf } from './result-rows.ts';
import type { Viewer } from './viewer.ts';

/** What a class typed that was not accepted, of all attempts, alike answers together: a teacher accepts a group with one press. */
export async function getTypedAnswers(viewer: Viewer, assignmentId: string): Promise<{ readonly assignment: AssignmentHead; readonly language: string; readonly questions: readonly TypedGroups[]; /** Only whoever owns the quiz changes its key. */ readonly canChange: boolean }> {
  const assignment = await headOf(viewer, assignmentId);
  const { questions, versions, context } = await askedQuestions(assignmentId);
  const canChange = (await db.quiz.count({ where: { ...quizzesEditableBy(viewer), id: assignment.quizId } })) > 0;
  const typed = questions.filter(({ kind }) => isTypedKind(kind));
  const rows = await db.$queryRaw<{ itemId: string; questionId: string; value: unknown; isClaimed: boolean }[]>`
    SELECT i.id AS "itemId", v."questionId", w.value, EXISTS (SELECT FROM "QuestionReport" r WHERE r."itemId" = i.id AND r.kind = 'i-was-right' AND r.state = 'open') AS "isClaimed"
      FROM "Attempt" t JOIN "AttemptItem" i ON i."attemptId" = t.id JOIN "QuestionVersion" v ON v.id = i."versionId" JOIN "Answer" w ON w."itemId" = i.id AND w.round = 1
     WHERE t."assignmentId" = ${assignmentId}::uuid AND t.state = 'graded' AND NOT w.correct AND v."questionId" = ANY(${typed.map(({ id }) => id)}::uuid[])`;
  const byQuestion = Map.groupBy(rows, ({ questionId }) => questionId);
  const found = typed.map(({ id, versionId, prompt }): TypedGroups => {
    const { body, key, text, blocks, quotes } = versions.get(versionId) as AskedVersion;
    const answers = (byQuestion.get(id) ?? []).flatMap(({ itemId, value, isClaimed }) => {
      const given = valueOf(value);
      return 'text' in given ? [{ id: itemId, text: given.text, isClaimed, isNear: grade(body, key, given).needsReview === true }] : [];
    });
    const first = quotes.find(({ role }) => role === 'proof') ?? { start: 0, end: 0 };
    return {
      versionId, questionId: id, prompt,
      accepted: 'accept' in key ? ['text' in key ? key.text : String(key.value), ...key.accept] : [],
      proof: quoteInContext(text, blocks, first),
      groups: groupAnswers(answers).map(({ ids, ...group }) => ({ ...group, count: ids.length })),
    };
  });
  return { assignment, language: context.language, questions: found.filter(({ groups }) => groups.length > 0), canChange };
}
