import { beforeEach, describe, expect, test } from 'vitest';
import type { Answered, ReviewApi, ReviewProblem } from '#components/reviewing/review-api.ts';
import { createReviewSession } from '#components/reviewing/review-session.ts';
import { memoryReviewStore, type OperationDraft, type ReviewStore } from '#components/reviewing/review-store.ts';
import { localDay } from '#study/local-day.ts';
import type { CardForReview, CardNow, ReviewBundle, ReviewOperation } from '#study/review-types.ts';
import { newCard } from '#study/schedule.ts';

/** A server of the tests: keeps each id once, tells its bundle, and goes away when told to. */
class Server implements ReviewApi {
  problem: ReviewProblem | null = null;
  /** The request arrives, its reply does not. */
  losesReplies = false;
  owner = 'me';
  refuses = new Set<string>();
  cardsNow: CardNow[] = [];
  readonly log: ReviewOperation[] = [];
  readonly batches: number[] = [];
  bundle: ReviewBundle = { owner: 'me', made: '', timeZone: 'UTC', today: localDay(now, 'UTC'), weights: null, cards: [], due: 0, doneToday: 0, mergedGuests: [], preferences: { retention: 0.9, dailyCap: 20, maximumInterval: 180, asksConfidence: false } };

  async read(): Promise<Answered<ReviewBundle>> {
    return this.problem ? { ok: false, problem: this.problem } : { ok: true, value: { ...this.bundle, owner: this.owner } };
  }

  async save({ owner, operations }: Parameters<ReviewApi['save']>[0]): ReturnType<ReviewApi['save']> {
    if (this.problem) return { ok: false, problem: this.problem };
    if (owner !== this.owner) return { ok: false, problem: 'signed-out' };
    this.batches.push(operations.length);
    const results = operations.map((operation) => {
      if (this.refuses.has(operation.card)) return { id: operation.id, status: 'rejected' as const, reason: 'unknown-card' };
      if (this.log.some(({ id }) => id === operation.id)) return { id: operation.id, status: 'duplicate' as const };
      this.log.push(operation);
      return { id: operation.id, status: 'applied' as const };
    });
    return this.losesReplies ? { ok: false, problem: 'network' } : { ok: true, value: { results, cards: this.cardsNow } };
  }
}

const now = Date.parse('2026-11-02T09:00:00.000Z');
const card = (id: string): CardForReview => ({ id, state: newCard(localDay(now, 'UTC')), day: localDay(now, 'UTC'), stems: [], lastStem: null, rightDays: null, suspendedFor: null, context: { title: '', date: null, articleId: '', lang: 'en' } });
const answer = (id: string): OperationDraft => ({ type: 'answer', card: id, stem: 's', value: { kind: 'true-false', value: true } });

let server: Server;
let store: ReviewStore;
let made: number;
const open = (owner = 'me', chosen: readonly string[] | null = null) =>
  createReviewSession(owner, chosen, { store, api: server, now: () => now, timeZone: 'UTC', device: 'phone', makeId: () => `op-${(made += 1)}`, alone: (act) => act() });

beforeEach(() => {
  server = new Server();
  store = memoryReviewStore();
  made = 0;
});

describe('a sitting', () => {
  test('opens with what lies on the device, and then with what the server has', async () => {
    server.bundle = { ...server.bundle, cards: [card('a')] };
    await open().open();
    server.problem = 'network';
    const offline = open();
    await offline.open();
    expect(offline.getState()).toMatchObject({ bundle: { cards: [{ id: 'a' }] }, problem: 'network', waiting: 0 });
  });

  test('says how many answers wait, sends them in their order when the network is back, and then waits for nothing', async () => {
    const session = open();
    await session.open();
    server.problem = 'network';
    for (const id of ['a', 'b', 'c']) await session.add(answer(id));
    await session.flush();
    expect(session.getState()).toMatchObject({ waiting: 3, problem: 'network' });
    server.problem = null;
    await session.flush();
    expect(session.getState()).toMatchObject({ waiting: 0, problem: null });
    expect(server.log.map(({ card }) => card)).toEqual(['a', 'b', 'c']);
  });

  test('keeps what was done before a page was closed, and sends each once though replies are lost', async () => {
    const first = open();
    await first.open();
    server.losesReplies = true;
    await first.add(answer('a'));
    await first.flush();
    await first.flush();
    expect(first.getState().waiting).toBe(1);
    server.losesReplies = false;
    const second = open();
    await second.open();
    expect(second.getState()).toMatchObject({ waiting: 0 });
    expect(server.log).toHaveLength(1);
  });

  test('sends a long absence in portions', async () => {
    const session = open();
    await session.open();
    server.problem = 'server';
    for (let at = 0; at < 230; at += 1) await session.add(answer(`c${at}`));
    await session.flush();
    server.problem = null;
    await session.flush();
    expect(server.batches).toEqual([100, 100, 30]);
    expect(server.log.map(({ id }) => id)).toEqual(Array.from({ length: 230 }, (_, at) => `op-${at + 1}`));
  });

  test('what is done while a batch is under way is sent too', async () => {
    const session = open();
    await session.open();
    await Promise.all([session.add(answer('a')), session.add(answer('b')), session.add(answer('c'))]);
    for (let turn = 0; turn < 50 && session.getState().waiting > 0; turn += 1) await session.flush();
    expect(server.log).toHaveLength(3);
  });

  test('an answer that the server refuses is not sent for ever, and is owned up to', async () => {
    const session = open();
    await session.open();
    server.refuses.add('gone');
    await session.add(answer('gone'));
    await session.add(answer('here'));
    await session.flush();
    expect(session.getState()).toMatchObject({ waiting: 0, refused: 1 });
    expect(server.log.map(({ card }) => card)).toEqual(['here']);
  });

  test('names what was forgotten once too often, unless the answer is taken back', async () => {
    server.bundle = { ...server.bundle, cards: [card('a'), card('b'), { ...card('chosen'), suspendedFor: 'leech' }] };
    const session = open();
    await session.open();
    const asNow = (id: string, suspendedFor: 'leech' | null): CardNow => ({ id, state: card(id).state, rightDays: null, suspendedFor });
    server.cardsNow = [asNow('a', 'leech'), asNow('b', null), asNow('chosen', 'leech')];
    await session.add(answer('a'));
    await session.flush();
    expect(session.getState().leeches).toEqual(['a']);
    server.cardsNow = [asNow('b', null)];
    await session.add(answer('b'));
    await session.flush();
    expect(session.getState().leeches).toEqual(['a']);
    server.cardsNow = [asNow('a', null)];
    await session.add({ type: 'undo', card: 'a', target: 'op-1' });
    await session.flush();
    expect(session.getState().leeches).toEqual([]);
  });

  test('somebody else neither sees nor sends what was done, and its owner does when they come back', async () => {
    server.bundle = { ...server.bundle, cards: [card('mine')] };
    const mine = open();
    await mine.open();
    server.problem = 'network';
    await mine.add(answer('mine'));
    await mine.flush();
    server.problem = null;
    server.owner = 'other';
    await mine.flush();
    expect(mine.getState()).toMatchObject({ waiting: 1, problem: 'signed-out' });
    const theirs = open('other');
    server.bundle = { ...server.bundle, cards: [card('theirs')] };
    await theirs.open();
    expect(theirs.getState()).toMatchObject({ waiting: 0, kept: [], bundle: { cards: [{ id: 'theirs' }] } });
    expect(server.log).toEqual([]);
    server.owner = 'me';
    await open().open();
    expect(server.log.map(({ card }) => card)).toEqual(['mine']);
  });

  test('what a guest did here is sent as the account\'s once the server says that the guest is part of it, and not before', async () => {
    server.owner = 'guest';
    const guest = open('guest');
    await guest.open();
    server.problem = 'network';
    await guest.add(answer('a'));
    await guest.add(answer('b'));
    await guest.flush();
    await store.add('stranger', { operation: { ...answer('c'), id: 'theirs', at: '' }, day: 1, isSent: false });
    server.problem = null;
    server.owner = 'me';
    await open().open();
    expect(server.log).toEqual([]);
    server.bundle = { ...server.bundle, mergedGuests: ['guest'] };
    const mine = open();
    await mine.open();
    expect(mine.getState()).toMatchObject({ waiting: 0, problem: null });
    expect(server.log.map(({ card }) => card)).toEqual(['a', 'b']);
    expect(await store.list('guest')).toEqual([]);
    expect(await store.list('stranger')).toHaveLength(1);
  });

  test('a bundle that turns out to be another one\'s is not shown', async () => {
    server.owner = 'other';
    const session = open();
    await session.open();
    expect(session.getState()).toMatchObject({ bundle: null, problem: 'signed-out' });
    expect(await store.readBundle('other')).toBeNull();
  });

  test('chosen cards leave the plan of the days on the device as it is', async () => {
    server.bundle = { ...server.bundle, cards: [card('due')] };
    await open().open();
    server.bundle = { ...server.bundle, cards: [card('chosen')] };
    const session = open('me', ['chosen']);
    await session.open();
    expect(session.getState().bundle?.cards.map(({ id }) => id)).toEqual(['chosen']);
    expect((await store.readBundle('me'))?.cards.map(({ id }) => id)).toEqual(['due']);
  });

  test('what was sent on an earlier day is forgotten, what was not sent never', async () => {
    const yesterday = localDay(now, 'UTC') - 1;
    for (const [id, isSent] of [['sent', true], ['unsent', false]] as const) await store.add('me', { operation: { ...answer('a'), id, at: '' }, day: yesterday, isSent });
    server.problem = 'network';
    await open().open();
    expect(await store.list('me')).toHaveLength(2);
    server.problem = null;
    await open().open();
    expect(await store.list('me')).toEqual([]);
    expect(server.log.map(({ id }) => id)).toEqual(['unsent']);
  });
});
