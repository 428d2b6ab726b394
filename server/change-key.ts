import 'server-only';
import type { Span } from '#engine/types.ts';
import { checkQuestionEdit, editLimits } from '#study/check-question-edit.ts';
import type { KeyChange } from '#study/regrade.ts';
import type { AnswerKey, QuestionBody } from '#study/types.ts';
import { quizzesEditableBy, quizzesEditableBySql } from './access.ts';
import { db, type Transaction } from './db.ts';
import { AppError, notFound } from './errors.ts';
import { asJson, bodyOf, keyOf } from './json-columns.ts';
import { runRegrade } from './regrade.ts';
import type { Viewer } from './viewer.ts';

/** A decision about a question, made where the teacher sits: `id` is new for each, so that it holds once however often it is sent. */
export type KeyDecision = {
  readonly id: string;
  readonly change: KeyChange;
  /** The key that holds from now on, made of the one that holds now; null where that is the same. Without it the question is dropped. */
  readonly keyOf?: (now: AnswerKey) => AnswerKey | null;
  /** A passage that proves the new key: quoted by the question from now on. */
  readonly evidence: Span | null;
  readonly reason: string;
  readonly keepsPoints: boolean;
};

const actions = { accept: 'add_answer', key: 'change_key', drop: 'drop' } as const satisfies Record<KeyChange, string>;

/**
 * Puts a key right, or takes a question out, for everybody: a new version with the same words, and a regrade of every version
 * that asked in these words. Nothing that stands is rewritten. The decision is one transaction; grading again follows, and is taken up
 * again by whoever looks at results if it is interrupted.
 * @param also writes that belong to the decision, in its transaction
 * @throws AppError `conflict` `last-question` for dropping the only one, `same-key` where nothing would change
 */
export async function changeKey(viewer: Viewer, versionId: string, decision: KeyDecision, reportId: string | null, also: (tx: Transaction) => Promise<void> = async () => {}): Promise<void> {
  const version = await db.questionVersion.findFirst({ where: { id: versionId, question: { quiz: { ...quizzesEditableBy(viewer), state: 'ready' } } }, select: { questionId: true, question: { select: { quizId: true } } } });
  if (!version) throw notFound();
  const regrades = await db.$transaction(async (tx) => {
    const [quiz] = await tx.$queryRaw<unknown[]>`SELECT 1 FROM "Quiz" WHERE id = ${version.question.quizId}::uuid AND ${quizzesEditableBySql(viewer)} FOR UPDATE`;
    if (!quiz) throw notFound();
    // Sent twice: what the first one decided is finished.
    const known = await tx.regrade.findMany({ where: { changeId: decision.id, version: { questionId: version.questionId } }, select: { id: true } });
    if (known.length > 0) return known.map(({ id }) => id);
    const made = await decide(tx, viewer, { ...version, versionId, quizId: version.question.quizId }, decision, reportId);
    await also(tx);
    return made;
  });
  for (const id of regrades) await runRegrade(id);
}

type Target = { readonly versionId: string; readonly questionId: string; readonly quizId: string };

async function decide(tx: Transaction, viewer: Viewer, { versionId, questionId, quizId }: Target, decision: KeyDecision, reportId: string | null): Promise<string[]> {
  const question = await tx.question.findUniqueOrThrow({ where: { id: questionId }, select: { version: true, deletedAt: true, isChosen: true, position: true, versions: { orderBy: { number: 'asc' }, select: { id: true, number: true } } } });
  const asked = await tx.questionVersion.findUniqueOrThrow({ where: { id: versionId }, select: { revisionId: true, revision: { select: { text: true } }, body: true, key: true, score: true, quotes: { orderBy: { position: 'asc' }, select: { role: true, optionId: true, position: true, start: true, end: true, text: true } } } });
  // The same words, whatever the key: those are graded again.
  const alike = (await tx.$queryRaw<{ id: string; number: number }[]>`
    SELECT v.id, v.number FROM "QuestionVersion" v JOIN "QuestionVersion" asked ON asked.id = ${versionId}::uuid AND asked.body = v.body
     WHERE v."questionId" = ${questionId}::uuid ORDER BY v.number`);
  const isNow = alike.some(({ number }) => number === question.version);
  const newest = alike.at(-1)?.id ?? versionId;
  const number = (question.versions.at(-1)?.number ?? 0) + 1;
  const keyVersionId = decision.keyOf ? await addVersion(tx, { questionId, number, newest }, asked, decision) : null;
  const arrangement = await arrange(tx, quizId);
  if (!keyVersionId) await takeOut(tx, { questionId, versions: alike.map(({ id }) => id), isNow, others: arrangement.filter(({ id }) => id !== questionId).length });
  else await putIn(tx, { questionId, versions: alike.map(({ id }) => id), keyVersionId, isNow });
  if (isNow) await tx.quizChange.create({ data: { quizId, userId: viewer.id, code: 'corrected', before: asJson(arrangement), after: asJson(await arrange(tx, quizId)) }, select: { id: true } });
  const ids: string[] = [];
  for (const { id } of alike) {
    const made = await tx.regrade.create({
      data: { versionId: id, keyVersionId, action: actions[decision.change], reportId, changeId: decision.id, userId: viewer.id, reason: decision.reason, keepsPoints: decision.keepsPoints },
      select: { id: true },
    });
    ids.push(made.id);
  }
  return ids;
}

type AskedVersion = { readonly revisionId: string; readonly revision: { readonly text: string }; readonly body: unknown; readonly score: number | null; readonly quotes: readonly { role: 'proof' | 'option'; optionId: string | null; position: number; start: number; end: number; text: string }[] };

/** The question's words and quotes with another key. `newest` is the version whose key holds now. */
async function addVersion(tx: Transaction, { questionId, number, newest }: { questionId: string; number: number; newest: string }, asked: AskedVersion, decision: KeyDecision): Promise<string> {
  const body: QuestionBody = bodyOf(asked.body);
  const before = keyOf((await tx.questionVersion.findUniqueOrThrow({ where: { id: newest }, select: { key: true } })).key);
  const key = decision.keyOf?.(before);
  if (!key || JSON.stringify(sorted(before)) === JSON.stringify(sorted(key))) throw new AppError('conflict', 'same-key');
  if (key.kind !== body.kind) throw new AppError('invalid');
  const quotes = withEvidence(asked, decision);
  const [problem] = checkQuestionEdit({ body, key, quotes: quotes.filter(({ role }) => role === 'proof').map(({ start, end }) => ({ start, end })) }, asked.revision.text);
  if (problem) throw new AppError('invalid', `edit-${problem.code}`, { field: problem.field });
  const { id } = await tx.questionVersion.create({
    data: { questionId, number, revisionId: asked.revisionId, kind: body.kind, body: asJson(body), key: asJson(key), score: asked.score, quotes: { create: quotes } },
    select: { id: true },
  });
  return id;
}

/** The passage that proves another key is the first quote from now on; one that proves a further answer is one more. */
function withEvidence({ quotes, revision }: AskedVersion, { evidence, change }: KeyDecision): AskedVersion['quotes'][number][] {
  const proofs = quotes.filter(({ role }) => role === 'proof');
  const options = quotes.filter(({ role }) => role === 'option');
  const isKnown = !evidence || proofs.some(({ start, end }) => start <= evidence.start && end >= evidence.end) || proofs.length >= editLimits.quotes;
  if (isKnown) return [...quotes];
  const added = { role: 'proof' as const, optionId: null, position: 0, ...evidence, text: revision.text.slice(evidence.start, evidence.end) };
  return [...(change === 'key' ? [added, ...proofs] : [...proofs, added]).map((quote, position) => ({ ...quote, position })), ...options];
}

/** Fields in one order: Postgres keeps those of an object in its own. */
const sorted = (value: unknown): unknown =>
  value && typeof value === 'object' && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, part]) => [name, sorted(part)])) : value;

/** Who starts from now on is asked with the new key, here and in what was assigned. */
async function putIn(tx: Transaction, { questionId, versions, keyVersionId, isNow }: { questionId: string; versions: readonly string[]; keyVersionId: string; isNow: boolean }): Promise<void> {
  if (isNow) await tx.$executeRaw`UPDATE "Question" SET version = (SELECT number FROM "QuestionVersion" WHERE id = ${keyVersionId}::uuid) WHERE id = ${questionId}::uuid`;
  await tx.$executeRaw`UPDATE "AssignmentQuestion" SET "versionId" = ${keyVersionId}::uuid WHERE "questionId" = ${questionId}::uuid AND "versionId" = ANY(${versions}::uuid[])`;
}

async function takeOut(tx: Transaction, { questionId, versions, isNow, others }: { questionId: string; versions: readonly string[]; isNow: boolean; others: number }): Promise<void> {
  if (isNow && others === 0) throw new AppError('conflict', 'last-question');
  const alone = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM "AssignmentQuestion" n WHERE n."questionId" = ${questionId}::uuid AND n."versionId" = ANY(${versions}::uuid[]) AND n."droppedAt" IS NULL
       AND NOT EXISTS (SELECT FROM "AssignmentQuestion" other WHERE other."assignmentId" = n."assignmentId" AND other."questionId" <> n."questionId" AND other."droppedAt" IS NULL) LIMIT 1`;
  if (alone.length > 0) throw new AppError('conflict', 'last-question');
  if (isNow) await tx.$executeRaw`UPDATE "Question" SET "deletedAt" = coalesce("deletedAt", now()) WHERE id = ${questionId}::uuid`;
  await tx.$executeRaw`UPDATE "AssignmentQuestion" SET "droppedAt" = coalesce("droppedAt", now()) WHERE "questionId" = ${questionId}::uuid AND "versionId" = ANY(${versions}::uuid[])`;
}

const arrange = (tx: Transaction, quizId: string) =>
  tx.question.findMany({ where: { quizId, deletedAt: null, isChosen: true }, orderBy: [{ position: 'asc' }, { id: 'asc' }], select: { id: true, position: true, version: true } });
