/** Changes to the options of a question that keep its key and quotes in step. */
import type { AnswerKey, QuestionEdit } from '#study/types.ts';
import { moveItem } from '#components/questions/move-item.ts';
import { freshId } from './blank-edit.ts';

type Side = 'options' | 'matches';

export function setOptionText(edit: QuestionEdit, id: string, text: string, side: Side = 'options'): QuestionEdit {
  return { ...edit, body: { ...edit.body, [side]: edit.body[side]?.map((option) => (option.id === id ? { ...option, text } : option)) } };
}

/** A new, empty option at the end; of a matching, a new pair. */
export function addOption(edit: QuestionEdit): QuestionEdit {
  const options = edit.body.options ?? [];
  const id = freshId(options);
  const body = { ...edit.body, options: [...options, { id, text: '' }] };
  const { key } = edit;
  if (key.kind === 'ordering') return { ...edit, body, key: { ...key, order: [...key.order, id] } };
  if (key.kind !== 'matching') return { ...edit, body };
  const matches = edit.body.matches ?? [];
  const match = freshId(matches);
  return { ...edit, body: { ...body, matches: [...matches, { id: match, text: '' }] }, key: { ...key, pairs: [...key.pairs, [id, match]] } };
}

export function removeOption(edit: QuestionEdit, id: string): QuestionEdit {
  const { [id]: _gone, ...optionQuotes } = edit.optionQuotes ?? {};
  const match = edit.key.kind === 'matching' ? edit.key.pairs.find(([left]) => left === id)?.[1] : undefined;
  return {
    ...edit,
    optionQuotes,
    key: withoutOption(edit.key, id),
    body: {
      ...edit.body,
      options: edit.body.options?.filter((option) => option.id !== id),
      ...(edit.body.matches && { matches: edit.body.matches.filter((side) => side.id !== match) }),
    },
  };
}

function withoutOption(key: AnswerKey, id: string): AnswerKey {
  switch (key.kind) {
    case 'single-choice':
      return key.option === id ? { ...key, option: '' } : key;
    case 'multiple-choice':
      return { ...key, options: key.options.filter((option) => option !== id) };
    case 'ordering':
      return { ...key, order: key.order.filter((option) => option !== id) };
    case 'matching':
      return { ...key, pairs: key.pairs.filter(([left]) => left !== id) };
    default:
      return key;
  }
}

/** Makes an option the right one, or one of them; the other way round where it was and there can be several. */
export function toggleKey(edit: QuestionEdit, id: string): QuestionEdit {
  const { key } = edit;
  if (key.kind === 'single-choice') return { ...edit, key: { ...key, option: id } };
  if (key.kind !== 'multiple-choice') return edit;
  return { ...edit, key: { ...key, options: key.options.includes(id) ? key.options.filter((option) => option !== id) : [...key.options, id] } };
}

/** Moves a part of an ordering's right order. */
export function moveInOrder(edit: QuestionEdit, id: string, by: -1 | 1): QuestionEdit {
  const { key } = edit;
  if (key.kind !== 'ordering') return edit;
  const from = key.order.indexOf(id);
  return { ...edit, key: { ...key, order: moveItem(key.order, from, from + by) } };
}
