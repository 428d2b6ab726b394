import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { withNamedOptions } from '#study/name-options.ts';
import { shuffle } from '#study/shuffle.ts';
import type { QuestionEdit } from '#study/types.ts';

const edit: QuestionEdit = {
  body: { kind: 'single-choice', prompt: 'P', options: [{ id: 'right', text: 'London' }, { id: 'b', text: 'Aden' }, { id: 'c', text: 'Paris' }] },
  key: { kind: 'single-choice', option: 'right' },
  quotes: [{ start: 0, end: 1 }],
  optionQuotes: { c: { start: 2, end: 3 }, gone: { start: 4, end: 5 } },
};

describe('withNamedOptions', () => {
  it('names by the letters of the texts, everywhere alike', () => {
    expect(withNamedOptions(edit)).toEqual({
      ...edit,
      body: { ...edit.body, options: [{ id: 'o2', text: 'London' }, { id: 'o1', text: 'Aden' }, { id: 'o3', text: 'Paris' }] },
      key: { kind: 'single-choice', option: 'o2' },
      optionQuotes: { o3: { start: 2, end: 3 } },
    });
  });

  it('names both sides of a matching and the order of an ordering', () => {
    const matching: QuestionEdit = { ...edit, body: { ...edit.body, kind: 'matching', matches: [{ id: 'x', text: 'Z' }, { id: 'y', text: 'A' }, { id: 'z', text: 'M' }] }, key: { kind: 'matching', pairs: [['right', 'x'], ['b', 'y'], ['c', 'z']] } };
    expect(withNamedOptions(matching).key).toEqual({ kind: 'matching', pairs: [['o2', 'm3'], ['o1', 'm1'], ['o3', 'm2']] });
    expect(withNamedOptions({ ...edit, key: { kind: 'ordering', order: ['c', 'right', 'b'] } }).key).toEqual({ kind: 'ordering', order: ['o3', 'o2', 'o1'] });
  });

  it('tells nothing of the order or the names in which an author wrote', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.string(), { minLength: 2, maxLength: 8 }), fc.integer(), fc.integer(), (texts, one, two) => {
      const written = (seed: number, prefix: string): QuestionEdit => ({ ...edit, key: { kind: 'true-false', value: true }, optionQuotes: {}, body: { ...edit.body, options: shuffle(texts, seed).map((text, at) => ({ id: `${prefix}${at}`, text })) } });
      const named = (seed: number, prefix: string) => [...(withNamedOptions(written(seed, prefix)).body.options ?? [])].sort((a, b) => (a.id < b.id ? -1 : 1));
      expect(named(one, 'new-')).toEqual(named(two, 'z'));
    }));
  });
});
