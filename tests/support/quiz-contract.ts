/**
 * What `npm run --silent quiz -- ARTICLE --format json` promises its readers, written out by hand: each breach as a
 * sentence, none for an output that keeps the contract.
 */
import { createHash } from 'node:crypto';

type Json = Record<string, unknown>;
const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown): value is string => typeof value === 'string' && value.length > 0;
const isTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every((one) => typeof one === 'string');

/** What the answer of each kind is. */
const answers: Readonly<Record<string, (answer: unknown, text: string) => boolean>> = {
  'single-choice': isText, cloze: isText, 'short-answer': isText,
  'multiple-choice': isTexts, ordering: isTexts,
  'true-false': (answer) => typeof answer === 'boolean',
  numeric: (answer) => typeof answer === 'number' && Number.isFinite(answer),
  matching: (answer) => Array.isArray(answer) && answer.every((pair) => isTexts(pair) && pair.length === 2),
  'find-evidence': (answer, text) => quoteBreach(answer, text) === undefined,
};
const withOptions = new Set(['single-choice', 'multiple-choice', 'ordering', 'matching']);

function quoteBreach(quote: unknown, text: string): string | undefined {
  if (!isObject(quote) || !Number.isInteger(quote.start) || !Number.isInteger(quote.end) || !isText(quote.text)) return 'a quote is not {start, end, text}';
  const { start, end } = quote as { start: number; end: number };
  return start >= 0 && end > start && text.slice(start, end) === quote.text ? undefined : `a quote is not what stands at ${start}-${end}`;
}

function optionBreaches(option: unknown, kind: string, text: string): string[] {
  if (!isObject(option) || !isText(option.text)) return ['an option has no text'];
  return [
    ...(option.correct === undefined || typeof option.correct === 'boolean' ? [] : ['"correct" is no boolean']),
    ...(kind === 'matching' && !isText(option.match) ? ['a matching option has no "match"'] : []),
    ...(option.quote === undefined ? [] : [quoteBreach(option.quote, text)].filter((breach) => breach !== undefined)),
  ];
}

function questionBreaches(question: unknown, text: string): string[] {
  if (!isObject(question)) return ['a question is no object'];
  const { id, kind, prompt, answer, quotes, score, options, accept, unit, correction } = question;
  const found: string[] = [];
  const need = (holds: boolean, breach: string) => { if (!holds) found.push(breach); };
  need(isText(id), 'no id');
  need(isText(prompt), 'no prompt');
  need(typeof kind === 'string' && kind in answers, `unknown kind ${String(kind)}`);
  need(typeof kind === 'string' && (answers[kind]?.(answer, text) ?? false), 'the answer does not suit the kind');
  need(Array.isArray(quotes) && quotes.length > 0, 'no quote');
  for (const quote of Array.isArray(quotes) ? quotes : []) { const breach = quoteBreach(quote, text); if (breach) found.push(breach); }
  need(typeof score === 'number' && score >= 0 && score <= 1, 'the score is not between 0 and 1');
  need(accept === undefined || isTexts(accept), '"accept" is no list of texts');
  need(unit === undefined || typeof unit === 'string', '"unit" is no text');
  need(correction === undefined || typeof correction === 'string', '"correction" is no text');
  need(kind !== 'true-false' || answer !== false || isText(correction), 'a false statement has no correction');
  need(kind !== 'cloze' || (typeof prompt === 'string' && prompt.split('____').length === 2), 'a cloze has not exactly one gap');
  if (options !== undefined) found.push(...(Array.isArray(options) ? options.flatMap((option) => optionBreaches(option, String(kind), text)) : ['"options" is no list']));
  need(!withOptions.has(String(kind)) || (Array.isArray(options) && options.length >= 2), 'no options');
  if (kind === 'single-choice' && Array.isArray(options)) need(options.filter((option) => (option as Json).correct === true && (option as Json).text === answer).length === 1 && options.filter((option) => (option as Json).correct === true).length === 1, 'not exactly one right option that is the answer');
  return found.map((breach) => `${String(id)}: ${breach}`);
}

/** Every way in which a printed quiz breaks the contract. */
export function contractBreaches(printed: string): string[] {
  const quiz: unknown = JSON.parse(printed);
  if (!isObject(quiz) || !isObject(quiz.article)) return ['no object with an article'];
  const { engine, seed, article, questions, rejected } = quiz as Json & { article: Json };
  const text = typeof article.text === 'string' ? article.text : '';
  const found: string[] = [];
  const need = (holds: boolean, breach: string) => { if (!holds) found.push(breach); };
  need(isText(engine), 'no engine');
  need(Number.isInteger(seed), 'the seed is no whole number');
  need(typeof article.title === 'string', 'no title');
  need(isText(article.language), 'no language');
  need(article.sha256 === createHash('sha256').update(text, 'utf8').digest('hex'), 'the sum is not that of the text');
  const list = Array.isArray(questions) ? questions : [];
  need(Array.isArray(questions) && Array.isArray(rejected), 'no lists of questions and rejections');
  found.push(...list.flatMap((question) => questionBreaches(question, text)));
  need(new Set(list.map((question) => (question as Json).id)).size === list.length, 'two questions have one id');
  need(list.every((question, i) => i === 0 || ((question as { score: number }).score <= (list[i - 1] as { score: number }).score)), 'not best first');
  for (const one of Array.isArray(rejected) ? (rejected as unknown[]) : []) {
    if (!isObject(one) || !isText(one.reason) || typeof one.prompt !== 'string') found.push('a rejection has no reason or prompt');
    else { const breach = quoteBreach(one.quote, text); if (breach) found.push(`rejected: ${breach}`); }
  }
  return found;
}
