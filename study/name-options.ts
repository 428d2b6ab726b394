/**
 * Names the options of a question by their texts alone: `o1` is the first in the order of letters. An id travels to
 * players, so it must not tell in what order an author wrote (the right one first, as a rule) or an engine drafted.
 */
import type { AnswerKey, QuestionBody, QuestionEdit } from './types.ts';

type Choice = { readonly id: string; readonly text: string };

/** From the ids that choices have to those they get. */
export function namesOf(choices: readonly Choice[], letter: 'o' | 'm'): Map<string, string> {
  const inOrder = [...choices].sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0));
  return new Map(inOrder.map(({ id }, index) => [id, `${letter}${index + 1}`]));
}

/** The same edit with its options named anew, in the body, the key and the options' quotes. */
export function withNamedOptions<Edit extends QuestionEdit>(edit: Edit): Edit {
  const options = namesOf(edit.body.options ?? [], 'o');
  const matches = namesOf(edit.body.matches ?? [], 'm');
  const rename = (choices: readonly Choice[] | undefined, names: Map<string, string>) => choices?.map(({ id, text }) => ({ id: names.get(id) ?? id, text }));
  const body: QuestionBody = {
    ...edit.body,
    ...(edit.body.options ? { options: rename(edit.body.options, options) } : {}),
    ...(edit.body.matches ? { matches: rename(edit.body.matches, matches) } : {}),
  };
  const optionQuotes = Object.fromEntries(Object.entries(edit.optionQuotes ?? {}).flatMap(([id, span]) => (options.has(id) ? [[options.get(id), span]] : [])));
  return { ...edit, body, key: renamedKey(edit.key, options, matches), ...(edit.optionQuotes ? { optionQuotes } : {}) };
}

function renamedKey(key: AnswerKey, options: Map<string, string>, matches: Map<string, string>): AnswerKey {
  const name = (id: string): string => options.get(id) ?? id;
  switch (key.kind) {
    case 'single-choice':
      return { ...key, option: name(key.option) };
    case 'multiple-choice':
      return { ...key, options: key.options.map(name).sort() };
    case 'ordering':
      return { ...key, order: key.order.map(name) };
    case 'matching':
      return { ...key, pairs: key.pairs.map(([left, right]) => [name(left), matches.get(right) ?? right] as const) };
    default:
      return key;
  }
}
