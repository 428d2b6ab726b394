import { describe, expect, it } from 'vitest';
import { isOneOfSeveral } from '#engine/checks/one-of-several.ts';
import { reading } from '#tests/support/english.ts';

const isOne = (text: string, name: string) => {
  const [sentence] = reading(text).sentences;
  const at = sentence!.words.findIndex((word) => word.text === name);
  return isOneOfSeveral(sentence!, { from: at, to: at + 1 });
};

describe('a name in a row of names', () => {
  it('is one of several', () => {
    expect(isOne('The army held small parts of Libya, Nigeria and Chad in 1920.', 'Nigeria')).toBe(true);
    expect(isOne('The army held small parts of Libya, Nigeria and Chad in 1920.', 'Libya')).toBe(true);
  });

  it('is not where it stands alone, beside something else, or ends a stretch', () => {
    expect(isOne('The army held small parts of Libya in 1920.', 'Libya')).toBe(false);
    expect(isOne('The army held small parts of Libya and left the rest alone.', 'Libya')).toBe(false);
    expect(isOne('The river flows between Bingen and Bonn.', 'Bonn')).toBe(false);
  });
});
