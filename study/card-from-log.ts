/**
 * Everything that is kept of a card beside its log, from the log alone: the schedule, what the first answer left, whether
 * it is set aside, and the mistake that is not mended yet. One rule for the server, for a command that computes all anew,
 * and for a device that goes on without a network.
 */
import { isLeech } from './leech.ts';
import { mending } from './mending.ts';
import { replayLog, type LogEntry, type ReplayedEntry } from './replay-log.ts';
import type { CardState, Memory, ScheduleGrade, ScheduleSettings } from './schedule.ts';
import type { Confidence } from './types.ts';

export type LogRow = {
  readonly id: string;
  readonly type: 'answer' | 'undo' | 'override' | 'suspend' | 'wake';
  /** ISO instant as `toISOString` writes it. */
  readonly at: string;
  readonly day: number;
  readonly correct: boolean;
  readonly confidence: Confidence | null;
  readonly hints: number;
  readonly grade: ScheduleGrade | null;
  readonly isUndone: boolean;
  /** "I was right": the answer counts as right. */
  readonly isOverridden: boolean;
};

export type CardFromLog = {
  readonly state: CardState;
  readonly entries: readonly ReplayedEntry[];
  readonly first: { readonly memory: Memory; readonly day: number } | null;
  readonly suspendedFor: 'learner' | 'leech' | null;
  /** Its lapses when the learner last woke it. */
  readonly wokenAt: number | null;
  /** The last miss, also when it is mended (`rightDays` 3). */
  readonly mistake: { readonly id: string; readonly at: string; readonly confidence: Confidence | null; readonly rightDays: number } | null;
};

/** A card from its log, in whatever order the rows come. */
export function cardFromLog(rows: readonly LogRow[], bornDay: number, settings: ScheduleSettings, cardId: string): CardFromLog {
  const inOrder = [...rows].sort((a, b) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1));
  const answers = inOrder.filter(({ type }) => type === 'answer');
  const log = answers.map((row): LogEntry => ({ id: row.id, at: row.at, day: row.day, grade: gradeNow(row), isUndone: row.isUndone }));
  const { state, entries } = replayLog(log, bornDay, settings, cardId);
  const firstStep = entries.find(({ isScheduled }) => isScheduled);
  const first = firstStep?.after.memory ? { memory: firstStep.after.memory, day: firstStep.after.lastDay ?? bornDay } : null;
  return { state, entries, first, ...setAside(inOrder, entries), mistake: mistakeOf(answers) };
}

/** An answer that was set right counts as remembered, unless a hint or a guess speaks against it. */
export const gradeNow = (row: Pick<LogRow, 'isOverridden' | 'hints' | 'confidence' | 'grade'>): ScheduleGrade | null => (row.isOverridden && row.hints === 0 && row.confidence !== 'guess' ? 'good' : row.grade);

function setAside(rows: readonly LogRow[], entries: readonly ReplayedEntry[]): Pick<CardFromLog, 'suspendedFor' | 'wokenAt'> {
  const after = new Map(entries.map((entry) => [entry.id, entry]));
  let lapses = 0;
  let wokenAt: number | null = null;
  let suspendedFor: CardFromLog['suspendedFor'] = null;
  for (const row of rows) {
    if (row.type === 'suspend') suspendedFor = 'learner';
    if (row.type === 'wake') {
      suspendedFor = null;
      wokenAt = lapses;
    }
    const step = after.get(row.id);
    if (!step?.isScheduled || step.after.lapses === lapses) continue;
    lapses = step.after.lapses;
    if (isLeech(lapses, wokenAt)) suspendedFor ??= 'leech';
  }
  return { suspendedFor, wokenAt };
}

function mistakeOf(answers: readonly LogRow[]): CardFromLog['mistake'] {
  const counted = answers.filter(({ isUndone }) => !isUndone).map((row) => ({ ...row, correct: row.correct || row.isOverridden }));
  const progress = mending(counted);
  const last = counted.findLast(({ correct }) => !correct);
  if (progress.state === 'never-missed' || !last) return null;
  return { id: last.id, at: last.at, confidence: last.confidence, rightDays: progress.rightDays };
}
