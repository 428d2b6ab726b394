import { describe, expect, it } from 'vitest';
import { isRowOfNames } from '#engine/language/english/wording/row-of-names.ts';
import { reading } from '#tests/support/english.ts';

const isRow = (text: string, until: string) => {
  const read = reading(text);
  const [sentence] = read.sentences;
  return isRowOfNames(sentence!, { from: 0, to: sentence!.words.findIndex((word) => word.text === until) }, read.mentions[0]!);
};

describe('a row of names', () => {
  it('is three names with commas and "and" between them', () => {
    expect(isRow('David Lund, Anna Berg and Eva Holm opened a school in Bergen.', 'opened')).toBe(true);
  });

  it('is no name with what its bearer is, and no pair', () => {
    expect(isRow('Anna Berg, president of Norway, opened a school in Bergen.', 'opened')).toBe(false);
    expect(isRow('Anna Berg and Eva Holm opened a school in Bergen.', 'opened')).toBe(false);
  });
});
