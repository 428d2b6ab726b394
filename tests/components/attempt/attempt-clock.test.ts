import { describe, expect, test } from 'vitest';
import { sinceWriter, writeLeft } from '#components/assignment/since.ts';
import { createAttemptSession } from '#components/attempt/attempt-session.ts';
import { localStore, memoryStorage } from '#components/attempt/local-store.ts';
import type { AttemptForPlayer, AttemptTime } from '#study/types.ts';
import { protocolServer } from './protocol-server.ts';

const attempt: AttemptForPlayer = {
  id: '7f0e7e1c-8d3b-4a39-8f0a-1c2d3e4f5a6b', mode: 'test', state: 'in-progress', asksConfidence: false, quizId: 'quiz', answers: [],
  context: { title: 'A bridge opens', date: null, language: 'en' }, items: [{ id: 'q1', position: 0, body: { kind: 'true-false', prompt: 'It opened.' } }],
};
/** The server's clock is hours away from any here: only the difference counts. */
const at = (seconds: number) => new Date(Date.UTC(2031, 0, 1) + seconds * 1000).toISOString();
const time = (now: number, endsAt: number): AttemptTime => ({ now: at(now), endsAt: at(endsAt) });

function aTab(first: AttemptTime) {
  const server = protocolServer(attempt);
  const clock = { here: 5_000, server: first };
  const session = createAttemptSession({ ...attempt, time: first }, {
    store: localStore(memoryStorage()),
    api: { ...server, read: async () => ({ ok: true, value: { ...attempt, state: server.state, time: clock.server } }), submit: (...given) => server.submit(...given) },
    random: () => 0, monotonic: () => clock.here, later: () => () => undefined, alone: (_, act) => act(), tell: () => undefined,
  });
  return { session, server, clock };
}

describe('the time of an attempt', () => {
  test('is counted down from the difference of two moments of the server, whatever the clock here says', () => {
    expect(aTab(time(0, 60)).session.getState().deadline).toBe(65_000);
  });

  test('is put right by a quicker reply, and not by a slower one', async () => {
    const { session, clock } = aTab(time(0, 60));
    clock.here = 9_000;
    clock.server = time(7, 60); // 7 s passed there, 4 s here: the page was 3 s under way
    await session.start();
    expect(session.getState().deadline).toBe(62_000);
    clock.here = 20_000;
    clock.server = time(10, 60); // this reply was 8 s under way
    await session.start();
    expect(session.getState().deadline).toBe(62_000);
  });

  test('hands in when it is over', async () => {
    const { session, server, clock } = aTab(time(0, 60));
    clock.here = 65_000;
    clock.server = time(60, 60);
    await session.timeIsUp();
    expect(server.state).toBe('graded');
  });

  test('goes on where the teacher gave more', async () => {
    const { session, server, clock } = aTab(time(0, 60));
    clock.here = 65_000;
    clock.server = time(60, 360);
    await session.timeIsUp();
    expect(server.state).toBe('in-progress');
    expect(session.getState().deadline).toBe(365_000);
  });
});

describe('written time', () => {
  test.each([[0, '0:00'], [-5, '0:00'], [1, '0:01'], [999, '0:01'], [61_000, '1:01'], [600_000, '10:00'], [3_729_000, '1:02:09']])('%i ms left is %s', (left, text) => expect(writeLeft(left)).toBe(text));

  test.each([[10, 'just now'], [60, '1 minute ago'], [300, '5 minutes ago'], [7200, '2 hours ago'], [200_000, '2 days ago']])('%i s ago is %s', (seconds, text) => {
    expect(sinceWriter('en', 'just now')(0, seconds * 1000)).toBe(text);
  });
});
