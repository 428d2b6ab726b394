import 'server-only';
import { rulesFor, type AssignmentRules, type Release } from '#study/assignment-rules.ts';
import type { RulesShown } from '#study/assignment-types.ts';
import type { Prisma } from './db.ts';

/** How rows of assignments become rules: the one place that knows the names of the columns. */

export const ruleColumns = {
  mode: true, opensAt: true, dueAt: true, closesAt: true, acceptsLate: true, attemptsAllowed: true, counts: true, scoreRelease: true, keysRelease: true, timeLimitSeconds: true,
} as const satisfies Prisma.AssignmentSelect;

type Stored = 'at_once' | 'after_due' | 'by_hand';
export type RuleRow = {
  readonly mode: AssignmentRules['mode'];
  readonly opensAt: Date;
  readonly dueAt: Date | null;
  readonly closesAt: Date | null;
  readonly acceptsLate: boolean;
  readonly attemptsAllowed: number | null;
  readonly counts: AssignmentRules['counts'];
  readonly scoreRelease: Stored;
  readonly keysRelease: Stored;
  readonly timeLimitSeconds: number | null;
};
export type ExceptionRow = { readonly extraSeconds: number; readonly extraAttempts: number; readonly dueAt: Date | null; readonly closesAt: Date | null };

const releases: Readonly<Record<Stored, Release>> = { at_once: 'at-once', after_due: 'after-due', by_hand: 'by-hand' };
export const storedRelease = (release: Release): Stored => release.replace('-', '_') as Stored;

/** The rules of the class. */
export function rulesOfRow(row: RuleRow): AssignmentRules {
  return {
    mode: row.mode,
    opensAt: row.opensAt.getTime(),
    dueAt: row.dueAt?.getTime() ?? null,
    closesAt: row.closesAt?.getTime() ?? null,
    acceptsLate: row.acceptsLate,
    attemptsAllowed: row.attemptsAllowed,
    counts: row.counts,
    scoreRelease: releases[row.scoreRelease],
    keysRelease: releases[row.keysRelease],
    timeLimit: row.timeLimitSeconds === null ? null : row.timeLimitSeconds * 1000,
  };
}

/** The rules as they are for one student. */
export function rulesOfStudent(row: RuleRow, extraTimePercent: number, exception: ExceptionRow | null): AssignmentRules {
  return rulesFor(rulesOfRow(row), extraTimePercent, exception && {
    extraTime: exception.extraSeconds * 1000,
    extraAttempts: exception.extraAttempts,
    dueAt: exception.dueAt?.getTime() ?? null,
    closesAt: exception.closesAt?.getTime() ?? null,
  });
}

const iso = (at: number | null): string | null => (at === null ? null : new Date(at).toISOString());

/** Rules as a page shows them. */
export function rulesShown({ timeLimit, opensAt, dueAt, closesAt, ...rules }: AssignmentRules): RulesShown {
  return { ...rules, opensAt: new Date(opensAt).toISOString(), dueAt: iso(dueAt), closesAt: iso(closesAt), timeLimit: timeLimit === null ? null : timeLimit / 1000 };
}
