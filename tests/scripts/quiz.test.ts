import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

const sample = 'prisma/sample/kishida-us-visit.txt';
let folder = '';
beforeAll(() => { folder = mkdtempSync(join(tmpdir(), 'quiz-')); });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function run(args: readonly string[], input?: string | Uint8Array) {
  const { status, stdout, stderr } = spawnSync('node_modules/.bin/node', ['--disable-warning=ExperimentalWarning', 'scripts/quiz.ts', ...args], { encoding: 'utf8', ...(input === undefined ? {} : { input }), maxBuffer: 1 << 26 });
  return { status, stdout, stderr };
}
const file = (name: string, content: string | Uint8Array) => { const path = join(folder, name); writeFileSync(path, content); return path; };

const quote = z.strictObject({ start: z.int().min(0), end: z.int().min(1), text: z.string().min(1) });
const question = z.strictObject({
  id: z.string(), kind: z.enum(['single-choice', 'multiple-choice', 'true-false', 'cloze', 'short-answer', 'numeric', 'ordering', 'matching', 'find-evidence']), prompt: z.string().min(1),
  options: z.array(z.strictObject({ text: z.string().min(1), correct: z.boolean().optional(), match: z.string().optional(), quote: quote.optional() })).optional(),
  isOrdered: z.boolean().optional(), answer: z.union([z.string(), z.number(), z.boolean(), z.array(z.string()), z.array(z.tuple([z.string(), z.string()])), quote]), unit: z.string().optional(), accept: z.array(z.string()).optional(), correction: z.string().optional(),
  quotes: z.array(quote).min(1), score: z.number().min(0).max(1),
});
const printed = z.strictObject({
  engine: z.string(), seed: z.int(), questions: z.array(question),
  article: z.strictObject({ title: z.string(), language: z.string(), date: z.string().optional(), sha256: z.string().regex(/^[0-9a-f]{64}$/), text: z.string() }),
  rejected: z.array(z.strictObject({ reason: z.string(), prompt: z.string(), quote })),
});

describe('npm run quiz -- FILE --format json', () => {
  it('prints what the contract says, best first, with quotes that are slices', () => {
    const { status, stdout, stderr } = run([sample, '--format', 'json']);
    expect([status, stderr]).toEqual([0, '']);
    const quiz = printed.parse(JSON.parse(stdout));
    expect(quiz.questions.length).toBeGreaterThanOrEqual(10);
    expect(quiz.questions.map(({ score }) => score)).toEqual(quiz.questions.map(({ score }) => score).sort((a, b) => b - a));
    expect(quiz.article.sha256).toBe(createHash('sha256').update(quiz.article.text, 'utf8').digest('hex'));
    for (const { quotes, options = [] } of quiz.questions) {
      for (const each of [...quotes, ...options.flatMap((option) => (option.quote ? [option.quote] : []))]) expect(quiz.article.text.slice(each.start, each.end)).toBe(each.text);
    }
  });

  it('prints the same bytes twice, and others for another seed', () => {
    const once = run([sample, '--format', 'json']).stdout;
    expect(run([sample, '--format', 'json', '--seed', '1']).stdout).toBe(once);
    expect(run([sample, '--format', 'json', '--seed', '2']).stdout).not.toBe(once);
  });

  it('prints more with --all, and as many as --count says', () => {
    const count = (args: string[]) => printed.parse(JSON.parse(run([sample, '--format', 'json', ...args]).stdout)).questions.length;
    expect(count(['--count', '5'])).toBe(5);
    expect(count(['--all'])).toBeGreaterThan(count([]));
  });

  it('reads standard input', () => {
    const text = 'Clara Barton founded the American Red Cross in 1881. Henry Dunant published a book about Solferino in 1862. Frédéric Passy received the first Nobel Peace Prize in Oslo in 1901. Gustave Moynier led the committee in Geneva until 1910. The weather was mild.';
    expect(run(['-'], text).stdout).toContain('In what year did Henry Dunant publish a book about Solferino?');
  });
});

describe('without --format', () => {
  it('lists questions with answer and quote', () => {
    const { stdout } = run([sample]);
    expect(stdout).toContain('How many troops does the US station in Japan?');
    expect(stdout).toContain('“The US stations 50,000 troops in Japan.”');
  });

  it('explains each sentence with --explain', () => {
    const { stdout } = run([sample, '--explain']);
    expect(stdout).toMatch(/parse .*\n.*fact .*\n/);
    expect(stdout).toContain('key-is-topic');
  });
});

describe('bad input is said in one sentence, with exit code 2', () => {
  const cases = (): readonly (readonly [name: string, args: string[], input: string | undefined, message: RegExp])[] => [
    ['no file', [], undefined, /which file/],
    ['a missing file', ['no-such-file.txt'], undefined, /There is no file "no-such-file.txt"/],
    ['a folder', ['tests'], undefined, /is a folder/],
    ['two files', [sample, sample], undefined, /one file only/],
    ['an empty file', ['-'], '  \n', /empty/],
    ['a short text', ['-'], 'Anna Berg arrived on April 8.', /too short/],
    ['a long text', ['-'], 'Anna Berg arrived on April 8. '.repeat(7000), /too long/],
    ['bytes that are no text', [file('picture.txt', Uint8Array.from({ length: 3000 }, (_, i) => (i * 37) % 256))], undefined, /not an article|no file|too short|language/],
    ['French', ['-'], 'Le gouvernement a annoncé mardi que les élections auront lieu au printemps prochain, selon des sources proches du ministère. Les partis ont salué cette décision, qui était attendue depuis plusieurs mois par les électeurs de tout le pays. La campagne commencera en janvier.', /language \(fr\)/],
    ['nothing to ask', ['-'], 'It was nice. They liked it. We did as well. It went on and on and so did they. Nobody knew what it was about. Then it was over and they went home. It had been nice, they said, and it was. That was all there was to it, more or less, and so it goes.', /No question was good enough/],
    ['an unknown option', [sample, '--frobnicate'], undefined, /frobnicate/],
    ['a bad seed', [sample, '--seed', 'x'], undefined, /--seed is a whole number/],
    ['a bad count', [sample, '--count', '0'], undefined, /--count is a whole number of at least 1/],
    ['a bad format', [sample, '--format', 'xml'], undefined, /json or text/],
    ['a bad date', [sample, '--date', 'April'], undefined, /--date is a day/],
  ];

  it('every time', () => {
    for (const [name, args, input, message] of cases()) {
      const { status, stdout, stderr } = run(args, input);
      expect([name, status, stdout], stderr).toEqual([name, 2, '']);
      expect(stderr).toMatch(message);
      expect(stderr.trim().split('\n').length, stderr).toBe(1);
    }
  });
});
