/**
 * Questions on a Vietnamese article: gaps, choices, numbers and statements on the dates and amounts of sentences that
 * stand alone. There is no parser for Vietnamese here, so no sentence is ever turned round: each prompt is the
 * article's own sentence with one value hidden or changed, and can be ungrammatical only where the article is.
 */
import { splitSentences } from '#engine/language/english/split-sentences.ts';
import { seededRandom } from '#engine/quiz/seeded-random.ts';
import type { Article, Question, Quote, Rejection, Sentence } from '#engine/types.ts';
import { findNames } from './find-names.ts';
import { makeOptions } from './make-options.ts';
import type { Known } from './make-options.ts';
import { readValues } from './read-values.ts';
import type { Value } from './read-values.ts';
import { whyNotAlone } from './stands-alone.ts';

/** A question with where it stands, for choosing. */
export type Made = { readonly question: Question; readonly sentence: number; readonly value: number };

/** Every question that can be made, best first, and what was refused. */
export function makeQuestions(article: Article, seed: number): { made: Made[]; rejected: Rejection[] } {
  const sentences = splitSentences(article);
  const all = sentences.flatMap((sentence) => readValues(article.text, sentence).map((value): Known => ({ value, text: article.text.slice(value.start, value.end), quote: quoteOf(article, sentence) })));
  const made: Made[] = [];
  const rejected: Rejection[] = [];
  for (const sentence of sentences) {
    const own = readValues(article.text, sentence);
    if (own.length === 0) continue;
    const quote = quoteOf(article, sentence);
    const reason = whyNotAlone(article.text, sentence);
    for (const value of own) {
      const prompt = gapOf(article, sentence, value);
      const refusal = reason ?? whyNotKey(article.text, sentence, value, own);
      if (refusal) rejected.push({ reason: refusal, prompt, quote, kind: 'cloze' });
      else made.push(...present(article, sentence, { value, text: article.text.slice(value.start, value.end), quote }, all, own, seed));
    }
  }
  return { made: made.sort((one, other) => other.question.score - one.question.score || one.value - other.value || (one.question.id < other.question.id ? -1 : 1)), rejected };
}

function quoteOf({ text }: Article, { start, end }: Sentence): Quote {
  return { start, end, text: text.slice(start, end) };
}

/** The same value twice in a sentence, a trivial number, or a gap that a number beside it gives away. */
function whyNotKey(text: string, sentence: Sentence, value: Value, own: readonly Value[]): string | undefined {
  const key = text.slice(value.start, value.end);
  const prompt = `${text.slice(sentence.start, value.start)} | ${text.slice(value.end, sentence.end)}`;
  if (prompt.split(/[^\p{L}\p{N}/.,-]+/u).some((word) => word.replace(/[.,]+$/, '') === key)) return 'key-in-prompt';
  if ((value.kind === 'amount' || value.kind === 'percent') && value.value < 3) return 'trivial-number';
  if (own.filter((other) => other.kind === value.kind).length > 2) return 'too-many-alike';
  return undefined;
}

function gapOf({ text }: Article, sentence: Sentence, value: Value): string {
  return `${text.slice(sentence.start, value.start)}____${text.slice(value.end, sentence.end)}`;
}

function present(article: Article, sentence: Sentence, key: Known, all: readonly Known[], own: readonly Value[], seed: number): Made[] {
  const { value, text, quote } = key;
  const fact = `vi-${sentence.start}-${value.start}`;
  const score = scoreOf(article, sentence, value);
  const base = { quotes: [quote] as const, fact };
  const gap = gapOf(article, sentence, value);
  const questions: Question[] = [{ ...base, kind: 'cloze', id: `cloze-${fact}`, prompt: gap, score, answer: text, accept: acceptedForms(value, text) }];
  // A limit makes other numbers true as well (`hơn 50`: 40 is more than that too), so nothing may be chosen or changed.
  if (value.bound === undefined || (value.bound === 'about' && value.kind === 'amount')) {
    const options = makeOptions(key, all, own, seededRandom(seed, `options ${fact}`));
    if (options.length >= 2) {
      questions.push({
        ...base,
        kind: 'single-choice',
        id: `single-choice-${fact}`,
        prompt: gap,
        score: score + 0.03,
        options: [...options.map(({ text: shown, quote: from }) => ({ text: shown, correct: false, ...(from ? { quote: from } : {}) })), { text, correct: true }].sort((one, other) => orderOf(options, value, one.text) - orderOf(options, value, other.text)),
        isOrdered: true,
        answer: text,
      });
    }
    const wrong = options[Math.floor(seededRandom(seed, `wrong ${fact}`)() * options.length)];
    if (wrong && value.bound === undefined && quote.text.length < 180) {
      const isTrue = seededRandom(seed, `truth ${fact}`)() < 0.5;
      const statement = isTrue ? quote.text : article.text.slice(sentence.start, value.start) + wrong.text + article.text.slice(value.end, sentence.end);
      questions.push({ ...base, kind: 'true-false', id: `true-false-${fact}`, prompt: statement, score: score - 0.04, answer: isTrue, ...(isTrue ? {} : { correction: quote.text }) });
    }
  }
  if (value.kind === 'amount' && value.bound !== 'limit' && value.unit !== undefined && !value.scale) questions.push({ ...base, kind: 'numeric', id: `numeric-${fact}`, prompt: gap, score: score - 0.02, answer: value.value, unit: value.unit, accept: [text, ...acceptedForms(value, text)] });
  return questions.map((question) => ({ question, sentence: sentence.index, value: value.start }));
}

function orderOf(options: readonly { readonly text: string; readonly value: number }[], key: Value, text: string): number {
  return options.find((option) => option.text === text)?.value ?? key.value;
}

/** Other ways to type the same: with or without points, zeros, `tháng`. */
function acceptedForms(value: Value, text: string): string[] {
  const forms = new Set<string>();
  if (value.kind === 'amount' || value.kind === 'percent') {
    forms.add(text.replaceAll('.', ''));
    if (value.value < 1e15) forms.add(String(value.value));
    if (value.kind === 'percent') forms.add(`${text}%`);
  }
  if (value.kind === 'date') {
    const parts = text.match(/\d+/g) ?? [];
    forms.add(parts.map(Number).join('/'));
    forms.add(parts.length === 3 ? `${parts[0]} tháng ${parts[1]} năm ${parts[2]}` : `${parts[0]} tháng ${parts[1]}`);
  }
  if (value.kind === 'month') {
    const parts = (text.match(/\d+/g) ?? []).map(Number);
    forms.add(parts.join('/'));
    forms.add(`${parts[0]} năm ${parts[1]}`);
  }
  forms.delete(text);
  return [...forms];
}

/** Names make a prompt stand alone; early sentences matter more; short ones are easier to read. */
function scoreOf(article: Article, sentence: Sentence, value: Value): number {
  const names = findNames(article.text, sentence).length;
  const syllables = article.text.slice(sentence.start, sentence.end).split(/\s+/).length;
  const early = 1 - sentence.start / Math.max(1, article.text.length);
  return Number((0.5 + Math.min(names, 4) * 0.05 + early * 0.06 - Math.max(0, syllables - 30) * 0.006 - (value.bound ? 0.05 : 0) - (value.kind === 'amount' && value.value < 10 ? 0.08 : 0)).toFixed(4));
}
