import 'server-only';
import { z } from 'zod';
import { matchText } from '#study/match-text.ts';
import { quoteInContext } from '#study/quote-in-context.ts';
import { acceptTexts, keyChanges, type KeyChange } from '#study/regrade.ts';
import type { AnswerKey, AnswerValue, QuestionBody, QuoteInContext } from '#study/types.ts';
import { classesTaughtBy, quizzesEditableBy, reportsReadBy } from './access.ts';
import { changeKey, type KeyDecision } from './change-key.ts';
import { db, type Transaction } from './db.ts';
import { AppError, notFound } from './errors.ts';
import { blocksOf, bodyOf, keyOf, valueOf } from './json-columns.ts';
import { answerKeySchema } from './question-edit-schema.ts';
import { countAgainstLimit } from './rate-limit.ts';
import { finishRegrades } from './regrade.ts';
import type { ReportKind } from './reports.ts';
import { typedText } from './requests.ts';
import { regradesOf, type RegradeRecord } from './regrade-records.ts';
import type { Viewer } from './viewer.ts';

/** Reports as those see them who may do something about them: whose quiz it is, and who teaches the class it came from. */
export type ReportState = 'open' | 'accepted' | 'answered';
export type ReportRow = {
  readonly id: string;
  readonly kind: ReportKind;
  readonly state: ReportState;
  readonly text: string;
  readonly prompt: string;
  readonly quizTitle: string;
  readonly className: string | null;
  /** The nickname in a class that the viewer teaches; null for anybody else. */
  readonly reporter: string | null;
  readonly isMine: boolean;
  readonly createdAt: string;
};
export type ReportForDecider = ReportRow & {
  readonly quizId: string;
  readonly versionId: string;
  readonly language: string;
  readonly question: { readonly body: QuestionBody; readonly key: AnswerKey; readonly proof: readonly QuoteInContext[] };
  /** What the reporter had answered. */
  readonly answer: AnswerValue | null;
  readonly evidence: QuoteInContext | null;
  readonly reply: string | null;
  /** Only whoever owns the quiz changes its key. */
  readonly canChange: boolean;
  readonly regrades: readonly RegradeRecord[];
};

const rowColumns = {
  id: true, kind: true, state: true, text: true, createdAt: true, userId: true,
  version: { select: { body: true, question: { select: { quiz: { select: { title: true } } } } } },
  assignment: { select: { class: { select: { id: true, name: true } } } },
  item: { select: { attempt: { select: { member: { select: { nickname: true, number: true, state: true } } } } } },
} as const;
type Row = {
  id: string; kind: string; state: ReportState; text: string; createdAt: Date; userId: string;
  version: { body: unknown; question: { quiz: { title: string } } };
  assignment: { class: { id: string; name: string } } | null;
  item: { attempt: { member: { nickname: string; number: number; state: string } | null } } | null;
};

const rowOf = (viewer: Viewer, taught: ReadonlySet<string>, { id, kind, state, text, createdAt, userId, version, assignment, item }: Row): ReportRow => {
  const isTaught = assignment !== null && taught.has(assignment.class.id);
  return {
    id, kind: kind as ReportKind, state, text, createdAt: createdAt.toISOString(), isMine: userId === viewer.id,
    prompt: bodyOf(version.body).prompt,
    quizTitle: version.question.quiz.title,
    className: isTaught ? assignment.class.name : null,
    reporter: isTaught ? (item?.attempt.member?.nickname ?? null) : null,
  };
};

const taughtIds = async (viewer: Viewer): Promise<ReadonlySet<string>> => new Set((await db.class.findMany({ where: classesTaughtBy(viewer), select: { id: true } })).map(({ id }) => id));

/** Newest first, those that wait for an answer before the others. @param classId only what came from this class */
export async function listReports(viewer: Viewer, classId?: string): Promise<readonly ReportRow[]> {
  const where = classId === undefined ? {} : { assignment: { is: { classId } } };
  const rows = await db.questionReport.findMany({ where: { AND: [reportsReadBy(viewer), where] }, orderBy: [{ state: 'asc' }, { createdAt: 'desc' }, { id: 'desc' }], take: 300, select: rowColumns });
  const taught = await taughtIds(viewer);
  return rows.map((row) => rowOf(viewer, taught, row));
}

/** How many wait for the viewer. */
export async function countOpenReports(viewer: Viewer): Promise<number> {
  return db.questionReport.count({ where: { AND: [reportsReadBy(viewer), { state: 'open' }] } });
}

export async function getReport(viewer: Viewer, id: string): Promise<ReportForDecider> {
  const row = await db.questionReport.findFirst({
    where: { AND: [reportsReadBy(viewer), { id }] },
    select: {
      ...rowColumns, reply: true, versionId: true, start: true, end: true, itemId: true,
      version: {
        select: {
          body: true, key: true, questionId: true, quotes: { where: { role: 'proof' }, orderBy: { position: 'asc' }, select: { start: true, end: true } },
          revision: { select: { text: true, blocks: true, language: true } }, question: { select: { quizId: true, quiz: { select: { title: true } } } },
        },
      },
    },
  });
  if (!row) throw notFound();
  const { version, start, end } = row;
  await finishRegrades([version.question.quizId]);
  const { text, language } = version.revision;
  const blocks = blocksOf(version.revision.blocks);
  const [taught, answer, canChange, regrades] = await Promise.all([
    taughtIds(viewer),
    row.itemId ? db.answer.findFirst({ where: { itemId: row.itemId, round: 1 }, select: { value: true } }) : null,
    db.quiz.count({ where: { ...quizzesEditableBy(viewer), id: version.question.quizId } }),
    regradesOf(version.questionId),
  ]);
  return {
    ...rowOf(viewer, taught, row),
    quizId: version.question.quizId,
    versionId: row.versionId,
    language,
    question: { body: bodyOf(version.body), key: keyOf(version.key), proof: version.quotes.map((quote) => quoteInContext(text, blocks, quote)) },
    answer: answer ? valueOf(answer.value) : null,
    evidence: start !== null && end !== null ? quoteInContext(text, blocks, { start, end }) : null,
    reply: row.reply,
    canChange: canChange > 0,
    regrades,
  };
}

const replyInput = typedText(1000).refine((text) => text.trim() !== '');

/** Says in a sentence why nothing changes. Answered before: the newer sentence holds. */
export async function answerReport(viewer: Viewer, id: string, given: unknown): Promise<void> {
  const parsed = replyInput.safeParse(given);
  if (!parsed.success) throw new AppError('invalid', 'reply-empty');
  await countAgainstLimit('edit', viewer.id);
  const found = await db.questionReport.findFirst({ where: { AND: [reportsReadBy(viewer), { id }] }, select: { state: true } });
  if (!found) throw notFound();
  if (found.state === 'accepted') throw new AppError('conflict', 'report-accepted');
  await db.$executeRaw`UPDATE "QuestionReport" SET state = 'answered', reply = ${parsed.data.trim()}, "decidedById" = ${viewer.id}::uuid, "decidedAt" = now() WHERE id = ${id}::uuid AND state <> 'accepted'`;
}

const decisionInput = z.strictObject({
  /** New for each decision, made in the browser. */
  id: z.uuid(),
  change: z.enum(keyChanges),
  /** `accept`: typed answers that are right from now on. */
  texts: z.array(typedText(300)).min(1).max(50).optional(),
  /** `key`: the answer that is right from now on. */
  key: answerKeySchema.optional(),
  reason: typedText(1000).default(''),
  keepsPoints: z.boolean().default(true),
});

/** Accepts a report: the key changes, or the question goes, for everybody; every attempt is graded again once. */
export async function acceptReport(viewer: Viewer, id: string, given: unknown): Promise<void> {
  const report = await db.questionReport.findFirst({ where: { AND: [reportsReadBy(viewer), { id }] }, select: { versionId: true, start: true, end: true } });
  if (!report) throw notFound();
  const evidence = report.start !== null && report.end !== null ? { start: report.start, end: report.end } : null;
  await decide(viewer, report.versionId, given, evidence, id);
}

/** Changes a key without a report, as when typed answers are accepted many at once. */
export async function correctKey(viewer: Viewer, versionId: string, given: unknown): Promise<void> {
  await decide(viewer, versionId, given, null, null);
}

async function decide(viewer: Viewer, versionId: string, given: unknown, evidence: KeyDecision['evidence'], reportId: string | null): Promise<void> {
  const parsed = decisionInput.safeParse(given);
  if (!parsed.success) throw new AppError('invalid');
  const { id, change, texts = [], key, reason, keepsPoints } = parsed.data;
  if ((change === 'accept') !== texts.length > 0 || (change === 'key') !== (key !== undefined)) throw new AppError('invalid');
  await countAgainstLimit('edit', viewer.id);
  await changeKey(viewer, versionId, { id, change, evidence, reason: reason.trim(), keepsPoints, ...keyMaker(change, texts, key) }, reportId, async (tx) => {
    if (reportId) await tx.$executeRaw`UPDATE "QuestionReport" SET state = 'accepted', "decidedById" = ${viewer.id}::uuid, "decidedAt" = now() WHERE id = ${reportId}::uuid AND state <> 'accepted'`;
    await acceptClaims(tx, viewer, versionId, change, texts);
  });
}

function keyMaker(change: KeyChange, texts: readonly string[], key: AnswerKey | undefined): Pick<KeyDecision, 'keyOf'> {
  if (change === 'drop') return {};
  return { keyOf: change === 'accept' ? (now) => acceptTexts(now, texts) : () => key ?? null };
}

/** Who said "I was right" and typed what is accepted now was right. */
async function acceptClaims(tx: Transaction, viewer: Viewer, versionId: string, change: KeyChange, texts: readonly string[]): Promise<void> {
  if (change === 'key') return;
  const claims = await tx.questionReport.findMany({
    where: { kind: 'i-was-right', state: 'open', version: { question: { versions: { some: { id: versionId } } } } },
    select: { id: true, item: { select: { answers: { where: { round: 1 }, select: { value: true } } } } },
  });
  const right = claims.filter(({ item }) => {
    const value = item?.answers[0] ? valueOf(item.answers[0].value) : null;
    return change === 'drop' || (value !== null && 'text' in value && matchText(value.text, texts) === 'same');
  });
  await tx.$executeRaw`UPDATE "QuestionReport" SET state = 'accepted', "decidedById" = ${viewer.id}::uuid, "decidedAt" = now() WHERE id = ANY(${right.map(({ id }) => id)}::uuid[]) AND state = 'open'`;
}
