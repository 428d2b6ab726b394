import { describe, expect, it } from 'vitest';
import { keyInPrompt } from '#engine/checks/key-in-prompt.ts';
import { keyIsTopic } from '#engine/checks/key-is-topic.ts';
import { notKnownOutright } from '#engine/checks/not-known-outright.ts';
import { standsAlone } from '#engine/checks/stands-alone.ts';
import { anchored } from '#engine/checks/anchored.ts';
import type { Check } from '#engine/checks/check.ts';
import type { Candidate } from '#engine/questions/candidate.ts';
import { givesCountryAway } from '#engine/language/english/lexicon/homes.ts';
import { isKnownAbbreviation } from '#engine/language/english/lexicon/known-abbreviations.ts';
import { factsOf } from '#tests/support/english.ts';

const refuses = (check: Check, prompt: string, more: Partial<Candidate>, title = 'Notes of a day in spring', date?: string) => {
  const { reading, facts } = factsOf('Anna Holm built the largest mill of Norby in 1911.', { title, ...(date ? { date } : {}) });
  const candidate: Candidate = { family: 'cloze', kind: 'cloze', prompt, fact: facts[0]!, soft: 0, entities: [], quotes: [{ start: 0, end: 1, text: 'A' }], key: { text: '', type: 'phrase', sentence: 0, range: { from: 900, to: 901 }, accept: [] }, ...more };
  return check.refuses(candidate, { reading, facts });
};
const key = (text: string, type: Candidate['key']['type']): Pick<Candidate, 'key'> => ({ key: { text, type, sentence: 0, range: { from: 900, to: 901 }, accept: [] } });

describe('what gives a country away', () => {
  it.each([
    ['Medicine was practised in ____ by monks of the Yuan court.', 'China', true],
    ['Many Huguenots had fled ____ by then.', 'France', true],
    ['The press in Chicago is the largest in the ____.', 'the United States', true],
    ['Many settlers had fled ____ by then.', 'France', false],
    ['Medicine was practised in ____ by monks of the court.', 'China', false],
    ['The Yuan court sent monks to ____.', 'Japan', false],
  ])('%s (%s): %s', (prompt, country, given) => {
    expect(givesCountryAway(prompt, country)).toBe(given);
    expect(refuses(notKnownOutright, prompt, key(country, 'country'))).toBe(given);
  });
  it('is the title too, where the article is about one subject', () => {
    expect(refuses(notKnownOutright, 'Monks went to ____.', key('China', 'country'), 'Yuan dynasty')).toBe(true);
    expect(refuses(notKnownOutright, 'Monks went to ____.', key('China', 'country'), 'Xi Jinping spoke of peace…')).toBe(false);
  });
});

describe('what everybody knows', () => {
  it('is what the best known letters stand for', () => {
    expect(isKnownAbbreviation('ECB')).toBe(true);
    expect(refuses(notKnownOutright, 'What does the abbreviation NASA stand for?', { family: 'abbreviation', kind: 'short-answer' })).toBe(true);
    expect(refuses(notKnownOutright, 'What does the abbreviation NDWB stand for?', { family: 'abbreviation', kind: 'short-answer' })).toBe(false);
  });
  it('is whose party it is, and the capital of a country that is named', () => {
    expect(refuses(notKnownOutright, 'Anna Holm belongs to the ____ of Barack Obama.', key('Democratic Party', 'party'))).toBe(true);
    expect(refuses(notKnownOutright, 'Anna Holm belongs to the ____ of Norland.', key('Democratic Party', 'party'))).toBe(false);
    expect(refuses(keyInPrompt, "Which city is New Zealand's capital?", { kind: 'short-answer', ...key('Wellington', 'city') })).toBe(true);
    expect(refuses(keyInPrompt, 'In which city did Anna Holm open a school?', { kind: 'short-answer', ...key('Wellington', 'city') })).toBe(false);
  });
  it('is who stands beside a description that is asked for', () => {
    const { reading, facts } = factsOf('The head of the panel, Anna Holm, signalled her opposition to the plan in 1949.', { title: 'Notes of a day in spring' });
    const fact = facts.find(({ lemma }) => lemma === 'signal')!;
    const asked = (prompt: string): Candidate => ({ family: 'what', kind: 'short-answer', prompt, fact, soft: 0, entities: [], quotes: [{ start: 0, end: 1, text: 'T' }], key: { text: 'head of the panel', type: 'phrase', sentence: fact.sentence, range: fact.subject, accept: [] } });
    expect(keyInPrompt.refuses(asked("What signalled Anna Holm's opposition to the plan in 1949?"), { reading, facts })).toBe(true);
    expect(keyInPrompt.refuses(asked('What signalled opposition to the plan in 1949?'), { reading, facts })).toBe(false);
  });
  it('is a term of which the title has a word', () => {
    expect(refuses(keyIsTopic, 'He made enough ____ to study.', key('liquid oxygen', 'phrase'), 'Oxygen')).toBe(true);
    expect(refuses(keyIsTopic, 'He made enough ____ to study.', key('liquid helium', 'phrase'), 'Oxygen')).toBe(false);
  });
});

describe('an office that many held', () => {
  const person = { family: 'who', kind: 'short-answer', ...key('Anna Holm', 'person') } as const;
  it.each([
    ['Who was the Director of National Forests?', true],
    ['Who is the former head of Norby Bank?', true],
    ['Who was the Director of National Forests in 1954?', false],
    ['Who is a specialist in the forests of Norland?', false],
  ])('%s: %s', (prompt, refused) => expect(refuses(standsAlone, prompt, person)).toBe(refused));
  it.each([
    ['The Labour leader was Ed Holm.', true],
    ['The mill’s director is Anna Holm.', true],
    ['The Labour leader in 1954 was Ed Holm.', false],
    ['The largest mill was Norby Mill.', false],
  ])('so too stated: %s', (prompt, refused) => expect(refuses(standsAlone, prompt, { family: 'true-false', kind: 'true-false', isTrue: false })).toBe(refused));
  it('is told by the date of the article', () => expect(refuses(standsAlone, 'Who was the Director of National Forests?', person, 'Notes of a day', '2024-05-01')).toBe(false));
});

describe('a superlative', () => {
  it('tells which one is meant', () => {
    expect(refuses(anchored, 'Which company was once the most powerful company in the world?', { family: 'who', kind: 'short-answer', soft: 2 })).toBe(false);
    expect(refuses(anchored, 'Which company was once a powerful company in the region?', { family: 'who', kind: 'short-answer', soft: 2 })).toBe(true);
  });
});
