import { describe, expect, it } from 'vitest';
import { askPart, askSubject, stateFact, whyUnsaid } from '#engine/language/english/wording/say-fact.ts';
import { factsOf } from '#tests/support/english.ts';

const first = (text: string, title = 'A day in town') => {
  const { reading, facts } = factsOf(text, { title });
  return { reading, fact: facts[0]! };
};

describe('statements', () => {
  it('say names in full and leave words of discourse out', () => {
    const { reading, facts } = factsOf('Swiss lawyer Gustave Moynier led the committee. However, Moynier also wrote a history of Geneva.');
    const fact = facts.find(({ lemma }) => lemma === 'write')!;
    expect(stateFact(reading, fact)?.text).toBe('Gustave Moynier wrote a history of Geneva.');
  });

  it('leave asides out and keep who said it', () => {
    const { reading, facts } = factsOf('According to officials, Clara Barton, who was a nurse, founded the American Red Cross in May.');
    const fact = facts.find(({ source }) => source === 'main')!;
    expect(stateFact(reading, fact)?.text).toBe('According to officials, Clara Barton founded the American Red Cross in May.');
  });

  it('say letters in full that the article explained, and those that everybody knows as they are', () => {
    const told = (text: string, verb: string) => { const { reading, facts } = factsOf(text, { title: 'A day in town' }); return stateFact(reading, facts.findLast(({ lemma }) => lemma === verb)!)?.text; };
    expect(told('The Norland Forest Council (NFC) met in May. The NFC planted 40 trees in Oslo.', 'plant')).toBe('The Norland Forest Council planted 40 trees in Oslo.');
    expect(told('The European Central Bank (ECB) met in May. The ECB printed 40 notes in Oslo.', 'print')).toBe('The ECB printed 40 notes in Oslo.');
  });

  it('name what a bare noun takes up, with its article', () => {
    const { reading, facts } = factsOf('Norby Winter Festival began in 1950. In 1962 the festival moved to Oslo.', { title: 'A day in town' });
    expect(stateFact(reading, facts.find(({ lemma }) => lemma === 'move')!)?.text).toBe('In 1962, the Norby Winter Festival moved to Oslo.');
  });

  it('are refused when they point outside themselves', () => {
    const { reading, fact } = first('The match ended in a draw.');
    expect(stateFact(reading, fact)).toBeUndefined();
    expect(whyUnsaid(reading, fact)).toContain('unanchored');
  });

  it('keep hedges', () => {
    const { reading, fact } = first('Japan is expected to sign a treaty with Australia in 2025.');
    expect(stateFact(reading, fact)?.text).toContain('is expected to sign');
  });
});

describe('questions', () => {
  it('turn the verb round with do, did or does', () => {
    const { reading, fact } = first('Clara Barton founded the American Red Cross in 1881.');
    const part = fact.parts.find(({ preposition }) => preposition === 'in')!;
    expect(askPart(reading, fact, part, 'In what year')?.text).toBe('In what year did Clara Barton found the American Red Cross?');
  });

  it('turn an auxiliary round', () => {
    const { reading, fact } = first('The summit with France will take place in Geneva.');
    const part = fact.parts.find(({ preposition }) => preposition === 'in')!;
    expect(askPart(reading, fact, part, 'In which city')?.text).toBe('In which city will the summit with France take place?');
  });

  it('for the subject make the verb singular', () => {
    const { reading, fact } = first('Norway and Sweden have signed a treaty with Denmark.');
    expect(askSubject(reading, fact, 'Which country')?.text).toBe('Which country has signed a treaty with Denmark?');
  });
});
