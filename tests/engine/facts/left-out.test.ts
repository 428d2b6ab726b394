import { describe, expect, it } from 'vitest';
import { stateFact, whyUnsaid } from '#engine/language/english/wording/say-fact.ts';
import { factsOf } from '#tests/support/english.ts';

/** How each fact of a text is said, or `why not: …`. */
function said(text: string): string[] {
  const { reading, facts } = factsOf(text);
  return facts.map((fact) => stateFact(reading, fact)?.text ?? `why not: ${whyUnsaid(reading, fact)}`);
}

describe('a clause is said whole', () => {
  it.each([
    ['Norway signed a treaty in 1920 giving it a special status.', 'giving'],
    ['In 1999 Norway set up a body tasked with drafting a charter.', 'Norway set up a body in 1999.'],
    ['In 2006, three sailors made headlines when they were found drifting near the islands.', 'when they were found drifting near the islands'],
  ])('%s', (text, words) => {
    const texts = said(text);
    expect(texts.length).toBeGreaterThan(0);
    if (words.endsWith('.')) expect(texts).not.toContain(words);
    else for (const each of texts) expect(each.startsWith('why not') || each.includes(words)).toBe(true);
  });

  it('keeps what picks out who is meant, even where the sentence is long', () => {
    for (const each of said('Norway introduced a basic pension in 1995 for sailors over the age of 70 without any other income from the state or from their own family.'))
      expect(each.startsWith('why not') || /over the age of 70 without any other income/.test(each)).toBe(true);
  });

  it('keeps conditions, alternatives and exceptions, set off or not', () => {
    for (const text of ['Norway joined the union, unless the older papers are wrong.', 'The mayor of Oslo pays or leaves the club in May.', 'Norway sold the islands in 1920, except for the rock of Hern.'])
      for (const each of said(text)) expect(each.startsWith('why not') || /unless|or leaves|except/.test(each)).toBe(true);
  });

  it('does not say the first of two verbs without the object they share', () => {
    expect(said('Ella Fromm designed and built the bridge in 1920.')).not.toContain('Ella Fromm designed.');
  });
});

describe('what may go', () => {
  it('stands between commas or in brackets', () => {
    expect(said('Ella Fromm, a painter from Bergen, opened a school in 1920.')).toContain('Ella Fromm opened a school in 1920.');
    expect(said('Ella Fromm (born in Bergen) opened a school in 1920, which still stands.')).toContain('Ella Fromm opened a school in 1920.');
  });

  it('joins the sentence to the one before', () => {
    expect(said('In addition, Ella Fromm also opened a school in 1920.')).toContain('Ella Fromm opened a school in 1920.');
  });

  it('says why a named one did what is done', () => {
    expect(said('Norway ended its coal programme in 1920 because the mines were running empty.')).toContain('Norway ended its coal programme in 1920.');
  });

  it('is not the opening that a state rests on', () => {
    expect(said('In most of the older districts that lie near the sea, Ella Fromm is the owner of a house.')).not.toContain('Ella Fromm is the owner of a house.');
  });
});

describe('a bracket', () => {
  it('sets off what stands in it, not what comes behind it', () => {
    for (const each of said('Norway cut its fleet by 30 ships (out of 90) under the terms of the treaty.')) expect(each.startsWith('why not') || each.includes('under the terms')).toBe(true);
  });
});

describe('an adverb that opens the sentence', () => {
  it('stays there', () => {
    expect(said('Traditionally, Norway sells herring to Russia.')).toContain('Traditionally, Norway sells herring to Russia.');
  });
});

describe('a list', () => {
  it('is not cut where a member was taken for another name of the one before', () => {
    for (const each of said('The winners of the prize included the runner Anna Berg, the jumper Ella Fromm, the thrower Olga Lund, and the swimmer Eva Holm.'))
      expect(each.startsWith('why not') || /Berg.*Fromm.*Lund.*Holm/.test(each)).toBe(true);
    for (const each of said('The engine was invented by Olga Lund, in Bergen, in 1773, and by Eva Holm in Oslo.')) expect(each.startsWith('why not') || each.includes('Eva Holm')).toBe(true);
  });
});

describe('what stands in a quotation', () => {
  it('loses the capital that its place gave it', () => {
    const { reading, facts } = factsOf('The mayor of Oslo, Anna Berg, said: “The museum of Norway opened its doors in 1920.”');
    const texts = facts.flatMap((fact) => stateFact(reading, fact)?.text ?? []);
    expect(texts.some((text) => /^According to .*, the museum of Norway opened its doors in 1920\.$/.test(text))).toBe(true);
  });
});
