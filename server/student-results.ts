import 'server-only';
import { choiceTexts, keyTexts } from '#study/choice-texts.ts';
import { countingResult } from '#study/counting-attempt.ts';
import type { Counts } from '#study/assignment-rules.ts';
import { quoteInContext } from '#study/quote-in-context.ts';
import type { StudentAssignment, StudentAttempt, StudentMiss, StudentResults } from '#study/result-types.ts';
import { classesJoinedBy, membersTaughtBy } from './access.ts';
import { stateOf } from './attempt-summaries.ts';
import { db } from './db.ts';
import { notFound } from './errors.ts';
import { finishRegrades } from './regrade.ts';
import { blocksOf, bodyOf, keyOf, valueOf } from './json-columns.ts';
import { meanOf } from './result-rows.ts';
import type { Viewer } from './viewer.ts';

/** Most misses on one page. */
const mostMisses = 60;

/** Everything a student did in a class, for its teachers. */
export async function getStudentResults(viewer: Viewer, memberId: string): Promise<StudentResults> {
  const member = await db.classMember.findFirst({ where: { ...membersTaughtBy(viewer), id: memberId }, select: { id: true, nickname: true, class: { select: { id: true, name: true, timeZone: true } } } });
  if (!member) throw notFound();
  return read(member, false);
}

/** One's own results in a class: what was shown of them, and nothing of others. */
export async function getOwnResults(viewer: Viewer, classId: string): Promise<StudentResults> {
  const member = await db.classMember.findFirst({ where: { userId: viewer.id, state: 'active', classId, class: classesJoinedBy(viewer) }, select: { id: true, nickname: true, class: { select: { id: true, name: true, timeZone: true } } } });
  if (!member) throw notFound();
  return read(member, true);
}

type Member = { readonly id: string; readonly nickname: string; readonly class: StudentResults['class'] };

async function read(member: Member, isOwn: boolean): Promise<StudentResults> {
  const attempts = await db.attempt.findMany({
    where: { memberId: member.id, assignment: { is: { deletedAt: null } } },
    orderBy: { number: 'asc' },
    select: {
      id: true, quizId: true, number: true, state: true, score: true, of: true, submittedAt: true, isLate: true, closedBy: true, scoreReleasedAt: true, keysReleasedAt: true,
      assignment: { select: { id: true, title: true, counts: true, opensAt: true } }, _count: { select: { regrades: true } },
    },
  });
  await finishRegrades([...new Set(attempts.map(({ quizId }) => quizId))]);
  const shown = attempts.map((attempt) => ({ ...attempt, score: isOwn && !attempt.scoreReleasedAt ? null : attempt.score }));
  const assignments = [...Map.groupBy(shown, ({ assignment }) => assignment?.id ?? '').values()]
    .sort((a, b) => (a[0]?.assignment?.opensAt.getTime() ?? 0) - (b[0]?.assignment?.opensAt.getTime() ?? 0))
    .flatMap((of): StudentAssignment[] => {
      const assignment = of[0]?.assignment;
      return assignment ? [{ id: assignment.id, title: assignment.title, counts: assignment.counts, share: shareOf(of, assignment.counts), attempts: of.map(attemptOf) }] : [];
    });
  const open = shown.filter(({ state, keysReleasedAt }) => state === 'graded' && (!isOwn || keysReleasedAt !== null)).map(({ id }) => id);
  return { name: member.nickname, class: member.class, assignments, misses: await missesOf(open), mean: meanOf(assignments.map(({ share }) => share)) };
}

type Row = { readonly id: string; readonly number: number | null; readonly state: 'in_progress' | 'submitted' | 'graded'; readonly score: number | null; readonly of: number; readonly submittedAt: Date | null; readonly isLate: boolean; readonly closedBy: string | null; readonly _count: { readonly regrades: number } };

const shareOf = (attempts: readonly Row[], counts: Counts): number | null =>
  countingResult(attempts.flatMap(({ id, number, score, of }) => (score === null || number === null ? [] : [{ id, number, score, of }])), counts)?.share ?? null;

const attemptOf = ({ id, number, score, of, state, submittedAt, isLate, closedBy, _count }: Row): StudentAttempt => ({
  id, number: number ?? 1, score, of, state: stateOf(state), submittedAt: submittedAt?.toISOString() ?? null, isLate, isClosedByTime: closedBy === 'time', isRegraded: score !== null && _count.regrades > 0,
});

/** What was missed in these attempts, newest first, each with its passage; a question that was dropped is not a miss. */
async function missesOf(attemptIds: readonly string[]): Promise<StudentMiss[]> {
  const items = await db.attemptItem.findMany({
    where: { attemptId: { in: [...attemptIds] }, NOT: { answers: { some: { round: 1, correct: true } } }, version: { regrades: { none: { action: 'drop' } } } },
    orderBy: [{ attempt: { submittedAt: 'desc' } }, { position: 'asc' }],
    take: mostMisses,
    select: {
      answers: { where: { round: 1 }, select: { value: true } }, attempt: { select: { assignment: { select: { title: true } } } },
      version: { select: { body: true, key: true, regrades: { where: { keyVersionId: { not: null } }, orderBy: { createdAt: 'desc' }, take: 1, select: { keyVersion: { select: { key: true } } } }, revision: { select: { text: true, blocks: true } }, quotes: { where: { role: 'proof' }, orderBy: { position: 'asc' }, take: 1, select: { start: true, end: true } } } },
    },
  });
  return items.map(({ answers, attempt, version: { body: json, key, regrades, revision, quotes } }) => {
    const body = bodyOf(json);
    return {
      assignment: attempt.assignment?.title ?? '',
      prompt: body.prompt,
      given: answers[0] ? given(valueOf(answers[0].value), body, revision.text) : [],
      right: keyTexts(body, keyOf(regrades[0]?.keyVersion?.key ?? key), revision.text),
      proof: quoteInContext(revision.text, blocksOf(revision.blocks), quotes[0] ?? { start: 0, end: 0 }),
    };
  });
}

/** A typed answer as it was typed. */
const given = (value: ReturnType<typeof valueOf>, body: ReturnType<typeof bodyOf>, text: string): readonly string[] => ('text' in value ? [value.text.trim()].filter(Boolean) : choiceTexts(body, value, text));
