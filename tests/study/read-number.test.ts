import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber } from '#study/read-number.ts';

const reads: [text: string, value: number][] = [
  ['50,000', 50_000], ['50 000', 50_000], ['50\u00a0000', 50_000], ['50.000', 50_000], ["50'000", 50_000], ['50000', 50_000],
  ['fifty thousand', 50_000], ['Fifty-thousand', 50_000], ['50 thousand', 50_000], ['50k', 50_000], ['50K troops', 50_000],
  ['about 50,000', 50_000], ['~50,000', 50_000], ['50,000.', 50_000], ['năm mươi nghìn', 50_000], ['nam muoi ngan', 50_000], ['50 nghìn', 50_000],
  ['14.1 billion', 14_100_000_000], ['14,1 tỷ', 14_100_000_000], ['$14.1bn', 14_100_000_000], ['14.1 billion US dollars', 14_100_000_000],
  ['14,100,000,000', 14_100_000_000], ['14.100.000.000', 14_100_000_000], ['fourteen point one billion', 14_100_000_000], ['mười bốn phẩy một tỷ', 14_100_000_000],
  ['1,234.5', 1234.5], ['1.234,5', 1234.5], ['0.125', 0.125], ['0,125', 0.125], ['2,5', 2.5], ['2.5', 2.5], ['1,50,000', 150_000],
  ['2%', 2], ['2 percent', 2], ['two per cent', 2], ['2 phần trăm', 2], ['hai phần trăm', 2],
  ['-5', -5], ['−5', -5], ['minus five', -5], ['âm năm', -5],
  ['one hundred and twenty-three', 123], ['a hundred', 100], ['nineteen', 19], ['two and a half million', 2_500_000], ['half a million', 500_000], ['a dozen', 12],
  ['one million two hundred thousand', 1_200_000], ['two thousand twenty-four', 2024], ['in 2024', 2024], ['zero', 0],
  ['mười', 10], ['mười lăm', 15], ['hai mươi mốt', 21], ['hai mươi tư', 24], ['một trăm linh năm', 105], ['ba trăm nghìn', 300_000],
  ['hai triệu rưỡi', 2_500_000], ['một nghìn chín trăm bốn mươi lăm', 1945], ['không', 0], ['1,5 triệu', 1_500_000],
];
const readsNothing = ['', '   ', 'troops', 'ten or twenty', '10 20', '10, 20', '10-20', '1.2.3', 'twenty ten', 'three twenty', '12,34,5', 'the', 'Kishida', 'B-52s and F-35s', 'NaN', 'Infinity', '1e5x 7', '$5 €5'];

describe('readNumber', () => {
  it.each(reads)('reads %j as %d', (text, value) => {
    expect(readNumber(text)?.values).toContain(value);
  });

  it.each(readsNothing)('finds no single number in %j', (text) => {
    expect(readNumber(text)).toBeNull();
  });

  it('takes one comma before three digits for thousands alone', () => {
    expect(readNumber('1,500')?.values).toEqual([1500]);
  });

  it('tells what stands beside the number', () => {
    expect(readNumber('50,000 US troops')).toMatchObject({ sign: null, rest: ['us', 'troops'] });
    expect(readNumber('US$50')?.sign).toBe('usd');
    expect(readNumber('more than 50')?.rest).toEqual(['more', 'than']);
  });

  it('reads every whole number back, however it is grouped', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 1_000_000_000_000 }), fc.constantFrom('', ',', '.', ' ', '\u202f', "'"), (value, mark) => {
      const written = String(value).replaceAll(/\B(?=(\d{3})+$)/g, mark);
      expect(readNumber(written)?.values).toContain(value);
    }), { numRuns: 500 });
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => { readNumber(text); }), { numRuns: 500 });
    fc.assert(fc.property(fc.array(fc.constantFrom('one', 'twenty', 'hundred', 'thousand', 'half', 'and', 'a', 'point', 'muoi', 'ruoi', 'nghin', 'minus', '5', ',', '.', '%')), (words) => { readNumber(words.join(' ')); }), { numRuns: 500 });
  });
});
