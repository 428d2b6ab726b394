import { execFileSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import { db } from '#server/db.ts';
import { fewestAnswers, fitWeights, wantFitting } from '#server/fit-weights.ts';
import { loadOptimiser, type Optimiser } from '#server/optimiser.ts';
import { recomputeAll } from '#server/recompute-cards.ts';
import { reviewSettings } from '#server/review-settings.ts';
import type { Viewer } from '#server/viewer.ts';
import { answerCard, defaultSettings, defaultWeights, newCard, retrievability, type CardState } from '#study/schedule.ts';
import { aQuiz } from '#tests/support/article.ts';
import { aViewer } from '#tests/support/viewer.ts';

const today = 20_000;
const optimiser = loadOptimiser();

/** Numbers in [0, 1), the same each time. */
function dice(): () => number {
  let state = 7;
  return () => {
    state = (Math.imul(state, 1103515245) + 12345) >>> 0;
    return state / 2 ** 32;
  };
}

/** Somebody who forgets three times as fast as the defaults say, and kept reviewing by them. */
async function aForgetfulLearner(cards: number, answers: number): Promise<Viewer> {
  const learner = await aViewer();
  const { quizId } = await aQuiz(learner, { count: 1 });
  const question = await db.question.findFirstOrThrow({ where: { quizId }, select: { id: true, versions: { select: { id: true } } } });
  const roll = dice();
  const made = Array.from({ length: cards }, (_, at) => {
    let state: CardState = newCard(today - 300);
    const rows = Array.from({ length: answers }, () => {
      const day = state.dueDay;
      const chance = retrievability(state.memory && { ...state.memory, stability: state.memory.stability / 3 }, day - (state.lastDay ?? day), defaultSettings);
      const grade = state.memory === null || roll() < chance ? ('good' as const) : ('again' as const);
      state = answerCard(state, { day, grade }, defaultSettings, `${at}`);
      return { day, grade };
    });
    return { id: crypto.randomUUID(), rows };
  });
  await db.card.createMany({ data: made.map(({ id }) => ({ id, userId: learner.id, subject: id, questionId: question.id, bornDay: today - 300, dueDay: today - 300 })) });
  await db.review.createMany({
    data: made.flatMap(({ id, rows }) => rows.map(({ day, grade }) => ({
      id: crypto.randomUUID(), cardId: id, type: 'answer', at: new Date(day * 86_400_000 + 43_200_000), localDay: day, device: 'phone', versionId: question.versions[0]!.id,
      value: { kind: 'true-false', value: true }, correct: grade === 'good', score: grade === 'good' ? 1 : 0, grade,
    }))),
  });
  await recomputeAll(learner.id);
  return learner;
}

const cardsOf = (learner: Viewer) => db.card.findMany({ where: { userId: learner.id }, orderBy: { id: 'asc' } });

it('is there on the systems its package is installed for, and null where it is not', () => {
  if (process.platform === 'linux' && process.arch === 'x64') expect(optimiser).not.toBeNull();
  expect(loadOptimiser(['@open-spaced-repetition/not-installed'])).toBeNull();
});

it('without it the command leaves every schedule as it is, and says so', async () => {
  const learner = await aForgetfulLearner(3, 2);
  const before = await cardsOf(learner);
  const print = (...args: string[]) => execFileSync('node_modules/.bin/node', ['--conditions=react-server', ...args], { encoding: 'utf8', env: { ...process.env, NODE_NO_WARNINGS: '1' } });
  expect(print('scripts/fit-schedules.ts')).toMatch(optimiser ? /^Fitted the schedules of 0 of \d+ learners\.$/m : /No optimiser is installed/);
  expect(await cardsOf(learner)).toEqual(before);
});

// The rules of fitting hold for any optimiser. Where the package is missing, one stands in that knows this learner.
const known: Optimiser = optimiser ?? {
  fit: async () => defaultWeights.map((weight, at) => (at < 4 ? weight / 3 : weight)),
  loss: (_items, weights) => (weights[0] === defaultWeights[0] ? 1 : 0.5),
};

describe('a learner with a thousand scheduled answers', () => {
  let learner: Viewer;
  let before: Awaited<ReturnType<typeof cardsOf>>;
  beforeAll(async () => {
    learner = await aForgetfulLearner(150, 7);
    before = await cardsOf(learner);
  });

  it('gets weights that foretell better, and a schedule by them', async () => {
    expect(await db.review.count({ where: { card: { userId: learner.id }, isScheduled: true } })).toBeGreaterThanOrEqual(fewestAnswers);
    expect(await fitWeights(learner.id, known)).toBe('fitted');
    const { schedule, fitting } = await reviewSettings(learner);
    expect(schedule.weights).toHaveLength(21);
    expect(schedule.weights).not.toEqual(defaultWeights);
    expect(fitting).toMatchObject({ isWanted: true, answers: 1050 });
    const after = await cardsOf(learner);
    const mean = (cards: typeof after) => cards.reduce((sum, { stability }) => sum + (stability ?? 0), 0) / cards.length;
    expect(mean(after)).toBeLessThan(mean(before)); // who forgets faster is asked sooner
    expect(await fitWeights(learner.id, known)).toBe('not-due');
    await recomputeAll(learner.id);
    expect(await cardsOf(learner)).toEqual(after);
  });

  it('has the defaults back on demand, card by card as before, and is left alone until fitting is wanted again', async () => {
    await wantFitting(learner, false);
    expect((await reviewSettings(learner)).schedule.weights).toBeNull();
    expect(await cardsOf(learner)).toEqual(before);
    expect(await fitWeights(learner.id, known)).toBe('not-wanted');
    await wantFitting(learner, true);
    expect(await fitWeights(learner.id, known)).toBe('fitted');
  });
});

it('a learner with fewer keeps the defaults', async () => {
  const learner = await aForgetfulLearner(20, 5);
  expect(await fitWeights(learner.id, known)).toBe('too-few');
  expect((await reviewSettings(learner)).schedule.weights).toBeNull();
});
