import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteInContext } from '#study/quote-in-context.ts';
import { scoreAttempt } from '#study/score-attempt.ts';

const text = 'A title\n\nFirst sentence. The quote stands here. Last sentence.\n\nAnother paragraph.';
const blocks = [{ kind: 'title' as const, start: 0, end: 7 }, { kind: 'paragraph' as const, start: 9, end: 62 }, { kind: 'paragraph' as const, start: 64, end: text.length }];

describe('quoteInContext', () => {
  it('gives the paragraph around the quote', () => {
    const start = text.indexOf('The quote');
    expect(quoteInContext(text, blocks, { start, end: start + 22 })).toEqual({
      quote: { start, end: start + 22, text: 'The quote stands here.' }, before: 'First sentence. ', after: ' Last sentence.',
    });
  });

  it('is a literal slice of the text, short on both sides, whatever the quote and the blocks', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3000 }), fc.nat(), fc.nat(), fc.array(fc.tuple(fc.nat(3000), fc.nat(3000))), (long, from, length, spans) => {
      const start = from % long.length;
      const end = Math.min(long.length, start + 1 + (length % 80));
      const around = spans.map(([a, b]) => ({ kind: 'paragraph' as const, start: Math.min(a, b, long.length), end: Math.min(Math.max(a, b), long.length) }));
      const { before, quote, after } = quoteInContext(long, around, { start, end });
      expect(long.slice(start - before.length, end + after.length)).toBe(before + quote.text + after);
      expect(Math.max(before.length, after.length)).toBeLessThanOrEqual(600);
    }), { numRuns: 300 });
  });
});

describe('scoreAttempt', () => {
  it('adds what the items earned, nothing for the unanswered', () => {
    expect(scoreAttempt([{ score: 1 }, { score: 0.1 }, { score: 0.2 }, { score: null }])).toEqual({ score: 1.3, of: 4 });
  });
});
