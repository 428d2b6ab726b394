import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitText } from '#engine/language/english/split-sentences.ts';
import { anyString } from '#tests/support/any-string.ts';

const split = (text: string): string[] => splitText(text).map(({ start, end }) => text.slice(start, end));

describe('splitText', () => {
  it.each([
    [['Mr. Kishida met Dr. Ann Lee.', 'She is No. 1 in the U.S. market.']],
    [['He lives in Washington D.C. with his family.', 'He is happy.']],
    [['They arrived in Washington D.C.', 'The team was tired.']],
    [['J. R. R. Tolkien wrote it.']],
    [['George W. Bush was president.', 'He left in 2009.']],
    [['Apple Inc. said it will pay $3.5 million.', 'Shares fell.']],
    [['The firm is Apple Inc.', 'It is large.']],
    [['At 5 p.m. Monday the meeting began.', 'It ended at 6 p.m.']],
    [['`Cooperation is vital.`', 'He left.']],
    [['"It is done," said Mr. Smith.', '"We won!"']],
    [['He asked, "Why?" and left.']],
    [['"We won!" Smith said.', 'He smiled.']],
    [['Really?!', 'Yes.']],
    [['See Fig. 3 for details.', 'See also pp. 34-35.']],
    [['St. Louis is in Missouri.', 'Mt. Everest is high.']],
    [['The firm (est. 1990) grew.', 'It hired Ph.D. students.']],
    [['Born on Jan. 5, 1990, she moved to L.A. in 2001.']],
    [['Prices rose 3.5%.', 'U.S. stocks fell.']],
    [['Yahoo! is a company.', 'It is old.']],
    [['The U.S. Army arrived.', 'Gen. Lee left.']],
    [['Version 2.0 of Node.js was released.', 'It is fast.']],
    [['He won the race... and then lost.', 'Sad.']],
    [['Lt. Col. John Smith Jr. was born in St. Paul, Minn., in 1950.']],
    [['The space was lost at the end.', 'Next comes this.'], 'The space was lost at the end.Next comes this.'],
    [['He joined in 1971. [1]', 'He was influential.']],
    [['Rights are protected. 4', 'Even though they vary, they hold.']],
    [['He spoke. (It was late. Nobody listened.)', 'They left.'].flatMap((text) => (text.startsWith('He') ? ['He spoke.', '(It was late. Nobody listened.)'] : [text])), 'He spoke. (It was late. Nobody listened.) They left.'],
    [['First line without a stop', 'Second line.'], 'First line without a stop\nSecond line.'],
    [['It works (see Fig. 2. It shows this) well.', 'Good.']],
    [['She said no.', 'He said yes.']],
    [['The answer is vitamin C.', 'The body needs it.']],
    [['Is it so?', 'It is… or not.']],
  ])('%j', (...[sentences, text]) => {
    expect(split(text ?? sentences.join(' '))).toEqual(sentences);
  });

  it('gives slices in order that hold every visible character, for any string', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom('.', '?', '!', '…', ' ', '"', ')', '(', '[1]', '\n', 'Mr', 'U.S', 'a', 'The', ' 4 '), anyString(12)), { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        let last = 0;
        let kept = '';
        for (const { start, end } of splitText(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(text.slice(last, start).trim()).toBe('');
          kept += text.slice(start, end);
          last = end;
        }
        expect(text.slice(last).trim()).toBe('');
        expect(kept.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});
