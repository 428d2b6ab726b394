import { describe, expect, it } from 'vitest';
import { askCauses } from '#engine/questions/ask-causes.ts';
import { askDefinitions } from '#engine/questions/ask-definitions.ts';
import { askFacts } from '#engine/questions/ask-facts.ts';
import { askRoles } from '#engine/questions/ask-roles.ts';
import { askShares } from '#engine/questions/ask-shares.ts';
import { askThings } from '#engine/questions/ask-things.ts';
import type { Stem } from '#engine/questions/candidate.ts';
import type { Fact, Reading } from '#engine/types.ts';
import { factsOf } from '#tests/support/english.ts';

const asked = (ask: (reading: Reading, facts: readonly Fact[]) => Stem[], text: string) => { const { reading, facts } = factsOf(text, { title: 'Notes' }); return ask(reading, facts).map(({ prompt, key }) => `${prompt} ${key.text}`); };

describe('what something is called', () => {
  it('is asked by what it is', () => {
    expect(asked(askDefinitions, 'The property of being prime is called primality.')).toEqual(['What is the property of being prime called? primality']);
    expect(asked(askDefinitions, 'A simple method of verifying the primality of a number is known as trial division.')).toEqual(['What is a simple method of verifying the primality of a number known as? trial division']);
  });

  it('is asked of a name whose thing is told apart', () => {
    expect(asked(askDefinitions, 'DECnet is a suite of network protocols created by Digital Equipment Corporation.')).toEqual(['What is the name of the suite of network protocols created by Digital Equipment Corporation? DECnet']);
  });

  it('is not asked of one of many', () => {
    expect(asked(askDefinitions, 'Olaf Berg was a knight. Lund is a member of the league of old towns.')).toEqual([]);
  });
});

describe('why something happened', () => {
  it('is asked where the reason is a short phrase', () => {
    expect(asked(askCauses, "Anna Berg's second expedition to Lund in 1281 failed because of a violent typhoon.")).toEqual(["Why did Anna Berg's second expedition to Lund in 1281 fail? violent typhoon"]);
    expect(asked(askCauses, 'The famine of 1902 in Lund was caused by a cold summer.')).toContain('What was the famine of 1902 in Lund caused by? cold summer');
    expect(asked(askCauses, 'Long wars had drained the treasury of Lund.')).toEqual(['What drained the treasury of Lund? long wars']);
  });

  it('is not asked where the reason is a clause or hangs on the sentence before', () => {
    expect(asked(askCauses, 'Anna Berg left Lund because her brother was ill. The bridge of Lund was closed because of this decision.')).toEqual([]);
  });
});

describe('what did something, and what was done', () => {
  it('is asked beside a name', () => {
    expect(asked(askThings, 'Heavy storms destroyed the old harbour of Bergen in 1902.')).toContain('What destroyed the old harbour of Bergen in 1902? heavy storms');
    expect(asked(askThings, 'Anna Berg and Karl Lind discovered magnetic minerals near Bergen in 1902.')).toContain('What did Anna Berg and Karl Lind discover near Bergen in 1902? magnetic minerals');
  });

  it('is not asked of people, of a bare noun, or of a noun with a tail', () => {
    expect(asked(askThings, 'Angry students occupied the town hall of Bergen in 1902.').some((line) => line.endsWith('students'))).toBe(false);
    expect(asked(askThings, 'Anna Berg criticised the attack in June on a hospital near Bergen.')).toEqual([]);
  });
});

describe('a share and a sum of money', () => {
  it('are asked for with what they are of', () => {
    expect(asked(askShares, 'In 2009, 53% of Norwegians owned a car.')).toEqual(['What percentage of Norwegians owned a car in 2009? 53%']);
    expect(asked(askShares, 'Over 60% of the people of Norway died in 1349.')).toEqual(['Over what percentage of the people of Norway died in 1349? 60%']);
    expect(asked(askShares, 'Anna Berg spent $40 million on the new organ of Lund Cathedral in 1988.')).toEqual(['How much money did Anna Berg spend on the new organ of Lund Cathedral in 1988? $40 million']);
  });

  it('are not asked for beside another share', () => {
    expect(asked(askShares, 'In 2009, 53% of Norwegians owned a car, and 24% of Swedes did.')).toEqual([]);
  });
});

describe('an office that one person holds', () => {
  it('is asked with what it is the head of', () => {
    expect(asked((reading) => askRoles(reading), 'Oxfam chief executive Barbara Lind said that wages had fallen in Norway.')).toEqual(['Who is named as the chief executive of Oxfam? Barbara Lind']);
  });

  it('is not asked of one of several, or of somebody who held it before', () => {
    expect(asked((reading) => askRoles(reading), 'Oxfam spokesman Karl Lind said that wages had fallen in Norway.')).toEqual([]);
    expect(asked((reading) => askRoles(reading), 'Former Oxfam director Karl Lind said that wages had fallen in Norway.')).toEqual([]);
  });
});

describe('how long something lasted', () => {
  const howMany = (text: string) => asked(askFacts, text).filter((one) => one.startsWith('How many') || one.startsWith('For how many'));

  it('is not asked of how long before it was', () => {
    expect(howMany('Anna Berg ruled Lund for four years.')).toEqual(['For how many years did Anna Berg rule Lund? four']);
    expect(howMany('Four years prior to this, Lund was flooded by the river Aare.')).toEqual([]);
  });
});
