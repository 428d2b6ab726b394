import 'server-only';
import { z } from 'zod';
import type { Span } from '#engine/types.ts';
import { quoteInContext } from '#study/quote-in-context.ts';
import { isEmptyAnswer, isTypedKind } from '#study/check-answer.ts';
import { articlesVisibleTo, attemptsOf, quizzesOwnedBy } from './access.ts';
import { db } from './db.ts';
import { AppError, isDuplicate, notFound } from './errors.ts';
import { blocksOf, bodyOf, valueOf } from './json-columns.ts';
import { countAgainstLimit } from './rate-limit.ts';
import { typedText } from './requests.ts';
import type { Viewer } from './viewer.ts';

/**
 * Saying that something is wrong with a question, by whoever was asked it. A passage of the article goes with it as evidence
 * where its reader may see that passage: the whole article where it is theirs to read, else the paragraphs of the quotes once they
 * were shown. Before, while a test is open, words alone.
 */
export const reportKinds = ['article-says-otherwise', 'several-right', 'unclear'] as const;
export type ReportKind = (typeof reportKinds)[number] | 'i-was-right';

/** What is reported: a question of one's own attempt, or one that one is learning or has written. */
export type ReportTarget = { readonly item: string } | { readonly version: string };

/** A piece of the article that may be selected from: `start` is its place in the revision. */
export type Passage = { readonly start: number; readonly text: string };
export type QuestionToReport = {
  /** Without its options: their order as written may tell which is right. */
  readonly prompt: string;
  readonly context: { readonly title: string; readonly date: string | null; readonly language: string };
  readonly passages: readonly Passage[];
  /** One's own report of it that waits for an answer. */
  readonly isReported: boolean;
};

const input = z.strictObject({ kind: z.enum(reportKinds), text: typedText(1000), start: z.number().int().min(0).optional(), end: z.number().int().min(1).optional() });
/** Most characters of a passage: it becomes a quote of the question when the report is accepted. */
export const longestEvidence = 2000;

export async function getQuestionToReport(viewer: Viewer, target: ReportTarget): Promise<QuestionToReport> {
  const { version, passages } = await find(viewer, target);
  const open = await db.questionReport.count({ where: { userId: viewer.id, versionId: version.id, state: 'open' } });
  const { title, date, language } = version.revision;
  return { prompt: bodyOf(version.body).prompt, context: { title, date, language }, passages, isReported: open > 0 };
}

/** @returns the report's id @throws AppError `invalid` `passage-not-shown`, `conflict` `already-reported` */
export async function reportQuestion(viewer: Viewer, target: ReportTarget, given: unknown): Promise<string> {
  const parsed = input.safeParse(given);
  if (!parsed.success) throw new AppError('invalid');
  const { kind, text, start, end } = parsed.data;
  const { version, passages, itemId, assignmentId } = await find(viewer, target);
  const evidence = start !== undefined && end !== undefined ? { start, end } : null;
  if (evidence && !isShown(passages, evidence, version.revision.text)) throw new AppError('invalid', 'passage-not-shown');
  if (evidence && evidence.end - evidence.start > longestEvidence) throw new AppError('too-large', 'passage-long', { most: longestEvidence });
  await countAgainstLimit('report', viewer.id);
  return keep({ userId: viewer.id, versionId: version.id, revisionId: version.revisionId, itemId, assignmentId, kind, text: text.trim(), start: evidence?.start ?? null, end: evidence?.end ?? null });
}

/** "I was right", of an answer typed in a class: put before the teacher. Said twice, it is there once. */
export async function claimRight(viewer: Viewer, itemId: string): Promise<void> {
  const { version, assignmentId, isShown: isOut } = await find(viewer, { item: itemId });
  const answer = await db.answer.findFirst({ where: { itemId, round: 1 }, select: { value: true, correct: true } });
  const isFit = assignmentId !== null && isOut && answer && !answer.correct && isTypedKind(version.kind) && !isEmptyAnswer(valueOf(answer.value));
  if (!isFit) throw new AppError('conflict', 'nothing-to-claim');
  await countAgainstLimit('report', viewer.id);
  try {
    await keep({ userId: viewer.id, versionId: version.id, revisionId: version.revisionId, itemId, assignmentId, kind: 'i-was-right', text: '', start: null, end: null });
  } catch (error) {
    if (!(error instanceof AppError && error.key === 'already-reported')) throw error;
  }
}

type NewReport = { userId: string; versionId: string; revisionId: string; itemId: string | null; assignmentId: string | null; kind: ReportKind; text: string; start: number | null; end: number | null };

async function keep(report: NewReport): Promise<string> {
  try {
    return (await db.questionReport.create({ data: report, select: { id: true } })).id;
  } catch (error) {
    if (isDuplicate(error)) throw new AppError('conflict', 'already-reported');
    throw error;
  }
}

/** Paragraphs that follow one another may be quoted across: white space alone lies between them. */
const isShown = (passages: readonly Passage[], { start, end }: Span, text: string): boolean => {
  const ends = passages.map((passage) => passage.start + passage.text.length);
  const from = passages.findIndex((passage, at) => start >= passage.start && start < (ends[at] ?? 0));
  let to = from;
  while (to >= 0 && end > (ends[to] ?? end) && text.slice(ends[to], passages[to + 1]?.start ?? end).trim() === '' && to + 1 < passages.length) to += 1;
  return from >= 0 && end > start && end <= (ends[to] ?? -1);
};

const versionToReport = {
  id: true, kind: true, body: true, revisionId: true,
  quotes: { orderBy: { start: 'asc' }, select: { start: true, end: true } },
  revision: { select: { title: true, date: true, language: true, text: true, blocks: true } },
} as const;

/** What is reported, with the passages its reader may see. Nobody owns the sample: outside a class there is no one to report it to. */
async function find(viewer: Viewer, target: ReportTarget) {
  const reachable = { deletedAt: null, ownerId: { not: null } };
  if ('item' in target) {
    const item = await db.attemptItem.findFirst({
      where: { id: target.item, attempt: { ...attemptsOf(viewer), OR: [{ quiz: reachable }, { assignmentId: { not: null } }] } },
      select: {
        id: true, version: { select: versionToReport }, answers: { where: { releasedAt: { not: null } }, select: { round: true } },
        attempt: { select: { assignmentId: true, keysReleasedAt: true, assignment: { select: { sharesArticle: true } }, quiz: { select: { articleId: true } } } },
      },
    });
    if (!item) throw notFound();
    const { attempt, version } = item;
    const isOut = attempt.keysReleasedAt !== null || item.answers.length > 0;
    const readsAll = attempt.assignment?.sharesArticle === true || (isOut && (await canRead(viewer, attempt.quiz.articleId)));
    return { version, itemId: item.id, assignmentId: attempt.assignmentId, isShown: isOut, passages: passagesOf(version, readsAll ? 'all' : isOut ? 'quotes' : 'none') };
  }
  const version = await db.questionVersion.findFirst({
    where: { id: target.version, question: { quiz: reachable }, OR: [{ question: { quiz: quizzesOwnedBy(viewer) } }, { reviews: { some: { card: { userId: viewer.id } } } }] },
    select: { ...versionToReport, question: { select: { quiz: { select: { articleId: true } } } } },
  });
  if (!version) throw notFound();
  return { version, itemId: null, assignmentId: null, isShown: true, passages: passagesOf(version, (await canRead(viewer, version.question.quiz.articleId)) ? 'all' : 'quotes') };
}

const canRead = async (viewer: Viewer, articleId: string): Promise<boolean> => (await db.article.count({ where: { ...articlesVisibleTo(viewer), id: articleId } })) > 0;

type Quoted = { readonly quotes: readonly Span[]; readonly revision: { readonly text: string; readonly blocks: unknown } };

function passagesOf({ quotes, revision: { text, blocks: json } }: Quoted, which: 'all' | 'quotes' | 'none'): Passage[] {
  const blocks = blocksOf(json);
  if (which === 'all') return blocks.map(({ start, end }) => ({ start, text: text.slice(start, end) }));
  if (which === 'none') return [];
  const shown = quotes.map((quote) => {
    const { quote: { start, end }, before, after } = quoteInContext(text, blocks, quote);
    return { start: start - before.length, end: end + after.length };
  });
  // Quotes of one paragraph overlap: shown once.
  const merged: Span[] = [];
  for (const span of shown.sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last && span.start <= last.end) merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else merged.push(span);
  }
  return merged.map(({ start, end }) => ({ start, text: text.slice(start, end) }));
}

export type OwnReport = { readonly id: string; readonly kind: ReportKind; readonly state: 'open' | 'accepted' | 'answered'; readonly prompt: string; readonly reply: string | null; readonly createdAt: string };

/** What one reported oneself, newest first, with what came of it. */
export async function listOwnReports(viewer: Viewer): Promise<readonly OwnReport[]> {
  const rows = await db.questionReport.findMany({ where: { userId: viewer.id }, orderBy: { createdAt: 'desc' }, take: 200, select: { id: true, kind: true, state: true, reply: true, createdAt: true, version: { select: { body: true } } } });
  return rows.map(({ version, createdAt, kind, ...row }) => ({ ...row, kind: kind as ReportKind, prompt: bodyOf(version.body).prompt, createdAt: createdAt.toISOString() }));
}
