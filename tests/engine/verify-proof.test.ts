import { describe, expect, it } from 'vitest';
import type { Question } from '#engine/types.ts';
import { verifyProof } from '#engine/verify-proof.ts';

const text = 'Anna Berg arrived on April 8. She met Carl Dahl on April 10.';
const quote = { start: 0, end: 29, text: 'Anna Berg arrived on April 8.' };
const question: Question = {
  id: 'one', kind: 'short-answer', prompt: 'On what date did Anna Berg arrive?', answer: 'April 8', accept: ['8 April'], quotes: [quote], score: 0.9, fact: 'f',
};

describe('the proof of a question', () => {
  it('holds while its quote is a slice of the text and the key stands in it', () => {
    expect(verifyProof(question, text)).toEqual([]);
  });

  it('breaks when the text moves by one character', () => {
    expect(verifyProof(question, ` ${text}`)).toEqual([{ problem: 'quote-moved', quote }]);
  });

  it('breaks when the quote was edited', () => {
    expect(verifyProof({ ...question, quotes: [{ ...quote, text: 'Anna Berg arrived on April 9.' }] }, text).map(({ problem }) => problem)).toContain('quote-moved');
  });

  it('breaks when no quote has the key', () => {
    expect(verifyProof({ ...question, answer: 'April 10', accept: [] }, text)).toEqual([{ problem: 'key-unproved' }]);
  });

  it('takes another form of the key for it', () => {
    expect(verifyProof({ ...question, answer: 'the eighth of April', accept: ['April 8'] }, text)).toEqual([]);
  });

  it('looks at the quotes of the options too', () => {
    const wrong = { start: 1, end: 30, text: 'Anna Berg arrived on April 8.' };
    const { accept: _accept, ...base } = question as Extract<Question, { kind: 'short-answer' }>;
    const choice: Question = { ...base, kind: 'single-choice', isOrdered: true, options: [{ text: 'April 8', correct: true, quote }, { text: 'April 10', correct: false, quote: wrong }] };
    expect(verifyProof(choice, text)).toEqual([{ problem: 'option-quote-moved', quote: wrong }]);
  });

  it('is missing when there is no quote at all', () => {
    expect(verifyProof({ ...question, quotes: [] as unknown as Question['quotes'] }, text).map(({ problem }) => problem)).toEqual(['quote-missing', 'key-unproved']);
  });
});
