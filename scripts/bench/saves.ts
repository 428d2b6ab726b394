import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import pg from 'pg';
import type { SaveReply } from '#study/types.ts';
import { makeLearners, type Learner } from './learners.ts';
import type { Row } from './report.ts';
import { runApp } from './run-app.ts';
import { median, percentile } from './statistics.ts';

/** Learners who answer at the same time, and database connections on either side. */
const CONCURRENCY = 32;
/** Rounds of both sides, alternating, so that whatever else the machine does falls on both. */
const ROUNDS = 9;
const ROUND_MILLISECONDS = 3000;
const GOAL_RATIO = 0.15;

type Save = (learner: Learner) => Promise<void>;
interface Measured { perSecond: number; times: number[] }

/** Saves a second through the app, over the same transaction sent straight to the same database. */
export async function measureSaves(say: (sentence: string) => void): Promise<Row[]> {
  const app = await runApp({ DATABASE_POOL_SIZE: String(CONCURRENCY) });
  const pool = new pg.Pool({ connectionString: app.databaseUrl, max: CONCURRENCY });
  const agent = new Agent({ keepAlive: true, maxSockets: CONCURRENCY });
  try {
    // Ten times as many learners as answer at once: no single one comes near the limit of saves a minute.
    const [ours, bare] = await Promise.all([1, 2].map(() => makeLearners(CONCURRENCY * 10, app.databaseUrl, app.secret)));
    if (!ours || !bare) throw new Error('No learners.');
    const sides = { app: { save: throughApp(app.address, agent), learners: ours }, pg: { save: straightInto(pool), learners: bare } };
    await measure(sides.app, 2 * ROUND_MILLISECONDS); // warm-up
    await measure(sides.pg, ROUND_MILLISECONDS);
    const rounds: { app: Measured; pg: Measured }[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const [first, second] = round % 2 === 0 ? (['app', 'pg'] as const) : (['pg', 'app'] as const);
      const results = { [first]: await measure(sides[first], ROUND_MILLISECONDS), [second]: await measure(sides[second], ROUND_MILLISECONDS) } as { app: Measured; pg: Measured };
      rounds.push(results);
      say(`round ${round + 1}: ${results.app.perSecond.toFixed(0)} saves a second through the app, ${results.pg.perSecond.toFixed(0)} in bare pg`);
    }
    await checkKept(pool, ours);
    return rowsOf(rounds);
  } finally {
    agent.destroy();
    await pool.end();
    await app.stop();
  }
}

function rowsOf(rounds: readonly { app: Measured; pg: Measured }[]): Row[] {
  const ratio = median(rounds.map(({ app, pg: bare }) => app.perSecond / bare.perSecond));
  const row = (what: string, side: 'app' | 'pg'): Row => {
    const times = rounds.flatMap((round) => round[side].times);
    return { what, measured: `${median(rounds.map((round) => round[side].perSecond)).toFixed(0)}/s, p50 ${median(times).toFixed(1)} ms, p99 ${percentile(times, 0.99).toFixed(1)} ms` };
  };
  return [
    row(`Saves a second through the app, ${CONCURRENCY} learners at once`, 'app'),
    row('The same transaction in bare pg, as many connections', 'pg'),
    { what: 'App over bare pg', measured: ratio.toFixed(2), goal: `≥ ${GOAL_RATIO}`, isMet: ratio >= GOAL_RATIO },
  ];
}

/** Runs saves for a while, each worker waiting for one answer before the next. */
async function measure({ save, learners }: { save: Save; learners: readonly Learner[] }, milliseconds: number): Promise<Measured> {
  const times: number[] = [];
  const start = performance.now();
  await Promise.all(Array.from({ length: CONCURRENCY }, async (_, worker) => {
    const mine = learners.filter((__, at) => at % CONCURRENCY === worker);
    for (let turn = 0; performance.now() - start < milliseconds; turn += 1) {
      const learner = mine[turn % mine.length];
      if (!learner) return;
      const before = performance.now();
      await save(learner);
      times.push(performance.now() - before);
    }
  }));
  return { perSecond: times.length / (performance.now() - start) * 1000, times };
}

/** The next answer of a learner, as the browser would send it. */
function nextOperation(learner: Learner) {
  learner.seq += 1;
  const item = learner.items[learner.seq % learner.items.length];
  if (!item) throw new Error('No items.');
  return { id: randomUUID(), seq: learner.seq, type: 'answer' as const, item: item.id, round: 1, value: item.value, milliseconds: 1000 };
}

function throughApp(address: string, agent: Agent): Save {
  return (learner) => new Promise((resolve, reject) => {
    const body = JSON.stringify({ device: learner.device, operations: [nextOperation(learner)] });
    const sent = request(`${address}/api/v1/attempts/${learner.attempt}/answers`, {
      method: 'POST', agent,
      headers: { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body), origin: address, cookie: learner.cookie },
    }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk) => { text += chunk; }).on('end', () => {
        const results = response.statusCode === 200 ? (JSON.parse(text) as SaveReply).results : [];
        if (results[0]?.status === 'applied') resolve();
        else reject(new Error(`The app did not save (${response.statusCode}): ${text.slice(0, 300)}`));
      });
    });
    sent.once('error', reject).end(body);
  });
}

/** What any server has to do to save an answer: see whose open attempt it is, keep the operation, let the answer count. */
function straightInto(pool: pg.Pool): Save {
  return async (learner) => {
    const { id, seq, item, value } = nextOperation(learner);
    const client = await pool.connect();
    try {
      await client.query('BEGIN');
      await client.query({ name: 'attempt', text: 'SELECT state, mode FROM "Attempt" WHERE id = $1 FOR UPDATE', values: [learner.attempt] });
      await client.query({
        name: 'operation', values: [id, learner.attempt, item, learner.device, seq, value],
        text: `INSERT INTO "AnswerOperation" (id, "attemptId", "itemId", round, type, device, seq, value, milliseconds, status) VALUES ($1, $2, $3, 1, 'answer', $4, $5, $6, 1000, 'applied')`,
      });
      await client.query({
        name: 'answer', values: [id, item, learner.device, seq, value],
        text: `INSERT INTO "Answer" ("itemId", round, value, milliseconds, "operationId", seq, device) VALUES ($2, 1, $5, 1000, $1, $4, $3)
               ON CONFLICT ("itemId", round) DO UPDATE SET value = excluded.value, "operationId" = excluded."operationId", seq = excluded.seq, device = excluded.device`,
      });
      await client.query('COMMIT');
    } finally {
      client.release();
    }
  };
}

/** Fast and wrong would be worthless: what was acknowledged has to be there. */
async function checkKept(pool: pg.Pool, learners: readonly Learner[]): Promise<void> {
  const { rows: [kept] } = await pool.query('SELECT count(*)::int AS n FROM "AnswerOperation" WHERE "attemptId" = ANY($1)', [learners.map(({ attempt }) => attempt)]);
  const acknowledged = learners.reduce((sum, { seq }) => sum + seq, 0);
  if (kept.n !== acknowledged) throw new Error(`${acknowledged} answers were acknowledged, ${kept.n} were kept.`);
}
