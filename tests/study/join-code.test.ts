import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinCodeLength, joinCodeSymbols, readJoinCode, writeJoinCode } from '#study/join-code.ts';
import { anyString } from '#tests/support/any-string.ts';

const code = fc.array(fc.constantFrom(...joinCodeSymbols), { minLength: joinCodeLength, maxLength: joinCodeLength }).map((symbols) => symbols.join(''));

describe('a code that was typed', () => {
  it.each([
    ['acdf2345', 'ACDF2345'], [' ACDF 2345 ', 'ACDF2345'], ['acdf-2345', 'ACDF2345'], ['AC DF–23.45', 'ACDF2345'], ['ＡＣＤＦ２３４５', 'ACDF2345'],
    ['https://verbatim.example/join/acdf2345', 'ACDF2345'], ['verbatim.example/join/ACDF2345/', 'ACDF2345'],
    ['bcdf2345', '8CDF2345'], ['szdf2345', '52DF2345'],
  ])('%j is %s', (typed, read) => {
    expect(readJoinCode(typed)).toBe(read);
  });

  it.each(['', 'acdf234', 'acdf23456', 'acdf234o', 'acdf234l', 'acdf2340', 'acdf234u', 'acdf234ä', 'a/b/c', '👩‍🎓'])('%j is none', (typed) => {
    expect(readJoinCode(typed)).toBeNull();
  });

  it('is found however it is written: small, in halves, as a link', () => {
    fc.assert(fc.property(code, (given) => {
      for (const typed of [given, given.toLowerCase(), writeJoinCode(given), `http://localhost:3000/join/${given}`]) expect(readJoinCode(typed)).toBe(given);
    }));
  });

  it('is never anything that could not be a code, whatever is typed', () => {
    fc.assert(fc.property(anyString(), (typed) => {
      const read = readJoinCode(typed);
      expect(read === null || (read.length === joinCodeLength && [...read].every((symbol) => joinCodeSymbols.includes(symbol)))).toBe(true);
    }));
  });

  it('has no symbol that is taken for another', () => {
    for (const pair of ['0O', '1IL', '8B', '5S', '2Z']) expect([...pair].filter((symbol) => joinCodeSymbols.includes(symbol)).length, pair).toBeLessThanOrEqual(1);
  });
});
