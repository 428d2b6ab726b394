import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quotesOnly } from '#study/quotes-only.ts';

test('keeps what is quoted, in the order of the article, each stretch a paragraph', () => {
  const article = 'One two. Three four. Five six. Seven.';
  const { text, blocks, place } = quotesOnly(article, [{ start: 21, end: 30 }, { start: 0, end: 8 }, { start: 4, end: 8 }]);
  expect(text).toBe('One two.\n\nFive six.');
  expect(blocks).toEqual([{ kind: 'paragraph', start: 0, end: 8 }, { kind: 'paragraph', start: 10, end: 19 }]);
  expect(place({ start: 26, end: 30 })).toEqual({ start: 15, end: 19 });
  expect(() => place({ start: 9, end: 12 })).toThrow();
});

test('every quote has the same words at its new place', () => {
  const article = 'Xin chào 👋 thế giới. A second sentence, and a third one.'.repeat(3);
  const span = fc.tuple(fc.nat(article.length - 1), fc.integer({ min: 1, max: 30 })).map(([start, length]) => ({ start, end: Math.min(article.length, start + length) }));
  fc.assert(fc.property(fc.array(span, { minLength: 1, maxLength: 8 }), (quoted) => {
    const { text, blocks, place } = quotesOnly(article, quoted);
    for (const quote of quoted) {
      const { start, end } = place(quote);
      expect(text.slice(start, end)).toBe(article.slice(quote.start, quote.end));
    }
    expect(blocks.at(-1)?.end).toBe(text.length);
  }));
});
