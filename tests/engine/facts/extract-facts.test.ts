import { describe, expect, it } from 'vitest';
import type { Fact, Reading } from '#engine/types.ts';
import { joined } from '#engine/language/english/wording/word-phrase.ts';
import { factsOf } from '#tests/support/english.ts';

/** `subject | verbs | role: words` of each fact. */
function shown(text: string): string[] {
  const { reading, facts } = factsOf(text);
  return facts.map((fact) => show(reading, fact));
}
function show(reading: Reading, fact: Fact): string {
  const sentence = reading.sentences[fact.sentence]!;
  return [joined(sentence, fact.subject), fact.verbs.join(' '), ...fact.parts.map((part) => `${part.role}: ${joined(sentence, part)}`)].join(' | ');
}

describe('main clauses', () => {
  it('come apart into subject, verb and what hangs on it', () => {
    expect(shown('The committee opened a museum of art in 1988.')).toContain('The committee | opened | object: a museum of art | oblique: in 1988');
  });

  it('share a subject and its auxiliary', () => {
    const facts = shown('The minister will meet farmers and visit a factory in Lyon.');
    expect(facts.some((fact) => fact.startsWith('The minister | will meet'))).toBe(true);
    expect(facts.some((fact) => fact.startsWith('The minister | will visit'))).toBe(true);
  });

  it('share their source', () => {
    const facts = factsOf('According to the police, the concert started at noon and lasted three hours.').facts;
    expect(facts.filter((fact) => fact.parts.some((part) => part.preposition === 'according to')).length).toBe(facts.length);
  });

  it('tell what there is', () => {
    expect(shown('There are two museums in Geneva.')).toContain('There | are | object: two museums in Geneva');
  });

  it('give nothing when they are negated or conditional', () => {
    expect(shown('The museum did not open in 1988.')).toEqual([]);
    expect(shown('If it rains, the museum closes at noon.').filter((fact) => fact.includes('closes'))).toEqual([]);
  });

  it('are found where the tagger took the verb for a noun', () => {
    expect(shown('The US stations 50,000 troops in Japan.').some((fact) => fact.startsWith('The US | stations | object: 50,000 troops'))).toBe(true);
  });
});

describe('clauses inside clauses', () => {
  it('of a relative pronoun after a comma are facts of the name before it', () => {
    expect(shown('Clara Barton, who founded the American Red Cross in 1881, died in Maryland.')).toContain('Clara Barton | founded | object: the American Red Cross | oblique: in 1881');
  });

  it('that pick out which one is meant give nothing', () => {
    expect(shown('People who had bought tickets waited outside.').filter((fact) => fact.includes('had bought'))).toEqual([]);
  });

  it('of a participle share the subject, in the past', () => {
    expect(shown('Since taking office in 2021, the mayor has closed two schools.')).toContain('the mayor | took | object: office | oblique: in 2021');
  });

  it('of a plan keep "is scheduled"', () => {
    expect(shown('The main event is the meeting with Anna Berg, scheduled to take place on April 10.').some((fact) => fact.includes('is scheduled') && fact.includes('oblique: on April 10'))).toBe(true);
  });

  it('that someone said keep who said them', () => {
    const { facts } = factsOf('Anna Berg said that the bridge would open in May.');
    const reported = facts.find((fact) => fact.source === 'reported');
    expect(reported?.attribution).toBeDefined();
    expect(reported?.verbs).toEqual(['would', 'open']);
  });
});

describe('appositions', () => {
  it('are facts of the name', () => {
    expect(shown('Alfred Wegener, a German meteorologist, presented the idea in 1912.')).toContain('Alfred Wegener | was | predicate: a German meteorologist');
  });
});

describe('every fact', () => {
  it('has an id of its own and pieces that do not overlap', () => {
    const { facts } = factsOf('Marie Curie moved to Paris in 1891 and studied physics at the Sorbonne. She met Pierre Curie, an instructor, in 1894. They married in 1895.');
    expect(new Set(facts.map((fact) => fact.id)).size).toBe(facts.length);
    for (const fact of facts) {
      const parts = [...fact.parts].sort((a, b) => a.from - b.from);
      parts.forEach((part, i) => expect(part.from).toBeGreaterThanOrEqual(i === 0 ? 0 : parts[i - 1]!.to));
    }
  });
});

describe('what had happened', () => {
  it('is told as what happened, unless the clause says before what', () => {
    expect(shown('The islands had been captured from Norway in 1713.')).toContain('The islands | were captured | oblique: from Norway | oblique: in 1713');
    expect(shown('Anna Berg had written a book in 1836.')).toContain('Anna Berg | wrote | object: a book | oblique: in 1836');
    expect(shown('By 1965, Anna Berg had opened a school in Bergen.').some((fact) => fact.includes('had opened'))).toBe(true);
  });
});

describe('what is stressed', () => {
  it('is told plainly', () => {
    expect(shown('Norway did reduce its fleet in 1920.')).toContain('Norway | reduced | object: its fleet | oblique: in 1920');
  });
});

describe('a verb that was taken for a participle', () => {
  it('is the verb where it has an object or a name for its subject', () => {
    expect(shown('The plague of 1576 killed 50,000 in Venice.').some((fact) => fact.startsWith('The plague of 1576 | killed | object: 50,000'))).toBe(true);
    expect(shown('Frederick William, Elector of Brandenburg, invited Huguenots to settle in Prussia.').some((fact) => fact.startsWith('Frederick William, Elector of Brandenburg | invited'))).toBe(true);
  });
});
