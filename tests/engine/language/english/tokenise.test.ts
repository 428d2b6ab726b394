import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tokenise } from '#engine/language/english/tokenise.ts';
import { anyString } from '#tests/support/any-string.ts';

const words = (text: string): string => tokenise(text).map((token) => token.text).join(' | ');

describe('tokenise', () => {
  it.each([
    ["He doesn't know, and she can't go.", "He | does | n't | know | , | and | she | ca | n't | go | ."],
    ['Japan’s week-long trip to the U.S.-led summit', 'Japan | ’s | week | - | long | trip | to | the | U.S. | - | led | summit'],
    ['It cost $3.5m, about 2% of NZ$26 million.', 'It | cost | $ | 3.5 | m | , | about | 2 | % | of | NZ$ | 26 | million | .'],
    ['Mr. Kishida (left) left the U.S.', 'Mr. | Kishida | ( | left | ) | left | the | U.S.'],
    ['building `essential` things etc.', 'building | ` | essential | ` | things | etc | .'],
    ['a non-profit in the mid-1980s re-elected him', 'a | non-profit | in | the | mid-1980s | re-elected | him'],
    ['1361–1528, 9/11 and 04/30/2001', '1361 | – | 1528 | , | 9/11 | and | 04/30/2001'],
    ['at 5 p.m. (or 17:30) on the 21st', 'at | 5 | p.m. | ( | or | 17:30 | ) | on | the | 21st'],
    ['“We won!” she said... maybe.', '“ | We | won | ! | ” | she | said | ... | maybe | .'],
    ['AT&T and/or www.flag.govt.nz.', 'AT&T | and | / | or | www.flag.govt.nz | .'],
    ["the girls' school, d'Herbinville and O'Reilly's", "the | girls | ' | school | , | d'Herbinville | and | O'Reilly | 's"],
    ['I cannot say — yet.', 'I | can | not | say | — | yet | .'],
    ['US – Japan – Philippines, the US-UK-Australia pact', 'US | – | Japan | – | Philippines | , | the | US | - | UK | - | Australia | pact'],
    ['the 1990s, 10pm, 500km and 50,000 troops', 'the | 1990s | , | 10 | pm | , | 500 | km | and | 50,000 | troops'],
    ['The end.Next one [12] 3.', 'The | end | . | Next | one | [ | 12 | ] | 3 | .'],
    ['J. R. R. Tolkien wrote to Ph.D. students.', 'J. | R. | R. | Tolkien | wrote | to | Ph.D. | students | .'],
  ])('%s', (text, expected) => {
    expect(words(text)).toBe(expected);
  });
  it('leaves out what is skipped, and knows the last word before it', () => {
    const text = 'He came in 1971 [1] to the fair etc. [2]';
    const tokens = tokenise(text, { start: 0, end: text.length }, [{ start: 15, end: 19 }, { start: 36, end: 40 }]);
    expect(tokens.map((token) => token.text).join(' ')).toBe('He came in 1971 to the fair etc .');
  });
  it('says which tokens touch', () => {
    expect(tokenise('$5 (ok)').map((token) => token.isSpaced)).toEqual([true, false, true, false, false]);
  });
  it('gives slices that hold every visible character, for any string', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom('.', "n't", '’s', '$', '%', '-', '--', '/', '"', 'U.S', 'a', '1', ',', '(', ')', '#', '@', ' ', '\n', "'", '`', '3m', 'http://', 'x.com'), anyString(8)), { maxLength: 40 }), (parts) => {
        const text = parts.join('');
        let last = 0;
        let kept = '';
        for (const token of tokenise(text)) {
          expect(token.start).toBeGreaterThanOrEqual(last);
          expect(token.end).toBeGreaterThan(token.start);
          expect(text.slice(token.start, token.end)).toBe(token.text);
          kept += token.text;
          last = token.end;
        }
        expect(kept.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});
