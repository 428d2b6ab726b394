import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { askPassage, findPassages } from '#server/ask-passage-cards.ts';
import { openFeed } from '#server/calendar-feed.ts';
import { db } from '#server/db.ts';
import { chosenCards, countDue, dueCards, stemsOf } from '#server/due-cards.ts';
import { mergedGuests } from '#server/merged-guests.ts';
import { openNotebook } from '#server/notebook.ts';
import { passagesOf, readProgress } from '#server/progress.ts';
import { renewFeed, reviewSettings, revokeFeed, setReviewSettings } from '#server/review-settings.ts';
import { dueToday, practiceBundle, reviewBundle } from '#server/reviews.ts';
import { saveReviews } from '#server/save-reviews.ts';
import { listSetAside, wakeCard } from '#server/set-aside-cards.ts';
import { takeInAnswers } from '#server/take-in-answers.ts';
import { cardsAhead } from '#server/cards-ahead.ts';
import { countByDay } from '#server/count-by-day.ts';
import type { Viewer } from '#server/viewer.ts';
import { defaultSettings } from '#study/schedule.ts';
import type { CardForReview } from '#study/review-types.ts';
import { aLearner, answer, bundleOf, later, send, wrong } from '#tests/support/learner.ts';
import { anAttempt } from '#tests/support/deck.ts';
import { aViewer } from '#tests/support/viewer.ts';

let owner: Viewer;
let card: CardForReview;
let strangers: Viewer[];

beforeAll(async () => {
  const { learner } = await aLearner(wrong, wrong);
  owner = learner;
  const { cards } = await bundleOf(owner, later(1));
  card = cards[0]!;
  await send(owner, later(1), [answer(card, false, later(1)), { id: randomUUID(), type: 'suspend', card: cards[1]!.id, at: later(1).toISOString() }]);
  strangers = [await aViewer(), await aViewer('member')];
});

type Ids = { card: string; article: string; stem: string };
const now = later(2);

/** Every function of reviews that is given a viewer: what it tells somebody else, who names the owner's ids or nobody's. */
const table: Record<string, (viewer: Viewer, ids: Ids) => Promise<unknown>> = {
  mergedGuests: (viewer) => mergedGuests(viewer),
  reviewBundle: async (viewer) => ({ ...(await reviewBundle(viewer, { now })), owner: '', made: '' }),
  practiceBundle: async (viewer, ids) => ({ ...(await practiceBundle(viewer, [ids.card], { now })), owner: '', made: '' }),
  dueToday: (viewer) => dueToday(viewer, { now }),
  dueCards: (viewer) => dueCards(viewer, 30_000, 7, 20, defaultSettings),
  countDue: (viewer) => countDue(viewer, 30_000),
  chosenCards: (viewer, ids) => chosenCards(viewer, [ids.card]),
  stemsOf: async (viewer) => [...(await stemsOf(viewer, await chosenCards(owner, [card.id])))],
  cardsAhead: (viewer) => cardsAhead(viewer),
  countByDay: (viewer) => countByDay(viewer, 20_000, 3, 5),
  openNotebook: (viewer, ids) => openNotebook(viewer, { article: ids.article }),
  listSetAside: (viewer) => listSetAside(viewer),
  wakeCard: (viewer, ids) => wakeCard(viewer, ids.card).catch((error: Error) => error.message),
  readProgress: (viewer) => readProgress(viewer, { now }),
  passagesOf: (viewer, ids) => passagesOf(viewer, ids.article, { now }),
  findPassages: (viewer, ids) => findPassages(viewer, ids.article),
  askPassage: (viewer, ids) => askPassage(viewer, { article: ids.article, start: 0, end: 100_000 }).catch((error: Error) => error.message),
  takeInAnswers: (viewer) => takeInAnswers(viewer),
  reviewSettings: async (viewer) => ({ ...(await reviewSettings(viewer)), feedSecret: null }),
  saveReviews: async (viewer, ids) => (await saveReviews(viewer, {
    owner: viewer.id, device: 'd', timeZone: 'UTC', sentAt: now.toISOString(),
    operations: [{ id: randomUUID(), type: 'answer', card: ids.card, at: now.toISOString(), stem: ids.stem, value: { kind: 'true-false', value: true } }, { id: randomUUID(), type: 'suspend', card: ids.card, at: now.toISOString() }],
  }, now)).results.map(({ status, reason }) => [status, reason]),
};
/** These change or make what is the viewer's own. */
const own = new Set(['wantFitting', 'setReviewSettings', 'renewFeed', 'revokeFeed']);

describe('cards of somebody else', () => {
  it('are as absent as those that never were, and nothing of theirs changes', async () => {
    const everything = async () => JSON.stringify([await db.card.findMany({ where: { userId: owner.id }, include: { log: true }, orderBy: { id: 'asc' } }), await db.reviewSettings.findMany({ where: { userId: owner.id } })]);
    const before = await everything();
    const ids = { card: card.id, article: card.context.articleId, stem: card.stems[0]!.id };
    const nothing = { card: randomUUID(), article: randomUUID(), stem: randomUUID() };
    for (const viewer of strangers) {
      for (const [name, act] of Object.entries(table)) expect(await act(viewer, ids), name).toEqual(await act(viewer, nothing));
    }
    expect(await everything()).toEqual(before);
  });

  it('are there for their owner', async () => {
    expect((await practiceBundle(owner, [card.id], { now })).cards).toHaveLength(1);
    expect(await listSetAside(owner)).toHaveLength(1);
    expect((await openNotebook(owner)).open).toBe(2);
    expect((await readProgress(owner, { now })).cards).toBe(1);
    expect((await passagesOf(owner, card.context.articleId, { now })).some(({ state }) => state !== 'new')).toBe(true);
  });

  it('are made of a passage on demand, each once, and not while a test asks it', async () => {
    const everywhere = { article: card.context.articleId, start: 0, end: 100_000 };
    const all = await askPassage(owner, everywhere, { now });
    expect(all.length).toBeGreaterThan(2);
    expect(await askPassage(owner, everywhere, { now })).toEqual(all);
    expect((await practiceBundle(owner, all, { now })).cards.map(({ id }) => id)).toEqual(all);
    const { start, end } = card.stems[0]!.proof[0]!.quote;
    const before = await findPassages(owner, everywhere.article);
    expect(before).toContainEqual({ start, end });
    const some = await askPassage(owner, { ...everywhere, start, end }, { now });
    expect(some).toContain(card.id);
    expect(some.length).toBeLessThan(all.length);
    await expect(askPassage(owner, { ...everywhere, start: 0, end: 1 }, { now })).rejects.toMatchObject({ code: 'not-found' });
    await expect(askPassage(owner, { ...everywhere, start: {} }, { now })).rejects.toMatchObject({ code: 'invalid' });
    const { quizId } = await db.question.findFirstOrThrow({ where: { cards: { some: { id: card.id } } }, select: { quizId: true } });
    await anAttempt(owner, quizId, 'test', [{ isRight: true }, { isRight: true }], now);
    const during = await askPassage(owner, everywhere, { now });
    expect(during.length).toBeLessThan(all.length);
    expect((await findPassages(owner, everywhere.article)).length).toBeLessThan(before.length); // nor is it marked
  });

  it('keep their settings and calendar to themselves', async () => {
    const secret = await renewFeed(owner);
    await setReviewSettings(strangers[0]!, { dailyCap: 3 });
    await revokeFeed(strangers[0]!);
    expect((await reviewSettings(owner)).preferences.dailyCap).toBe(20);
    await expect(openFeed(secret)).resolves.toBeTruthy();
  });

  it('are asked for by no function that this table lacks', () => {
    const files = readdirSync('server').filter((file) => /review|card|notebook|progress|count-by|take-in|calendar|fit-|merged/.test(file));
    const exported = files.flatMap((file) => [...readFileSync(`server/${file}`, 'utf8').matchAll(/^export (?:async )?function (\w+)\(\s*(?:viewer|owner): (?:Viewer|Pick<Viewer)/gm)].map((match) => match[1]!));
    expect(exported.length).toBeGreaterThan(15);
    expect(exported.filter((name) => !(name in table) && !own.has(name))).toEqual([]);
  });
});
