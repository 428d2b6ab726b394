/**
 * What the command prints keeps its contract, and the same bytes come twice. Further articles, such as ones that may not
 * be kept here, are tried with `VERBATIM_ARTICLES=folder npx vitest run tests/corpus/contract.test.ts`.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contractBreaches } from '#tests/support/quiz-contract.ts';

const folders = ['tests/corpus', 'prisma/sample', ...(process.env.VERBATIM_ARTICLES?.split(':') ?? [])];
const files = folders.flatMap((folder) => readdirSync(folder).filter((name) => name.endsWith('.txt')).map((name) => `${folder}/${name}`));
const print = (path: string) => spawnSync('node_modules/.bin/node', ['scripts/quiz.ts', path, '--format', 'json'], { encoding: 'utf8', maxBuffer: 2 ** 28 });

describe('what the command prints', () => {
  it.each(files)('of %s keeps the contract, twice the same', { timeout: 60_000 }, (path) => {
    const first = print(path);
    // A text of which no good question can be made is said to be one, on standard error, with exit code 2.
    if (first.status === 2) { expect(first.stderr).toMatch(/^No question was good enough/); return; }
    expect(first.stderr).toBe('');
    expect(contractBreaches(first.stdout)).toEqual([]);
    expect(print(path).stdout === first.stdout).toBe(true);
  });
});

describe('the contract', () => {
  const printed = print(files[0]!).stdout;
  const broken = (change: (quiz: any) => void) => { const quiz = JSON.parse(printed); change(quiz); return contractBreaches(JSON.stringify(quiz)); };
  it.each<[string, (quiz: any) => void]>([
    ['a quote that is not in the article', (quiz) => { quiz.questions[0].quotes[0].text += '!'; }],
    ['a changed text', (quiz) => { quiz.article.text += ' '; }],
    ['an unknown kind', (quiz) => { quiz.questions[0].kind = 'essay'; }],
    ['an answer of another kind', (quiz) => { quiz.questions[0].answer = [1]; }],
    ['a score above one', (quiz) => { quiz.questions[0].score = 1.2; }],
    ['no quote', (quiz) => { quiz.questions[0].quotes = []; }],
    ['a rejection without a reason', (quiz) => { quiz.rejected = [{ prompt: 'x', quote: quiz.questions[0].quotes[0] }]; }],
  ])('is broken by %s', (_name, change) => expect(broken(change).length).toBeGreaterThan(0));
});
