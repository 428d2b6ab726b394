import { describe, expect, it } from 'vitest';
import { isAboutOneSubject, topicNouns } from '#engine/language/english/mentions/topic-nouns.ts';
import { promptsOf, reading } from '#tests/support/english.ts';

const text = 'The plague came to Norby in 1349. The plague was feared.\n\nMany died of plague in Oslo in 1350. The plague returned in 1360. The report was read by many. A report said so.\n\nThe report was long. The report came late, and the report was short.';

describe('what an article is about', () => {
  it.each([['Black Death', true], ['University of Chicago', true], ['1973 oil crisis', true], ['How a town changed', false], ['When the rain came…', false], ['Sir Alex will retire', false]])('%s: %s', (title, isSubject) => expect(isAboutOneSubject(title)).toBe(isSubject));

  it('is its title and what it speaks of from beginning to end', () => {
    const nouns = topicNouns(reading(text, { title: 'Black Death' }));
    expect(nouns.has('plague')).toBe(true);
    expect(nouns.has('report')).toBe(false);
  });

  it('is the title alone under a headline', () => {
    expect(topicNouns(reading(text, { title: 'How a plague of fear spread…' })).has('report')).toBe(false);
    expect(topicNouns(reading(text, { title: 'How a town changed' })).has('plague')).toBe(false);
  });

  it('can be asked about by its noun', () => {
    expect(promptsOf(text, { title: 'Black Death' }).some((prompt) => /plague/i.test(prompt))).toBe(true);
  });
});
