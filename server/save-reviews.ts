import 'server-only';
import { z } from 'zod';
import { isAnswerTo, isTypedKind } from '#study/check-answer.ts';
import { grade } from '#study/grade.ts';
import { localDay, readInstant } from '#study/local-day.ts';
import { reviewGrade } from '#study/review-grade.ts';
import { mostOperations, type ReviewOperation, type ReviewReply, type ReviewResult } from '#study/review-types.ts';
import type { AnswerValue } from '#study/types.ts';
import { cardsOf } from './access.ts';
import { db, Prisma, type Transaction } from './db.ts';
import { signedOut } from './errors.ts';
import { asJson, bodyOf, keyOf } from './json-columns.ts';
import { cardsNow } from './merged-guests.ts';
import { medianTimes } from './median-times.ts';
import { lockReviews, recomputeCards } from './recompute-cards.ts';
import { idSchema, typedText } from './requests.ts';
import { reviewSettings, timeZoneOf } from './review-settings.ts';
import type { Viewer } from './viewer.ts';

const id = z.string().max(100);
const typed = typedText(2000);
const span = z.strictObject({ start: z.number().int().min(0), end: z.number().int().min(0) });
const value = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('single-choice'), option: id.nullable() }),
  z.strictObject({ kind: z.literal('multiple-choice'), options: z.array(id).max(50) }),
  z.strictObject({ kind: z.literal('true-false'), value: z.boolean().nullable() }),
  z.strictObject({ kind: z.enum(['cloze', 'short-answer', 'numeric']), text: typed }),
  z.strictObject({ kind: z.literal('ordering'), order: z.array(id).max(50) }),
  z.strictObject({ kind: z.literal('matching'), pairs: z.array(z.tuple([id, id])).max(50) }),
  z.strictObject({ kind: z.literal('find-evidence'), span: span.nullable() }),
]);
const instant = z.string().max(40).refine((text) => readInstant(text) !== null);
const operation = z.strictObject({
  id: idSchema,
  type: z.enum(['answer', 'undo', 'override', 'suspend', 'wake']),
  card: idSchema,
  at: instant,
  stem: idSchema.optional(),
  value: value.optional(),
  confidence: z.enum(['sure', 'unsure', 'guess']).optional(),
  hints: z.number().int().min(0).max(10).optional(),
  milliseconds: z.number().int().min(0).max(86_400_000).optional(),
  isEasy: z.boolean().optional(),
  target: idSchema.optional(),
});

/** Body of `POST /api/v1/reviews`. */
export const reviewRequest = z.strictObject({
  owner: idSchema,
  device: z.string().min(1).max(100),
  timeZone: z.string().max(100),
  sentAt: instant,
  operations: z.array(operation).max(mostOperations),
});
type Given = z.infer<typeof reviewRequest>;

/** A device's clock further from ours than this is set right; nearer, the way of the request explains it. */
const mostDrift = 60_000;

/** What is known of the cards, stems and earlier rows that a request names. */
type Known = Awaited<ReturnType<typeof readKnown>> & { /** Cards that one of a guest's went into. */ readonly merged: ReadonlySet<string> };
type Row = Prisma.ReviewCreateManyInput;

/**
 * Takes in what a device did, in its order, once: an id that is in the log already is a duplicate and changes nothing.
 * The server grades, finds the local day and computes each card from its whole log, whatever came before or in between
 * from another device.
 * @throws AppError `signed-out` where the device was somebody else's when it was done
 */
export async function saveReviews(viewer: Viewer, given: Given, now: Date = new Date()): Promise<ReviewReply> {
  if (given.owner !== viewer.id) throw signedOut();
  const timeZone = timeZoneOf(viewer, given.timeZone);
  const drift = now.getTime() - (readInstant(given.sentAt) as number);
  const when = (at: string) => Math.min(now.getTime(), (readInstant(at) as number) + (Math.abs(drift) > mostDrift ? drift : 0));
  return db.$transaction(async (tx) => {
    await lockReviews(tx, viewer.id);
    const moved = await cardsNow(tx, viewer, given.operations.map(({ card }) => card));
    const operations = given.operations.map((one) => ({ ...one, card: moved.get(one.card) ?? one.card }));
    const known = { ...(await readKnown(tx, viewer, operations)), merged: new Set(moved.values()) };
    const rows = new Map<string, Row>();
    const results = operations.map((one): ReviewResult => {
      if (known.kept.has(one.id) || rows.has(one.id)) return known.foreign.has(one.id) ? { id: one.id, status: 'rejected', reason: 'invalid' } : { id: one.id, status: 'duplicate' };
      const row = readOperation(one, known, rows);
      if (typeof row === 'string') return { id: one.id, status: 'rejected', reason: row };
      const at = when(one.at);
      rows.set(one.id, { ...row, id: one.id, cardId: one.card, type: one.type, at: new Date(at), localDay: localDay(at, timeZone), device: given.device });
      return { id: one.id, status: 'applied' };
    });
    await tx.review.createMany({ data: [...rows.values()] });
    await mark(tx, [...rows.values()]);
    const cards = new Set(operations.flatMap(({ card }) => (known.cards.has(card) ? [card] : [])));
    return { results, cards: await recomputeCards(tx, [...cards], (await reviewSettings(viewer, tx)).schedule) };
  }, { timeout: 30_000 });
}

async function readKnown(tx: Transaction, viewer: Viewer, operations: Given['operations']) {
  const named = [...new Set(operations.flatMap(({ id, target }) => (target ? [id, target] : [id])))];
  const stemIds = [...new Set(operations.flatMap(({ stem }) => stem ?? []))];
  const [cards, log, stems, medians] = await Promise.all([
    tx.card.findMany({ where: { ...cardsOf(viewer), id: { in: [...new Set(operations.map(({ card }) => card))] } }, select: { id: true, subject: true, question: { select: { id: true, quizId: true, fact: true } } } }),
    tx.review.findMany({ where: { id: { in: named } }, select: { id: true, type: true, cardId: true, correct: true, card: { select: { userId: true } }, version: { select: { kind: true } } } }),
    tx.questionVersion.findMany({ where: { id: { in: stemIds } }, select: { id: true, kind: true, body: true, key: true, question: { select: { id: true, quizId: true, fact: true, quiz: { select: { revisionId: true } } } } } }),
    medianTimes(tx, stemIds),
  ]);
  return {
    cards: new Map(cards.map((card) => [card.id, card])),
    stems: new Map(stems.map((stem) => [stem.id, stem])),
    kept: new Map(log.map((row) => [row.id, row])),
    foreign: new Set(log.filter(({ card }) => card.userId !== viewer.id).map(({ id }) => id)),
    medians,
  };
}

/** What an operation adds to the log, or why it is refused. */
function readOperation(given: ReviewOperation, known: Known, before: ReadonlyMap<string, Row>): Omit<Row, 'id' | 'cardId' | 'type' | 'at' | 'localDay' | 'device'> | string {
  const card = known.cards.get(given.card);
  if (!card) return 'unknown-card';
  if (given.type === 'suspend' || given.type === 'wake') return {};
  if (given.type === 'answer') return readAnswer(given, card, known);
  const target = given.target ? (known.kept.get(given.target) ?? before.get(given.target)) : undefined;
  if (!given.target || target?.type !== 'answer' || target.cardId !== given.card) return 'unknown-answer';
  if (given.type === 'override') {
    const stem = 'version' in target ? target.version?.kind : known.stems.get(String(target.versionId))?.kind;
    if (!isTypedKind(stem ?? '')) return 'invalid';
  }
  return { targetId: given.target };
}

type KnownCard = { readonly subject: string; readonly question: { readonly id: string; readonly quizId: string; readonly fact: string | null } };

function readAnswer(given: ReviewOperation, card: KnownCard, known: Known) {
  const stem = known.stems.get(given.stem ?? '');
  const { question } = card;
  // A guest's card may have asked the same fact in another quiz of the article.
  const isOfMerged = stem && known.merged.has(given.card) && card.subject === `${stem.question.quiz.revisionId}:${stem.question.fact}`;
  const isOfCard = stem && (isOfMerged || stem.question.id === question.id || (question.fact !== null && stem.question.fact === question.fact && stem.question.quizId === question.quizId));
  if (!stem || !isOfCard) return 'unknown-stem';
  const body = bodyOf(stem.body);
  const answer = given.value as AnswerValue | undefined;
  if (!answer || !isAnswerTo(body, answer)) return 'invalid';
  const { correct, score } = grade(body, keyOf(stem.key), answer);
  const [confidence, hints, milliseconds] = [given.confidence ?? null, given.hints ?? 0, given.milliseconds ?? null];
  return {
    versionId: stem.id,
    value: asJson(answer),
    correct,
    score,
    confidence,
    hints,
    milliseconds,
    grade: reviewGrade({ correct, confidence, hints, milliseconds, isEasy: given.isEasy ?? false }, known.medians.get(stem.id) ?? null),
  };
}

/** What was taken back or set right says so. */
async function mark(tx: Transaction, rows: readonly Row[]): Promise<void> {
  const targets = (type: string) => rows.flatMap((row) => (row.type === type && row.targetId ? [row.targetId] : []));
  const [undone, overridden] = [targets('undo'), targets('override')];
  // An answer that gives its day up does so at once: the index allows one scheduled answer of a card and day.
  if (undone.length > 0) await tx.$executeRaw`UPDATE "Review" SET "isUndone" = true, "isScheduled" = false WHERE id = ANY(${undone}::uuid[])`;
  if (overridden.length > 0) await tx.$executeRaw`UPDATE "Review" SET "isOverridden" = true WHERE id = ANY(${overridden}::uuid[])`;
}
