import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import pg from 'pg';
import type { AttemptForPlayer, SaveReply } from '#study/types.ts';
import { anyAnswerTo } from './learners.ts';
import { cpuTime } from './cpu-time.ts';
import { makeClass, type SchoolClass, type Student } from './make-class.ts';
import type { Row } from './report.ts';
import { runApp } from './run-app.ts';
import { percentile } from './statistics.ts';

/** A school begins a test: so many students, within so many milliseconds, each answering every fifteen seconds from then on. */
const SCHOOL = { students: 1000, within: 60_000, think: 15_000 };
/** A synchronised start: everybody presses within one second, and nobody answers yet. */
const RUSH = { students: 250, within: 1000, think: Infinity };

type Field = readonly [name: string, value: string];
interface Measured { starts: number[]; saves: number[]; lags: number[]; errors: string[]; saved: number; cpu: number }
/** When the benchmark itself cannot keep its appointments so far, in milliseconds, its times say nothing of the app. */
const MOST_LAG = 50;

/** How long a start and a save take when a whole school begins, counted from the moment each was meant to happen. */
export async function measureStarts(say: (sentence: string) => void): Promise<Row[]> {
  const app = await runApp();
  const agent = new Agent({ keepAlive: true, maxSockets: 400 });
  const browser = new Browser(app.address, agent);
  try {
    await run(browser, await makeClass(60, app.databaseUrl, app.secret), { students: 60, within: 3000, think: Infinity }, app.pid); // warm-up
    const rushClass = await makeClass(RUSH.students, app.databaseUrl, app.secret);
    const rush = await run(browser, rushClass, RUSH, app.pid);
    say(`${RUSH.students} starts in one second: ${rush.errors.length} errors${rush.errors[0] ? `, the first: ${rush.errors[0]}` : ''}`);
    const schoolClass = await makeClass(SCHOOL.students, app.databaseUrl, app.secret);
    const school = await run(browser, schoolClass, SCHOOL, app.pid);
    say(`${SCHOOL.students} starts in a minute: ${school.errors.length} errors${school.errors[0] ? `, the first: ${school.errors[0]}` : ''}; ${school.saved} saves`);
    await checkKept(app.databaseUrl, rushClass, rush);
    await checkKept(app.databaseUrl, schoolClass, school);
    return [
      row(`${SCHOOL.students} students start a test within 60 s: a start`, school.starts, 1500, school),
      row('… a save meanwhile', school.saves, 300, school),
      errors('… errors', school),
      row(`${RUSH.students} starts in one second: a start`, rush.starts, 3000, rush),
      errors('… errors', rush),
      { what: '… processor time of app and database, a start', measured: `${(rush.cpu / RUSH.students).toFixed(1)} ms` },
    ];
  } finally {
    agent.destroy();
    await app.stop();
  }
}

const row = (what: string, times: readonly number[], goal: number, { lags }: Measured): Row => {
  const [p99, lag] = [percentile(times, 0.99), percentile(lags, 0.99)];
  const isVoid = lag > MOST_LAG;
  const note = isVoid ? ` (void: the benchmark itself was ${lag.toFixed(0)} ms late)` : '';
  return { what, measured: `p50 ${percentile(times, 0.5).toFixed(0)} ms, p99 ${p99.toFixed(0)} ms${note}`, goal: `p99 ≤ ${goal.toLocaleString('en')} ms`, ...(isVoid ? {} : { isMet: p99 <= goal }) };
};
const errors = (what: string, { errors: all }: Measured): Row => ({ what, measured: String(all.length), goal: '0', isMet: all.length === 0 });

/** Open arrivals: each act has its moment, whether or not those before it have been answered. */
async function run(browser: Browser, { assignment, students }: SchoolClass, { within, think }: typeof SCHOOL, pid: number): Promise<Measured> {
  const measured: Measured = { starts: [], saves: [], lags: [], errors: [], saved: 0, cpu: 0 };
  // Everybody has the page of the assignment before them when the moment comes: opened one after another, and not measured.
  const forms: Field[][] = [];
  for (const student of students) forms.push(await browser.open(student, assignment));
  const used = cpuTime(pid);
  const from = performance.now() + 500;
  const at = async (moment: number): Promise<number> => {
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, from + moment - performance.now())));
    measured.lags.push(performance.now() - from - moment);
    return from + moment;
  };
  await Promise.all(students.map(async (student, number) => {
    try {
      const moment = (number * within) / students.length;
      const form = forms[number];
      const begun = await at(moment);
      const attempt = await browser.start(student, assignment, form ?? []);
      measured.starts.push(performance.now() - begun);
      const { items } = think === Infinity ? { items: [] } : await browser.read(student, attempt);
      for (let seq = 1, next = moment + think; next < within && items.length > 0; seq += 1, next += think) {
        const meant = await at(next);
        const item = items[seq % items.length];
        if (item) await browser.save(student, attempt, { id: randomUUID(), seq, type: 'answer', item: item.id, round: 1, value: anyAnswerTo(item.body) });
        measured.saves.push(performance.now() - meant);
        measured.saved += 1;
      }
    } catch (error) {
      measured.errors.push(error instanceof Error ? error.message : String(error));
    }
  }));
  return { ...measured, cpu: cpuTime(pid) - used };
}

/** What a browser sends. Without scripts, so that what is measured is the server; a start is the press and the page it leads to. */
class Browser {
  readonly #address: string;
  readonly #agent: Agent;
  constructor(address: string, agent: Agent) {
    this.#address = address;
    this.#agent = agent;
  }

  /** Opens the page of an assignment. @returns the fields of its form */
  async open(student: Student, assignment: string): Promise<Field[]> {
    const page = await this.#ask(student, `/assignments/${assignment}`);
    const form = /<form[^>]*>(?:(?!<\/form>)[\s\S])*name="assignmentId"[\s\S]*?<\/form>/.exec(page.text)?.[0] ?? '';
    const fields: Field[] = [...form.matchAll(/<input type="hidden" name="([^"]*)"(?: value="([^"]*)")?/g)].map(([, name = '', value = '']) => [decode(name), decode(value)]);
    if (fields.length < 2) throw new Error(`no form to start with (${page.status})`);
    return fields;
  }

  /** Presses "Start" and loads the first question. @returns the attempt's id */
  async start(student: Student, assignment: string, fields: readonly Field[]): Promise<string> {
    const boundary = `----${randomUUID()}`;
    const body = `${fields.map(([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`).join('')}--${boundary}--\r\n`;
    const pressed = await this.#ask(student, `/assignments/${assignment}`, { body, type: `multipart/form-data; boundary=${boundary}` });
    const id = /\/attempts\/([0-9a-f-]{36})/.exec(pressed.location)?.[1];
    if (!id) throw new Error(`the start was answered with ${pressed.status}`);
    const first = await this.#ask(student, `/attempts/${id}`);
    if (first.status !== 200 || !first.text.includes('data-player')) throw new Error(`the first question was answered with ${first.status}`);
    return id;
  }

  async read(student: Student, attempt: string): Promise<AttemptForPlayer> {
    const { status, text } = await this.#ask(student, `/api/v1/attempts/${attempt}`);
    if (status !== 200) throw new Error(`an attempt was answered with ${status}`);
    return JSON.parse(text) as AttemptForPlayer;
  }

  async save(student: Student, attempt: string, operation: object): Promise<void> {
    const { status, text } = await this.#ask(student, `/api/v1/attempts/${attempt}/answers`, { body: JSON.stringify({ device: student.id, operations: [operation] }), type: 'application/json' });
    if (status !== 200 || (JSON.parse(text) as SaveReply).results[0]?.status !== 'applied') throw new Error(`a save was answered with ${status}: ${text.slice(0, 200)}`);
  }

  #ask(student: Student, path: string, sent?: { body: string; type: string }): Promise<{ status: number; location: string; text: string }> {
    return new Promise((resolve, reject) => {
      const asked = request(`${this.#address}${path}`, {
        method: sent ? 'POST' : 'GET', agent: this.#agent, timeout: 30_000,
        headers: { cookie: student.cookie, ...(sent ? { origin: this.#address, 'content-type': sent.type, 'content-length': Buffer.byteLength(sent.body) } : {}) },
      }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk) => { text += chunk; }).on('end', () => resolve({ status: response.statusCode ?? 0, location: response.headers.location ?? '', text }));
      });
      asked.once('timeout', () => asked.destroy(new Error('no answer for thirty seconds'))).once('error', reject).end(sent?.body);
    });
  }
}

const decode = (text: string): string => text.replaceAll('&quot;', '"').replaceAll('&#x27;', "'").replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');

/** Fast and wrong would be worthless: one attempt for each student, and every acknowledged answer in it. */
async function checkKept(databaseUrl: string, { assignment, students }: SchoolClass, { saved, errors: failed }: Measured): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows: [kept] } = await client.query<{ attempts: number; members: number; saves: number }>(`
      SELECT count(*)::int AS attempts, count(DISTINCT "memberId")::int AS members,
             (SELECT count(*)::int FROM "AnswerOperation" o JOIN "Attempt" a ON a.id = o."attemptId" WHERE a."assignmentId" = $1 AND o.status = 'applied') AS saves
        FROM "Attempt" WHERE "assignmentId" = $1`, [assignment]);
    if (kept?.attempts !== kept?.members || (kept?.saves ?? 0) < saved || (failed.length === 0 && kept?.attempts !== students.length)) {
      throw new Error(`${students.length} students and ${saved} saved answers; kept are ${JSON.stringify(kept)}.`);
    }
  } finally {
    await client.end();
  }
}
