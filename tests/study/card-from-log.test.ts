import { describe, expect, test } from 'vitest';
import { cardFromLog, type LogRow } from '#study/card-from-log.ts';
import { defaultSettings } from '#study/schedule.ts';

const settings = { ...defaultSettings, isFuzzed: false };
const at = (day: number, hour = 12) => new Date(Date.UTC(2026, 0, 1 + day, hour)).toISOString();

/** A row of the log: `row('3', 5, { correct: false })` is a wrong answer of day 5. */
const row = (id: string, day: number, some: Partial<LogRow> = {}): LogRow => ({
  id, type: 'answer', at: at(day), day, correct: true, confidence: null, hints: 0, grade: some.correct === false ? 'again' : 'good', isUndone: false, isOverridden: false, ...some,
});
const wrong = { correct: false } as const;
const card = (...rows: LogRow[]) => cardFromLog(rows, 0, settings, 'card');

describe('a card from its log', () => {
  test('what the first answer left stays beside what later ones made', () => {
    const made = card(row('a', 0), row('b', 3));
    expect(made.first).toEqual({ memory: { stability: 2.3065, difficulty: expect.closeTo(2.118, 3) }, day: 0 });
    expect(made.state.memory?.stability).toBeGreaterThan(10);
  });

  test('"I was right" makes a miss a right answer, and undo takes an answer away', () => {
    expect(card(row('a', 0, { ...wrong, isOverridden: true }))).toMatchObject({ mistake: null, state: { interval: 3 } });
    expect(card(row('a', 0, { ...wrong, isOverridden: true, hints: 1 })).state.interval).toBe(1);
    expect(card(row('a', 0, { ...wrong, isUndone: true }))).toMatchObject({ mistake: null, first: null, state: { reviews: 0 } });
  });

  test('a mistake tells its last miss and the days it was right since', () => {
    const made = card(row('a', 0, { ...wrong, confidence: 'sure' }), row('b', 1), row('c', 1), row('d', 2));
    expect(made.mistake).toEqual({ id: 'a', at: at(0), confidence: 'sure', rightDays: 2 });
  });

  const lapsing = [row('0', 0), ...[1, 2, 3, 4, 5].map((day) => row(`${day}`, day, wrong))];
  test('five lapses set it aside, waking brings it back, three more set it aside again', () => {
    expect(card(...lapsing.slice(0, 5)).suspendedFor).toBeNull();
    expect(card(...lapsing)).toMatchObject({ suspendedFor: 'leech', wokenAt: null });
    const woken = [...lapsing, row('w', 5, { type: 'wake', at: at(5, 13) })];
    expect(card(...woken)).toMatchObject({ suspendedFor: null, wokenAt: 5 });
    const again = [6, 7, 8].map((day) => row(`${day}`, day, wrong));
    expect(card(...woken, ...again.slice(0, 2)).suspendedFor).toBeNull();
    expect(card(...woken, ...again)).toMatchObject({ suspendedFor: 'leech', wokenAt: 5 });
  });

  test('the learner sets it aside and wakes it, in the order of the clock, however the rows arrive', () => {
    const suspend = row('s', 1, { type: 'suspend' });
    const wake = row('w', 2, { type: 'wake' });
    expect(card(row('a', 0), suspend).suspendedFor).toBe('learner');
    expect(card(wake, suspend, row('a', 0)).suspendedFor).toBeNull();
    expect(card(...lapsing, { ...suspend, at: at(4, 13) }).suspendedFor).toBe('learner');
  });

  test('an undone lapse does not count towards setting aside', () => {
    expect(card(...lapsing.map((entry) => (entry.id === '3' ? { ...entry, isUndone: true } : entry))).suspendedFor).toBeNull();
  });
});
