import { describe, expect, it } from 'vitest';
import { numberOptions } from '#engine/questions/number-options.ts';
import { rephraseNumber } from '#engine/questions/rephrase-number.ts';
import { writeLike, wordsOfNumber } from '#engine/questions/write-number.ts';
import type { Key } from '#engine/questions/candidate.ts';
import { seededRandom } from '#engine/quiz/seeded-random.ts';
import { promptsOf, workingsOf } from '#tests/support/english.ts';

const key = (text: string, type: Key['type'], value: number): Key => ({ text, type, value, sentence: 0, range: { from: 0, to: 1 }, accept: [] });

describe('questions', () => {
  it('ask for the year, the date, the place and the number that a sentence gives', () => {
    const prompts = promptsOf('Clara Barton founded the American Red Cross in 1881. Henry Dunant arrived in Castiglione on 24 June 1859. The US stations 50,000 troops in Japan.', { title: 'Three notes' });
    expect(prompts).toContain('In what year did Clara Barton found the American Red Cross?');
    expect(prompts).toContain('On what date did Henry Dunant arrive in Castiglione?');
    expect(prompts).toContain('How many troops does the US station in Japan?');
  });

  it('ask who said words between quotation marks', () => {
    const prompts = promptsOf('“The old bridge will never carry trains again,” said Mayor Anna Berg. The bridge of Lund was built in 1902 by Carl Dahl.', { title: 'A bridge closes' });
    expect(prompts).toContain('Who said, “The old bridge will never carry trains again”?');
  });

  it('ask for birth and death', () => {
    const prompts = promptsOf('Henry Dunant (8 May 1828 – 30 October 1910) was a Swiss businessman. He founded a movement in Geneva.', { title: 'A founder' });
    expect(prompts).toContain('On what date was Henry Dunant born?');
    expect(prompts).toContain('On what date did Henry Dunant die?');
  });

  it('put at least three dated events in order, and never two of one year', () => {
    const { passed } = workingsOf('Henry Dunant published a book in 1862. Clara Barton founded the American Red Cross in 1881. Frédéric Passy received a prize in Oslo in 1901.', { title: 'Relief', seed: 2 });
    const ordering = passed.find(({ candidate }) => candidate.kind === 'ordering')?.candidate;
    expect(ordering?.order).toEqual(['Henry Dunant published a book.', 'Clara Barton founded the American Red Cross.', 'Frédéric Passy received a prize in Oslo.']);
    expect(ordering?.quotes.length).toBe(3);
    expect(ordering?.options?.map(({ text }) => text)).not.toEqual(ordering?.order);
  });
});

describe('wrong numbers', () => {
  const { reading, facts } = workingsOf('Henry Dunant published a book about Geneva in 1862. Clara Barton founded the American Red Cross in 1881. Frédéric Passy received a prize in Oslo in 1901. Gustave Moynier led the committee of Geneva until 1910.', { title: 'Relief' });
  const stem = { family: 'when', prompt: 'x', soft: 0, entities: [], fact: facts[0]!, key: { ...key('1862', 'year', 1862), sentence: 0 } };

  it('ascend, and those of the article come with their quote', () => {
    for (let seed = 0; seed < 20; seed++) {
      const options = numberOptions(reading, stem, seededRandom(seed, 'a'), undefined)!;
      expect(options.map(({ value }) => value!)).toEqual(options.map(({ value }) => value!).sort((a, b) => a - b));
      expect(options.length).toBe(4);
      for (const { text, quote } of options) expect(quote !== undefined).toBe(['1881', '1901', '1910'].includes(text));
    }
  });

  it('are all the article’s own where the key may be the least', () => {
    const least = Array.from({ length: 20 }, (_, seed) => numberOptions(reading, stem, seededRandom(seed, 'a'), undefined)!).filter((options) => options[0]!.correct);
    expect(least.length).toBeGreaterThan(0);
    for (const options of least) expect(options.slice(1).map(({ text }) => text)).toEqual(['1881', '1901', '1910']);
  });

  it('stay on the possible side of 100 %', () => {
    for (let seed = 0; seed < 50; seed++) {
      const options = numberOptions(reading, { ...stem, key: key('90%', 'percent', 90) }, seededRandom(seed, 'b'), undefined) ?? [];
      for (const option of options) expect(option.value).toBeLessThan(100);
    }
  });

  it('leave the rank of the key to the seed', () => {
    const ranks = new Set(Array.from({ length: 40 }, (_, seed) => numberOptions(reading, { ...stem, key: key('400', 'count', 400) }, seededRandom(seed, 'c'), undefined)!.findIndex(({ correct }) => correct)));
    expect(ranks.size).toBeGreaterThanOrEqual(3);
  });
});

describe('numbers in other words', () => {
  it.each([
    [key('1994', 'year', 1994), 'in', undefined, ['the 1990s']],
    [key('25%', 'percent', 25), undefined, 'of', ['a quarter']],
    [key('August 9', 'date', 200), 'on', undefined, ['in the first half of August']],
  ] as const)('%j are true', (given, preposition, next, expected) => {
    const found = Array.from({ length: 20 }, (_, seed) => rephraseNumber(given, preposition, next, seededRandom(seed, 'd')).find(({ isTrue }) => isTrue)!.text);
    expect([...new Set(found)].sort()).toEqual([...expected].sort());
  });

  it.each([
    [{ ...key('50', 'percent', 50), bound: 'over' }, 'of'],
    [key('50%', 'percent', 50), 'in'],
    [key('400', 'count', 400), 'of'],
  ] as const)('are not made of a bound, of a share of nothing, or of a count: %j', (given, next) => expect(rephraseNumber(given, undefined, next, seededRandom(1, 'e'))).toEqual([]));

  it('are written as the article writes them', () => {
    expect([writeLike('50,000', 75000), writeLike('two', 3), writeLike('2.5 million', 3_500_000), writeLike('1862', 1901)]).toEqual(['75,000', 'three', '3.5 million', '1901']);
    expect(wordsOfNumber(12)).toEqual(['12', 'twelve']);
    expect(wordsOfNumber(2_000_000)).toContain('2 million');
  });
});

describe('a bound', () => {
  const { passed } = workingsOf('By 1965, Anna Berg had written three books about Geneva. Carl Dahl opened a school in Bern in 1971. Emma Falk founded a library in Basel in 1983. Georg Hahn led the choir of Zurich in 1990.', { title: 'Four lives' });
  it('gets no options: a later year would be right as well', () => {
    const about = passed.filter(({ candidate }) => candidate.key.text === '1965');
    expect(about.length).toBeGreaterThan(0);
    expect(about.filter(({ candidate }) => candidate.kind === 'single-choice' || candidate.kind === 'true-false')).toEqual([]);
  });
  it('is what the other years are not', () => {
    expect(passed.some(({ candidate }) => candidate.key.text === '1971' && candidate.kind === 'single-choice')).toBe(true);
  });
});
