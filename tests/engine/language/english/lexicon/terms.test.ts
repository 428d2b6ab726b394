import { describe, expect, it } from 'vitest';
import { isCommonNoun, isCompoundTerm } from '#engine/language/english/lexicon/terms.ts';

describe('terms', () => {
  it('tell everyday nouns from rare ones', () => {
    expect(['water', 'treaty', 'house'].every(isCommonNoun)).toBe(true);
    expect(['gangrene', 'isotope', 'xyz'].some(isCommonNoun)).toBe(false);
  });
  it('know compounds, and no names', () => {
    expect(['carbon monoxide', 'prime number', 'gross domestic product'].every(isCompoundTerm)).toBe(true);
    expect(['quick house', 'united states'].some(isCompoundTerm)).toBe(false);
  });
});
