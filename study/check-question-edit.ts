/**
 * Judges what an author wrote before it becomes a version of a question. Pure: the same function says the problem at the field
 * while typing and refuses the save. Each problem is a code of the messages files with the field it belongs to.
 */
import type { Span } from '#engine/types.ts';
import { readNumber } from './read-number.ts';
import type { QuestionEdit } from './types.ts';

export type EditField = 'prompt' | 'options' | 'answer' | 'accept' | 'quotes';
export type EditProblem = { readonly field: EditField; readonly code: EditProblemCode };
export type EditProblemCode =
  | 'prompt-empty' | 'prompt-long' | 'gap-missing' | 'gap-many'
  | 'options-few' | 'options-many' | 'option-empty' | 'option-long' | 'option-twice'
  | 'answer-missing' | 'answer-unknown' | 'answer-long' | 'answer-in-prompt' | 'answer-not-number' | 'answer-all-right'
  | 'quote-missing' | 'quote-not-there' | 'quote-lacks-answer' | 'quote-long' | 'kind-differs';

export const editLimits = { prompt: 500, option: 300, options: 10, answer: 300, accept: 30, quotes: 6, quote: 2_000 } as const;

const plain = (text: string): string => ` ${text.toLowerCase().normalize('NFKD').replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;

/** Every problem of an edit, the first of each field first; none means that it may be saved. `text` is the revision that is quoted. */
export function checkQuestionEdit(edit: QuestionEdit, text: string): EditProblem[] {
  const problems: EditProblem[] = [];
  const say = (field: EditField, code: EditProblemCode, isSo: boolean): void => {
    if (isSo) problems.push({ field, code });
  };
  const { body, key } = edit;
  say('prompt', 'prompt-empty', body.prompt.trim() === '');
  say('prompt', 'prompt-long', body.prompt.length > editLimits.prompt);
  if (body.kind !== key.kind) return [...problems, { field: 'answer', code: 'kind-differs' }];
  checkOptions(edit, say);
  checkKey(edit, say);
  const isSlice = ({ start, end }: Span) => start >= 0 && end > start && end <= text.length && text.slice(start, end).trim() !== '';
  say('quotes', 'quote-missing', edit.quotes.length === 0);
  say('quotes', 'quote-not-there', ![...edit.quotes, ...Object.values(edit.optionQuotes ?? {})].every(isSlice) || edit.quotes.length > editLimits.quotes);
  say('quotes', 'quote-long', edit.quotes.some(({ start, end }) => end - start > editLimits.quote));
  // A typed answer that no quote holds could not be proved to whoever typed another one.
  if (key.kind === 'cloze' || key.kind === 'short-answer') {
    const proof = plain(edit.quotes.map(({ start, end }) => text.slice(start, end)).join(' '));
    say('quotes', 'quote-lacks-answer', edit.quotes.length > 0 && key.text.trim() !== '' && ![key.text, ...key.accept].some((one) => proof.includes(plain(one))));
  }
  return problems;
}

type Say = (field: EditField, code: EditProblemCode, isSo: boolean) => void;

function checkOptions({ body, key }: QuestionEdit, say: Say): void {
  if (key.kind !== 'single-choice' && key.kind !== 'multiple-choice' && key.kind !== 'ordering' && key.kind !== 'matching') return;
  const sides = [body.options ?? [], ...(key.kind === 'matching' ? [body.matches ?? []] : [])];
  say('options', 'options-few', sides.some((side) => side.length < 2));
  say('options', 'options-many', sides.some((side) => side.length > editLimits.options));
  say('options', 'option-empty', sides.some((side) => side.some(({ text }) => text.trim() === '')));
  say('options', 'option-long', sides.some((side) => side.some(({ text }) => text.length > editLimits.option)));
  say('options', 'option-twice', sides.some((side) => hasTwice(side.map(({ text }) => plain(text))) || hasTwice(side.map(({ id }) => id))));
}

const hasTwice = (all: readonly string[]): boolean => new Set(all).size < all.length;

function checkKey({ body, key }: QuestionEdit, say: Say): void {
  const ids = new Set((body.options ?? []).map(({ id }) => id));
  switch (key.kind) {
    case 'single-choice':
      say('answer', 'answer-missing', !ids.has(key.option));
      break;
    case 'multiple-choice':
      say('answer', 'answer-missing', key.options.length === 0);
      say('answer', 'answer-unknown', hasTwice(key.options) || key.options.some((id) => !ids.has(id)));
      say('answer', 'answer-all-right', ids.size > 0 && key.options.length >= ids.size);
      break;
    case 'ordering':
      say('answer', 'answer-unknown', key.order.length !== ids.size || hasTwice(key.order) || key.order.some((id) => !ids.has(id)));
      break;
    case 'matching': {
      const matches = new Set((body.matches ?? []).map(({ id }) => id));
      const lefts = key.pairs.map(([left]) => left);
      say('answer', 'answer-unknown', lefts.length !== ids.size || hasTwice(lefts) || key.pairs.some(([left, right]) => !ids.has(left) || !matches.has(right)));
      break;
    }
    case 'cloze':
    case 'short-answer':
      checkTyped(body.prompt, key, say);
      break;
    case 'numeric':
      say('answer', 'answer-not-number', !Number.isFinite(key.value));
      say('accept', 'answer-not-number', key.accept.some((one) => readNumber(one) === null));
      say('accept', 'answer-long', key.accept.length > editLimits.accept || key.accept.some((one) => one.length > editLimits.answer));
      break;
    case 'find-evidence':
      say('answer', 'answer-missing', key.spans.length === 0);
      break;
    case 'true-false':
      break;
    default:
      key satisfies never;
  }
}

function checkTyped(prompt: string, key: { kind: 'cloze' | 'short-answer'; text: string; accept: readonly string[] }, say: Say): void {
  const gaps = prompt.split('____').length - 1;
  if (key.kind === 'cloze') {
    say('prompt', 'gap-missing', gaps === 0);
    say('prompt', 'gap-many', gaps > 1);
  }
  const isEmpty = key.text.trim() === '';
  say('answer', 'answer-missing', isEmpty);
  say('answer', 'answer-in-prompt', !isEmpty && plain(prompt).includes(plain(key.text)));
  say('accept', 'answer-long', [key.text, ...key.accept].some((one) => one.length > editLimits.answer) || key.accept.length > editLimits.accept);
}
