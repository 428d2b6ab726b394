import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { POST as answersRoute } from '#app/api/v1/attempts/[id]/answers/route.ts';
import { GET as attemptRoute } from '#app/api/v1/attempts/[id]/route.ts';
import { POST as submitRoute } from '#app/api/v1/attempts/[id]/submit/route.ts';
import { GET as healthRoute } from '#app/api/health/route.ts';
import { startAttempt } from '#server/attempts.ts';
import { db } from '#server/db.ts';
import { AppError, brokenRule, isDatabaseDown, shapeOf, statusOf } from '#server/errors.ts';
import { countAgainstLimit, countSave } from '#server/rate-limit.ts';
import { checkOrigin, clientAddress } from '#server/requests.ts';
import { getAttemptForPlayer } from '#server/read-attempt.ts';
import { sessionCookieName, tokenOf } from '#server/viewer.ts';
import { aQuiz } from '#tests/support/article.ts';
import { aViewer } from '#tests/support/viewer.ts';

const ours = 'http://localhost:3000';

async function aPlayer() {
  const viewer = await aViewer();
  const { quizId } = await aQuiz(viewer, { count: 3 });
  const id = await startAttempt(viewer, quizId, { mode: 'test' });
  const { items } = await getAttemptForPlayer(viewer, id);
  return { viewer, id, item: items[0]!.id, cookie: `${sessionCookieName()}=${await tokenOf(viewer.id, viewer.sessionId)}` };
}
type Player = Awaited<ReturnType<typeof aPlayer>>;
const operation = (player: Player, more: object = {}) => ({ id: randomUUID(), seq: 1, type: 'answer', item: player.item, round: 1, value: { kind: 'true-false', value: true }, ...more });

function post(player: Player, body: BodyInit, headers: Record<string, string> = {}) {
  const request = new Request(`${ours}/api/v1/attempts/${player.id}/answers`, { method: 'POST', body, headers: { cookie: player.cookie, origin: ours, 'content-type': 'application/json', ...headers } });
  return answersRoute(request, { params: Promise.resolve({ id: player.id }) });
}
const save = (player: Player, body: unknown) => post(player, JSON.stringify(body));

describe('where a change comes from', () => {
  const from = (headers: Record<string, string>) => () => checkOrigin(new Headers(headers));
  it.each([{ origin: ours }, { 'sec-fetch-site': 'same-origin' }, { origin: ours, 'sec-fetch-site': 'cross-site' }])('%j is ours', (headers) => {
    expect(from(headers as unknown as Record<string, string>)).not.toThrow();
  });
  it.each([
    {}, { origin: 'null' }, { origin: '' }, { origin: 'http://localhost:3001' }, { origin: 'https://evil.org' }, { origin: 'http://localhost:3000.evil.org' }, { origin: 'http://evil.org/localhost:3000' }, { origin: 'localhost:3000' },
    { 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'same-site' }, { 'sec-fetch-site': 'none' }, { origin: 'null', 'sec-fetch-site': 'same-origin' }, { host: 'evil.org', origin: 'https://evil.org' },
    { 'x-forwarded-host': 'evil.org', origin: 'https://evil.org' }, { referer: ours },
  ])('%j is not', (headers) => {
    expect(from(headers as unknown as Record<string, string>)).toThrow(AppError);
  });

  it('is asked of every route that changes something', async () => {
    const player = await aPlayer();
    for (const headers of [{ origin: 'https://evil.org' }, { origin: 'null' }]) {
      const response = await post(player, JSON.stringify({ device: 'd', operations: [operation(player)] }), headers);
      expect([response.status, await response.json()]).toEqual([400, { error: { code: 'invalid', key: 'foreign-origin' } }]);
      const submit = await submitRoute(new Request(`${ours}/api/v1/attempts/${player.id}/submit`, { method: 'POST', body: '{"device":"d","lastSeq":0}', headers: { cookie: player.cookie, 'content-type': 'application/json', ...headers } }), { params: Promise.resolve({ id: player.id }) });
      expect(submit.status).toBe(400);
    }
    expect(await getAttemptForPlayer(player.viewer, player.id)).toMatchObject({ state: 'in-progress', answers: [] });
  });
});

describe('a body', () => {
  it('is JSON and says so', async () => {
    const player = await aPlayer();
    const body = JSON.stringify({ device: 'd', operations: [operation(player)] });
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'application/jsonp', '']) expect((await post(player, body, { 'content-type': type })).status, type).toBe(400);
    for (const broken of ['', '{', 'null', '[]', '"x"', '{"device":"d","operations":[}']) expect((await post(player, broken)).status, broken).toBe(400);
    expect((await post(player, body, { 'content-type': 'application/json; charset=utf-8' })).status).toBe(200);
  });

  it('holds what is asked for and nothing else: objects where scalars belong are refused, never understood', async () => {
    const player = await aPlayer();
    const good = operation(player);
    const wrong: object[] = [
      { id: { not: '' } }, { id: 'x' }, { id: null }, { seq: '1' }, { seq: 0 }, { seq: 1.5 }, { seq: { gt: 0 } }, { type: 'grade' }, { item: { not: '' } }, { item: [player.item] }, { round: 0 }, { round: { gte: 1 } },
      { value: true }, { value: null }, { value: { kind: 'true-false', value: 'true' } }, { value: { kind: 'true-false', value: { not: false } } }, { value: { kind: 'true-false', value: true, correct: true } },
      { value: { kind: 'single-choice', option: { not: '' } } }, { value: { kind: 'single-choice', option: '\0' } }, { value: { kind: 'multiple-choice', options: 'o1' } }, { value: { kind: 'multiple-choice', options: Array.from({ length: 51 }, () => 'o1') } }, { value: { kind: 'short-answer', text: 'x'.repeat(501) } },
      { value: { kind: 'matching', pairs: [['o1']] } }, { value: { kind: 'find-evidence', span: { start: -1, end: 2 } } }, { value: { kind: 'riddle' } },
      { confidence: 'very' }, { milliseconds: -1 }, { milliseconds: '5' }, { score: 1 }, { correct: true }, { userId: player.viewer.id }, { __proto__x: 1 },
    ];
    for (const change of wrong) {
      const response = await save(player, { device: 'd', operations: [{ ...good, ...change }] });
      expect([response.status, await response.json()], JSON.stringify(change)).toEqual([400, { error: { code: 'invalid', key: 'invalid' } }]);
    }
    for (const body of [{ device: {}, operations: [good] }, { device: 'd' }, { device: 'd', operations: {} }, { device: 'd', operations: [] }, { device: "d'; DROP", operations: [good] }, { device: 'd', operations: [good], state: 'graded' }, { device: 'd', operations: Array.from({ length: 51 }, () => ({ ...good, id: randomUUID() })) }]) {
      expect((await save(player, body)).status).toBe(400);
    }
    expect(await db.answerOperation.count({ where: { attemptId: player.id } })).toBe(0);
  });

  it('never breaks the server, whatever it holds', async () => {
    const player = await aPlayer();
    const part = fc.oneof(fc.constantFrom('true-false', 'short-answer', 'd', player.item, '\0', '\ud800', '__proto__', 'constructor'), fc.integer(), fc.boolean(), fc.constant(null), fc.string(), fc.jsonValue());
    const anyOperation = fc.record({ id: fc.oneof(fc.uuid(), part), seq: fc.oneof(fc.integer({ min: 1, max: 9 }), part), type: fc.constantFrom('answer', 'override'), item: fc.oneof(fc.constant(player.item), fc.uuid(), part), round: fc.oneof(fc.integer({ min: 1, max: 3 }), part), value: fc.oneof(part, fc.record({ kind: fc.constantFrom('true-false', 'short-answer', 'single-choice', 'multiple-choice'), value: part, text: fc.string({ unit: 'binary' }), option: part }, { requiredKeys: ['kind'] })) }, { requiredKeys: ['id', 'type'] });
    await fc.assert(fc.asyncProperty(fc.array(anyOperation, { maxLength: 3 }), async (operations) => {
      const { status } = await save(player, { device: 'd', operations });
      expect([200, 400]).toContain(status);
    }), { numRuns: 150 });
    const text = '\0 a lone \ud800 half, an emoji 🚢, a right-to-left \u202e mark';
    for (const value of [{ kind: 'short-answer', text }, { kind: 'cloze', text }, { kind: 'numeric', text }]) expect((await save(player, { device: 'e', operations: [operation(player, { value })] })).status).toBe(200);
  }, 60_000);

  it('has a size, counted as it comes', async () => {
    const player = await aPlayer();
    const big = JSON.stringify({ device: 'd', operations: [], padding: 'x'.repeat(200_000) });
    const response = await post(player, big);
    expect([response.status, (await response.json()).error.code]).toEqual([413, 'too-large']);
    let sent = 0;
    const endless = new ReadableStream({ pull: (controller) => { sent += 10_000; controller.enqueue(new Uint8Array(10_000).fill(32)); } });
    const streamed = new Request(`${ours}/x`, { method: 'POST', body: endless, duplex: 'half', headers: { cookie: player.cookie, origin: ours, 'content-type': 'application/json', 'content-length': '5' } } as RequestInit);
    expect((await answersRoute(streamed, { params: Promise.resolve({ id: player.id }) })).status).toBe(413);
    expect(sent).toBeLessThan(1_000_000);
  });
});

describe('an address', () => {
  it.each(['x', '..', '00000000-0000-0000-0000-000000000000', "' OR 1=1", '%00', 'a'.repeat(5000), '{"not":""}'])('with %j for an id names nothing', async (id) => {
    const player = await aPlayer();
    const response = await attemptRoute(new Request(`${ours}/api/v1/attempts/x`, { headers: { cookie: player.cookie } }), { params: Promise.resolve({ id }) });
    expect([response.status, await response.json()]).toEqual([404, { error: { code: 'not-found', key: 'not-found' } }]);
  });
});

describe('replies', () => {
  it('are kept by no cache', async () => {
    const player = await aPlayer();
    const read = await attemptRoute(new Request(`${ours}/x`, { headers: { cookie: player.cookie } }), { params: Promise.resolve({ id: player.id }) });
    for (const response of [read, await save(player, { device: 'd', operations: [operation(player)] }), await save(player, {})]) expect(response.headers.get('cache-control')).toMatch(/no-store/);
  });
});

describe('errors', () => {
  it('that nobody expected say nothing of themselves', () => {
    const shape = shapeOf(new Error('password of Mai is 1234 at /home/verbatim/server.ts'));
    expect(shape).toEqual({ code: 'unavailable', key: 'unavailable' });
    expect(shapeOf('a thrown string')).toEqual({ code: 'unavailable', key: 'unavailable' });
    expect(statusOf(shape)).toBe(503);
  });

  it('of the database name the rule and no row', async () => {
    const error = await db.$executeRaw`INSERT INTO "User" (id, kind, email) VALUES (gen_random_uuid(), 'member', 'Canary@example.org')`.catch((reason: unknown) => reason);
    expect(brokenRule(error)).toBe('user_email');
    expect(JSON.stringify(shapeOf(error))).not.toContain('anary');
  });

  it('tell a database that is gone from a mistake', () => {
    expect(isDatabaseDown(Object.assign(new Error('x'), { code: 'ECONNREFUSED' }))).toBe(true);
    expect(isDatabaseDown(new Error('x', { cause: Object.assign(new Error('y'), { code: '57P01' }) }))).toBe(true);
    expect(isDatabaseDown(new TypeError('x is not a function'))).toBe(false);
  });
});

describe('limits', () => {
  it('count exactly, however many ask at once, and say when to come back', async () => {
    const who = randomUUID();
    const all = await Promise.allSettled(Array.from({ length: 50 }, () => countAgainstLimit('account', who)));
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(30);
    await expect(countAgainstLimit('account', who)).rejects.toMatchObject({ code: 'rate-limited', values: { seconds: expect.any(Number) } });
    await expect(countAgainstLimit('account', randomUUID())).resolves.toBeUndefined();
  });

  it('begin anew when their time is over, and old counts go', async () => {
    const who = randomUUID();
    for (let times = 0; times < 30; times += 1) await countAgainstLimit('account', who);
    await expect(countAgainstLimit('account', who)).rejects.toThrow(AppError);
    await db.$executeRaw`UPDATE "RateLimit" SET "expiresAt" = now() - interval '2 hours'`;
    await countAgainstLimit('account', who);
    const left = await db.rateLimit.count();
    for (let times = 0; times < left; times += 1) await countAgainstLimit('account', randomUUID());
    expect(await db.$queryRaw`SELECT count(*)::int AS old FROM "RateLimit" WHERE "expiresAt" < now() - interval '1 hour'`).toEqual([{ old: 0 }]);
  });

  it('keep no name or address', async () => {
    await countAgainstLimit('sign-in-account', 'canary@example.org');
    expect(JSON.stringify(await db.rateLimit.findMany())).not.toContain('canary');
  });
});

describe('the address of a client', () => {
  const forwarded = (value: string) => clientAddress(new Headers({ 'x-forwarded-for': value, 'x-real-ip': '203.0.113.9', forwarded: 'for=203.0.113.9' }));
  afterEach(() => { delete process.env['TRUSTED_PROXY_HOPS']; });

  it('is nobody’s word but our own proxy’s', () => {
    expect(forwarded('198.51.100.1')).toBe('unknown');
    process.env['TRUSTED_PROXY_HOPS'] = '1';
    expect(forwarded('1.1.1.1, 2.2.2.2, 198.51.100.1')).toBe('198.51.100.1');
    expect(clientAddress(new Headers())).toBe('unknown');
    process.env['TRUSTED_PROXY_HOPS'] = '2';
    expect(forwarded('1.1.1.1, 198.51.100.1, 10.0.0.1')).toBe('198.51.100.1');
  });

  it('is one for a whole network of IPv6', () => {
    process.env['TRUSTED_PROXY_HOPS'] = '1';
    expect(forwarded('2001:db8:1:2:aaaa::1')).toBe(forwarded('2001:db8:1:2:bbbb::2'));
    expect(forwarded('2001:db8:1:3::1')).not.toBe(forwarded('2001:db8:1:2::1'));
  });
});

describe('health', () => {
  it('is unwell where an acknowledged answer could be lost, as in this database of the tests', async () => {
    const response = await healthRoute();
    expect([response.status, await response.json()]).toEqual([503, { status: 'unavailable', database: 'ok', migrations: 'ok', durability: 'unsafe' }]);
  });
});

describe('health of the migrations', () => {
  const migrations = async () => (await (await healthRoute()).json()).migrations;
  it('misses one that was not applied, or not to its end, and does not mind one it does not know', async () => {
    await db.$executeRaw`INSERT INTO "_prisma_migrations" (id, checksum, migration_name, finished_at) VALUES ('newer', '', '9999_of_a_newer_version', now())`;
    expect(await migrations()).toBe('ok');
    await db.$executeRaw`UPDATE "_prisma_migrations" SET finished_at = NULL WHERE migration_name = '0002_rules'`;
    expect(await migrations()).toBe('missing');
    await db.$executeRaw`UPDATE "_prisma_migrations" SET finished_at = now() WHERE migration_name = '0002_rules'`;
    await db.$executeRaw`UPDATE "_prisma_migrations" SET migration_name = 'another' WHERE migration_name = '0100_review'`;
    expect(await migrations()).toBe('missing');
    await db.$executeRaw`UPDATE "_prisma_migrations" SET migration_name = '0100_review' WHERE migration_name = 'another'`;
    expect(await migrations()).toBe('ok');
  });
});

describe('saves', () => {
  it('are counted in portions, and a runaway script is stopped all the same', async () => {
    const who = randomUUID();
    let saved = 0;
    await expect((async () => { for (; saved < 7000; saved += 1) await countSave(who); })()).rejects.toMatchObject({ code: 'rate-limited' });
    expect(saved).toBe(6000);
    await expect(countSave(who)).rejects.toMatchObject({ code: 'rate-limited' });
    await countSave(randomUUID());
  });
});
