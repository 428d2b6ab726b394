import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localDay } from '#study/local-day.ts';
import { goOn, replayLog, type LogEntry } from '#study/replay-log.ts';
import { defaultSettings, newCard, type CardState } from '#study/schedule.ts';

const entry = (id: string, at: string, grade: LogEntry['grade'], isUndone = false): LogEntry => ({ id, at, day: localDay(at, 'UTC'), grade, isUndone });
const born = localDay('2026-03-01T10:00:00.000Z', 'UTC');
const replay = (log: LogEntry[]) => replayLog(log, born, { ...defaultSettings, isFuzzed: false }, 'card');
const scheduled = (log: LogEntry[]) => replay(log).entries.filter(({ isScheduled }) => isScheduled).map(({ id }) => id);

describe('a card from its log', () => {
  const wrong = entry('a', '2026-03-01T10:00:00.000Z', 'again');
  const right = entry('b', '2026-03-01T11:00:00.000Z', 'good');
  const later = entry('c', '2026-03-04T11:00:00.000Z', 'good');

  test('an empty log is a new card', () => expect(replay([]).state).toEqual(newCard(born)));

  test('of one day the first answer is scheduled, whichever arrived first', () => {
    expect(scheduled([wrong, right, later])).toEqual(['a', 'c']);
    expect(replay([later, right, wrong])).toEqual(replay([wrong, right, later]));
  });

  test('an answer that says nothing about memory leaves the day open', () => {
    expect(scheduled([entry('a', '2026-03-01T10:00:00.000Z', null), right])).toEqual(['b']);
  });

  test('what was taken back gives way to the next answer of the day', () => {
    expect(scheduled([{ ...wrong, isUndone: true }, right])).toEqual(['b']);
    expect(replay([{ ...wrong, isUndone: true }]).state).toEqual(newCard(born));
  });

  test('two answers of one instant have an order', () => {
    const twin = { ...right, id: 'bb' };
    expect(scheduled([twin, right])).toEqual(['b']);
  });
});

const grades = ['again', 'hard', 'good', 'easy', null] as const;
const zones = ['Asia/Ho_Chi_Minh', 'America/Los_Angeles', 'Europe/London', 'UTC'] as const;

/** Minutes between answers: seconds of a sitting, days of a schedule, months of a holiday. */
const gap = fc.oneof(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 300, max: 6000 }), fc.integer({ min: 6000, max: 200_000 }));
const histories = fc.record({
  zone: fc.constantFrom(...zones),
  start: fc.integer({ min: 1.6e12, max: 1.8e12 }),
  settings: fc.record({ retention: fc.constantFrom(0.85, 0.9, 0.95), maximumInterval: fc.constantFrom(30, 180, 3650), isFuzzed: fc.boolean(), weights: fc.constant(null) }),
  answers: fc.array(fc.record({ gap, grade: fc.constantFrom(...grades), isUndone: fc.integer({ min: 0, max: 9 }).map((n) => n === 0), order: fc.integer() }), { maxLength: 16 }),
});

test('20,000 random histories: recomputing from the log is going on day by day', () => {
  let count = 0;
  let answered = 0;
  let dayBoundaries = 0;
  fc.assert(
    fc.property(histories, ({ zone, start, settings, answers }) => {
      count += 1;
      let ms = start;
      const log = answers.map(({ gap, grade, isUndone }, at): LogEntry => {
        ms += gap * 60_000;
        return { id: `answer-${String(at).padStart(2, '0')}`, at: new Date(ms).toISOString(), day: localDay(ms, zone), grade, isUndone };
      });

      // Day by day: the state is kept as a database and a phone keep it, as JSON, between any two answers.
      const bornDay = localDay(start, zone);
      let state = newCard(bornDay);
      const wasScheduled: string[] = [];
      for (const given of log) {
        const step = goOn(state, given, settings, 'card');
        if (step.isScheduled) wasScheduled.push(given.id);
        state = JSON.parse(JSON.stringify(step.after)) as CardState;
      }

      // From the log, in the order in which two devices might have delivered it.
      const delivered = log.map((given, at) => ({ given, order: answers[at]?.order ?? 0 })).sort((a, b) => a.order - b.order).map(({ given }) => given);
      const replayed = replayLog(delivered, bornDay, settings, 'card');
      expect(replayed.state).toEqual(state);
      const again = replayed.entries.filter(({ isScheduled }) => isScheduled);
      expect(again.map(({ id }) => id)).toEqual(wasScheduled);

      // One scheduled answer a day at most, and each state follows from the one before.
      const days = again.map(({ id }) => log.find((given) => given.id === id)?.day);
      expect(new Set(days).size).toBe(days.length);
      replayed.entries.forEach((step, at) => expect(step.before).toEqual(replayed.entries[at - 1]?.after ?? newCard(bornDay)));
      answered += again.length;
      dayBoundaries += log.filter(({ day }, at) => day !== log[at - 1]?.day).length;
    }),
    { numRuns: 20_000 },
  );
  expect(count).toBe(20_000);
  expect(answered).toBeGreaterThan(20_000);
  expect(dayBoundaries).toBeGreaterThan(20_000);
}, 120_000);
