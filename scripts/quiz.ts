/**
 * `npm run --silent quiz -- FILE`: an article's quiz on standard output. Run with `--help` for the options.
 * Exit 0 with a quiz, 2 with one sentence on standard error.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { readArticle } from '#engine/article/read-article.ts';
import { engineName, generateAll, generateQuiz } from '#engine/generate-quiz.ts';
import { readModel } from '#engine/language/english/parse/read-model.ts';
import type { Article, Quiz, Refusal } from '#engine/types.ts';
import { explainQuiz } from './quiz/explain.ts';
import { listQuiz } from './quiz/list.ts';

const usage = `Usage: npm run --silent quiz -- FILE [--format json] [--seed N] [--count N] [--title T] [--date YYYY-MM-DD] [--all] [--explain]

  FILE         a text or Markdown file; - reads standard input
  --format     json: everything, as one object; text (the default): a listing to read
  --seed       a whole number (default 1): the same seed gives the same quiz
  --count      how many questions are wanted (default 20)
  --title      the article's title, where the text does not begin with it
  --date       the day the article was published
  --all        every question that passed the checks, best first
  --explain    for each sentence the facts, the questions and why others were refused
`;

const sentences: Record<Refusal['refused'], (values: Refusal['values']) => string> = {
  empty: () => 'The article is empty: give a file with some text in it.',
  'too-short': ({ words, fewest }) => `The article is too short to ask about: it has ${words} words, and at least ${fewest} are needed.`,
  'too-long': ({ length, limit }) => `The article is too long: it has ${length} characters, and at most ${limit} can be read. Give a part of it.`,
  'not-text': () => 'This is not an article in plain text or Markdown: give a .txt or .md file.',
  'unsupported-language': ({ language }) => `The article's language (${language}) is not supported yet: give one in English.`,
  'no-good-question': () => 'No question was good enough to ask: give a longer article, or one with more names, dates and numbers.',
};

class BadInput extends Error {}

function main(): void {
  const { values, positionals } = readArguments();
  if (values.help) { process.stdout.write(usage); return; }
  if (positionals.length !== 1) throw new BadInput(positionals.length === 0 ? 'Say which file to read: npm run quiz -- FILE (or - for standard input).' : 'Give one file only.');
  const seed = whole(values.seed, '--seed', 1, -2147483648);
  const count = whole(values.count, '--count', 20, 1);
  if (values.format !== undefined && !/^(json|text)$/.test(values.format)) throw new BadInput(`--format is json or text, not "${values.format}".`);
  if (values.date !== undefined && !/^\d{4}-\d{2}-\d{2}$/.test(values.date)) throw new BadInput(`--date is a day such as 2024-04-08, not "${values.date}".`);
  const article = readArticle(readInput(positionals[0]!), { ...(values.title === undefined ? {} : { title: values.title }), ...(values.date === undefined ? {} : { date: values.date }) });
  if ('refused' in article) throw new BadInput(sentences[article.refused](article.values));
  const model = readModel(readFileSync(new URL('../engine/language/english/model/english.bin', import.meta.url)));
  if (values.explain) { print(explainQuiz(article, { seed, count, model })); return; }
  const quiz = values.all ? generateAll(article, { seed, count, model }) : generateQuiz(article, { seed, count, model });
  if ('refused' in quiz) throw new BadInput(sentences[quiz.refused](quiz.values));
  print(values.format === 'json' ? `${JSON.stringify(asJson(article, quiz), null, 2)}\n` : listQuiz(quiz));
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: { format: { type: 'string' }, seed: { type: 'string' }, count: { type: 'string' }, title: { type: 'string' }, date: { type: 'string' }, all: { type: 'boolean' }, explain: { type: 'boolean' }, help: { type: 'boolean' } },
    });
  } catch (error) {
    throw new BadInput(`${(error as Error).message.split('. ')[0]}. Run with --help for the options.`);
  }
}

function whole(text: string | undefined, name: string, otherwise: number, least: number): number {
  if (text === undefined) return otherwise;
  if (!/^-?\d{1,9}$/.test(text) || Number(text) < least) throw new BadInput(`${name} is a whole number${least > 0 ? ` of at least ${least}` : ''}, not "${text}".`);
  return Number(text);
}

/** UTF-8 text; anything else is said to be not text by the engine, which sees the replacement characters. */
function readInput(path: string): string {
  try {
    return new TextDecoder('utf-8').decode(readFileSync(path === '-' ? 0 : path));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new BadInput(code === 'ENOENT' ? `There is no file "${path}".` : code === 'EISDIR' ? `"${path}" is a folder: give a file.` : code === 'EACCES' ? `The file "${path}" may not be read.` : `The file "${path}" could not be read (${code ?? 'unknown reason'}).`);
  }
}

function asJson(article: Article, quiz: Quiz): object {
  const { title, language, text, date } = article;
  const questions = quiz.questions.map(({ fact: _fact, ...question }) => question);
  return {
    engine: engineName, seed: quiz.seed,
    article: { title, language, ...(date ? { date } : {}), sha256: createHash('sha256').update(text, 'utf8').digest('hex'), text },
    questions: quiz.questions.length > 0 ? [...questions].sort((a, b) => b.score - a.score) : [],
    rejected: quiz.rejected.map(({ reason, prompt, quote }) => ({ reason, prompt, quote })),
  };
}

/** A closed pipe (`| head`) is no fault. */
function print(text: string): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => { if (error.code !== 'EPIPE') throw error; });
  process.stdout.write(text);
}

try {
  main();
} catch (error) {
  if (!(error instanceof BadInput)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 2;
}
