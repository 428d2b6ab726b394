import { expect, test } from 'vitest';
import { isLeech } from '#study/leech.ts';
import { answerCard, defaultSettings, newCard } from '#study/schedule.ts';

test.each([
  [0, null, false],
  [4, null, false],
  [5, null, true],
  [5, 5, false],
  [7, 5, false],
  [8, 5, true],
])('%s lapses, woken at %s: set aside is %s', (lapses, wokenAt, expected) => expect(isLeech(lapses, wokenAt)).toBe(expected));

test('a card that is forgotten each time is set aside at its sixth miss', () => {
  let state = newCard(0);
  let misses = 0;
  while (!isLeech(state.lapses, null)) {
    state = answerCard(state, { day: state.dueDay, grade: 'again' }, defaultSettings, 'card');
    misses += 1;
  }
  expect(misses).toBe(6);
});
