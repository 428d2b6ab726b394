import { describe, expect, it } from 'vitest';
import { nearest } from '#engine/questions/nearest.ts';
import { numberOptions } from '#engine/questions/number-options.ts';
import type { Stem } from '#engine/questions/candidate.ts';
import { seededRandom } from '#engine/quiz/seeded-random.ts';
import { factsOf } from '#tests/support/english.ts';

const { reading, facts } = factsOf('Anna Berg opened the mill of Lund in 1962. Carl Dahl bought a farm near Bern in 1971. Emma Falk founded a library in Basel in 1983. Georg Hahn led the choir of Zurich in 1990. The town council first met in Uppsala in 1715. A ferry to Lund will sail in 2031.', { title: 'Four lives', date: '2019-03-04' });
const stem = (text: string, prompt: string): Stem => ({ family: 'when', prompt, soft: 0, entities: [], fact: facts[0]!, key: { text, type: 'year', value: Number(text), sentence: 0, range: { from: 7, to: 8 }, accept: [] } });
const all = (one: Stem, published?: number) => new Set(Array.from({ length: 30 }, (_, seed) => numberOptions(reading, one, seededRandom(seed, 'x'), published) ?? []).flat().map(({ text }) => text));

describe('wrong years', () => {
  it('are near, and none is later than the article', () => {
    const texts = all(stem('1962', 'In what year did Anna Berg open the mill of Lund?'), 2019);
    expect(texts).toContain('1971');
    expect(texts).not.toContain('1715');
    expect(texts).not.toContain('2031');
  });

  it('stand on the side of the years in the question where the key stands', () => {
    const texts = all(stem('1971', 'In what year, after the strike of 1965, did Carl Dahl buy a farm?'), 2019);
    expect([...texts].every((text) => Number(text) > 1965)).toBe(true);
    expect(texts.size).toBeGreaterThan(2);
  });

  it('are the article’s own as soon as there are two', () => {
    for (let seed = 0; seed < 20; seed++) {
      const options = numberOptions(reading, stem('1962', 'In what year did Anna Berg open the mill of Lund?'), seededRandom(seed, 'y'), 2019)!;
      expect(options.filter(({ correct }) => !correct).every(({ quote }) => quote !== undefined)).toBe(true);
    }
  });

  it('are not what another sentence gives for the same thing', () => {
    const texts = all(stem('1962', 'In what year did Emma Falk found a library in Basel?'), 2019);
    expect(texts).not.toContain('1983');
  });
});

describe('a year to come', () => {
  it('stands among years to come, and one that is past among past ones', () => {
    const text = 'Anna Berg opened the mill of Lund in 1998. Carl Dahl bought a farm near Bern in 2001. The new tunnel of Lund will open in 2031. Emma Falk founded a library in Basel in 2004.';
    const { reading: read, facts: found } = factsOf(text, { title: 'Lund' });
    const years = (verb: string, year: string) => {
      const fact = found.find((one) => one.verbs.includes(verb))!;
      const key = { text: year, type: 'year' as const, value: Number(year), sentence: fact.sentence, range: { from: 0, to: 1 }, accept: [] };
      return Array.from({ length: 20 }, (_, seed) => numberOptions(read, { family: 'when', prompt: 'In what year?', soft: 0, entities: [], fact, key }, seededRandom(seed, 'z'), undefined) ?? []).flat().map(({ value }) => value!);
    };
    expect(Math.min(...years('will', '2031'))).toBeGreaterThanOrEqual(2004);
    expect(Math.max(...years('opened', '1998'))).toBeLessThanOrEqual(2004);
  });
});

describe('the nearest', () => {
  const items = [1, 3, 3, 8, 20].map((sentence) => ({ sentence }));
  it.each([[3, 2, [3, 3]], [0, 1, [1]], [30, 2, [8, 20]], [7, 3, [3, 3, 8]], [7, 9, [1, 3, 3, 8, 20]]])('to sentence %i, %i of them', (at, most, expected) => expect(nearest(items, at, most).map(({ sentence }) => sentence)).toEqual(expected));
});
