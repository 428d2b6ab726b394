import { describe, expect, it } from 'vitest';
import { reading } from '#tests/support/english.ts';

const entityOf = (text: string, name: string, title = 'A day in town') => reading(text, { title }).entities.find((entity) => entity.name === name || entity.aliases.includes(name));

describe('names', () => {
  it('are parted from the titles before them', () => {
    const entity = entityOf('US President Joe Biden met Japanese Prime Minister Fumio Kishida on Friday.', 'Fumio Kishida');
    expect(entity).toMatchObject({ type: 'person', role: 'Japanese Prime Minister' });
  });

  it('are joined where a short form is the end of one longer name', () => {
    const entity = entityOf('Clara Barton founded the society in 1881. Barton led it until 1904.', 'Barton');
    expect(entity?.name).toBe('Clara Barton');
    expect(entity?.mentions.length).toBe(2);
  });

  it('stay apart where two people share a surname and nothing tells which is meant', () => {
    const entity = entityOf('Marie Curie and Pierre Curie worked together. Curie received a prize.', 'Curie');
    expect(entity?.name).toBe('Curie');
  });

  it('of countries are one under all their names', () => {
    const entity = entityOf('The US signed the treaty in May. America left it in June.', 'America');
    expect(entity?.mentions.length).toBe(2);
    expect(entity?.type).toBe('country');
  });

  it('of a place are not taken for the end of another', () => {
    const read = reading('The train left New York for York in the evening.', { title: 'Two towns' });
    expect(read.entities.filter((entity) => /York/.test(entity.name)).length).toBe(2);
  });

  it('of unknown kind have no margin to ask by', () => {
    const entity = entityOf('The award went to Brellowix after a long debate.', 'Brellowix');
    expect(entity === undefined || entity.margin < 2.4).toBe(true);
  });

  it('that were taken at birth belong to the same person', () => {
    const entity = entityOf('Marie Curie was a physicist. She was born Maria Sklodowska in Warsaw. She died in France. Her work lives on.', 'Maria Sklodowska', 'Marie Curie');
    expect(entity?.name).toBe('Marie Curie');
  });
});

describe('pronouns', () => {
  const resolved = (text: string, title = 'A day in town') => {
    const read = reading(text, { title });
    return [...read.pronouns.values()].map((id) => read.entities[id]!.name);
  };

  it('are read where only one person can be meant', () => {
    expect(resolved('Clara Barton founded the society in 1881. She led it until 1904.')).toContain('Clara Barton');
  });

  it('are told apart by gender', () => {
    expect(resolved('Marie Curie met Henri Becquerel in Paris. She thanked the academy.')).toEqual(['Marie Curie']);
  });

  it('are left alone where two people can be meant', () => {
    expect(resolved('Peter Adams met David Brown in London. The letter reached him in May.')).toEqual([]);
  });
});

describe('descriptions', () => {
  it('are read where one person alone has the role', () => {
    const read = reading('Japanese Prime Minister Fumio Kishida arrived on Monday. The Japanese leader spoke to students.', { title: 'A visit' });
    expect(read.mentions.flat().filter((mention) => mention.isPronoun).map((mention) => read.entities[mention.entity]!.name)).toEqual(['Fumio Kishida']);
  });

  it('are left alone where two have it', () => {
    const read = reading('President Joe Biden met President Emmanuel Macron on Monday. The President spoke to students.', { title: 'A visit' });
    expect(read.mentions.flat().filter((mention) => mention.isPronoun)).toEqual([]);
  });
});
