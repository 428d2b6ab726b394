/**
 * The order of asking in practice: a miss comes back in the same sitting, after at least three other answers, until
 * it was right once. One rule for the screen (which goes on without a network) and for the server (which checks the
 * round of an answer).
 *
 * Why three: successive relearning asks again after other items, not at once, or the answer is read off short memory
 * (Rawson & Dunlosky, successive relearning).
 */
import type { AnswerSoFar } from './types.ts';

/** How many other answers lie between a miss and its return, while there are other questions to ask. */
export const answersBetween = 3;

/** What the queue needs of an answer: given in this order; without `released` it is not known yet whether it was right. */
export type AnsweredRound = Pick<AnswerSoFar, 'item' | 'round' | 'released'>;

export type NextItem = { readonly item: string; readonly round: number };

/** Right in the end: the grade says so, or the learner did ("I was right"). */
const isRight = (answer: AnsweredRound): boolean => answer.released !== undefined && (answer.released.grade.correct || answer.released.overridden);

/**
 * The question to ask now and the round it is asked in (from 1), or null when nothing is left to ask: every item was
 * right once, or its newest answer still waits for the server.
 *
 * @param items in the order of the attempt
 * @param answers in the order they were given; of one item and round there is at most one
 */
export function nextItem(items: readonly { readonly id: string }[], answers: readonly AnsweredRound[]): NextItem | null {
  const last = new Map<string, { answer: AnsweredRound; at: number }>();
  answers.forEach((answer, at) => {
    const known = last.get(answer.item);
    if (!known || answer.round >= known.answer.round) last.set(answer.item, { answer, at });
  });
  const known = new Set(items.map((item) => item.id));
  const misses = [...last.values()]
    .filter(({ answer }) => known.has(answer.item) && answer.released && !isRight(answer))
    .sort((a, b) => a.at - b.at);
  const again = (answer: AnsweredRound): NextItem => ({ item: answer.item, round: answer.round + 1 });

  const oldest = misses[0];
  if (oldest && answers.length - 1 - oldest.at >= answersBetween) return again(oldest.answer);
  const fresh = items.find((item) => !last.has(item.id));
  if (fresh) return { item: fresh.id, round: 1 };
  // Fewer than three others are left: the one that was missed longest ago.
  return oldest ? again(oldest.answer) : null;
}

/** How many items were right once, and how many there are: what the bar of a practice shows. */
export function practiceProgress(items: readonly { readonly id: string }[], answers: readonly AnsweredRound[]): { readonly right: number; readonly of: number } {
  const right = new Set(answers.filter(isRight).map((answer) => answer.item));
  return { right: items.filter((item) => right.has(item.id)).length, of: items.length };
}
