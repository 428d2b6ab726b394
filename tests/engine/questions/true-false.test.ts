import { describe, expect, it } from 'vitest';
import { putDateFirst, putRoleFirst, turnVoice } from '#engine/language/english/wording/turn-voice.ts';
import { statementsOf } from '#engine/questions/true-false.ts';
import { factsOf } from '#tests/support/english.ts';

const turned = (text: string) => {
  const { reading, facts } = factsOf(text, { title: 'Notes' });
  return facts.flatMap((fact) => turnVoice(reading, fact)?.text ?? []);
};

describe('a fact in the other voice', () => {
  it.each([
    ['Clara Barton founded the American Red Cross in 1881.', 'The American Red Cross was founded by Clara Barton in 1881.'],
    ['The bridge of Lund was designed by Carl Dahl in 1904.', 'Carl Dahl designed the bridge of Lund in 1904.'],
    ['Anna Berg wrote the first two books about the Norland Canal.', 'The first two books about the Norland Canal were written by Anna Berg.'],
  ])('%s', (text, expected) => expect(turned(text)).toEqual([expected]));

  it.each([
    'Anna Berg sold her house in Lund in 1904.',
    'The bridge of Lund cost nine million crowns in 1904.',
    'Anna Berg opened 400 schools in Norland in 1904.',
    'Anna Berg received the Norland Medal for her work on mills.',
    'The council declared the Red Mill a monument in 1904.',
    'Clara Barton founds the American Red Cross.',
    'The bridge of Lund was designed in 1904.',
  ])('is not made of %s', (text) => expect(turned(text)).toEqual([]));

  it('or with its date first', () => {
    const { reading, facts } = factsOf('Clara Barton founded the American Red Cross in 1881.', { title: 'Notes' });
    const part = facts[0]!.parts.find(({ preposition }) => preposition === 'in')!;
    expect(putDateFirst(reading, facts[0]!, part, 'in 1884')?.text).toBe('It was in 1884 that Clara Barton founded the American Red Cross.');
  });
});

describe('a role that one person holds', () => {
  const roleFirst = (text: string) => {
    const { reading, facts } = factsOf(text, { title: 'Notes' });
    return facts.flatMap((fact) => putRoleFirst(reading, fact)?.text ?? []);
  };
  it.each([
    ['Anna Berg, the director of the Quay Bank, sold the mill.', ['The director of the Quay Bank was Anna Berg.']],
    ['Anna Berg, a clerk of the Quay Bank, sold the mill.', []],
    ['Anna Berg was the true queen.', []],
    ['Anna Berg was one of the owners of the Quay Bank.', []],
  ])('%s', (text, expected) => expect(roleFirst(text)).toEqual(expected));

  it('is given to another where the statement is false', () => {
    const { reading, facts } = factsOf('Anna Berg, the director of the Quay Bank, said that the mill was old. Carl Dahl, a driver for the Quay Bank, said that it was loud. Emma Falk, a nurse at the Quay Clinic, said that it was dark.', { title: 'Mills' });
    const prompts = new Set(Array.from({ length: 20 }, (_, seed) => facts.flatMap((fact) => statementsOf(reading, fact, seed))).flat().map(({ prompt, isTrue }) => `${prompt} ${isTrue}`));
    expect([...prompts].toSorted().filter((prompt) => prompt.startsWith('The director'))).toEqual(['The director of the Quay Bank was Anna Berg. true', 'The director of the Quay Bank was Carl Dahl. false']);
  });
});

describe('statements', () => {
  const text = 'Clara Barton founded the American Red Cross in 1881. Henry Dunant published a book about Solferino in 1862. Frédéric Passy built the first school of Norby in 1901. Gustave Moynier led the Swiss committee of Geneva until 1910.';
  const { reading, facts } = factsOf(text, { title: 'Relief' });
  const all = Array.from({ length: 30 }, (_, seed) => facts.flatMap((fact) => statementsOf(reading, fact, seed))).flat();
  const source = (candidate: (typeof all)[number]) => candidate.quotes[0].text;

  it('are as often true as false, and a true one is never the article’s own sentence', () => {
    const truths = all.filter(({ isTrue }) => isTrue);
    expect(truths.length).toBeGreaterThan(0.35 * all.length);
    expect(truths.length).toBeLessThan(0.75 * all.length);
    for (const truth of truths) expect(source(truth)).not.toBe(truth.prompt);
  });

  it('are worded alike, whether true or false', () => {
    const isTurned = (prompt: string) => /\bby\b|^It was|s of the|the \d{4}s/.test(prompt);
    for (const candidate of all.filter(({ isTrue }) => !isTrue)) expect(isTurned(candidate.prompt)).toBe(true);
  });

  it('carry the true statement where they are false, and change the doer only of what is done once', () => {
    for (const candidate of all.filter(({ isTrue }) => !isTrue)) expect(candidate.correction).not.toBe(candidate.prompt);
    expect(all.some(({ isTrue, prompt }) => !isTrue && /by (Henry Dunant|Frédéric Passy|Gustave Moynier)/.test(prompt) && prompt.startsWith('The American Red Cross'))).toBe(true);
  });

  it.each([
    ['The council of Norby must report by 8 May 2016 to the minister.', /./],
    ['The 2010 flood had three peaks in Norby.', /(?<!2010) flood/],
    ['A 2013 report on Norby praised the Red Mill.', /./],
    ['The Red Mill of Norby is on the 500-crown note.', /(?<!500)-crown/],
    ['The council gave Norby five parks, one of them with a lake.', /./],
    ['Norby placed 13th out of 176 towns in 2012.', /out of (?!176)/],
    ['Anna Berg opened the school of Norby in 1904 while her brother closed the mill.', /while/],
  ])('never change a bound, one of two figures, or half of two statements: %s', (sentence, refused) => {
    const { reading: read, facts: found } = factsOf(`${sentence} Carl Dahl left Lund in 1899 and 40 towns voted in 1911.`, { title: 'Norby' });
    const wrong = Array.from({ length: 20 }, (_, seed) => found.flatMap((fact) => statementsOf(read, fact, seed))).flat().filter(({ isTrue, fact }) => !isTrue && fact.sentence === 0);
    expect(wrong.map(({ prompt }) => prompt).filter((prompt) => refused.test(prompt))).toEqual([]);
  });
});
