import { describe, expect, it } from 'vitest';
import { withOptions } from '#engine/questions/gap-options.ts';
import { finishQuestion } from '#engine/quiz/finish-question.ts';
import { verifyProof } from '#engine/verify-proof.ts';
import { workingsOf } from '#tests/support/english.ts';

const text = 'Anna Berg opened the mill of Lund in 1962. Carl Dahl bought a farm near Bern in 1971. Emma Falk founded a library in Basel in 1983. Georg Hahn sold the ferry of Norby in 1990. The Netherlands bought the cranes of the harbour from the Philippines in 1985. Norway sent a ship to Denmark in 1979.';
const { reading, passed } = workingsOf(text, { title: 'Four lives' });
const gaps = passed.map(({ candidate }) => candidate).filter(({ kind, prompt }) => kind === 'single-choice' && prompt.includes('____'));

describe('a gap with options', () => {
  it('is made of gaps for names and for dates of which the article has more', () => {
    const types = new Set<string>(gaps.map(({ key }) => key.type));
    expect(types.has('year')).toBe(true);
    expect(gaps.length).toBeGreaterThan(3);
    for (const { options = [], key } of gaps) {
      expect(options.length).toBeGreaterThanOrEqual(3);
      expect(options.filter(({ correct }) => correct).map((option) => option.text)).toEqual([key.text]);
      expect(options.every(({ quote }) => quote !== undefined)).toBe(true);
    }
  });

  it('keeps the words beside the gap fitting: no name with "the" where none stands, nor the other way round', () => {
    for (const { options = [], prompt } of gaps) {
      const texts = options.map((option) => option.text);
      expect(texts.some((option) => /^the /i.test(option))).toBe(false);
      if (!/the ____/i.test(prompt)) expect(texts).not.toContain('Netherlands');
    }
  });

  it('rests on the same proof as the gap', () => {
    for (const candidate of gaps) expect(verifyProof(finishQuestion(candidate, 0.5), reading.article.text)).toEqual([]);
  });

  it('offers nobody for a title, and no country that is no more', () => {
    const more = workingsOf('Finland sold a ferry to Norway in 1990. Sweden bought a mine near Oslo in 1991. The Soviet Union closed a port near Riga in 1981. Denmark built a tunnel near Malmo in 1992. Spain opened a harbour near Cadiz in 1995.', { title: 'Ports' }).passed;
    const options = more.flatMap(({ candidate }) => (candidate.key.type === 'country' ? (candidate.options ?? []).map((option) => option.text) : []));
    expect(options.length).toBeGreaterThan(3);
    expect(options.filter((option) => option.includes('Soviet'))).toEqual([]);
    const person = passed.map(({ candidate }) => candidate).find(({ key }) => key.type === 'person')!;
    expect(withOptions(reading, { ...person, kind: 'cloze', prompt: 'The clerk of the harbour wrote to ____.' }, 1).length).toBe(1);
    expect(withOptions(reading, { ...person, kind: 'cloze', prompt: 'The clerk of the harbour wrote it under the title ____.' }, 1)).toEqual([]);
  });

  it('is not made of a bound, nor of a figure that names a thing', () => {
    const year = gaps.find(({ key }) => key.type === 'year')!;
    const cloze = { ...year, kind: 'cloze' as const };
    expect(withOptions(reading, cloze, 1).length).toBe(1);
    expect(withOptions(reading, { ...cloze, prompt: 'The mill of Lund had been opened by ____.' }, 1)).toEqual([]);
    expect(withOptions(reading, { ...cloze, prompt: 'The ____ note was new.', key: { ...cloze.key, type: 'money' } }, 1)).toEqual([]);
  });
});
