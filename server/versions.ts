import 'server-only';
import type { Block, Span } from '#engine/types.ts';
import { quoteInContext } from '#study/quote-in-context.ts';
import type { AnswerKey, Grade, QuestionBody, QuoteInContext, Released } from '#study/types.ts';
import { db, type Transaction } from './db.ts';
import { blocksOf, bodyOf, keyOf } from './json-columns.ts';
import { KeptInMemory } from './kept-in-memory.ts';

/**
 * Versions of questions and the revisions their quotes stand in. Neither ever changes, so both are kept in memory: a
 * saved answer reads no article. Asks nobody who may see them: ids come from rows that an access rule let through.
 */
export type Version = {
  readonly id: string;
  readonly questionId: string;
  readonly revisionId: string;
  readonly number: number;
  readonly score: number | null;
  readonly body: QuestionBody;
  readonly key: AnswerKey;
  readonly proof: readonly Span[];
  readonly optionQuotes: Readonly<Record<string, Span>>;
};
export type RevisionText = { readonly text: string; readonly blocks: readonly Block[] };

const versions = new KeptInMemory<Version>(5000);
/** Weighed by length: some 16 MB of text. */
const revisions = new KeptInMemory<RevisionText>(8_000_000, ({ text }) => text.length + 1000);

/** By id; all that exist. */
export async function loadVersions(ids: readonly string[], tx: Transaction = db): Promise<Map<string, Version>> {
  const found = new Map<string, Version>();
  const missing: string[] = [];
  for (const id of new Set(ids)) {
    const kept = versions.get(id);
    if (kept) found.set(id, kept);
    else missing.push(id);
  }
  if (missing.length === 0) return found;
  const rows = await tx.questionVersion.findMany({
    where: { id: { in: missing } },
    select: {
      id: true, questionId: true, revisionId: true, number: true, score: true, body: true, key: true,
      quotes: { select: { role: true, optionId: true, start: true, end: true }, orderBy: { position: 'asc' } },
    },
  });
  for (const { quotes, body, key, ...row } of rows) {
    const version: Version = {
      ...row,
      body: bodyOf(body),
      key: keyOf(key),
      proof: quotes.filter(({ role }) => role === 'proof').map(({ start, end }) => ({ start, end })),
      optionQuotes: Object.fromEntries(quotes.flatMap(({ optionId, start, end }) => (optionId === null ? [] : [[optionId, { start, end }]]))),
    };
    versions.set(row.id, version);
    found.set(row.id, version);
  }
  return found;
}

/** The text of a revision, and where its paragraphs are. */
export async function loadRevision(id: string, tx: Transaction = db): Promise<RevisionText> {
  const kept = revisions.get(id);
  if (kept) return kept;
  const row = await tx.revision.findUniqueOrThrow({ where: { id }, select: { text: true, blocks: true } });
  const revision = { text: row.text, blocks: blocksOf(row.blocks) };
  revisions.set(id, revision);
  return revision;
}

/** The proof of a version, each quote in its paragraph. */
export function proofOf(version: Version, { text, blocks }: RevisionText): QuoteInContext[] {
  return version.proof.map((span) => quoteInContext(text, blocks, span));
}

/** What a learner may see of a question from now on. */
export function releasedOf(version: Version, revision: RevisionText, grade: Grade, overridden: boolean): Released {
  return {
    key: version.key,
    grade,
    proof: proofOf(version, revision),
    optionQuotes: Object.fromEntries(Object.entries(version.optionQuotes).map(([option, span]) => [option, quoteInContext(revision.text, revision.blocks, span)])),
    overridden,
  };
}
