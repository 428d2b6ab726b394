import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { db } from '#server/db.ts';
import { practiceBundle } from '#server/reviews.ts';
import { saveReviews } from '#server/save-reviews.ts';
import { setReviewSettings } from '#server/review-settings.ts';
import { openNotebook } from '#server/notebook.ts';
import { deleteQuiz, makeQuiz, restoreQuiz } from '#server/quizzes.ts';
import type { Viewer } from '#server/viewer.ts';
import { localDay } from '#study/local-day.ts';
import { answerCard, defaultSettings } from '#study/schedule.ts';
import { aQuiz, untilMade } from '#tests/support/article.ts';
import { anAttempt, answerTo, gradeAttempt } from '#tests/support/deck.ts';
import { aLearner, answer, bundleOf, cardsOf, later, logOf, monday, right, send, wrong, zone } from '#tests/support/learner.ts';
import { aViewer } from '#tests/support/viewer.ts';

describe('cards', () => {
  it('are made of what a practice released, with the first answer as their first review', async () => {
    const { learner } = await aLearner(right, wrong, { isRight: true, confidence: 'unsure' }, { isRight: true, confidence: 'guess' }, { isRight: true, milliseconds: 400 });
    const bundle = await bundleOf(learner, monday);
    expect(bundle).toMatchObject({ owner: learner.id, timeZone: zone, today: localDay(monday.getTime(), zone) });
    const log = await logOf(learner);
    expect(log.map(({ grade, isScheduled }) => [grade, isScheduled])).toEqual([['good', true], ['again', true], ['hard', true], ['again', true], [null, false]]);
    expect((await cardsOf(learner)).every(({ bornDay }) => bornDay === bundle.today)).toBe(true);
    // Too fast to have been read: still due today. The misses come back tomorrow.
    expect(bundle).toMatchObject({ due: 1, doneToday: 0 });
    expect(bundle.cards.map(({ day }) => day - bundle.today).slice(0, 3)).toEqual([0, 1, 1]);
  });

  it('are made once, however often they are asked for at once', async () => {
    const { learner } = await aLearner(right, wrong, wrong);
    await Promise.all([1, 2, 3, 4].map(() => bundleOf(learner, monday)));
    expect(await logOf(learner)).toHaveLength(3);
    expect(await cardsOf(learner)).toHaveLength(3);
  });

  it('of a test are made when it is graded, and no key of an open test leaves before', async () => {
    const learner = await aViewer();
    const { quizId: quiz } = await aQuiz(learner, { count: 6 });
    const test = await anAttempt(learner, quiz, 'test', [right, wrong], monday);
    expect(await bundleOf(learner, monday)).toMatchObject({ cards: [], due: 0 });
    await gradeAttempt(test.attemptId);
    expect((await bundleOf(learner, later(1))).cards).toHaveLength(2);
    expect(await db.attempt.findUnique({ where: { id: test.attemptId } })).toMatchObject({ isTakenIn: true });
    // The same questions in a new test: their cards wait until it is graded.
    expect((await openNotebook(learner)).open).toBe(1);
    const again = await anAttempt(learner, quiz, 'test', [right, right], later(1));
    expect((await bundleOf(learner, later(30))).cards).toEqual([]);
    expect((await openNotebook(learner)).open).toBe(0);
    await gradeAttempt(again.attemptId);
    expect((await bundleOf(learner, later(30))).cards).toHaveLength(2);
  });

  it('of two quizzes on the same fact are one card', async () => {
    const { learner, quiz } = await aLearner(right, right);
    await bundleOf(learner, monday);
    const { articleId } = await db.quiz.findUniqueOrThrow({ where: { id: quiz } });
    const second = await makeQuiz(learner, articleId, { seed: 1, count: 6 });
    await untilMade(second);
    await anAttempt(learner, second, 'practice', [right, right], later(3));
    await bundleOf(learner, later(3));
    expect(await cardsOf(learner)).toHaveLength(2);
    expect((await logOf(learner)).filter(({ isScheduled }) => isScheduled)).toHaveLength(4);
  });

  it('go with their quiz and come back with it', async () => {
    const { learner, quiz } = await aLearner(wrong);
    expect((await bundleOf(learner, later(1))).cards).toHaveLength(1);
    await deleteQuiz(learner, quiz);
    expect(await bundleOf(learner, later(1))).toMatchObject({ cards: [], due: 0 });
    expect((await openNotebook(learner)).mistakes).toEqual([]);
    await restoreQuiz(learner, quiz);
    expect((await bundleOf(learner, later(1))).cards).toHaveLength(1);
  });

  it('carry what a device needs without a network', async () => {
    const { learner } = await aLearner(wrong);
    const [card] = (await bundleOf(learner, later(1))).cards;
    expect(card?.context.title).toBe('Marie Curie');
    for (const { body, key, proof } of card?.stems ?? []) {
      expect(body.prompt).not.toBe('');
      expect(key.kind).toBe(body.kind);
      expect(proof[0]?.quote.text).not.toBe('');
      expect(`${proof[0]?.before}${proof[0]?.quote.text}${proof[0]?.after}`.length).toBeGreaterThanOrEqual(proof[0]!.quote.text.length);
    }
    expect(card).toMatchObject({ rightDays: 0, suspendedFor: null });
  });
});

describe('answers of a device', () => {
  it('are graded and scheduled by the server as the device reckons it', async () => {
    const { learner } = await aLearner(wrong, right);
    const bundle = await bundleOf(learner, later(1));
    const card = bundle.cards[0]!;
    const reply = await send(learner, later(1), [answer(card, true, later(1))]);
    const expected = answerCard(card.state, { day: bundle.today, grade: 'good' }, { ...defaultSettings, maximumInterval: 180 }, card.id);
    expect(reply.results).toMatchObject([{ status: 'applied' }]);
    expect(reply.cards).toEqual([{ id: card.id, state: expected, rightDays: 1, suspendedFor: null }]);
    expect((await bundleOf(learner, later(1)))).toMatchObject({ doneToday: 1, due: 0 });
  });

  it('sent twice are kept once', async () => {
    const { learner } = await aLearner(...Array.from({ length: 6 }, () => wrong));
    const { cards } = await bundleOf(learner, later(1));
    const batch = cards.map((card, at) => answer(card, at % 2 === 0, later(1)));
    const first = await send(learner, later(1), batch);
    const again = await Promise.all([send(learner, later(1), batch), send(learner, later(2), batch, 'laptop')]);
    expect(first.results.every(({ status }) => status === 'applied')).toBe(true);
    for (const reply of again) expect(reply.results.every(({ status }) => status === 'duplicate')).toBe(true);
    expect((await logOf(learner)).filter(({ itemId }) => itemId === null)).toHaveLength(batch.length);
    expect(again[0]?.cards).toEqual(first.cards);
  });

  it('of two devices without a network merge in the order of the clock, and none is lost', async () => {
    const { learner } = await aLearner(...Array.from({ length: 5 }, () => wrong));
    const { cards } = await bundleOf(learner, later(1));
    // Both answer every card on Tuesday and Wednesday, turn and turn about; the laptop arrives first.
    const both = [1, 2].flatMap((day) => cards.flatMap((card, at) => [
      { device: 'phone', operation: answer(card, false, later(day, at)) },
      { device: 'laptop', operation: answer(card, true, later(day, at + 0.5)) },
    ]));
    const of = (device: string) => both.filter((given) => given.device === device).map(({ operation }) => operation);
    await send(learner, later(3), of('laptop'), 'laptop');
    const merged = await send(learner, later(3), of('phone'), 'phone');
    const log = (await logOf(learner)).filter(({ itemId }) => itemId === null);
    expect(log).toHaveLength(20);
    // The phone was first on each day: its misses are scheduled, the laptop's answers became practice.
    expect(log.filter(({ isScheduled }) => isScheduled).map(({ device }) => device)).toEqual(Array.from({ length: 10 }, () => 'phone'));
    const other = await aLearner(...Array.from({ length: 5 }, () => wrong));
    const mirrored = (await bundleOf(other.learner, later(1))).cards;
    const inOrder = both.map(({ device, operation }) => ({ device, operation: { ...operation, id: randomUUID(), card: mirrored[cards.findIndex(({ id }) => id === operation.card)]!.id } }));
    for (const { device, operation } of inOrder) {
      const card = mirrored.find(({ id }) => id === operation.card)!;
      const stem = card.stems[0]!;
      await send(other.learner, later(3), [{ ...operation, stem: stem.id, value: answerTo(stem.body, stem.key, device === 'laptop') }], device);
    }
    const memories = async (of: Viewer) => (await cardsOf(of)).map(({ stability, difficulty, reviews, lapses }) => [stability, difficulty, reviews, lapses]).sort();
    expect(await memories(learner)).toEqual(await memories(other.learner));
    expect(merged.cards).toHaveLength(5);
  });

  it('allow one scheduled answer a card and day, and the database itself refuses another', async () => {
    const { learner } = await aLearner(wrong);
    const [card] = (await bundleOf(learner, later(1))).cards;
    await Promise.all(Array.from({ length: 8 }, (_, at) => send(learner, later(1), [answer(card!, true, later(1, at / 60))], `device ${at}`)));
    const log = await logOf(learner);
    expect(log.filter(({ isScheduled, itemId }) => isScheduled && itemId === null)).toHaveLength(1);
    expect(log).toHaveLength(9);
    const practice = log.find(({ isScheduled }) => !isScheduled)!;
    await expect(db.$executeRaw`UPDATE "Review" SET "isScheduled" = true WHERE id = ${practice.id}::uuid`).rejects.toThrow();
  });

  it('count their day on the learner\'s clock, whatever UTC says', async () => {
    const { learner } = await aLearner(right);
    const [card] = await cardsOf((await bundleOf(learner, monday), learner));
    const practice = await practiceBundle(learner, [card!.id], { timeZone: zone, now: monday });
    // 06:50 and 07:10 on Friday: midnight UTC lies between. 03:50 on Saturday is still Friday.
    const times = ['2026-11-05T23:50:00.000Z', '2026-11-06T00:10:00.000Z', '2026-11-06T20:50:00.000Z', '2026-11-06T21:10:00.000Z'];
    await send(learner, later(10), times.map((at) => answer(practice.cards[0]!, true, new Date(at))));
    expect((await logOf(learner)).slice(1).map(({ isScheduled }) => isScheduled)).toEqual([true, false, false, true]);
  });

  it('of a device whose clock is wrong are set right, and none lies in the future', async () => {
    const { learner } = await aLearner(wrong);
    const [card] = (await bundleOf(learner, later(1))).cards;
    const now = later(1);
    const wrongClock = new Date(now.getTime() + 400 * 86_400_000);
    await saveReviews(learner, { owner: learner.id, device: 'phone', timeZone: zone, sentAt: wrongClock.toISOString(), operations: [answer(card!, true, new Date(wrongClock.getTime() - 5000))] as never }, now);
    expect((await logOf(learner)).at(-1)?.at.toISOString()).toBe(new Date(now.getTime() - 5000).toISOString());
    await send(learner, later(2), [answer(card!, true, later(9))]);
    expect((await logOf(learner)).at(-1)?.at.toISOString()).toBe(later(2).toISOString());
  });

  it('that make no sense are refused by name, and the rest is kept', async () => {
    const { learner } = await aLearner(wrong, wrong);
    const other = await aLearner(wrong);
    const [card, second] = (await bundleOf(learner, later(1))).cards;
    const [foreign] = (await bundleOf(other.learner, later(1))).cards;
    const good = answer(card!, true, later(1));
    const { results } = await send(learner, later(1), [
      answer(foreign!, true, later(1)),
      { ...answer(card!, true, later(1)), stem: foreign!.stems[0]!.id },
      { ...answer(card!, true, later(1)), stem: second!.stems[0]!.id },
      { ...answer(card!, true, later(1)), value: { kind: 'matching', pairs: [] } },
      { id: randomUUID(), type: 'undo', card: card!.id, at: later(1).toISOString(), target: randomUUID() },
      good,
    ]);
    expect(results.map(({ reason, status }) => reason ?? status)).toEqual(['unknown-card', 'unknown-stem', 'unknown-stem', 'invalid', 'unknown-answer', 'applied']);
    expect((await send(other.learner, later(1), [{ ...good, card: foreign!.id }])).results).toMatchObject([{ status: 'rejected' }]);
    expect((await logOf(learner)).filter(({ itemId }) => itemId === null)).toHaveLength(1);
  });
});

describe('thirty days away', () => {
  it('the first day holds the cap and no more', async () => {
    const { learner } = await aLearner(...Array.from({ length: 6 }, () => wrong));
    await bundleOf(learner, monday);
    await setReviewSettings(learner, { dailyCap: 2 });
    const bundle = await bundleOf(learner, later(30));
    const days = bundle.cards.map(({ day }) => day - bundle.today);
    expect(bundle.due).toBe(bundle.cards.length);
    expect(days.length).toBeGreaterThan(3);
    expect(days).toEqual(days.map((_, at) => Math.floor(at / 2)));
  });

  it('settings outside their ranges are refused with a sentence', async () => {
    const viewer = await aViewer();
    for (const wrongSettings of [{ retention: 0.5 }, { retention: 0.99 }, { dailyCap: 0 }, { dailyCap: 1.5 }, { maximumInterval: 2 }, { other: 1 }, null, { dailyCap: {} }]) {
      await expect(setReviewSettings(viewer, wrongSettings)).rejects.toMatchObject({ code: 'invalid', key: 'review-settings' });
    }
    expect(await setReviewSettings(viewer, { retention: 0.85, maximumInterval: 30 })).toMatchObject({ retention: 0.85, dailyCap: 20, maximumInterval: 30 });
  });
});

it('nothing of another learner is seen or changed', async () => {
  const { learner } = await aLearner(wrong);
  const [card] = (await bundleOf(learner, later(1))).cards;
  const stranger = await aViewer();
  expect((await bundleOf(stranger, later(1))).cards).toEqual([]);
  expect((await practiceBundle(stranger, [card!.id], { timeZone: zone, now: later(1) })).cards).toEqual([]);
  expect((await openNotebook(stranger)).total).toBe(0);
  expect((await send(stranger, later(1), [answer(card!, true, later(1)), { id: randomUUID(), type: 'suspend', card: card!.id, at: later(1).toISOString() }])).results.map(({ reason }) => reason)).toEqual(['unknown-card', 'unknown-card']);
  expect(await logOf(learner)).toHaveLength(1);
});
