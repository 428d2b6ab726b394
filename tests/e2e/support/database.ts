import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import pg from 'pg';
import type { AnswerKey, QuestionBody } from '#study/types.ts';

/**
 * The database of the server under test, to look up what a browser must not know (which answer is right) and to count
 * what was kept. The server's own code is not used: what is checked here is what lies on disk.
 */
let pool: pg.Pool | undefined;
let other: (() => string) | undefined;

/** Looks into the database of a server of one's own from now on; its address may change when it starts again. */
export function useDatabase(urlNow: () => string): void {
  other = urlNow;
  pool = undefined;
}

export async function query<Row extends pg.QueryResultRow>(sql: string, values: readonly unknown[] = []): Promise<Row[]> {
  const url = other?.() || process.env['TEST_DATABASE_URL'] || readFileSync(resolve(process.env['E2E_DATA_DIR'] ?? '.data-e2e', 'database-url'), 'utf8').trim();
  if (!pool) {
    pool = new pg.Pool({ connectionString: url, max: 2, allowExitOnIdle: true });
    pool.on('error', () => undefined); // a database that is killed on purpose
  }
  return (await pool.query<Row>(sql, [...values])).rows;
}

export type StoredItem = { readonly id: string; readonly position: number; readonly body: QuestionBody; readonly key: AnswerKey };

/** The questions of an attempt with their keys, in its order. */
export const itemsOf = (attempt: string): Promise<StoredItem[]> =>
  query<StoredItem>('SELECT i.id, i.position, v.body, v.key FROM "AttemptItem" i JOIN "QuestionVersion" v ON v.id = i."versionId" WHERE i."attemptId" = $1 ORDER BY i.position', [attempt]);

/** What the server has of the answers of an attempt: operations once each, and the answers that count. */
export async function keptOf(attempt: string): Promise<{ operations: number; answers: { position: number; round: number; value: unknown }[] }> {
  const [operations] = await query<{ count: number }>('SELECT count(*)::int AS count FROM "AnswerOperation" WHERE "attemptId" = $1', [attempt]);
  const answers = await query<{ position: number; round: number; value: unknown }>(
    'SELECT i.position, a.round, a.value FROM "Answer" a JOIN "AttemptItem" i ON i.id = a."itemId" WHERE i."attemptId" = $1 ORDER BY i.position, a.round', [attempt]);
  return { operations: operations?.count ?? 0, answers };
}
