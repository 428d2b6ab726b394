import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answerCard, defaultSettings, newCard, retrievability, type CardState } from '#study/schedule.ts';
import { spreadBacklog, type DueCard } from '#study/spread-backlog.ts';

const perDay = (planned: readonly { day: number }[]) => {
  const counts = new Map<number, number>();
  for (const { day } of planned) counts.set(day, (counts.get(day) ?? 0) + 1);
  return counts;
};
const card = (id: string, dueDay: number, recall = 0.9): DueCard => ({ id, dueDay, retrievability: recall });

describe('catching up', () => {
  test('what fits is asked today', () => {
    expect(spreadBacklog([card('a', 5), card('b', 10)], 10, 20)).toEqual([
      { id: 'a', day: 10 },
      { id: 'b', day: 10 },
    ]);
  });

  test('what is best remembered comes first', () => {
    expect(spreadBacklog([card('faint', 1, 0.2), card('fresh', 9, 0.88), card('half', 5, 0.5)], 10, 1)).toEqual([
      { id: 'fresh', day: 10 },
      { id: 'half', day: 11 },
      { id: 'faint', day: 12 },
    ]);
  });

  test('what becomes due keeps its day, and the backlog fills the rest', () => {
    const plan = spreadBacklog([card('old-1', 1, 0.3), card('old-2', 1, 0.2), card('old-3', 1, 0.1), card('coming', 11)], 10, 1);
    expect(plan.map(({ id, day }) => `${id} ${day}`)).toEqual(['old-1 10', 'coming 11', 'old-2 12', 'old-3 13']);
  });

  test('answers of today count against the cap of today alone', () => {
    const cards = Array.from({ length: 5 }, (_, at) => card(`c${at}`, 1));
    expect([...perDay(spreadBacklog(cards, 10, 3, 2))]).toEqual([
      [10, 1],
      [11, 3],
      [12, 1],
    ]);
    expect([...perDay(spreadBacklog(cards, 10, 3, 7)).keys()]).toEqual([11, 12]);
  });

  test('a card due in years is planned for then', () => expect(spreadBacklog([card('far', 5000)], 10, 3)).toEqual([{ id: 'far', day: 5000 }]));

  test('nothing is dropped, no day is longer than the cap, none is early, and no day is left idle while cards wait', () => {
    const decks = fc.array(fc.record({ dueDay: fc.integer({ min: 60, max: 140 }), retrievability: fc.double({ min: 0, max: 1, noNaN: true }) }), { maxLength: 150 });
    fc.assert(
      fc.property(decks, fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 50 }), (deck, cap, done) => {
        const cards = deck.map((some, at) => ({ id: `c${at}`, ...some }));
        const today = 100;
        const plan = spreadBacklog(cards, today, cap, done);
        expect(plan.map(({ id }) => id).sort()).toEqual(cards.map(({ id }) => id).sort());
        const due = new Map(cards.map(({ id, dueDay }) => [id, dueDay]));
        const counts = perDay(plan);
        for (const { id, day } of plan) expect(day).toBeGreaterThanOrEqual(Math.max(today, due.get(id) as number));
        for (const [day, count] of counts) expect(count).toBeLessThanOrEqual(day === today ? Math.max(0, cap - done) : cap);
        for (const { id, day } of plan) {
          for (let earlier = Math.max(today + 1, due.get(id) as number); earlier < day; earlier += 1) expect(counts.get(earlier)).toBe(cap);
        }
      }),
      { numRuns: 500 },
    );
  });
});

test('thirty days away with 300 cards and a cap of 20: no long day, nothing lost, and everything back within the days that the cap needs', () => {
  const cap = 20;
  const settings = { ...defaultSettings, isFuzzed: true };
  const ids = Array.from({ length: 300 }, (_, at) => `card-${at}`);
  const states = new Map<string, CardState>();
  // Learned over fifteen days, twenty new cards a day, each reviewed as it came due, then thirty days away.
  for (let day = 0; day < 15; day += 1) {
    ids.forEach((id, at) => {
      const state = states.get(id) ?? newCard(Math.floor(at / 20));
      if (state.dueDay === day) states.set(id, answerCard(state, { day, grade: at % 7 === 0 ? 'hard' : 'good' }, settings, id));
    });
  }
  expect(states.size).toBe(300);
  const back = 45;
  const due = (id: string, day: number): DueCard => {
    const state = states.get(id) as CardState;
    return { id, dueDay: state.dueDay, retrievability: retrievability(state.memory, day - (state.lastDay ?? 0), settings) };
  };
  const overdue = new Set(ids.filter((id) => (states.get(id) as CardState).dueDay <= back));
  expect(overdue.size).toBeGreaterThan(10 * cap); // a real backlog

  const plan = spreadBacklog(ids.map((id) => due(id, back)), back, cap);
  expect(plan.filter(({ day }) => day === back)).toHaveLength(cap);

  // Lived: each day asks what the plan of that day asks; one in ten is forgotten and comes back the next day.
  const answersPerDay: number[] = [];
  let day = back;
  let answers = 0;
  const waiting = new Set(overdue);
  while (waiting.size > 0 && day < back + 200) {
    const today = day;
    const asked = spreadBacklog(ids.map((id) => due(id, today)), today, cap).filter((planned) => planned.day === today);
    for (const { id } of asked) {
      answers += 1;
      states.set(id, answerCard(states.get(id) as CardState, { day: today, grade: answers % 10 === 0 ? 'again' : 'good' }, settings, id));
      waiting.delete(id);
    }
    answersPerDay.push(asked.length);
    day += 1;
  }
  expect(Math.max(...answersPerDay)).toBeLessThanOrEqual(cap);
  expect(waiting.size).toBe(0);
  // The cap was used in full each day, so no plan could have been quicker.
  expect(answersPerDay.slice(0, -1).every((count) => count === cap)).toBe(true);
  expect(day - back).toBe(Math.ceil(answers / cap));
  expect(states.size).toBe(300);
});
