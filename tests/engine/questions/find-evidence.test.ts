import { describe, expect, it } from 'vitest';
import { finishQuestion } from '#engine/quiz/finish-question.ts';
import { verifyProof } from '#engine/verify-proof.ts';
import { isAnswerTo } from '#study/check-answer.ts';
import { grade } from '#study/grade.ts';
import { storedQuestion } from '#study/stored-question.ts';
import { workingsOf } from '#tests/support/english.ts';

const text = [
  'The council of Norby closed the old bridge because the northern pillars had sunk by nine centimetres.',
  'Divers of the council of Norby had looked at the pillars of the bridge for the first time in thirty years.',
  'The bridge of Norby carried two lanes of heavy traffic and a narrow path for walkers.',
  'Anna Berg presented a careful plan for a new tunnel in 2011.',
  'Most members of the council liked what Anna Berg had drawn, and some of them wanted a ferry as well.',
  'Shops on the northern side, where Anna Berg lives, lost many of their customers in the months that followed.',
].join(' ');
const { reading, passed } = workingsOf(text, { title: 'A bridge and a tunnel' });
const evidence = passed.filter(({ candidate }) => candidate.kind === 'find-evidence');

describe('a sentence to be found', () => {
  it('tells why, or a longer thing', () => {
    expect(evidence.map(({ candidate }) => candidate.prompt).sort()).toEqual([
      'Which sentence tells what Anna Berg presented in 2011?',
      'Which sentence tells why the council of Norby closed the old bridge?',
    ]);
  });

  it('stands among near sentences in the order of the article, one of them right', () => {
    for (const { candidate } of evidence) {
      const starts = candidate.options!.map(({ quote }) => quote!.start);
      expect(starts).toEqual(starts.toSorted((a, b) => a - b));
      expect(candidate.options!.length).toBe(5);
      expect(candidate.options!.filter(({ correct }) => correct).map(({ text: shown }) => shown)).toEqual([candidate.quotes[0].text]);
      for (const { text: shown, quote } of candidate.options!) expect(reading.article.text.slice(quote!.start, quote!.end)).toBe(shown);
    }
  });

  it('is graded by the sentence that was tapped', () => {
    for (const { candidate, score } of evidence) {
      const question = finishQuestion(candidate, score);
      expect(verifyProof(question, reading.article.text)).toEqual([]);
      const { body, key } = storedQuestion(question);
      for (const option of candidate.options!) {
        const value = { kind: 'find-evidence', span: { start: option.quote!.start, end: option.quote!.end } } as const;
        expect(isAnswerTo(body, value)).toBe(true);
        expect(grade(body, key, value).correct).toBe(option.correct);
      }
      expect(body.options?.map(({ id }) => id)).toEqual(candidate.options!.map(({ quote }) => `s${quote!.start}-${quote!.end}`));
    }
  });

  it('is not asked for where another sentence has as much of the question', () => {
    const twice = `${text} The council of Norby never closed the old bridge at night.`;
    expect(workingsOf(twice, { title: 'A bridge and a tunnel' }).passed.filter(({ candidate }) => candidate.prompt.includes('why'))).toEqual([]);
  });
});
