import 'server-only';
import { createHash, randomInt, randomUUID } from 'node:crypto';
import { assignmentStateAt, attemptsLeft, deadlineOf } from '#study/assignment-rules.ts';
import { mayBeClosed } from '#study/attempt-machine.ts';
import { shuffle } from '#study/shuffle.ts';
import { assignedRow, type AssignedRow } from './assigned-row.ts';
import { closeAttempts } from './close-attempts.ts';
import { db } from './db.ts';
import { AppError, notFound } from './errors.ts';
import { countAgainstLimit } from './rate-limit.ts';
import type { Viewer } from './viewer.ts';

/** How often a start that met another one looks again. */
const mostTries = 4;

/**
 * Begins an attempt at what was assigned, or leads back to the one that is open. Pressed twice, in two tabs or fifty, it begins one:
 * the open attempt and its number are held by unique indexes, and whoever comes second finds the first one's. @returns the attempt's id
 * @throws AppError `conflict` `assignment-not-open`, `assignment-closed` or `no-attempts-left`
 */
export async function startAssigned(viewer: Viewer, assignmentId: string): Promise<string> {
  for (let tries = 1; tries <= mostTries; tries += 1) {
    const row = await assignedRow(viewer, assignmentId);
    if (!row) throw notFound();
    if (row.open && !mayBeClosed(row.open.deadline, row.now)) return row.open.id;
    if (row.open) {
      await closeAttempts({ attemptId: row.open.id });
      continue;
    }
    refuse(row);
    if (tries === 1) await countAgainstLimit('attempt', viewer.id);
    const id = await begin(viewer, row);
    if (id) return id;
  }
  throw new AppError('conflict');
}

function refuse({ rules, now, begun, versions }: AssignedRow): void {
  const state = assignmentStateAt(rules, now);
  if (state === 'not-yet-open') throw new AppError('conflict', 'assignment-not-open');
  if (state === 'closed' || (deadlineOf(rules, now) ?? Infinity) <= now) throw new AppError('conflict', 'assignment-closed');
  if (attemptsLeft(rules, begun) === 0) throw new AppError('conflict', 'no-attempts-left');
  if (versions.length === 0) throw new AppError('conflict', 'quiz-empty');
}

/**
 * Writes the attempt and its questions with one statement. null: another start was first, or the rules were changed since they
 * were read; a change waits for the lock that this holds on the assignment, and then finds the attempt.
 */
async function begin(viewer: Viewer, { id, memberId, quizId, rules, shufflesQuestions, shufflesOptions, versions, begun, now, updatedAt }: AssignedRow): Promise<string | null> {
  const own = randomInt(1, 2_147_483_647);
  const asked = shufflesQuestions ? shuffle(versions, own) : versions;
  const deadline = deadlineOf(rules, now);
  const rows = await db.$queryRaw<{ attemptId: string }[]>`
    WITH assigned AS (
      SELECT id FROM "Assignment" WHERE id = ${id}::uuid AND "updatedAt" = ${updatedAt}::timestamptz AND "deletedAt" IS NULL FOR SHARE
    ), made AS (
      INSERT INTO "Attempt" (id, "quizId", "userId", mode, seed, "isResumedByStart", "startedAt", "of", "assignmentId", "memberId", number, "deadlineAt")
      SELECT ${randomUUID()}::uuid, ${quizId}::uuid, ${viewer.id}::uuid, ${rules.mode}::"AttemptMode", ${shufflesOptions ? own : seedOf(id)}, false, ${new Date(now)}, ${asked.length},
             assigned.id, ${memberId}::uuid, ${begun + 1}, ${deadline === null ? null : new Date(deadline)} FROM assigned
      ON CONFLICT DO NOTHING RETURNING id
    )
    INSERT INTO "AttemptItem" (id, "attemptId", position, "versionId")
    SELECT item.id, made.id, item.position - 1, item.version
      FROM made, unnest(${asked.map(() => randomUUID())}::uuid[], ${[...asked]}::uuid[]) WITH ORDINALITY AS item(id, version, position)
    RETURNING "attemptId"`;
  return rows[0]?.attemptId ?? null;
}

/** The seed of everybody's options where they are not shuffled for each: the same for all, and it knows nothing of the key. */
const seedOf = (assignmentId: string): number => (createHash('sha256').update(assignmentId).digest().readUInt32BE(0) % 2_147_483_646) + 1;
