import { describe, expect, it } from 'vitest';
import { reading } from '#tests/support/english.ts';

/** What each pronoun and each bare description of the text was read as. */
function readAs(text: string, title = 'Notes of a day'): string[] {
  const read = reading(text, { title });
  const described = read.mentions.flat().filter((mention) => mention.isPronoun).map((mention) => `${read.sentences[mention.sentence]!.words.slice(mention.from, mention.to).map((word) => word.text).join(' ')} = ${read.entities[mention.entity]!.name}`);
  const pronouns = [...read.pronouns].map(([key, id]) => { const [sentence, word] = key.split(':').map(Number); return `${read.sentences[sentence!]!.words[word!]!.text} = ${read.entities[id]!.name}`; });
  return [...described, ...pronouns];
}

describe('a bare noun', () => {
  it.each([
    ['In 2001 the station hired the Walden Design Group to draw its logo. The group worked on it for a year.', 'The group = Walden Design Group'],
    ['The Norby Bridge was opened in 1931. The bridge was closed for repairs in 1950.', 'The bridge = Norby Bridge'],
    ['The Norby Challenge began in May. It rained. Snow fell. Ice came. Wind blew. Meanwhile, the challenge was won by Anna Holm.', 'the challenge = Norby Challenge'],
    ['A ferry runs from Norby to the Holm Islands. The Ministry of Transport paid for it. The ministry sold the ferry in 1990.', 'The ministry = Ministry of Transport'],
  ])('takes up the one name that has it: %s', (text, expected) => expect(readAs(text)).toContain(expected));

  it('is left alone where there are two, or another of the kind was spoken of', () => {
    expect(readAs('The Norby Bridge and the Holm Bridge were opened in 1931. The bridge was closed for repairs in 1950.').filter((read) => /bridge/i.test(read))).toEqual([]);
    expect(readAs('The Walden Design Group drew the logo. A group of farmers came to the town. The group stayed for a year.').filter((read) => /group/i.test(read))).toEqual([]);
    expect(readAs('The Norby Bridge was opened in 1931. The old bridge was closed in 1950.').filter((read) => /bridge/i.test(read))).toEqual([]);
  });

  it('is what the title names, unless another of its kind stands nearer', () => {
    expect(readAs('Kenya exports tea. Kenya ranks low on the index. In 2012 the nation was placed last.', 'Kenya')).toContain('the nation = Kenya');
    expect(readAs('Kenya exports tea. Kenya ranks low on the index. Its president visited China. The country bought the tea.', 'Kenya').filter((read) => /country/.test(read))).toEqual([]);
  });
});

describe('it', () => {
  it('goes on with the subject', () => {
    expect(readAs('DECnet is a suite of network protocols. It was released in 1975.')).toContain('It = DECnet');
  });
  it('is left alone where something else may be meant, or nothing is', () => {
    expect(readAs('Nepal introduced a basic pension in 1995. It was an example for others.').filter((read) => read.startsWith('It'))).toEqual([]);
    expect(readAs('Nepal is a country in Asia. It was clear that the pension helped.').filter((read) => read.startsWith('It'))).toEqual([]);
    expect(readAs('Nepal is a country in Asia. They introduced a pension.').filter((read) => read.startsWith('They'))).toEqual([]);
  });
});

describe('a phrase without a name', () => {
  it('goes on where it says enough by itself', () => {
    expect(readAs('Workers on short contracts are called at any time. They should be paid for holidays.')).toContain('They = workers on short contracts');
    expect(readAs("Holm's version quickly became popular. It made a contribution to the language.")).toContain("It = Holm's version");
    expect(readAs('The steam engine was loud. It was used by many mechanics.', 'Steam engine')).toContain('It = the steam engine');
  });
  it('is left alone where it does not, or the number is another', () => {
    expect(readAs('The new method was loud. It was used by many mechanics.').filter((read) => read.startsWith('It'))).toEqual([]);
    expect(readAs("The Parliament's powers include two inquiries. It can call a vote.").filter((read) => read.startsWith('It'))).toEqual([]);
  });
});

describe('the topic of the title', () => {
  it('is no "it" where somebody else did it', () => {
    expect(readAs('Newbridge is a city. Newbridge is old. Newbridge is served by the Norby Metro. It was opened in five phases.', 'Newbridge').filter((read) => read.startsWith('It'))).toEqual([]);
    expect(readAs('Newbridge is a city. Newbridge is old. Newbridge is known for its bridges. It was founded in 1080.', 'Newbridge')).toContain('It = Newbridge');
  });
});

describe('the title', () => {
  it('gives a name in full', () => {
    expect(readAs('Harvard was founded in 1636. Harvard is old. However, the university reduced its holdings.', 'Harvard University')).toContain('the university = Harvard University');
  });
});

describe('he and she', () => {
  it('are the subject of the sentence, or of the clause before', () => {
    expect(readAs('“We wait,” said Peter Adams. “It is late.” Anna Holm, who is based in Oslo, started her career as a clerk.')).toContain('her = Anna Holm');
    expect(readAs('Trevor Brown built a radio. When the designer, Peter Adams, went to the bank, he hit a problem.')).toContain('he = Peter Adams');
  });
  it('are nobody behind a speech that several may have spoken or been spoken of', () => {
    expect(readAs('Alex Holm won the cup. Alex Holm left the club. Alex Holm was glad. Alex Holm retired. Peter Adams said: “Alex has proven a lot. I will always cherish the wonderful times in Norby.”\n\nMark Adams, his brother, said much about the club.', 'Alex Holm').filter((read) => read.startsWith('his'))).toEqual([]);
  });
  it('own nobody who is named beside them', () => {
    expect(readAs('Peter Adams is the chair of the panel. Before the vote, the panel was led by his deputy Mark Brown.').filter((read) => read.startsWith('his'))).toEqual([]);
  });
  it('are no countries', () => {
    expect(readAs('J. B. Hobart wrote a book. J. B. Hobart was old. J. B. Hobart taught in Oslo. J. B. Hobart died there. Germany started to build her own empire.').filter((read) => read.startsWith('her'))).toEqual([]);
  });

  it('go on with a subject that others are only named to describe', () => {
    expect(readAs('Peter Adams, who belongs to the party of David Brown, denied it. He wants a vote in May.')).toContain('He = Peter Adams');
    expect(readAs('David Brown resigned. Earlier, the first minister, Peter Adams, remained calm at a rally. He paid for the hall.')).toContain('He = Peter Adams');
  });
  it('tell that a name is a person', () => {
    const read = reading('Ikbalan became a member of the league in London. He came back to Norby in 1908.', { title: 'Notes of a day' });
    expect(read.entities.find((entity) => entity.name === 'Ikbalan')?.type).toBe('person');
  });
  it('are nobody whom a quotation does not name', () => {
    expect(readAs('Peter Adams teaches survival. “There are many things that would make his trip unlikely,” said Peter Adams.').filter((read) => read.startsWith('his'))).toEqual([]);
  });
});

describe('a role with its name beside it', () => {
  it('is said as the name', () => {
    expect(readAs('Anna Holm, who belongs to the party of the Prime Minister, Peter Adams, denied it.')).toContain('the Prime Minister = Peter Adams');
  });
});
