import { describe, expect, it } from 'vitest';
import { clozesOfStretches } from '#engine/questions/stretch-cloze.ts';
import { factsOf } from '#tests/support/english.ts';

const clozes = (text: string, title = 'Notes') => { const { reading, facts } = factsOf(text, { title }); return clozesOfStretches(reading, facts).map(({ prompt, key }) => `${prompt} ${key.text}`); };

describe('a gap in a sentence as it stands', () => {
  it('asks for a name and an amount, and for no everyday word', () => {
    const found = clozes('The engineer Anna Berg opened the long bridge between Lund and Malmö in 1902.');
    expect(found).toContain('The engineer Anna Berg opened the long bridge between Lund and Malmö in ____. 1902');
    expect(found.some((line) => line.endsWith('bridge'))).toBe(false);
  });

  it('refuses a place or body that the words beside the gap give away', () => {
    expect(clozes('Lund University Press is the largest university press in the United States of today.').some((line) => line.endsWith('United States'))).toBe(false);
    expect(clozes('Anna Berg and many engineers from Lund built a long railway across southern Norway.').some((line) => line.endsWith('Norway'))).toBe(false);
  });

  it('asks for a word that the sentence itself explains', () => {
    expect(clozes('The slow wearing away of rock by wind and water is called erosion.')).toContain('The slow wearing away of rock by wind and water is called ____. erosion');
  });

  it('refuses what hangs on the sentence before', () => {
    expect(clozes('It was opened by Anna Berg between the towns of Lund and Malmö in 1902.')).toEqual([]);
    expect(clozes('This bridge was built by Anna Berg between Lund and Malmö in 1902.')).toEqual([]);
    expect(clozes('The event, dubbed the Long March, was led by Anna Berg from Lund to Malmö in 1902.')).toEqual([]);
  });

  it('lets a pronoun stand whose noun is in front of it', () => {
    expect(clozes('Glaciers carry stones with them until they melt in the warmer valleys of the Alps.').join()).toContain('____');
  });

  it('refuses a part of a name, a speaker without words, and a word of which there are many like it', () => {
    expect(clozes('The old Ministry of Gender and Child Affairs employed 400 officers in the towns of Kenya in 2009.').some((line) => line.endsWith('Ministry of Gender'))).toBe(false);
    expect(clozes('Anna Berg, the joint owner of the Lund bridge company in Sweden, said.')).toEqual([]);
    expect(clozes('The board explained its reluctance in a long letter to Anna Berg of Lund University.').some((line) => line.endsWith('reluctance'))).toBe(false);
  });

  it('refuses a member of a list of equals, and takes an end of a stretch', () => {
    expect(clozes('The long protests began in the old towns of Lund, Malmö and Bergen in the spring.').some((line) => /(Lund|Malmö|Bergen)$/.test(line))).toBe(false);
    expect(clozes('The new railway between Bergen and Oslo crosses a high plateau covered with snow.')).toContain('The new railway between Bergen and ____ crosses a high plateau covered with snow. Oslo');
  });

  it('refuses a number that counts from a day which nobody named', () => {
    expect(clozes('The number of Swedish farms near Lund has fallen by half in the last 30 years.')).toEqual([]);
  });

  it('refuses the year that only names a report', () => {
    expect(clozes('A 1950 report on the schools of Lund described old buildings with narrow wooden stairs.').some((line) => line.endsWith('1950'))).toBe(false);
  });

  it('leaves a title in sight', () => {
    expect(clozes('A strict law on fishing was introduced in the parliament of Norway by Senator Karl Berg.')).toContain('A strict law on fishing was introduced in the parliament of Norway by Senator ____. Karl Berg');
  });

  it('leaves out what stands in brackets and never asks for it', () => {
    const found = clozes('Anna Berg (1860–1931) opened the long bridge between the towns of Lund and Malmö.');
    expect(found.length).toBeGreaterThan(0);
    expect(found.some((line) => /1860|1931/.test(line))).toBe(false);
  });
});
