import { describe, expect, it } from 'vitest';
import { stretchesOf } from '#engine/facts/stretches.ts';
import { joined } from '#engine/language/english/wording/word-phrase.ts';
import { reading } from '#tests/support/english.ts';

const stretches = (text: string) => { const [sentence] = reading(`${text} It rained.`, { title: 'Notes' }).sentences; return stretchesOf(sentence!).map((stretch) => joined(sentence!, stretch)); };

describe('a stretch that stands as a sentence', () => {
  it('is the whole, and the whole without what is loosely joined to its end', () => {
    expect(stretches('The iron rusted in the damp air, which cost the builders a great deal of money.')).toEqual(['The iron rusted in the damp air, which cost the builders a great deal of money', 'The iron rusted in the damp air']);
  });

  it('begins behind the word that joins it to the sentence before', () => {
    expect(stretches('However, the river Aare flows through Bern and Thun.')).toEqual(['the river Aare flows through Bern and Thun']);
    expect(stretches('In addition, copper carries heat well.')).toEqual(['copper carries heat well']);
  });

  it('is each of two clauses with subjects of their own', () => {
    const found = stretches('The north of Chile is a desert, and the south has deep forests.');
    expect(found).toContain('The north of Chile is a desert');
    expect(found).toContain('the south has deep forests');
  });

  it('is the first of two things that a subject did', () => {
    expect(stretches('Anna Berg founded the school in 1902 and led it for thirty years.')).toContain('Anna Berg founded the school in 1902');
  });

  it('may leave out what stands between two commas, and the first of two deeds', () => {
    const [sentence] = reading('Anna Berg, a teacher from Lund, founded the school in 1902 and moved it to Oslo in 1910. It rained.', { title: 'Notes' }).sentences;
    const without = stretchesOf(sentence!).filter(({ omit }) => omit).map((stretch) => sentence!.words.filter((_, at) => at >= stretch.from && at < stretch.to && !stretch.omit!.some(({ from, to }) => at >= from && at < to)).map((word) => word.text).join(' '));
    expect(without).toContain('Anna Berg founded the school in 1902 and moved it to Oslo in 1910');
    expect(without.some((text) => text.endsWith('moved it to Oslo in 1910') && !text.includes('founded'))).toBe(true);
  });

  it('leaves out no member of a list', () => {
    const [sentence] = reading('A farmer, a baker, and a smith founded the school of Lund in 1902. It rained.', { title: 'Notes' }).sentences;
    expect(stretchesOf(sentence!).some(({ omit }) => omit)).toBe(false);
  });

  it('keeps whose words they are', () => {
    expect(stretches('According to the police, Anna Berg left the old town of Lund in 1902.').every((text) => text.startsWith('According'))).toBe(true);
  });

  it('is left without what went before, and without the second of two aims', () => {
    expect(stretches('Since taking office in 2021, Anna Berg has changed the schools of Lund, raising their budget to 30 million euros and closing two halls.')).toContain('Anna Berg has changed the schools of Lund, raising their budget to 30 million euros');
  });

  it('keeps its condition', () => {
    expect(stretches('If the temperature falls below zero, water freezes.').every((text) => text.includes('If the temperature'))).toBe(true);
  });

  it('is nothing in a question, a command or a heap of words', () => {
    expect(stretches('Who founded the school in Bern?')).toEqual([]);
    expect(stretches('Mix the flour with cold water.')).toEqual([]);
    expect(stretches('Two red houses by the long river.')).toEqual([]);
  });
});
