// Long: one promise of saving after another, each with the little world it is tried in.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createAttemptSession, type AttemptSession, type TabMessage } from '#components/attempt/attempt-session.ts';
import { takeIn } from '#components/attempt/answers-now.ts';
import { layeredStore, type AnswerStore } from '#components/attempt/answer-store.ts';
import { localStore, memoryStorage } from '#components/attempt/local-store.ts';
import type { AttemptForPlayer, AttemptMode } from '#study/types.ts';
import { protocolServer, type ProtocolServer } from './protocol-server.ts';

const anAttempt = (mode: AttemptMode = 'practice', count = 3): AttemptForPlayer => ({
  id: '7f0e7e1c-8d3b-4a39-8f0a-1c2d3e4f5a6b',
  mode,
  state: 'in-progress',
  asksConfidence: false,
  context: { title: 'A bridge opens', date: '2024-04-08', language: 'en' },
  quizId: 'quiz',
  items: Array.from({ length: count }, (_, index) => ({ id: `q${index + 1}`, position: index + 1, body: { kind: 'true-false', prompt: 'It opened in April.' } })),
  answers: [],
});

const yes = { kind: 'true-false', value: true } as const;
const no = { kind: 'true-false', value: false } as const;
const details = { confidence: null, milliseconds: 1200 };

/** A browser: one store for all its tabs, and a clock that a test turns by hand. */
function aBrowser(attempt: AttemptForPlayer, server: ProtocolServer, store: AnswerStore = localStore(memoryStorage())) {
  const timers: (() => void)[] = [];
  const tabs: AttemptSession[] = [];
  let queueOfTabs: Promise<unknown> = Promise.resolve();
  const openTab = async (): Promise<AttemptSession> => {
    const tab: AttemptSession = createAttemptSession(attempt, {
      store,
      api: server,
      random: () => 0,
      monotonic: () => 0,
      later(act) {
        timers.push(act);
        return () => void timers.splice(timers.indexOf(act), timers.includes(act) ? 1 : 0);
      },
      alone: <T>(_: string, act: () => Promise<T>): Promise<T> => {
        const turn = queueOfTabs.then(act, act);
        queueOfTabs = turn.catch(() => undefined);
        return turn;
      },
      tell: (message: TabMessage) => tabs.filter((other) => other !== tab).forEach((other) => other.hear(structuredClone(message))),
    });
    tabs.push(tab);
    await tab.start();
    return tab;
  };
  return { openTab, store, retries: () => timers.splice(0).forEach((act) => act()), waitingRetries: () => timers.length };
}

/** Lets everything that is under way come to rest. */
const rest = async () => {
  for (let turn = 0; turn < 60; turn += 1) await Promise.resolve();
};

describe('one tab', () => {
  test('says "saved" only after the server did', async () => {
    const attempt = anAttempt();
    const server = protocolServer(attempt);
    const tab = await aBrowser(attempt, server).openTab();
    expect(tab.getState().saving).toBe('idle');
    const seen: string[] = [];
    tab.subscribe(() => seen.push(`${tab.getState().saving} ${server.log.length}`));
    await tab.answer('q1', 1, yes, details);
    await rest();
    expect(tab.getState().saving).toBe('saved');
    expect(seen).not.toContain('saved 0');
    expect(tab.getState().answers).toMatchObject([{ item: 'q1', round: 1, value: yes, released: { grade: { correct: true } } }]);
  });

  test('keeps an answer that met no network, says that it waits, and sends it when the pause is over', async () => {
    const attempt = anAttempt();
    const server = protocolServer(attempt);
    const browser = aBrowser(attempt, server);
    const tab = await browser.openTab();
    server.weather = 'network';
    await tab.answer('q1', 1, yes, details);
    await tab.answer('q2', 1, no, details);
    await rest();
    expect(tab.getState()).toMatchObject({ saving: 'waiting', waiting: 2, problem: 'network' });
    expect(tab.getState().answers.map((answer) => [answer.item, answer.isWaiting, answer.released])).toEqual([['q1', true, undefined], ['q2', true, undefined]]);
    server.weather = 'fine';
    browser.retries();
    await rest();
    expect(tab.getState()).toMatchObject({ saving: 'saved', waiting: 0, problem: null });
    expect(server.log.map(({ item }) => item)).toEqual(['q1', 'q2']);
  });

  test('a reply lost on the way is asked for again, and nothing is doubled', async () => {
    const attempt = anAttempt();
    const server = protocolServer(attempt);
    const browser = aBrowser(attempt, server);
    const tab = await browser.openTab();
    server.weather = 'lost-reply';
    await tab.answer('q1', 1, yes, details);
    await rest();
    expect(tab.getState().saving).toBe('waiting');
    server.weather = 'fine';
    browser.retries();
    await rest();
    expect(tab.getState()).toMatchObject({ saving: 'saved', answers: [{ item: 'q1', released: {} }] });
    expect(server.log).toHaveLength(1);
  });

  test.each(['signed-out', 'gone'] as const)('when the server says "%s" the answer stays on the device and the screen can say why', async (weather) => {
    const attempt = anAttempt();
    const server = protocolServer(attempt);
    const browser = aBrowser(attempt, server);
    const tab = await browser.openTab();
    server.weather = weather;
    await tab.answer('q1', 1, yes, details);
    await rest();
    expect(tab.getState()).toMatchObject({ saving: 'waiting', problem: weather });
    expect(await browser.store.list(attempt.id)).toHaveLength(1);
  });

  test('a refused answer leaves the queue, is told with its reason, and the server\'s answer shows again', async () => {
    const attempt = anAttempt();
    const server = protocolServer(attempt);
    server.refuse = ({ item }) => (item === 'q1' ? 'closed' : null);
    const tab = await aBrowser(attempt, server).openTab();
    await tab.answer('q1', 1, yes, details);
    await tab.answer('q2', 1, yes, details);
    await rest();
    expect(tab.getState().refused).toEqual([{ item: 'q1', reason: 'closed' }]);
    expect(tab.getState().waiting).toBe(0);
    expect(tab.getState().answers.map(({ item }) => item)).toEqual(['q2']);
  });

  test('an operation that the server cannot read does not hold up the others', async () => {
    const attempt = anAttempt();
    const server = protocolServer(attempt);
    const browser = aBrowser(attempt, server);
    const tab = await browser.openTab();
    server.weather = 'network';
    await tab.answer('q1', 1, yes, details);
    await tab.answer('q2', 1, yes, details);
    await rest();
    const save = server.save;
    server.weather = 'fine';
    server.save = async (id, request, options) => (request.operations.some(({ item }) => item === 'q1') ? { ok: false, problem: 'invalid', retryAfter: 0 } : save(id, request, options));
    browser.retries();
    await rest();
    expect(tab.getState()).toMatchObject({ waiting: 0, refused: [{ item: 'q1', reason: 'invalid' }] });
    expect(server.log.map(({ item }) => item)).toEqual(['q2']);
  });

  test('sixty answers go in batches of at most fifty, in order', async () => {
    const attempt = anAttempt('test', 60);
    const server = protocolServer(attempt);
    const browser = aBrowser(attempt, server);
    const tab = await browser.openTab();
    server.weather = 'network';
    for (const item of attempt.items) await tab.answer(item.id, 1, yes, details);
    await rest();
    server.weather = 'fine';
    server.requests.length = 0;
    browser.retries();
    await rest();
    expect(server.requests.map(({ size }) => size)).toEqual([50, 10]);
    expect(server.log.map(({ seq }) => seq)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1));
  });

  test('a page that goes away sends what waits in one last request and still remembers it', async () => {
    const attempt = anAttempt();
    const server = protocolServer(attempt);
    const browser = aBrowser(attempt, server);
    const tab = await browser.openTab();
    server.weather = 'network';
    await tab.answer('q1', 1, yes, details);
    await rest();
    server.weather = 'lost-reply';
    tab.leave();
    expect(server.requests.at(-1)).toEqual({ size: 1, isLeaving: true });
    expect(server.log).toHaveLength(1);
    tab.stop();
    server.weather = 'fine';
    const later = await browser.openTab();
    await rest();
    expect(server.log).toHaveLength(1);
    expect(later.getState().answers).toMatchObject([{ item: 'q1', released: {} }]);
  });

  test('"I was right" shows at once and is kept', async () => {
    const attempt = anAttempt();
    const server = protocolServer(attempt);
    const tab = await aBrowser(attempt, server).openTab();
    await tab.answer('q1', 1, no, details);
    await rest();
    const told = tab.override('q1', 1);
    await told;
    expect(tab.getState().answers[0]?.released?.overridden).toBe(true);
    await rest();
    expect(server.log.at(-1)).toMatchObject({ type: 'override', item: 'q1', round: 1 });
    expect(tab.getState().answers[0]).toMatchObject({ value: no, released: { overridden: true } });
  });
});

describe('handing in', () => {
  test('sends what waits first', async () => {
    const attempt = anAttempt('test');
    const server = protocolServer(attempt);
    const browser = aBrowser(attempt, server);
    const tab = await browser.openTab();
    server.weather = 'network';
    await tab.answer('q1', 1, yes, details);
    await rest();
    await tab.handIn();
    expect(tab.getState()).toMatchObject({ handingIn: 'waiting', state: 'in-progress' });
    server.weather = 'fine';
    tab.wake();
    await rest();
    expect(tab.getState()).toMatchObject({ handingIn: 'no', state: 'graded', waiting: 0 });
    expect(server.log).toHaveLength(1);
  });

  test('is not held up for ever by an answer that the server never took', async () => {
    const attempt = anAttempt('test');
    const server = protocolServer(attempt);
    server.refuse = () => 'invalid';
    const tab = await aBrowser(attempt, server).openTab();
    await tab.answer('q1', 1, yes, details);
    await rest();
    await tab.handIn();
    expect(tab.getState()).toMatchObject({ handingIn: 'no', state: 'graded', refused: [{ reason: 'invalid' }] });
  });
});

describe('two tabs of one browser', () => {
  test('see each other\'s answers and never number two operations alike', async () => {
    const attempt = anAttempt('test');
    const server = protocolServer(attempt);
    const browser = aBrowser(attempt, server);
    const [one, two] = [await browser.openTab(), await browser.openTab()];
    await one.answer('q1', 1, yes, details);
    await two.answer('q2', 1, no, details);
    await rest();
    expect(one.getState().answers.map(({ item }) => item).sort()).toEqual(['q1', 'q2']);
    expect(two.getState().answers.map(({ item }) => item).sort()).toEqual(['q1', 'q2']);
    expect(new Set(server.log.map(({ id }) => id)).size).toBe(2);
    expect(new Set(server.log.map(({ seq }) => seq)).size).toBe(2);
  });

  test('without a network one shows what the other took down', async () => {
    const attempt = anAttempt();
    const server = protocolServer(attempt);
    const browser = aBrowser(attempt, server);
    const [one, two] = [await browser.openTab(), await browser.openTab()];
    server.weather = 'network';
    await one.answer('q1', 1, yes, details);
    await rest();
    expect(two.getState()).toMatchObject({ waiting: 1, answers: [{ item: 'q1', isWaiting: true }] });
  });
});

test('a store that refuses to write hands over to the next one', async () => {
  const attempt = anAttempt();
  const server = protocolServer(attempt);
  const full = localStore({
    getItem: () => null,
    setItem: () => {
      throw new Error('QuotaExceededError');
    },
  });
  const tab = await aBrowser(attempt, server, layeredStore([full, localStore(memoryStorage())])).openTab();
  await tab.answer('q1', 1, yes, details);
  await rest();
  expect(tab.getState().saving).toBe('saved');
  expect(server.log).toHaveLength(1);
});

test('the late echo of a replaced answer does not bring it back', () => {
  const old = { id: 'a', seq: 1, type: 'answer', item: 'q1', round: 1, value: yes } as const;
  const saved = [{ item: 'q1', round: 1, value: no, confidence: null }];
  expect(takeIn(saved, { state: 'in-progress', settled: [{ operation: old, result: { id: 'a', status: 'duplicate' } }] })).toEqual(saved);
  expect(takeIn(saved, { state: 'in-progress', settled: [{ operation: old, result: { id: 'a', status: 'applied' } }] })).toMatchObject([{ value: yes }]);
});

test('whatever the weather, every answer given arrives exactly once and the last one counts', async () => {
  type Step = { act: 'answer'; item: number; value: boolean } | { act: 'weather'; weather: ProtocolServer['weather'] } | { act: 'reload' | 'retry' | 'other-tab' };
  const step: fc.Arbitrary<Step> = fc.oneof(
    fc.record({ act: fc.constant('answer' as const), item: fc.integer({ min: 1, max: 4 }), value: fc.boolean() }),
    fc.record({ act: fc.constant('weather' as const), weather: fc.constantFrom<ProtocolServer['weather'][]>('fine', 'lost-reply', 'network', 'server', 'signed-out') }),
    fc.record({ act: fc.constantFrom('reload' as const, 'retry' as const, 'other-tab' as const) }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 30 }), async (steps) => {
      const attempt = anAttempt('test', 4);
      const server = protocolServer(attempt);
      const browser = aBrowser(attempt, server);
      let tab = await browser.openTab();
      const given: { item: string; value: boolean }[] = [];
      for (const now of steps) {
        if (now.act === 'answer') {
          given.push({ item: `q${now.item}`, value: now.value });
          await tab.answer(`q${now.item}`, 1, { kind: 'true-false', value: now.value }, details);
        } else if (now.act === 'weather') server.weather = now.weather;
        else if (now.act === 'retry') browser.retries();
        else {
          if (now.act === 'reload') tab.stop();
          tab = await browser.openTab();
        }
        await rest();
        expect(tab.getState().saving === 'saved' && server.log.length < given.length).toBe(false);
      }
      server.weather = 'fine';
      tab.wake();
      await rest();
      expect(server.log.map(({ item, value }) => ({ item, value: value?.kind === 'true-false' && value.value }))).toEqual(given);
      for (const { item } of given) {
        const last = given.findLast((answer) => answer.item === item)!;
        expect(tab.getState().answers.find((answer) => answer.item === item)?.value).toEqual({ kind: 'true-false', value: last.value });
      }
    }),
    { numRuns: 200 },
  );
});
