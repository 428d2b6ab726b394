import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { findPlace, keepPlace, openingOf, paragraphAt } from '#components/article/reading-place.ts';

const place = { start: 120, words: 'The bridge opened on April 8.' };

describe('a kept place', () => {
  it('is found under its article, and gone when it is forgotten', () => {
    const kept = keepPlace(keepPlace(null, 'a', place), 'b', { ...place, start: 7 });
    expect(findPlace(kept, 'a')).toEqual(place);
    expect(findPlace(kept, 'b')).toEqual({ ...place, start: 7 });
    expect(findPlace(kept, 'c')).toBeNull();
    expect(findPlace(keepPlace(kept, 'a', null), 'a')).toBeNull();
    expect(findPlace(keepPlace(kept, 'a', null), 'b')).not.toBeNull();
  });

  it('outlives ninety-nine others read later, and not a hundred', () => {
    const later = (kept: string, count: number) => Array.from({ length: count }, (_, at) => `n${at}`).reduce((before, name) => keepPlace(before, name, place), kept);
    const first = keepPlace(null, 'a', place);
    expect(findPlace(later(first, 99), 'a')).toEqual(place);
    expect(findPlace(later(first, 100), 'a')).toBeNull();
  });

  it('is no place where something else lies under its name, whatever that is', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      const found = findPlace(text, 'a');
      expect(found === null || typeof found.words === 'string').toBe(true);
      expect(findPlace(keepPlace(text, 'a', place), 'a')).toEqual(place);
    }));
  });

  it('keeps the beginning of a paragraph on one line', () => {
    expect(openingOf('  The\n bridge   opened ')).toBe('The bridge opened');
    expect(openingOf('word '.repeat(50))).toHaveLength(80);
  });
});

describe('the paragraph that is read', () => {
  const from = (scrolled: number) => [0, 200, 400, 600].map((top) => ({ top: top - scrolled, bottom: top + 180 - scrolled }));
  it.each([
    ['at the beginning', 0, null],
    ['while the first is still in sight', 90, null],
    ['once the first is under the bar', 130, 1],
    ['two further', 520, 3],
  ])('%s', (_name, scrolled, expected) => {
    expect(paragraphAt(from(scrolled), 80, 240)).toBe(expected);
  });

  it('is none where the end is in sight, and none of an empty article', () => {
    expect(paragraphAt(from(540), 80, 240)).toBeNull();
    expect(paragraphAt([], 80, 240)).toBeNull();
  });
});
