import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateTokens, readDates } from '#engine/language/english/dates/read-dates.ts';
import { readQuantities } from '#engine/language/english/numbers/read-quantities.ts';
import type { Quantity } from '#engine/language/english/numbers/read-quantities.ts';
import { writeQuantity } from '#engine/language/english/numbers/write-quantity.ts';
import { tokenise } from '#engine/language/english/tokenise.ts';

function read(text: string): Quantity[] {
  const tokens = tokenise(text);
  return readQuantities(tokens, dateTokens(readDates(tokens)));
}
const summary = (text: string): string[] =>
  read(text).map((quantity) => [text.slice(quantity.start, quantity.end), quantity.kind, quantity.upper === undefined ? quantity.value : `${quantity.value}..${quantity.upper}`, quantity.unit, quantity.bound === 'exact' ? undefined : quantity.bound, quantity.isAge ? 'age' : undefined].filter((part) => part !== undefined).join(' | '));

describe('readQuantities', () => {
  it.each([
    ['increasing defense spending to about 2% of GDP by 2027', ['2% | percent | 2 | % | about']],
    ['The US stations 50,000 troops in Japan.', ['50,000 | count | 50000']],
    ['to buy US Steel for 14.1 billion.', ['14.1 billion | count | 14100000000']],
    ['It raised $3.5m and US$ 10 billion, then £2.50.', ['$3.5m | money | 3500000 | USD', 'US$ 10 billion | money | 10000000000 | USD', '£2.50 | money | 2.5 | GBP']],
    ['at an estimated cost of NZ $ 26 million', ['NZ $ 26 million | money | 26000000 | NZD']],
    ['about fifty thousand dollars or more', ['fifty thousand dollars | money | 50000 | USD | about']],
    ['lasted 7 days, a two-week trip, nine months', ['7 days | duration | 7 | day', 'two-week | duration | 2 | week', 'nine months | duration | 9 | month']],
    ['a 14-year-old boy, aged 24, at the age of twenty-four', ['14-year | duration | 14 | year | age', '24 | count | 24 | age', 'twenty-four | count | 24 | age']],
    ['Thomas Sam, 42, and his wife', ['42 | count | 42 | age']],
    ['two-thirds of voters, a quarter of the land, half a million people', ['two-thirds | fraction | 0.6666666666666666', 'a quarter | fraction | 0.25', 'half a million | fraction | 500000'].map((line) => line.replace('fraction | 500000', 'count | 500000'))],
    ['from 22 to 44 people and 3 to 5 million birds', ['22 to 44 | count | 22..44', '3 to 5 million | count | 3000000..5000000']],
    ['between 15 and 20 times', ['15 and 20 | count | 15..20']],
    ['more than two hundred and six ships, up to 500 men, at least 5 km', ['two hundred and six | count | 206 | above', '500 | count | 500 | at-most', '5 km | measure | 5 | kilometre | at-least']],
    ['the 21st book, the twenty-first book, the first', ['21st | ordinal | 21', 'twenty-first | ordinal | 21', 'first | ordinal | 1']],
    ['the world’s No. 1 economy, on page 4, the new Boeing 747', ['1 | label | 1', '4 | label | 4', '747 | label | 747']],
    ['Sweden defeated South Korea 1 – 0 on Monday', ['1 – 0 | score | 1..0']],
    ['one of the best, no one, that one', []],
    ['over 200 square miles, 10 per cent, 45°', ['200 square miles | measure | 200 | square mile | above', '10 per cent | percent | 10 | %', '45° | measure | 45 | degree']],
    ['50 000 people and 1.000001 parts', ['50 000 | count | 50000', '1.000001 | count | 1.000001']],
    ['2½ hours', ['2½ hours | duration | 2.5 | hour']],
    ['one and a half million birds', ['one and a half million | count | 1500000']],
    ['He spoke for 30 seconds, a second.', ['30 seconds | duration | 30 | second']],
  ])('%s', (text, expected) => {
    expect(summary(text)).toEqual(expected);
  });
  it('knows how exact a number is', () => {
    expect(read('50,000 or 14.1 billion or 1,931 or 30').map((quantity) => quantity.step)).toEqual([10_000, 1e8, 1, 1]);
  });
  it('points at the number and at what bends it', () => {
    const text = 'It lasted about 7 days.';
    const [quantity] = read(text);
    expect(text.slice(quantity!.number.start, quantity!.number.end)).toBe('7');
    expect(text.slice(quantity!.modifier!.start, quantity!.modifier!.end)).toBe('about');
  });
});

describe('writeQuantity', () => {
  it.each([
    ['$3.5 million', 4_200_000, '$4.2 million'],
    ['50,000 troops', 70_000, '70,000'],
    ['14.1 billion', 6.2e9, '6.2 billion'],
    ['7 days', 1, '1 day'],
    ['1 century', 3, '3 centuries'],
    ['a two-week trip', 3, 'three-week'],
    ['fifty thousand dollars', 72_000, 'seventy-two thousand dollars'],
    ['2%', 5, '5%'],
    ['the 21st book', 32, '32nd'],
    ['the twenty-first book', 13, 'thirteenth'],
    ['two hundred and six ships', 341, 'three hundred and forty-one'],
    ['5 feet', 1, '1 foot'],
    ['Seven ships came.', 9, 'Nine'],
  ])('%s → %d', (text, value, expected) => {
    expect(writeQuantity(text, read(text)[0]!, value)).toBe(expected);
  });
  it('refuses what the form cannot carry', () => {
    const [half] = read('a quarter of it');
    expect(writeQuantity('a quarter of it', half!, 0.5)).toBeUndefined();
    const [billion] = read('14.1 billion');
    expect(writeQuantity('14.1 billion', billion!, 123)).toBeUndefined();
  });
  it('writes a number back as it was read', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999 }), fc.constantFrom('$%', '% people', '%%', '% days'), (value, form) => {
        for (const written of [String(value), value.toLocaleString('en')]) {
          const text = form.replace('%', written);
          const [quantity] = read(text);
          expect(quantity?.value).toBe(value);
          if (written.includes(',') || written.length <= 4) expect(writeQuantity(text, quantity!, value)).toBe(text.slice(quantity!.start, quantity!.end));
        }
      }),
    );
  });
});

it('reads any string without throwing, with spans inside it and in order', () => {
  const words = fc.constantFrom('$', '5', '1,000', '.5', 'twenty', '-', 'one', 'and', 'a', 'half', 'million', 'hundred', 'to', 'between', 'about', '%', 'days', 'old', '2015', 'May', 'first', 'NZ', 'm', 'No.', ',', 'third', 'B', '½');
  fc.assert(
    fc.property(fc.array(fc.tuple(words, fc.constantFrom(' ', '')), { maxLength: 25 }), (parts) => {
      const text = parts.flat().join('');
      let last = 0;
      for (const quantity of read(text)) {
        expect(quantity.start).toBeGreaterThanOrEqual(last);
        expect(quantity.number.start).toBeGreaterThanOrEqual(quantity.start);
        expect(quantity.number.end).toBeLessThanOrEqual(quantity.end);
        expect(Number.isFinite(quantity.value)).toBe(true);
        writeQuantity(text, quantity, 17);
        last = quantity.end;
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
  );
});
