import { describe, expect, it } from 'vitest';
import { choicesOf } from '#engine/questions/multiple-choice.ts';
import { presentStem } from '#engine/questions/present-stems.ts';
import { askFacts } from '#engine/questions/ask-facts.ts';
import { factsOf } from '#tests/support/english.ts';

const others = 'Finland closed a mine near Vaasa in 1991. Iceland opened a port in 1990. Spain sent a ship to Bergen in 1987.';
const asked = (text: string) => {
  const { reading, facts } = factsOf(`${text} ${others}`, { title: 'Seas' });
  return facts.flatMap((fact) => choicesOf(reading, fact, 1)).map(({ prompt, options = [] }) => [prompt, options.filter(({ correct }) => correct).map(({ text: option }) => option).sort()]);
};

describe('a list that the article gives in full', () => {
  it('is asked for as a question where it is the whole subject', () => {
    expect(asked('Norway, Denmark and Sweden founded the Council of the Baltic Coast in Bergen.')).toEqual([['Which of these countries founded the Council of the Baltic Coast in Bergen?', ['Denmark', 'Norway', 'Sweden']]]);
  });
  it('is a gap where it stands inside a phrase', () => {
    expect(asked('The leaders of Norway, Denmark and Sweden met in the old town hall of Bergen.')[0]![0]).toBe('Choose every one that belongs in the gap. The leaders of ____ met in the old town hall of Bergen.');
  });
  it.each(['Countries such as Norway, Denmark and Sweden founded the Council of the Baltic Coast.', 'Norway and Denmark founded the Council of the Baltic Coast in Bergen.', 'Norway, Denmark and Sweden agreed.'])('is not made of %s', (text) => expect(asked(text)).toEqual([]));
});

describe('what many do', () => {
  it('is not asked as an open question without a name or a date', () => {
    const kinds = (text: string) => {
      const { reading, facts } = factsOf(text, { title: 'The fever' });
      return askFacts(reading, facts).filter(({ prompt }) => prompt.startsWith('Which city suffered')).flatMap((stem) => presentStem(reading, stem, 1)).map(({ kind }) => kind);
    };
    expect(kinds('Bergen suffered badly from the fever. Oslo closed its harbour. Trondheim opened a hospital.')).toEqual([]);
    expect(kinds('Bergen suffered badly from the fever in 1731. Oslo closed its harbour. Trondheim opened a hospital.')).toEqual(['short-answer']);
  });
});

describe('one of many', () => {
  const present = (text: string) => {
    const { reading, facts } = factsOf(text, { title: 'The harbour' });
    return askFacts(reading, facts).filter(({ prompt }) => /^Who (is|was) an? /.test(prompt)).flatMap((stem) => presentStem(reading, stem, 1)).map(({ kind, key }) => `${kind} ${key.text}`);
  };
  it('is asked of people with other roles, never as an open question', () => {
    expect(present('Emma Berg, a nurse at the Norby Clinic, opened the door. Carl Dahl, a driver for the Norby Clinic, closed the gate. Peter Holm, a cook at the Norby Clinic, lit the fire.').toSorted()).toEqual(['single-choice Carl Dahl', 'single-choice Emma Berg', 'single-choice Peter Holm']);
    expect(present('Emma Berg, a nurse at the Norby Clinic, opened the door. Carl Dahl closed the gate. Peter Holm lit the fire.')).toEqual([]);
  });
});
