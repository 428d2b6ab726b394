import type { AnswerKey, AnswerValue, ItemForPlayer, QuestionBody } from '#study/types.ts';
import { articleText } from './article.ts';

/** Questions of every kind with two keys each: two quizzes of them differ in what is right, and in nothing else. */
const choices = (...texts: string[]) => texts.map((text, at) => ({ id: `x${at}`, text }));
export const keyedQuestions: { body: QuestionBody; keys: [AnswerKey, AnswerKey] }[] = [
  { body: { kind: 'single-choice', prompt: 'Where?', options: choices('Warsaw', 'Paris', 'Vienna', 'Rome') }, keys: [{ kind: 'single-choice', option: 'x0' }, { kind: 'single-choice', option: 'x2' }] },
  { body: { kind: 'multiple-choice', prompt: 'Which?', options: choices('radium', 'polonium', 'iron', 'gold') }, keys: [{ kind: 'multiple-choice', options: ['x0', 'x1'] }, { kind: 'multiple-choice', options: ['x3'] }] },
  { body: { kind: 'true-false', prompt: 'So?' }, keys: [{ kind: 'true-false', value: true }, { kind: 'true-false', value: false, correction: 'Not so, for a canary sang.' }] },
  { body: { kind: 'short-answer', prompt: 'Who?' }, keys: [{ kind: 'short-answer', text: 'Marie', accept: [] }, { kind: 'short-answer', text: 'Curie', accept: ['canary', 'bird'] }] },
  { body: { kind: 'cloze', prompt: '____ was a physicist.' }, keys: [{ kind: 'cloze', text: 'Marie', accept: ['canary'] }, { kind: 'cloze', text: 'Curie', accept: [] }] },
  { body: { kind: 'numeric', prompt: 'How many?', unit: 'prizes' }, keys: [{ kind: 'numeric', value: 2, accept: [] }, { kind: 'numeric', value: 98_765, accept: ['98765'] }] },
  { body: { kind: 'ordering', prompt: 'In order?', options: choices('birth', 'prize', 'death') }, keys: [{ kind: 'ordering', order: ['x0', 'x1', 'x2'] }, { kind: 'ordering', order: ['x2', 'x0', 'x1'] }] },
  { body: { kind: 'matching', prompt: 'What belongs?', options: choices('a', 'b', 'c'), matches: [{ id: 'y0', text: 'k' }, { id: 'y1', text: 'l' }, { id: 'y2', text: 'm' }] }, keys: [{ kind: 'matching', pairs: [['x0', 'y0'], ['x1', 'y1'], ['x2', 'y2']] }, { kind: 'matching', pairs: [['x0', 'y2'], ['x1', 'y0'], ['x2', 'y1']] }] },
];
export const quoteOfAll = { start: articleText.indexOf('Marie'), end: articleText.indexOf('Marie') + 60 };

/** Ids by the order of their first appearance, times as such. */
export function withoutIds(text: string): string {
  const seen: string[] = [];
  return text
    .replaceAll(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, (id) => `#${seen.includes(id) ? seen.indexOf(id) : seen.push(id) - 1}`)
    .replaceAll(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/g, 'a time');
}
/** Something else than what the last one answered, of every kind, right on neither side or on one of them. */
export function answersTo(items: readonly ItemForPlayer[], round: number): { item: string; value: AnswerValue }[] {
  return items.map(({ id, body }) => {
    const ids = (body.options ?? []).map((option) => option.id).sort();
    const kind = body.kind;
    const pick = ids[round % Math.max(1, ids.length)] ?? '';
    const value = kind === 'single-choice' ? { kind, option: pick } : kind === 'multiple-choice' ? { kind, options: [pick] } : kind === 'true-false' ? { kind, value: round % 2 === 0 }
      : kind === 'ordering' ? { kind, order: ids } : kind === 'matching' ? { kind, pairs: ids.map((left, at) => [left, `m${((at + round) % ids.length) + 1}`]) } : { kind, text: ['Marie', 'Curie', '2', '98765'][round % 4] };
    return { item: id, value: value as AnswerValue };
  });
}
