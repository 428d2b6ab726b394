import { describe, expect, it } from 'vitest';
import { quotable } from '#engine/questions/quotable.ts';
import { isPersonsName } from '#engine/questions/fitting-people.ts';
import { knownPeople } from '#engine/questions/known-people.ts';
import { entityOptions } from '#engine/questions/entity-options.ts';
import { askFacts } from '#engine/questions/ask-facts.ts';
import { askSpeakers } from '#engine/questions/ask-speakers.ts';
import { factsOf, reading } from '#tests/support/english.ts';

const clinic = [
  'Emma Berg, the dean of the Norland School, said that the new hall opened in 2011.',
  'Peter Holm, a former dean of the Norland School, said that the roof cost too much.',
  'Clara Dahl, a nurse at the harbour clinic, said that the beds were too short.',
  'Thomas Lund, a driver for the harbour clinic, said that the road was too steep.',
  'Some of the students wore Harry Potter masks at the gate.',
].join(' ');

describe('people as wrong options', () => {
  const { reading: read, facts } = factsOf(clinic, { title: 'A new hall' });
  const stems = askFacts(read, facts);
  const optionsFor = (name: string, prompt: RegExp) => {
    const stem = stems.find((one) => one.key.text === name && prompt.test(one.prompt));
    if (!stem) throw new Error(`No question: ${stems.map((one) => one.prompt).join(' | ')}`);
    return entityOptions(read, stem).map(({ text }) => text).sort();
  };

  it('have another role in the article than the one that is asked for', () => {
    expect(optionsFor('Emma Berg', /dean/)).toEqual(['Clara Dahl', 'Thomas Lund']);
  });

  it('are the other speakers where a speaker is asked for, never one who lends a name to a thing', () => {
    expect(optionsFor('Emma Berg', /said/)).toEqual(['Clara Dahl', 'Peter Holm', 'Thomas Lund']);
  });

  it('are known by their roles and by what they do', () => {
    const people = [...knownPeople(read)].map(([id, person]) => [read.entities[id]!.name, person.roles.map(({ head }) => head).join(), person.speaks] as const);
    expect(people).toContainEqual(['Emma Berg', 'dean', true]);
    expect(people).toContainEqual(['Thomas Lund', 'driver', true]);
    expect(people.filter(([name]) => name === 'Harry Potter').every(([, , speaks]) => !speaks)).toBe(true);
  });

  it('are never given for "one of the", nor where the question says of what people someone is', () => {
    const stem = stems.find((one) => one.key.text === 'Emma Berg' && /dean/.test(one.prompt))!;
    expect(entityOptions(read, { ...stem, prompt: 'Who was one of the deans of the Norland School?' })).toEqual([]);
    expect(entityOptions(read, { ...stem, prompt: 'Who was a Norwegian dean of the school?' })).toEqual([]);
  });

  it('keep to the gender that the question tells', () => {
    const stem = { ...stems.find((one) => one.key.text === 'Emma Berg' && /said/.test(one.prompt))!, prompt: 'Who said that her new hall opened in 2011?' };
    expect(entityOptions(read, stem).map(({ text }) => text)).toEqual(['Clara Dahl']);
  });
});

describe('a name of a person', () => {
  it.each([['Ann Lee', true], ['Peter Brooks', true], ['Prime Ministers', false], ['Protestant Reformation', false], ['Republican House Speaker', false], ['Norland Patriots', false], ['KCNA', false]])('%s: %s', (name, isOne) => expect(isPersonsName(name)).toBe(isOne));
});

describe('places and countries as wrong options', () => {
  it('are not offered for one of several, nor for a region', () => {
    const { reading: read, facts } = factsOf('Finland opened a port in 1990. Sweden closed a mine in 1991. Denmark sold a ferry in 1992. Norway built a tunnel in 1993.', { title: 'The North' });
    const stem = askFacts(read, facts).find(({ prompt }) => prompt.startsWith('Which country opened'))!;
    expect(entityOptions(read, stem).length).toBe(3);
    expect(entityOptions(read, { ...stem, prompt: 'Which country is one of the Nordic countries?' })).toEqual([]);
  });

  it('are not offered for what several do alike', () => {
    const { reading: read, facts } = factsOf('Norway signed the Treaty of Lund in 1985. Denmark exports much butter. Finland opened a port in 1990. Sweden closed a mine in 1991.', { title: 'The North' });
    const stems = askFacts(read, facts);
    expect(entityOptions(read, stems.find(({ prompt }) => prompt.startsWith('Which country signed'))!)).toEqual([]);
    expect(entityOptions(read, stems.find(({ prompt }) => prompt.startsWith('Which country opened'))!).length).toBe(3);
  });
});

describe('a quotation to ask about', () => {
  it.each([
    ['The old bridge will never carry trains again', '', ' said Mayor Anna Berg.', true],
    ['It is hard to run a small clinic without any trained nurses', '', '', true],
    ['It is definitely a habit that has been with us for years', '', '', false],
    ['His condition is poor but the doctors expect a recovery', '', '', false],
    ['My generation has never once experienced anything like this', '', '', false],
    ['remains far from anything that could be called a reform', 'He said the bill ', '', false],
    ['We understand the worry of the fishing villages along the coast', '', ' he said, “that matters.”', false],
    ['We can cope', '', '', false],
  ])('%s', (words, before, after, isOne) => expect(quotable(words, before, after) > 0).toBe(isOne));

  it('is one of three at most in an article, each of another person, and of a person', () => {
    const say = (words: string, who: string) => `“${words},” said ${who}.`;
    const text = [
      say('The harbour bridge of Lund will close for repairs', 'Anna Berg'), say('The harbour ferries will carry all trucks and buses', 'Anna Berg'), say('The repairs of the northern pillars cost nine million crowns', 'Carl Dahl'),
      say('The drivers of heavy trucks need wider roads', 'Emma Falk'), say('The shops along the river lose many customers', 'Georg Hahn'), say('The council of the city knows the problem', 'the Norland Bank'),
    ].join(' ');
    const stems = askSpeakers(reading(text, { title: 'A bridge closes' }));
    expect(stems.length).toBe(3);
    expect(new Set(stems.map(({ key }) => key.text)).size).toBe(3);
    expect(stems.map(({ key }) => key.text)).not.toContain('the Norland Bank');
  });
});
