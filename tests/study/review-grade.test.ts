import { describe, expect, test } from 'vitest';
import { reviewGrade, tooFast, type AnswerGiven } from '#study/review-grade.ts';

const given = (some: Partial<AnswerGiven>): AnswerGiven => ({ correct: true, confidence: null, hints: 0, milliseconds: 8000, ...some });

describe('what the schedule hears of an answer', () => {
  test.each<[string, Partial<AnswerGiven>, string | null]>([
    ['right', {}, 'good'],
    ['right and sure', { confidence: 'sure' }, 'good'],
    ['right but unsure', { confidence: 'unsure' }, 'hard'],
    ['right by a declared guess', { confidence: 'guess' }, 'again'],
    ['right after a hint', { hints: 1 }, 'again'],
    ['right after a hint, and sure', { hints: 3, confidence: 'sure' }, 'again'],
    ['wrong', { correct: false }, 'again'],
    ['wrong and sure', { correct: false, confidence: 'sure' }, 'again'],
    ['wrong in no time', { correct: false, milliseconds: 50 }, 'again'],
    ['right, too easy by the learner\'s own word', { isEasy: true }, 'easy'],
    ['too easy, yet unsure', { isEasy: true, confidence: 'unsure' }, 'hard'],
    ['too easy, yet wrong', { isEasy: true, correct: false }, 'again'],
    ['right, faster than anyone reads', { milliseconds: 999 }, null],
    ['right, just slow enough', { milliseconds: 1000 }, 'good'],
    ['right, unsure and too fast', { milliseconds: 300, confidence: 'unsure' }, null],
    ['a guess in no time is a guess', { milliseconds: 300, confidence: 'guess' }, 'again'],
    ['right, of unknown time', { milliseconds: null }, 'good'],
    ['right, after an hour', { milliseconds: 3_600_000 }, 'good'],
  ])('%s', (_, some, grade) => expect(reviewGrade(given(some))).toBe(grade));

  test.each([
    [null, 1000],
    [4000, 1000],
    [30_000, 3000],
    [500_000, 10_000],
  ])('with a median of %s ms, less than %s ms is too fast', (median, floor) => {
    expect(tooFast(median)).toBe(floor);
    expect(reviewGrade(given({ milliseconds: floor - 1 }), median)).toBeNull();
    expect(reviewGrade(given({ milliseconds: floor }), median)).toBe('good');
  });
});
