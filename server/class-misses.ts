import 'server-only';
import { choiceTexts, keyTexts, rightTexts } from '#study/choice-texts.ts';
import { quoteInContext } from '#study/quote-in-context.ts';
import type { ClassMiss, ClassMisses } from '#study/result-types.ts';
import { askedQuestions, asTyped, firstAnswers, type AskedVersion, type FirstAnswer } from './first-answers.ts';
import { headOf } from './result-rows.ts';
import type { Viewer } from './viewer.ts';

/**
 * What a class got wrong in its first attempts, most missed first, each with its passage: what to teach again tomorrow. Made for
 * the projector: it holds no student's name.
 */
export async function getClassMisses(viewer: Viewer, assignmentId: string): Promise<ClassMisses> {
  const assignment = await headOf(viewer, assignmentId);
  const [{ questions, versions, context }, answers] = await Promise.all([askedQuestions(assignmentId), firstAnswers(assignmentId)]);
  const byQuestion = Map.groupBy(answers, ({ questionId }) => questionId);
  const misses = questions.flatMap(({ id, number, versionId }): ClassMiss[] => {
    const given = byQuestion.get(id) ?? [];
    const wrong = given.filter(({ correct }) => !correct);
    const version = versions.get(versionId);
    if (wrong.length === 0 || !version) return [];
    const { body, key, text, blocks, quotes } = version;
    const proof = quotes.filter(({ role }) => role === 'proof').map((quote) => quoteInContext(text, blocks, quote));
    return [{ id, number, body, right: keyTexts(body, key, text), proof, missed: wrong.length, of: given.length, instead: instead(version, versions, wrong) }];
  });
  return { assignment, context, misses: misses.sort((a, b) => b.missed / b.of - a.missed / a.of || a.number - b.number), answered: new Set(answers.map(({ attemptId }) => attemptId)).size };
}

/** The wrong choice of most who missed it, where at least two chose the same. */
function instead({ body, key, text, blocks, quotes }: AskedVersion, versions: ReadonlyMap<string, AskedVersion>, wrong: readonly FirstAnswer[]): ClassMiss['instead'] {
  const right = rightTexts(body, key, text);
  const counts = new Map<string, number>();
  for (const { value, versionId } of wrong) {
    const asked = versions.get(versionId);
    for (const choice of asked ? choiceTexts(asked.body, value, asked.text) : []) if (!right.includes(choice)) counts.set(choice, (counts.get(choice) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  if (!most || most[1] < 2) return null;
  const option = body.options?.find((one) => one.text === most[0]);
  const quote = option && quotes.find(({ optionId }) => optionId === option.id);
  return { choice: asTyped(wrong)(most[0]), count: most[1], quote: quote ? quoteInContext(text, blocks, quote) : null };
}
