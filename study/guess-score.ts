/** What a blind guess at a question earns on average: what a facility has to be compared with. */
import { grade } from './grade.ts';
import type { AnswerKey, AnswerValue, QuestionBody } from './types.ts';

/** Most things to put in order of which every order is tried: 5,040 of them. */
const mostTried = 7;

/**
 * @param sentences how many sentences there are to tap, for `find-evidence`
 * @returns 0..1; null where there is no single way to guess
 */
export function guessScore(body: QuestionBody, key: AnswerKey, sentences = 0): number | null {
  const options = body.options ?? [];
  switch (key.kind) {
    case 'single-choice':
      return options.length > 0 ? 1 / options.length : null;
    case 'true-false':
      return 1 / 2;
    case 'cloze':
    case 'short-answer':
    case 'numeric':
      return 0;
    case 'find-evidence':
      return sentences > 0 ? Math.min(1, key.spans.length / sentences) : null;
    case 'ordering':
      return ofAllOrders(options.map(({ id }) => id), (order) => grade(body, key, { kind: 'ordering', order }).score);
    case 'matching': {
      const matches = (body.matches ?? []).map(({ id }) => id);
      if (matches.length !== options.length) return null;
      const pairs = (order: readonly string[]): AnswerValue => ({ kind: 'matching', pairs: order.map((match, at) => [options[at]?.id ?? '', match] as const) });
      return ofAllOrders(matches, (order) => grade(body, key, pairs(order)).score);
    }
    case 'multiple-choice':
      return null; // any number of ticks is a guess
    default:
      return key satisfies never;
  }
}

function ofAllOrders(ids: readonly string[], score: (order: readonly string[]) => number): number | null {
  if (ids.length === 0 || ids.length > mostTried) return null;
  let total = 0;
  let orders = 0;
  const place = (order: readonly string[], left: readonly string[]): void => {
    if (left.length === 0) {
      total += score(order);
      orders += 1;
    }
    for (const id of left) place([...order, id], left.filter((other) => other !== id));
  };
  place([], ids);
  return total / orders;
}
