import { describe, expect, test } from 'vitest';
import { goOn, isAllSaid, readPlace, writePlace, type Owed } from '#components/attempt/practice-place.ts';
import type { AnswerNow } from '#components/attempt/answers-now.ts';

const items = ['q1', 'q2', 'q3'].map((id) => ({ id }));
const answer = (item: string, round: number, how: 'right' | 'wrong' | 'waiting'): AnswerNow => ({
  item,
  round,
  value: { kind: 'true-false', value: true },
  confidence: null,
  ...(how === 'waiting' ? { isWaiting: true } : { released: { key: { kind: 'true-false', value: how === 'right' }, grade: { score: 0, correct: how === 'right' }, proof: [], optionQuotes: {}, overridden: false } }),
});
const at = (item: string, round = 1) => ({ item, round });

describe('where "next" leads', () => {
  test.each<[string, AnswerNow[], ReturnType<typeof at> | null, Owed, ReturnType<typeof goOn>]>([
    ['to the next question', [answer('q1', 1, 'right')], at('q1'), [], { place: at('q2'), owed: [], isLate: false }],
    ['on without a reply, which is owed then', [answer('q1', 1, 'waiting')], at('q1'), [], { place: at('q2'), owed: [at('q1')], isLate: false }],
    ['to a reply that has come since', [answer('q1', 1, 'wrong'), answer('q2', 1, 'right')], at('q2'), [at('q1')], { place: at('q1'), owed: [], isLate: true }],
    ['nowhere while all that is left waits', [answer('q1', 1, 'right'), answer('q2', 1, 'right'), answer('q3', 1, 'waiting')], at('q3'), [], { place: null, owed: [at('q3')], isLate: false }],
    ['from nowhere to the reply that came', [answer('q1', 1, 'right'), answer('q2', 1, 'right'), answer('q3', 1, 'right')], null, [at('q3')], { place: at('q3'), owed: [], isLate: true }],
    ['to the miss, once its late reply was seen', [answer('q1', 1, 'right'), answer('q2', 1, 'right'), answer('q3', 1, 'wrong')], at('q3'), [], { place: at('q3', 2), owed: [], isLate: false }],
    ['to the end', [answer('q1', 1, 'right'), answer('q2', 1, 'right'), answer('q3', 1, 'right')], at('q3'), [], { place: null, owed: [], isLate: false }],
  ])('%s', (_, answers, place, owed, expected) => {
    expect(goOn(items, answers, place, owed)).toEqual(expected);
  });
});

test('a practice is over when everything was asked, answered and shown, not while a reply is on its way', () => {
  const all = [answer('q1', 1, 'right'), answer('q2', 1, 'right')];
  const over = (answers: AnswerNow[], owed: Owed = []) => isAllSaid(goOn(items, answers, null, owed), answers);
  expect(over([...all, answer('q3', 1, 'right')])).toBe(true);
  expect(over([...all, answer('q3', 1, 'waiting')])).toBe(false);
  expect(over([...all, answer('q3', 1, 'wrong')])).toBe(false);
  expect(over([...all, answer('q3', 1, 'right')], [at('q3')])).toBe(false);
  expect(over(all)).toBe(false);
});

describe('a place in the address', () => {
  const answers = [answer('q1', 1, 'wrong')];

  test('is read as it was written', () => {
    for (const place of [at('q1'), at('q2')]) expect(readPlace(writePlace(items, place), items, answers)).toEqual(place);
  });

  test.each([null, '', '0.1', '4.1', '1.0', '1.2', '3.1', '2.2', 'x', '1.1.1', '-1.1', '99999.1'])('is refused where it cannot be shown: %s', (text) => {
    expect(readPlace(text, items, answers)).toBeNull();
  });
});
