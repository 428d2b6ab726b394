/** Whether an answer fits the question it is given to: its kind, and only options of that question, each once. */
import type { AnswerValue, QuestionBody } from './types.ts';

export function isAnswerTo(body: QuestionBody, value: AnswerValue): boolean {
  if (value.kind !== body.kind) return false;
  const options = new Set(body.options?.map(({ id }) => id));
  const matches = new Set(body.matches?.map(({ id }) => id));
  const areDistinct = (ids: readonly string[]) => new Set(ids).size === ids.length && ids.every((id) => options.has(id));
  switch (value.kind) {
    case 'single-choice':
      return value.option === null || options.has(value.option);
    case 'multiple-choice':
      return areDistinct(value.options);
    case 'ordering':
      return areDistinct(value.order);
    case 'matching':
      return areDistinct(value.pairs.map(([left]) => left)) && value.pairs.every(([, right]) => matches.has(right));
    default:
      return true;
  }
}

/** Nothing chosen, ticked, typed or placed: kept, and worth 0. */
export function isEmptyAnswer(value: AnswerValue): boolean {
  switch (value.kind) {
    case 'single-choice':
      return value.option === null;
    case 'true-false':
      return value.value === null;
    case 'multiple-choice':
      return value.options.length === 0;
    case 'ordering':
      return value.order.length === 0;
    case 'matching':
      return value.pairs.length === 0;
    case 'find-evidence':
      return value.span === null;
    default:
      return value.text.trim() === '';
  }
}

/** Kinds of which one tap is the whole answer. */
export const isOneAct = (kind: string): boolean => kind === 'single-choice' || kind === 'true-false' || kind === 'find-evidence';

/** Kinds whose answer is typed: only there may a learner say "I was right". */
export const isTypedKind = (kind: string): boolean => kind === 'cloze' || kind === 'short-answer' || kind === 'numeric';
