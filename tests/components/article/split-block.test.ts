import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitBlock } from '#components/article/split-block.ts';

const text = 'HANOI – The summit is on April 10. It lasts a day.';
const block = { start: 0, end: text.length };

describe('cutting a block where something is shown in its own way', () => {
  it('without asides and marks it is one run', () => {
    expect(splitBlock(text, block, [], [])).toEqual([{ start: 0, text, aside: null, isMarked: false }]);
  });

  it('a dateline and a mark', () => {
    const runs = splitBlock(text, block, [{ start: 0, end: 8, reason: 'dateline' }], [{ start: 8, end: 34 }]);
    expect(runs.map(({ text, aside, isMarked }) => [text, aside, isMarked])).toEqual([
      ['HANOI – ', 'dateline', false],
      ['The summit is on April 10.', null, true],
      [' It lasts a day.', null, false],
    ]);
  });

  it('marks that overlap, and one that goes on in the next block', () => {
    const runs = splitBlock(text, { start: 8, end: 34 }, [], [{ start: 0, end: 20 }, { start: 15, end: 99 }]);
    expect(runs.map(({ text }) => text).join('')).toBe(text.slice(8, 34));
    expect(runs.every(({ isMarked }) => isMarked)).toBe(true);
  });

  it('loses and repeats nothing, whatever the spans', () => {
    const span = fc.tuple(fc.nat(60), fc.nat(60)).map(([start, end]) => ({ start, end }));
    fc.assert(
      fc.property(fc.array(span), fc.array(span), (asides, marks) => {
        const runs = splitBlock(text, block, asides.map((one) => ({ ...one, reason: 'caption' as const })), marks);
        return runs.map(({ text }) => text).join('') === text && runs.every((run) => text.startsWith(run.text, run.start) && run.text !== '');
      }),
    );
  });
});
