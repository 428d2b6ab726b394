/**
 * Grades one answer. Guess-safe: no answer scores 0, ticking everything scores 0, and partial credit (at most one half)
 * is so small that no blind strategy earns more than one blind pick among the options would.
 */
import type { AnswerKey, AnswerValue, Grade, QuestionBody } from './types.ts';
import { gradeNumber } from './grade-number.ts';
import { matchText } from './match-text.ts';

const wrong: Grade = { score: 0, correct: false };
const right: Grade = { score: 1, correct: true };

/** @param body the version of the question that was asked @param value an answer that `isAnswerTo` found to fit it */
export function grade(body: QuestionBody, key: AnswerKey, value: AnswerValue): Grade {
  switch (key.kind) {
    case 'single-choice':
      return value.kind === key.kind && value.option === key.option ? right : wrong;
    case 'true-false':
      return value.kind === key.kind && value.value === key.value ? right : wrong;
    case 'multiple-choice':
      return value.kind === key.kind ? gradeTicks(body.options?.length ?? 0, key.options, value.options) : wrong;
    case 'cloze':
    case 'short-answer':
      return 'text' in value ? gradeText(value.text, [key.text, ...key.accept]) : wrong;
    case 'numeric':
      return 'text' in value ? gradeNumber(value.text, key) : wrong;
    case 'ordering':
      return value.kind === key.kind ? gradeOrder(key.order, value.order) : wrong;
    case 'matching':
      return value.kind === key.kind ? gradePairs(key.pairs, value.pairs) : wrong;
    case 'find-evidence': {
      const span = value.kind === key.kind ? value.span : null;
      return span && key.spans.some(({ start, end }) => start === span.start && end === span.end) ? right : wrong;
    }
    default:
      return key satisfies never;
  }
}

function gradeText(text: string, accepted: readonly string[]): Grade {
  const match = matchText(text, accepted);
  if (match === 'same') return right;
  return match === 'near' ? { ...wrong, needsReview: true } : wrong;
}

/** Half the square of what lies above chance: 0 for everything blind, at most one half, and never a whole point. */
const partial = (aboveChance: number): Grade => ({ score: Math.round(Math.max(0, aboveChance) ** 2 * 5000) / 10_000, correct: false });

/** Above chance: the share of right options ticked less the share of wrong ones (0 for all and for none). */
function gradeTicks(count: number, key: readonly string[], ticked: readonly string[]): Grade {
  const wanted = new Set(key);
  const given = new Set(ticked);
  const hits = [...given].filter((option) => wanted.has(option)).length;
  const misses = given.size - hits;
  if (given.size === 0) return wrong;
  const others = count - wanted.size;
  if (others > 0 && given.size >= count) return wrong;
  if (hits === wanted.size && misses === 0) return right;
  return partial(hits / wanted.size - (others > 0 ? misses / others : 0));
}

/** Above chance: Kendall's tau, the share of pairs in the right order less the share in the wrong one. */
function gradeOrder(key: readonly string[], order: readonly string[]): Grade {
  if (order.length !== key.length || new Set(order).size !== key.length || !order.every((option) => key.includes(option))) return wrong;
  if (order.every((option, at) => option === key[at])) return right;
  const place = new Map(key.map((option, at) => [option, at]));
  let balance = 0;
  order.forEach((first, at) => {
    for (const second of order.slice(at + 1)) balance += (place.get(first) ?? 0) < (place.get(second) ?? 0) ? 1 : -1;
  });
  return partial(balance / ((key.length * (key.length - 1)) / 2));
}

/** Above chance: one pair comes right by chance alone, so that one does not count. A right-hand side given twice earns nothing. */
function gradePairs(key: AnswerKeyPairs, pairs: AnswerKeyPairs): Grade {
  const wanted = new Map(key);
  const given = new Map(pairs);
  const isRepeated = given.size !== pairs.length || new Set(given.values()).size !== given.size;
  const hits = [...given].filter(([left, match]) => wanted.get(left) === match).length;
  if (isRepeated && new Set(wanted.values()).size === wanted.size) return wrong;
  if (hits === wanted.size && given.size === wanted.size) return right;
  return wanted.size > 1 ? partial((hits - 1) / (wanted.size - 1)) : wrong;
}
type AnswerKeyPairs = readonly (readonly [left: string, right: string])[];
