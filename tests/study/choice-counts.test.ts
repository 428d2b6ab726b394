import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countChoices } from '#study/choice-counts.ts';

/** `a5`: chose a, with 5 marks elsewhere; `-3`: chose nothing. */
const count = (line: string) =>
  countChoices(line.split(' ').map((word) => ({ choices: word[0] === '-' ? [] : [word[0] ?? ''], rest: Number(word.slice(1)) }))).map(({ choice, all, upper, lower }) => [choice, all, upper, lower]);

describe('choices by half', () => {
  test.each([
    ['a9 a8 b2 b1', [['a', 2, 1, 0], ['b', 2, 0, 1]]],
    ['a9 b9 a1 b1', [['a', 2, 0.5, 0.5], ['b', 2, 0.5, 0.5]]],
    ['a9 a5 b1', [['a', 2, 1, 1 / 3], ['b', 1, 0, 2 / 3]]], // who stands in the middle counts in both halves
    ['a4 b4', [['a', 1, 0.5, 0.5], ['b', 1, 0.5, 0.5]]],
    ['a1', [['a', 1, 1, 1]]],
    ['a9 -1', [['', 1, 0, 1], ['a', 1, 1, 0]]],
  ])('%s', (line, expected) => expect(count(line)).toEqual(expected.map(([choice, ...numbers]) => [choice, ...numbers.map((number) => expect.closeTo(number as number, 9))])));

  test('do not depend on the order of the list', () => {
    const answers = fc.array(fc.record({ choices: fc.subarray(['a', 'b', 'c']), rest: fc.integer({ min: 0, max: 4 }) }), { minLength: 1, maxLength: 20 });
    const plain = (list: Parameters<typeof countChoices>[0]) => countChoices(list).map(({ choice, all, upper, lower }) => [choice, all, upper.toFixed(9), lower.toFixed(9)]);
    fc.assert(fc.property(answers, (list) => {
      expect(plain(list.toReversed())).toEqual(plain(list));
    }));
  });
});
