import { readFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { deleteAccount, setPreferences } from '#server/accounts.ts';
import { openFeed } from '#server/calendar-feed.ts';
import { db } from '#server/db.ts';
import { exportAccount } from '#server/export-account.ts';
import { mergeGuest } from '#server/merge-guest.ts';
import { renewFeed, revokeFeed, setReviewSettings } from '#server/review-settings.ts';
import { practiceBundle, reviewBundle } from '#server/reviews.ts';
import { saveReviews } from '#server/save-reviews.ts';
import type { Viewer } from '#server/viewer.ts';
import { askedStem } from '#study/review-sitting.ts';
import { dateOfDay } from '#study/local-day.ts';
import { seedSample } from '#server/seed-sample.ts';
import { aQuiz } from '#tests/support/article.ts';
import { anAttempt, answerTo } from '#tests/support/deck.ts';
import { aViewer } from '#tests/support/viewer.ts';
import { GET, POST } from '#app/api/v1/reviews/route.ts';
import { sessionCookieName, tokenOf } from '#server/viewer.ts';

const monday = new Date('2026-11-02T09:00:00.000Z');
const later = (days: number) => new Date(monday.getTime() + days * 86_400_000);

async function aLearner(): Promise<Viewer> {
  const learner = await aViewer();
  const { quizId } = await aQuiz(learner, { count: 4 });
  await anAttempt(learner, quizId, 'practice', [{ isRight: false }, { isRight: false }, { isRight: true }], monday);
  await reviewBundle(learner, { now: monday });
  return learner;
}

async function review(learner: Viewer, day: number, isRight: boolean): Promise<void> {
  const { cards } = await reviewBundle(learner, { now: later(day) });
  const operations = cards.filter(({ stems }) => stems.length > 0).map(({ id, stems: [stem] }) => ({
    id: randomUUID(), type: 'answer' as const, card: id, at: later(day).toISOString(), stem: stem!.id, value: answerTo(stem!.body, stem!.key, isRight) as never, milliseconds: 5000,
  }));
  await saveReviews(learner, { owner: learner.id, device: 'phone', timeZone: 'UTC', sentAt: later(day).toISOString(), operations }, later(day));
}

describe('an account', () => {
  it('is exported with its cards, its log and its settings', async () => {
    const learner = await aLearner();
    await setReviewSettings(learner, { dailyCap: 7 });
    await review(learner, 1, true);
    const exported = await exportAccount(learner);
    expect(exported.cards).toHaveLength(3);
    expect(exported.cards.flatMap(({ log }) => log).length).toBe(await db.review.count({ where: { card: { userId: learner.id } } }));
    expect(exported.account.reviewSettings).toMatchObject({ dailyCap: 7 });
  });

  it('is deleted with all of them', async () => {
    const learner = await aLearner();
    await setReviewSettings(learner, { dailyCap: 7 });
    await deleteAccount(learner);
    expect([await db.card.count({ where: { userId: learner.id } }), await db.reviewSettings.count({ where: { userId: learner.id } })]).toEqual([0, 0]);
  });

  it('takes a guest\'s cards along, and one fact learned in both is one card with one log', async () => {
    await seedSample(readFileSync('prisma/sample/kishida-us-visit.txt', 'utf8'), { date: '2024-04-08' });
    const { id: sample } = await db.quiz.findFirstOrThrow({ where: { isSample: true }, select: { id: true } });
    const [guest, member] = [await aViewer(), await aViewer('member')];
    await anAttempt(member, sample, 'practice', [{ isRight: false }], monday);
    await anAttempt(guest, sample, 'practice', [{ isRight: true }, { isRight: false }], new Date(monday.getTime() + 1000));
    await anAttempt(guest, sample, 'practice', [{ isRight: true }], later(1));
    for (const learner of [guest, member]) await reviewBundle(learner, { now: later(1) });
    const rows = await db.review.count({ where: { card: { userId: { in: [guest.id, member.id] } } } });
    await mergeGuest(guest, member.id);
    const cards = await db.card.findMany({ where: { userId: member.id }, include: { log: { orderBy: { at: 'asc' } } } });
    expect(cards).toHaveLength(2);
    const both = cards.find(({ log }) => log.length === 3)!;
    expect(both.log.map(({ isScheduled, grade }) => [isScheduled, grade])).toEqual([[true, 'again'], [false, 'good'], [true, 'good']]);
    expect(both).toMatchObject({ reviews: 2, rightDays: 2 });
    expect(await db.review.count({ where: { card: { userId: member.id } } })).toBe(rows);
  });
});

it('a fact that can be asked in several ways is not asked in the same one on two days running', async () => {
  await seedSample(readFileSync('prisma/sample/kishida-us-visit.txt', 'utf8'), { date: '2024-04-08' });
  const { id: sample } = await db.quiz.findFirstOrThrow({ where: { isSample: true }, select: { id: true } });
  const learner = await aViewer();
  const { items } = await anAttempt(learner, sample, 'practice', Array.from({ length: 20 }, () => ({ isRight: false })), monday);
  await reviewBundle(learner, { now: monday }); // which makes the cards
  const asked = new Map<string, string>();
  for (const { versionId, version } of await db.attemptItem.findMany({ where: { id: { in: [...items] } }, select: { versionId: true, version: { select: { question: { select: { id: true } } } } } })) asked.set(version.question.id, versionId);
  const before = new Map((await db.card.findMany({ where: { userId: learner.id }, select: { id: true, questionId: true } })).map(({ id, questionId }) => [id, asked.get(questionId)]));
  let several = 0;
  for (const day of [1, 2, 3, 4]) {
    const { cards, today } = await practiceBundle(learner, (await db.card.findMany({ where: { userId: learner.id }, select: { id: true } })).map(({ id }) => id), { now: later(day) });
    for (const card of cards) {
      const stem = askedStem(card, today)!.stem;
      if (card.stems.length > 1) {
        several += 1;
        expect(stem.id).not.toBe(before.get(card.id));
      }
      before.set(card.id, stem.id);
      await saveReviews(learner, { owner: learner.id, device: 'phone', timeZone: 'UTC', sentAt: later(day).toISOString(), operations: [{ id: randomUUID(), type: 'answer', card: card.id, at: later(day).toISOString(), stem: stem.id, value: answerTo(stem.body, stem.key, true) as never }] }, later(day));
    }
  }
  expect(several).toBeGreaterThan(20);
});

describe('what a guest did and a device still holds', () => {
  it('is taken in after the guest became part of an account, on the account\'s own cards, and from nobody else', async () => {
    await seedSample(readFileSync('prisma/sample/kishida-us-visit.txt', 'utf8'), { date: '2024-04-08' });
    const { id: sample } = await db.quiz.findFirstOrThrow({ where: { isSample: true }, select: { id: true } });
    const [guest, between, member, stranger] = [await aViewer(), await aViewer(), await aViewer('member'), await aViewer('member')];
    await anAttempt(member, sample, 'practice', [{ isRight: false }], monday);
    await anAttempt(guest, sample, 'practice', [{ isRight: false }, { isRight: false }], monday);
    await reviewBundle(member, { now: later(1) });
    const { cards } = await reviewBundle(guest, { now: later(1) });
    expect(cards).toHaveLength(2);
    const operations = cards.map(({ id, stems: [stem] }) => ({ id: randomUUID(), type: 'answer' as const, card: id, at: later(1).toISOString(), stem: stem!.id, value: answerTo(stem!.body, stem!.key, true) as never }));
    const send = (viewer: Viewer, owner: string) => saveReviews(viewer, { owner, device: 'phone', timeZone: 'UTC', sentAt: later(2).toISOString(), operations }, later(2));

    // First into another guest, by the words of a recovery code, then into the account.
    await mergeGuest(guest, between.id);
    await mergeGuest(between, member.id);
    expect((await reviewBundle(member, { now: later(2) })).mergedGuests).toEqual(expect.arrayContaining([guest.id, between.id]));
    expect((await reviewBundle(stranger, { now: later(2) })).mergedGuests).toEqual([]);
    await expect(send(member, guest.id)).rejects.toMatchObject({ key: 'signed-out' });
    expect((await send(stranger, stranger.id)).results.map(({ reason }) => reason)).toEqual(['unknown-card', 'unknown-card']);

    expect((await send(member, member.id)).results.map(({ status }) => status)).toEqual(['applied', 'applied']);
    expect((await send(member, member.id)).results.map(({ status }) => status)).toEqual(['duplicate', 'duplicate']);
    const kept = await db.card.findMany({ where: { userId: member.id }, include: { log: { orderBy: { at: 'asc' } } } });
    expect(kept.map(({ log }) => log.filter(({ isScheduled }) => isScheduled).map(({ grade }) => grade))).toEqual([['again', 'good'], ['again', 'good']]);
    expect((await exportAccount(member)).account.mergedGuests).toHaveLength(2);
    await deleteAccount(member);
    expect(await db.mergedGuest.count({ where: { userId: member.id } })).toBe(0);
  });
});

describe('the calendar', () => {
  const words = { name: 'Reviews', event: (count: number) => `${count} due; today, or later` };

  it('tells the days with reviews to whoever has the address, and nothing else', async () => {
    const learner = await aLearner();
    const secret = await renewFeed(learner);
    const text = await (await openFeed(secret)).write(words, later(1));
    const { today } = await reviewBundle(learner, { now: later(1) });
    expect(text).toContain(`DTSTART;VALUE=DATE:${dateOfDay(today).replaceAll('-', '')}\r\n`);
    expect(text).toContain(String.raw`SUMMARY:2 due\; today\, or later`);
    expect(text.match(/BEGIN:VEVENT/g)?.length).toBe(2);
    expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
    expect(text).not.toContain('Curie');
    expect(text).not.toContain(learner.id);
  });

  it('stops working when its address is renewed or taken back', async () => {
    const learner = await aLearner();
    const first = await renewFeed(learner);
    const second = await renewFeed(learner);
    await expect(openFeed(first)).rejects.toMatchObject({ code: 'not-found' });
    await openFeed(second);
    await revokeFeed(learner);
    for (const secret of [second, '', 'x'.repeat(32), learner.id]) await expect(openFeed(secret)).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('the address of reviews', () => {
  const request = async (learner: Viewer | null, init: RequestInit & { headers?: Record<string, string> } = {}, query = '') =>
    new Request(`http://localhost:3000/api/v1/reviews${query}`, { ...init, headers: { ...init.headers, ...(learner ? { cookie: `${sessionCookieName()}=${await tokenOf(learner.id, learner.sessionId)}` } : {}) } });
  const post = (learner: Viewer | null, body: unknown, headers: Record<string, string> = { origin: 'http://localhost:3000' }) =>
    request(learner, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', host: 'localhost:3000', ...headers } });
  const empty = { owner: randomUUID(), device: 'phone', timeZone: 'UTC', sentAt: monday.toISOString(), operations: [] };

  it('answers its own learner, and nobody else', async () => {
    const learner = await aLearner();
    const [mine, stranger, nobody] = await Promise.all([GET(await request(learner)), GET(await request(await aViewer())), GET(await request(null))]);
    expect([mine.status, stranger.status, nobody.status]).toEqual([200, 200, 401]);
    expect((await mine.json()).owner).toBe(learner.id);
    expect((await stranger.json()).cards).toEqual([]);
    expect(mine.headers.get('cache-control')).toBe('no-store');
    const [card] = await db.card.findMany({ where: { userId: learner.id } });
    const chosen = await (await GET(await request(learner, {}, `?cards=${card!.id},nonsense`))).json();
    expect(chosen.cards.map(({ id }: { id: string }) => id)).toEqual([card!.id]);
    expect((await (await GET(await request(await aViewer(), {}, `?cards=${card!.id}`))).json()).cards).toEqual([]);
  });

  it('refuses what comes from elsewhere or says nonsense', async () => {
    const learner = await aLearner();
    expect((await POST(await post(learner, { ...empty, owner: learner.id }))).status).toBe(200);
    expect((await POST(await post(learner, empty))).status).toBe(401);
    expect((await POST(await post(null, empty))).status).toBe(401);
    expect((await POST(await post(learner, empty, { origin: 'https://elsewhere.example' }))).status).toBe(400);
    for (const body of [null, [], {}, { ...empty, device: {} }, { ...empty, sentAt: 'now' }, { ...empty, operations: [{ id: { gt: '' } }] }, { ...empty, operations: Array.from({ length: 501 }, () => null) }, { ...empty, extra: 1 }]) {
      expect((await POST(await post(learner, body))).status, JSON.stringify(body)?.slice(0, 60)).toBe(400);
    }
    expect((await POST(await post(learner, { ...empty, device: 'x'.repeat(1_100_000) }))).status).toBe(413);
  });
});

it('the command computes all cards from their logs', async () => {
  const learner = await aLearner();
  await review(learner, 1, true);
  await setPreferences(learner, { timeZone: 'Asia/Ho_Chi_Minh' });
  const before = await db.card.findMany({ where: { userId: learner.id }, orderBy: { id: 'asc' } });
  await db.$executeRaw`UPDATE "Card" SET "dueDay" = 1, reviews = 9, lapses = 9, "rightDays" = 0 WHERE "userId" = ${learner.id}::uuid`;
  const { stdout } = await promisify(execFile)('node_modules/.bin/node', ['--conditions=react-server', 'scripts/recompute-schedules.ts', learner.id], { env: process.env });
  expect(stdout).toContain('Computed 3 cards of 1 learners');
  expect(await db.card.findMany({ where: { userId: learner.id }, orderBy: { id: 'asc' } })).toEqual(before);
});
