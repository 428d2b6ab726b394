import 'server-only';
import type { CardAhead } from '#study/forecast.ts';
import { isNotTestedNowSql, questionsAskableBySql } from './access.ts';
import { db } from './db.ts';
import type { Viewer } from './viewer.ts';

type Row = {
  readonly id: string;
  readonly dueDay: number;
  readonly lastDay: number | null;
  readonly stability: number | null;
  readonly difficulty: number | null;
  readonly firstDay: number | null;
  readonly firstStability: number | null;
  readonly firstDifficulty: number | null;
};

/** Every card of somebody (a calendar feed has an owner and no session) that may be asked and is not set aside, as the pictures of progress need it. */
export async function cardsAhead(owner: Pick<Viewer, 'id'>): Promise<readonly CardAhead[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT c.id, c."dueDay", c."lastDay", c.stability, c.difficulty, c."firstDay", c."firstStability", c."firstDifficulty"
      FROM "Card" c JOIN (SELECT q.id FROM ${questionsAskableBySql(owner)}) asked ON asked.id = c."questionId"
     WHERE c."userId" = ${owner.id}::uuid AND c."suspendedFor" IS NULL AND ${isNotTestedNowSql(owner)}`;
  return rows.map(({ id, dueDay, lastDay, stability, difficulty, firstDay, firstStability, firstDifficulty }) => ({
    id, dueDay, lastDay,
    memory: stability === null || difficulty === null ? null : { stability, difficulty },
    first: firstDay === null || firstStability === null || firstDifficulty === null ? null : { day: firstDay, memory: { stability: firstStability, difficulty: firstDifficulty } },
  }));
}
