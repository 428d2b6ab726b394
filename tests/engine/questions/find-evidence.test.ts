import { describe, expect, it } from 'vitest';
import { finishQuestion } from '#engine/quiz/finish-question.ts';
import { verifyProof } from '#engine/verify-proof.ts';
import { isAnswerTo } from '#study/check-answer.ts';
import { grade } from '#study/grade.ts';
import { storedQuestion } from '#study/stored-question.ts';
import { workingsOf } from '#tests/support/english.ts';

const sentences = [
  'Anna Berg was born in Norby as the third daughter of a teacher.',
  'She opened the first free school of Norby in 1924.',
  'The free school of Norby was too small from the first day, as Anna Berg often said.',
  'Anna Berg taught her first pupils in a barn and paid for the books herself.',
  'Carl Dahl had opened a school for rich boys before, and it was far from free.',
  'The council of Norby gave money to the barn only after many years, in 1951.',
];
const evidenceIn = (text: string) => {
  const { reading, passed } = workingsOf(text, { title: 'A teacher' });
  return { reading, evidence: passed.filter(({ candidate }) => candidate.kind === 'find-evidence') };
};

describe('a sentence to be found', () => {
  const { reading, evidence } = evidenceIn(sentences.join(' '));

  it('says in other words what the question states', () => {
    expect(evidence.map(({ candidate }) => candidate.prompt)).toEqual(['Which sentence shows that Anna Berg opened the first free school of Norby in the 1920s?']);
    expect(evidence[0]!.candidate.quotes[0].text).toBe(sentences[1]);
  });

  it('stands among near sentences in the order of the article, one of them right', () => {
    const options = evidence[0]!.candidate.options!;
    const starts = options.map(({ quote }) => quote!.start);
    expect(starts).toEqual(starts.toSorted((a, b) => a - b));
    expect(options.length).toBe(5);
    expect(options.filter(({ correct }) => correct).map(({ text }) => text)).toEqual([sentences[1]]);
    for (const { text, quote } of options) expect(reading.article.text.slice(quote!.start, quote!.end)).toBe(text);
  });

  it('is graded by the sentence that was tapped', () => {
    const { candidate, score } = evidence[0]!;
    const question = finishQuestion(candidate, score);
    expect(verifyProof(question, reading.article.text)).toEqual([]);
    const { body, key } = storedQuestion(question);
    for (const option of candidate.options!) {
      const value = { kind: 'find-evidence', span: { start: option.quote!.start, end: option.quote!.end } } as const;
      expect(isAnswerTo(body, value)).toBe(true);
      expect(grade(body, key, value).correct).toBe(option.correct);
    }
    expect(body.options?.map(({ id }) => id)).toEqual(candidate.options!.map(({ quote }) => `s${quote!.start}-${quote!.end}`));
  });

  it('is not asked for where its words alone lead to it', () => {
    expect(evidenceIn(sentences.join(' ').replace('She opened', 'Anna Berg opened')).evidence).toEqual([]);
    expect(evidenceIn(sentences.map((sentence) => sentence.replace('The free school of Norby was', 'Its rooms were')).join(' ')).evidence).toEqual([]);
  });
});
