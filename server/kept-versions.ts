import 'server-only';
import type { AnswerKey, QuestionBody } from '#study/types.ts';
import { db, type Transaction } from './db.ts';
import { bodyOf, keyOf } from './json-columns.ts';
import { KeptInMemory } from './kept-in-memory.ts';

/**
 * What an attempt asks: its items, the versions they ask, the revisions those quote. None of them ever changes (the
 * database sees to that), so they are kept in memory, and a saved answer reads no article. Asks nobody who may see them:
 * callers have found the attempt by an access rule before.
 */
export type KeptVersion = {
  readonly revisionId: string;
  readonly body: QuestionBody;
  readonly key: AnswerKey;
  readonly quotes: readonly { readonly role: 'proof' | 'option'; readonly optionId: string | null; readonly start: number; readonly end: number }[];
};
export type KeptRevision = { readonly text: string; readonly blocks: unknown };

const itemsOfAttempts = new KeptInMemory<ReadonlyMap<string, string>>(2000);
const versions = new KeptInMemory<KeptVersion>(5000);
/** Some sixteen megabytes of text. */
const revisions = new KeptInMemory<KeptRevision>(8_000_000, ({ text }) => text.length + 1000);

/** The version that each item of an attempt asks, by item. */
export async function itemsOf(attemptId: string, tx: Transaction = db): Promise<ReadonlyMap<string, string>> {
  const kept = itemsOfAttempts.get(attemptId);
  if (kept) return kept;
  const rows = await tx.attemptItem.findMany({ where: { attemptId }, select: { id: true, versionId: true } });
  const items = new Map(rows.map(({ id, versionId }) => [id, versionId]));
  itemsOfAttempts.set(attemptId, items);
  return items;
}

export async function versionsOf(ids: readonly string[], tx: Transaction = db): Promise<ReadonlyMap<string, KeptVersion>> {
  const found = new Map<string, KeptVersion>();
  for (const id of ids) {
    const kept = versions.get(id);
    if (kept) found.set(id, kept);
  }
  const missing = [...new Set(ids)].filter((id) => !found.has(id));
  if (missing.length === 0) return found;
  const rows = await tx.questionVersion.findMany({
    where: { id: { in: missing } },
    select: { id: true, revisionId: true, body: true, key: true, quotes: { orderBy: { position: 'asc' }, select: { role: true, optionId: true, start: true, end: true } } },
  });
  for (const { id, revisionId, body, key, quotes } of rows) {
    const version = { revisionId, body: bodyOf(body), key: keyOf(key), quotes };
    versions.set(id, version);
    found.set(id, version);
  }
  return found;
}

export async function revisionOf(id: string, tx: Transaction = db): Promise<KeptRevision> {
  const kept = revisions.get(id);
  if (kept) return kept;
  const revision = await tx.revision.findUniqueOrThrow({ where: { id }, select: { text: true, blocks: true } });
  revisions.set(id, revision);
  return revision;
}
