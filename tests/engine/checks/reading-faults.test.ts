import { describe, expect, it } from 'vitest';
import { complementKept } from '#engine/checks/complement-kept.ts';
import { keyIsNoIdiom } from '#engine/checks/key-is-no-idiom.ts';
import { notKnownOutright } from '#engine/checks/not-known-outright.ts';
import { quotationStandsAlone } from '#engine/checks/quotation-stands-alone.ts';
import { standsAlone } from '#engine/checks/stands-alone.ts';
import { anchored } from '#engine/checks/anchored.ts';
import { timeKept } from '#engine/checks/time-kept.ts';
import { wellFormed } from '#engine/checks/well-formed.ts';
import { isMisread, verbIsSure } from '#engine/checks/verb-is-sure.ts';
import type { Candidate } from '#engine/questions/candidate.ts';
import type { Fact, Reading } from '#engine/types.ts';
import { factsOf, promptsOf, reading as readingOf } from '#tests/support/english.ts';

const key = { text: '', type: 'phrase', sentence: 0, range: { from: 900, to: 901 }, accept: [] } as const;
/** A question about a fact, with what a check looks at. */
const asked = (reading: Reading, fact: Fact, prompt: string, more: Partial<Candidate> = {}): Candidate =>
  ({ family: 'who', kind: 'short-answer', prompt, key, fact, soft: 0, entities: [], quotes: [{ start: 0, end: 1, text: reading.article.text.slice(0, 1) }], ...more });
const factWith = (text: string, verb: string, title?: string) => {
  const { reading, facts } = factsOf(text, title === undefined ? {} : { title });
  const fact = facts.find((candidate) => candidate.verbs.includes(verb) || candidate.lemma === verb);
  if (!fact) throw new Error(`No fact with ${verb}: ${facts.map(({ verbs }) => verbs.join(' ')).join('; ')}`);
  return { reading, fact, refuses: (check: typeof verbIsSure, prompt: string, more: Partial<Candidate> = {}) => check.refuses(asked(reading, fact, prompt, more), { reading, facts }) };
};

describe('a verb that was misread', () => {
  it('is refused where a passive has an object, but not with verbs of two objects', () => {
    const { reading, fact, refuses } = factWith('The city built a bridge in 1954.', 'build');
    expect(refuses(verbIsSure, 'In what year did the city build a bridge?')).toBe(false);
    const passive = asked(reading, { ...fact, isPassive: true }, 'In what year was the city built a bridge?');
    expect(verbIsSure.refuses(passive, { reading, facts: [] })).toBe(true);
    expect(verbIsSure.refuses({ ...passive, fact: { ...passive.fact, lemma: 'award' } }, { reading, facts: [] })).toBe(false);
  });

  it('is refused where it is a name', () => {
    const { reading, fact } = factWith('The city gave Ella Fromm a medal in 1954.', 'give');
    const name = reading.sentences[0]!.words.findIndex(({ text }) => text === 'Ella');
    expect(verbIsSure.refuses(asked(reading, { ...fact, verb: name }, 'Who ella Fromm?'), { reading, facts: [] })).toBe(true);
  });
});

describe('a verb that was taken for another', () => {
  const refused = (text: string) => {
    const { reading, facts } = factsOf(text);
    return facts.filter((fact) => verbIsSure.refuses(asked(reading, fact, ''), { reading, facts })).length === facts.length;
  };
  it('is refused where its subject has another number', () => {
    const { reading, fact } = factWith('The houses stand in Bergen.', 'stand');
    const sentence = reading.sentences[0]!;
    expect(isMisread(sentence, fact)).toBe(false);
    expect(isMisread({ ...sentence, words: sentence.words.map((word) => (word.text === 'stand' ? { ...word, xpos: 'VBZ' } : word)) }, fact)).toBe(true);
    expect(refused('The police search the house in Bergen.')).toBe(false);
  });
  it('is refused where one comma parts it from its subject', () => {
    expect(refused('The elections in Norway, take place every five years in May.')).toBe(true);
    expect(refused('The elections in Norway, held since 1814, take place every five years in May.')).toBe(false);
  });
  it('is refused where another finite verb without a subject hangs on it', () => {
    const { reading, fact } = factWith('The tales told in Bergen in 1970.', 'tell');
    const sentence = reading.sentences[0]!;
    expect(isMisread(sentence, fact)).toBe(false);
    const at = sentence.words.findIndex((word) => word.text === 'Bergen');
    const words = sentence.words.map((word, i) => (i === at ? { ...word, xpos: 'VBZ', relation: 'xcomp', head: fact.verb } : i === at - 1 ? { ...word, relation: 'advmod' } : word));
    const children = words.map((_, index) => words.flatMap((word, i) => (word.head === index ? [i] : [])));
    expect(isMisread({ ...sentence, words, children }, fact)).toBe(true);
  });
  it('is refused where what somebody carried out does something', () => {
    expect(refused('The test carried out by Anna Berg and her pupils involved 180 people in Bergen.')).toBe(true);
    expect(refused('The price of the book rose by 11 percent in Bergen.')).toBe(false);
  });
});

describe('a complement that got lost', () => {
  it('is missed with "accuse", and not where the question keeps it', () => {
    const { refuses } = factWith('The council accused Norland of stealing gold in May 2001.', 'accuse');
    expect(refuses(complementKept, 'Which country did the council accuse?')).toBe(true);
    expect(refuses(complementKept, 'Which country did the council accuse of stealing gold?')).toBe(false);
  });

  it('is missed with "spend"', () => {
    const { refuses } = factWith('Peter Holm spent nine years at the university.', 'spend');
    expect(refuses(complementKept, 'How many years did Peter Holm spend?')).toBe(true);
    expect(refuses(complementKept, 'How many years did Peter Holm spend at the university?')).toBe(false);
  });
});

describe('what everybody knows', () => {
  const { reading, fact } = factWith('The police arrested Peter Holm in Oslo in 1987.', 'arrest');
  const refuses = (prompt: string, type: string, text = 'X', kind: Candidate['kind'] = 'cloze') =>
    notKnownOutright.refuses(asked(reading, fact, prompt, { kind, key: { ...key, type: type as Candidate['key']['type'], text, ...(type === 'count' ? { value: 3 } : {}) } }), { reading, facts: [] });
  it.each([
    ['The plant stands in Boulder, ____.', 'us-state'],
    ['Delegates met at the United Nations headquarters in ____.', 'city'],
    ['The singer was greeted by US President ____ in May.', 'person'],
    ['The march began the ____ Years’ War between the two kings.', 'count'],
  ])('refuses %s', (prompt, type) => expect(refuses(prompt, type)).toBe(true));
  it('refuses a continent for something named in it', () => expect(refuses('The Kalahari desert covers much of the Orange basin of ____.', 'region', 'Africa')).toBe(true));
  it('refuses the police as those who arrest', () => expect(refuses('By whom was Peter Holm arrested?', 'phrase', 'police', 'short-answer')).toBe(true));
  it.each([
    ['The poet Ella Fromm was born in ____.', 'city'],
    ['The singer was greeted by the mayor, ____.', 'person'],
    ['The march lasted ____ days in all.', 'count'],
  ])('accepts %s', (prompt, type) => expect(refuses(prompt, type)).toBe(false));
});

describe('a time that got lost', () => {
  const count = (from: number) => ({ ...key, type: 'count' as const, value: 40, range: { from, to: from + 1 } });
  it('is missed with what was so for a while', () => {
    const { reading, fact, refuses } = factWith('In 1874 the port of Norby had 40 ships.', 'have');
    const at = reading.sentences[0]!.words.findIndex(({ text }) => text === '40');
    expect(refuses(timeKept, 'How many ships did the port of Norby have?', { family: 'how-many', key: count(at) })).toBe(true);
    expect(refuses(timeKept, 'How many ships did the port of Norby have in 1874?', { family: 'how-many', key: count(at) })).toBe(false);
    expect(fact.tense).toBe('past');
  });

  it('is missed with "at the time"', () => {
    const { refuses } = factWith('Norby was at that time the largest port of Denmark.', 'be');
    expect(refuses(timeKept, 'Which city was the largest port of Denmark?')).toBe(true);
    expect(factWith('Norby was the largest port of Denmark.', 'be').refuses(timeKept, 'Which city was the largest port of Denmark?')).toBe(false);
  });
});

describe('a key that says nothing', () => {
  const { reading, fact } = factWith('The city gave Ella Fromm a medal in 1954.', 'give');
  it.each([['earnest', true], ['biting criticism', true], ['nine riders', false], ['free tickets', false]])('%s: %s', (text, refused) =>
    expect(keyIsNoIdiom.refuses(asked(reading, fact, 'What?', { key: { ...key, text } }), { reading, facts: [] })).toBe(refused));
});

describe('what only the article settles', () => {
  const { reading, fact } = factWith('The king travelled to Oslo.', 'travel');
  const refuses = (prompt: string, more: Partial<Candidate> = {}) => standsAlone.refuses(asked(reading, fact, prompt, more), { reading, facts: [] });
  it.each([
    ['In what year did Peter Holm reach his target?', true],
    ['In what year did Peter Holm make his visit to Oslo?', false],
    ['How many ships did his fleet have?', false],
  ])('%s: %s', (prompt, refused) => expect(refuses(prompt)).toBe(refused));
  it('is where someone went, without a time', () => {
    const city = { key: { ...key, type: 'city' as const, text: 'Oslo' } };
    expect(refuses('To which city did the king travel?', city)).toBe(true);
    expect(refuses('To which city did the king travel in 1907?', city)).toBe(false);
  });
  it('is a gap that shares its noun', () => {
    expect(refuses('The queen welcomed ____ and Royal Danish merchant ships.', { kind: 'cloze' })).toBe(true);
    expect(refuses('The queen welcomed ____ and Ella Fromm.', { kind: 'cloze' })).toBe(false);
  });
  it('is one of many letters, and what only a month anchors', () => {
    const unanchored = (prompt: string, family: string) => anchored.refuses(asked(reading, fact, prompt, { family }), { reading, facts: [] });
    expect(unanchored('Who wrote a short but deeply moving letter to widows and orphans?', 'who')).toBe(true);
    expect(unanchored('Who used the example of winking to illustrate two important aspects of culture?', 'who')).toBe(false);
    expect(unanchored('International activity is up less than 50% since December.', 'true-false')).toBe(true);
    expect(unanchored('International activity is up less than 50% in Norland.', 'true-false')).toBe(false);
  });
  it.each([
    ['“We call it a floating farm,” said Ella Fromm of Oslo.', 'We call it a floating farm', false],
    ['“I like the way he speaks,” said Ella Fromm of Oslo.', 'I like the way he speaks', false],
    ['“The job is about keeping people safe,” said Ella Fromm of Oslo.', 'The job is about keeping people safe', false],
    ['Ella Fromm said the bill “remains far from any real reform”.', 'remains far from any real reform', false],
    ['“Money is being put before the laws of Europe,” said Ella Fromm of Oslo.', 'Money is being put before the laws of Europe', true],
    ['“Our doctors do what they can for every patient,” said Ella Fromm of Oslo.', 'Our doctors do what they can for every patient', true],
  ])('a quotation: %s', (text, words, alone) => {
    const read = readingOf(text, { title: 'A day in Oslo' });
    expect(quotationStandsAlone(read, read.sentences[0]!, words)).toBe(alone);
  });
  it('is a surname that nobody was introduced by', () => {
    const told = promptsOf('Goldeman had to settle the quarrel with Paramount in 1951. Ella Fromm sold the Oslo theatre in 1955.', { title: 'Two houses' });
    expect(told.some((prompt) => prompt.includes('Oslo theatre'))).toBe(true);
    expect(told.some((prompt) => prompt.includes('Goldeman'))).toBe(false);
  });
  it('is letters that nobody explained', () => {
    const told = promptsOf('The role of a PhT has grown in Norway. The UPT was sold to Ella Fromm in 1951. NATO was joined by Norway in 1949. Ella Fromm sold the Oslo theatre in 1955.', { title: 'Two houses' });
    expect(told.some((prompt) => /PhT|UPT/.test(prompt))).toBe(false);
    expect(told.some((prompt) => prompt.includes('NATO'))).toBe(true);
  });
  it('is more than nobody knows what, and a poll without its date', () => {
    expect(refuses('How many more ships did Peter Holm build?')).toBe(true);
    expect(refuses('How many more ships than Ella Fromm did Peter Holm build?')).toBe(false);
    expect(refuses('One poll shows support for Peter Holm down by ____ points.', { kind: 'cloze' })).toBe(true);
    expect(refuses('A poll by Norland Radio shows support for Peter Holm down by ____ points.', { kind: 'cloze' })).toBe(false);
  });
  it.each([
    ['Complement proteins bind to sugars on the surface of microbes.', 'bind', 'Where do complement proteins bind to sugars?', false],
    ['Demonstrators set fire to a bus in the evening.', 'set', 'What did demonstrators set fire to?', true],
    ['The 500-crown note was introduced in the year 2002.', 'introduce', 'In what year was the 500-crown note introduced?', false],
    ['Food shortages in 2008 led to civil unrest in many towns.', 'lead', 'To what did food shortages in 2008 lead in many towns?', false],
    ['Two men walked into the bank with a bag.', 'walk', 'How many men walked into the bank?', true],
  ])('is news of somebody, not what holds of a kind: %s', (text, verb, prompt, refused) => {
    const { refuses: refusesIt } = factWith(text, verb, 'Notes of a day');
    expect(refusesIt(anchored, prompt, { family: 'what' })).toBe(refused);
  });
  it.each([
    ['The lab would have received ____ in cash.', true],
    ['The lab would have received ____ in cash if Ella Fromm had stayed.', false],
    ['Ella Fromm is also a member of the ____.', true],
    ['Ella Fromm not only paints but also sings in ____.', false],
    ['Sales have trebled in the last ____ years.', true],
    ['Ella Fromm listened quietly as ____.', true],
    ['Ella Fromm visited towns such as ____.', false],
    ['For the choir, that meant ____ concerts.', true],
    ['Peter Holm’s announcement was made in ____.', true],
    ['Peter Holm’s decision to leave was made in ____.', false],
    ['In April, Ella Fromm opened a school in ____.', true],
    ['In April 1954, Ella Fromm opened a school in ____.', false],
    ['Ella Fromm paints every April in ____.', false],
  ])('hangs or stands: %s', (prompt, refused) => expect(refuses(prompt, { kind: 'cloze' })).toBe(refused));
  it('is not hung on a month where the article has its date', () => {
    const dated = factsOf('The king travelled to Oslo.', { title: 'Notes of a day', date: '2024-05-01' });
    expect(standsAlone.refuses(asked(dated.reading, dated.facts[0]!, 'In April, Ella Fromm opened a school in ____.', { kind: 'cloze' }), { reading: dated.reading, facts: [] })).toBe(false);
  });
  it.each([
    ['Winners spent 40 crowns on cars in Oslo.', 'spend', 'Winners spent ____ crowns on cars in Oslo.', true],
    ['Lottery winners from Oslo spent 40 crowns on cars.', 'spend', 'Lottery winners from Oslo spent ____ crowns on cars.', false],
    ['Several implementations were built outside Oslo.', 'build', 'Several implementations were built outside ____.', true],
    ['Several stone implementations were built outside Oslo.', 'build', 'Several stone implementations were built outside ____.', false],
    ['Ministers built 40 schools in Oslo.', 'build', 'Ministers built ____ schools in Oslo.', true],
  ])('is a group that nobody can tell: %s', (text, verb, prompt, refused) => {
    const { refuses: refusesIt } = factWith(text, verb, 'Notes of a day');
    expect(refusesIt(standsAlone, prompt, { kind: 'cloze' })).toBe(refused);
  });
  it.each([
    ['The dominant areas contain Oslo and Bergen.', 'contain', 'The dominant areas contain Oslo and ____.', true],
    ['The largest areas contain Oslo and Bergen.', 'contain', 'The largest areas contain Oslo and ____.', false],
    ['The areas of Norland contain Oslo and Bergen.', 'contain', 'The areas of Norland contain Oslo and ____.', false],
  ])('is a subject that an adjective does not tell apart: %s', (text, verb, prompt, refused) => {
    const { refuses: refusesIt } = factWith(text, verb, 'Notes of a day');
    expect(refusesIt(anchored, prompt, { family: 'cloze', kind: 'cloze' })).toBe(refused);
  });
  it('is a first without the place where it was the first', () => {
    expect(refuses('In which country did Lego open its first factory?', { family: 'where' })).toBe(true);
    expect(refuses('In which country did Lego open a factory?', { family: 'where' })).toBe(false);
  });
  it.each([
    ['Who calculated that deserts receive enough energy in a few hours to provide power for humanity?', false],
    ['Who bought himself books on psychology?', true],
    ['____, the national carrier, will introduce yoga lessons for trainee pilots.', false],
  ])('is somebody who is not described: %s', (prompt, refused) => {
    const { refuses: refusesIt } = factWith('Anna Holm calculated the energy of deserts.', 'calculate', 'Notes of a day');
    expect(refusesIt(anchored, prompt, prompt.startsWith('____') ? { family: 'gap', kind: 'cloze', key: { ...key, entity: 0 } } : { family: 'who' })).toBe(refused);
  });
  it('is no term of the subject', () => {
    const text = 'The principle of faunal succession is based on the appearance of fossils.';
    const { refuses: inLesson } = factWith(text, 'base', 'Geology');
    const { refuses: inNews } = factWith(text, 'base', 'Notes of a day in the hills');
    expect(inLesson(anchored, 'On what is the principle of faunal succession based?', { family: 'what' })).toBe(false);
    expect(inNews(anchored, 'On what is the principle of faunal succession based?', { family: 'what' })).toBe(true);
  });
});

describe('two clauses that share a verb', () => {
  it('are not asked as one', () => {
    const { refuses } = factWith('Lund is the best city, Basel is the worst.', 'be');
    expect(refuses(wellFormed, 'Which city is the worst and Bern?')).toBe(true);
    expect(refuses(wellFormed, 'Which city is the worst?')).toBe(false);
  });
});
