import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPlural, nounLemma, plural, pluralForms, singular } from '#engine/language/english/inflect/noun-forms.ts';
import { anyString } from '#tests/support/any-string.ts';

describe('nouns', () => {
  it.each([
    ['troop', 'troops'],
    ['country', 'countries'],
    ['woman', 'women'],
    ['horseman', 'horsemen'],
    ['German', 'germans'],
    ['grandchild', 'grandchildren'],
    ['bookshelf', 'bookshelves'],
    ['crisis', 'crises'],
    ['mass', 'masses'],
    ['base', 'bases'],
    ['ski', 'skis'],
    ['hero', 'heroes'],
    ['photo', 'photos'],
    ['analysis', 'analyses'],
    ['city', 'cities'],
    ['church', 'churches'],
    ['sheep', 'sheep'],
    ['medium', 'media'],
    ['cause', 'causes'],
    ['month', 'months'],
  ])('%s, %s', (one, many) => {
    expect(plural(one.toLowerCase())).toBe(many);
    expect(singular(many)).toBe(one.toLowerCase());
  });
  it('knows words that only look like plurals', () => {
    expect(['news', 'physics', 'Paris', 'gas', 'glass', 'bus', 'this'].filter(isPlural)).toEqual([]);
    expect(['troops', 'women', 'gases', 'people'].filter((word) => !isPlural(word))).toEqual([]);
    expect(nounLemma('Troops', 'NNS')).toBe('troop');
    expect(nounLemma('news', 'NN')).toBe('news');
  });
  it('gives only singulars whose plural is the word, for any string', () => {
    fc.assert(
      fc.property(fc.oneof(anyString(12), fc.stringMatching(/^[a-z]{1,8}(s|es|ies|ves|men)$/)), (word) => {
        const one = singular(word);
        if (one !== undefined) expect(pluralForms(one)).toContain(word.toLowerCase());
      }),
    );
  });
});
