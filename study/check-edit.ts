/**
 * Whether what an author wrote can be a question: complete, unambiguous, and proved by its quotes. One rule for the form
 * (which says it at the field) and for the server (which refuses it). Codes are keys of the messages files.
 */
import type { Span } from '#engine/types.ts';
import { foldWords } from './fold-text.ts';
import type { AnswerKey, QuestionBody, QuestionEdit } from './types.ts';

export type EditField = 'prompt' | 'options' | 'key' | 'quotes';
export type EditCode =
  | 'prompt-empty'
  | 'prompt-long'
  | 'gap-missing'
  | 'options-few'
  | 'options-many'
  | 'option-empty'
  | 'options-same'
  | 'key-missing'
  | 'key-not-number'
  | 'quote-missing'
  | 'quote-outside'
  | 'key-unproved';
export type EditProblem = { readonly field: EditField; readonly code: EditCode };

export const longestPrompt = 600;
export const mostOptions = 9;
const gap = '____';

/** @param text the revision's, into which quotes point */
export function checkEdit({ body, key, quotes, optionQuotes = {} }: QuestionEdit, text: string): readonly EditProblem[] {
  const problems: EditProblem[] = [];
  const add = (isWrong: boolean, field: EditField, code: EditCode) => {
    if (isWrong && !problems.some((problem) => problem.field === field)) problems.push({ field, code });
  };
  const stands = ({ start, end }: Span) => Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length && text.slice(start, end).trim() !== '';

  add(body.prompt.trim() === '', 'prompt', 'prompt-empty');
  add(body.prompt.length > longestPrompt, 'prompt', 'prompt-long');
  add(body.kind === 'cloze' && body.prompt.split(gap).length !== 2, 'prompt', 'gap-missing');

  const needsOptions = body.kind === 'single-choice' || body.kind === 'multiple-choice' || body.kind === 'ordering' || body.kind === 'matching';
  const texts = needsOptions ? (body.options ?? []).map((option) => option.text) : [];
  const sides = body.kind === 'matching' ? (body.matches ?? []).map((side) => side.text) : [];
  add(needsOptions && texts.length < 2, 'options', 'options-few');
  add(texts.length > mostOptions, 'options', 'options-many');
  add([...texts, ...sides].some((option) => option.trim() === ''), 'options', 'option-empty');
  add([texts, sides].some((list) => new Set(list.map(plain)).size < list.length), 'options', 'options-same');

  add(body.kind !== key.kind || !hasKey(body, key), 'key', key.kind === 'numeric' ? 'key-not-number' : 'key-missing');
  add(quotes.length === 0, 'quotes', 'quote-missing');
  add(!quotes.every(stands) || !Object.values(optionQuotes).every(stands), 'quotes', 'quote-outside');
  const forms = provableForms(body, key);
  const proof = quotes.map(({ start, end }) => plain(text.slice(start, end))).join(' ');
  if (problems.length === 0) add(forms.length > 0 && !forms.some((form) => ` ${proof} `.includes(` ${plain(form)} `)), 'quotes', 'key-unproved');
  return problems;
}

const plain = (text: string): string => foldWords(text).join(' ');

function hasKey(body: QuestionBody, key: AnswerKey): boolean {
  const ids = new Set(body.options?.map(({ id }) => id));
  switch (key.kind) {
    case 'single-choice':
      return ids.has(key.option);
    case 'multiple-choice':
      return key.options.length > 0 && key.options.every((id) => ids.has(id));
    case 'true-false':
      return typeof key.value === 'boolean';
    case 'cloze':
    case 'short-answer':
      return key.text.trim() !== '';
    case 'numeric':
      return Number.isFinite(key.value);
    case 'ordering':
      return key.order.length === ids.size && new Set(key.order).size === ids.size && key.order.every((id) => ids.has(id));
    case 'matching':
      return key.pairs.length === ids.size && key.pairs.every(([left, right]) => ids.has(left) && body.matches?.some(({ id }) => id === right));
    case 'find-evidence':
      return key.spans.length > 0;
  }
}

/** Forms of the key of which one must stand in a quote; none for kinds whose key is not one piece of text. */
function provableForms(body: QuestionBody, key: AnswerKey): readonly string[] {
  switch (key.kind) {
    case 'single-choice': {
      const text = body.options?.find(({ id }) => id === key.option)?.text ?? '';
      // "Fumio Kishida" is proved by "Mr. Kishida".
      return [text, text.split(' ').at(-1) ?? text];
    }
    case 'cloze':
    case 'short-answer':
      return [key.text, ...key.accept];
    case 'numeric':
      return [String(key.value), key.value.toLocaleString('en'), ...key.accept];
    default:
      return [];
  }
}
