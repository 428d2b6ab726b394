import 'server-only';
import { grade } from '#study/grade.ts';
import { arrangeBody } from '#study/shuffle.ts';
import type { AnswerSoFar, AttemptState, Confidence, ItemForPlayer, Released } from '#study/types.ts';
import { db, type Prisma, type Transaction } from './db.ts';
import { KeptInMemory } from './kept-in-memory.ts';
import { valueOf } from './json-columns.ts';
import { loadRevision, loadVersions, releasedOf, type RevisionText, type Version } from './versions.ts';

/** How an attempt lies in the database, and how its parts look from outside. */

export type ItemRow = { readonly id: string; readonly position: number; readonly versionId: string };

const items = new KeptInMemory<readonly ItemRow[]>(2000);

/** The items of an attempt in their order. They are written with the attempt and never change. */
export async function loadItems(attemptId: string, tx: Transaction = db): Promise<readonly ItemRow[]> {
  const kept = items.get(attemptId);
  if (kept) return kept;
  const rows = await tx.attemptItem.findMany({ where: { attemptId }, orderBy: { position: 'asc' }, select: { id: true, position: true, versionId: true } });
  if (rows.length > 0) items.set(attemptId, rows);
  return rows;
}

/** The columns of an answer that are read, in the order the answers were given. */
export const answerSelect = {
  itemId: true, round: true, value: true, confidence: true, milliseconds: true, releasedAt: true, correct: true, score: true, overridden: true, answeredAt: true,
} as const satisfies Prisma.AnswerSelect;
export type AnswerRow = Prisma.AnswerGetPayload<{ select: typeof answerSelect }>;

export async function loadAnswers(attemptId: string, tx: Transaction = db): Promise<AnswerRow[]> {
  return tx.answer.findMany({ where: { item: { attemptId } }, orderBy: [{ answeredAt: 'asc' }, { seq: 'asc' }, { itemId: 'asc' }, { round: 'asc' }], select: answerSelect });
}

/** Everything that is needed to show answers of these items. */
export type AttemptTexts = { readonly versions: ReadonlyMap<string, Version>; readonly revisions: ReadonlyMap<string, RevisionText> };

export async function loadTexts(rows: readonly ItemRow[], tx: Transaction = db): Promise<AttemptTexts> {
  const versions = await loadVersions(rows.map(({ versionId }) => versionId), tx);
  const ids = [...new Set([...versions.values()].map(({ revisionId }) => revisionId))];
  const revisions = new Map<string, RevisionText>();
  for (const id of ids) revisions.set(id, await loadRevision(id, tx));
  return { versions, revisions };
}

export function versionOf(item: ItemRow, { versions }: Pick<AttemptTexts, 'versions'>): Version {
  const version = versions.get(item.versionId);
  if (!version) throw new Error(`item ${item.id} has no version`);
  return version;
}

/** The player's shape: nothing in it depends on the key. */
export function itemForPlayer(item: ItemRow, seed: number, texts: Pick<AttemptTexts, 'versions'>): ItemForPlayer {
  return { id: item.id, position: item.position, body: arrangeBody(versionOf(item, texts).body, seed, item.position) };
}

/** What is released of an item, with the grade that is stored, or with none for an item that was not answered. */
export function releasedOfItem(item: ItemRow, answer: Pick<AnswerRow, 'correct' | 'score' | 'overridden' | 'value'> | null, texts: AttemptTexts): Released {
  const version = versionOf(item, texts);
  const revision = texts.revisions.get(version.revisionId);
  if (!revision) throw new Error(`version ${version.id} has no revision`);
  const stored = { score: answer?.score ?? 0, correct: answer?.correct ?? false };
  const isNear = answer && !stored.correct && grade(version.body, version.key, valueOf(answer.value)).needsReview;
  return releasedOf(version, revision, { ...stored, ...(isNear ? { needsReview: true } : {}) }, answer?.overridden ?? false);
}

/** @param texts absent where nothing is released */
export function answerSoFar(answer: AnswerRow, rows: readonly ItemRow[], texts: AttemptTexts | null): AnswerSoFar {
  const item = rows.find(({ id }) => id === answer.itemId);
  return {
    item: answer.itemId,
    round: answer.round,
    value: valueOf(answer.value),
    confidence: answer.confidence as Confidence | null,
    ...(texts && item && answer.releasedAt ? { released: releasedOfItem(item, answer, texts) } : {}),
  };
}

export const stateOf = (state: 'in_progress' | 'submitted' | 'graded'): AttemptState => (state === 'in_progress' ? 'in-progress' : state);
