import { readFileSync } from 'node:fs';
import { generateQuiz } from '#engine/generate-quiz.ts';
import { readModel, type EnglishModel } from '#engine/language/english/parse/read-model.ts';
import type { Article } from '#engine/types.ts';
import { verifyProof } from '#engine/verify-proof.ts';
import { makeArticle, wordsOf } from './make-articles.ts';
import type { Row } from './report.ts';
import { growthExponent, median } from './statistics.ts';

const SIZES = [1000, 3000, 10_000, 30_000, 100_000];
const GOAL_MILLISECONDS = 300;

/** How long it takes from an article to a quiz whose every proof was checked again, and how that grows with the article. */
export function measureEngine(say: (sentence: string) => void): Row[] {
  const model = readModel(readFileSync('engine/language/english/model/english.bin'));
  warmUp(model);
  const points = SIZES.map((size) => {
    const article = makeArticle(size);
    const runs = Array.from({ length: size <= 3000 ? 15 : size <= 10_000 ? 5 : 2 }, () => timeQuiz(article, model));
    const point = { size: wordsOf(article), time: median(runs.map(({ time }) => time)), questions: runs[0]?.questions ?? 0, unproved: runs[0]?.unproved ?? [] };
    say(`${point.size} words: ${point.time.toFixed(0)} ms, ${point.questions} questions`);
    for (const prompt of point.unproved) say(`no proof holds for: ${prompt}`);
    return point;
  });
  const asked = points.reduce((sum, { questions }) => sum + questions, 0);
  const unproved = points.reduce((sum, point) => sum + point.unproved.length, 0);
  const exponent = growthExponent(points);
  return [
    { what: 'Article of 1,000 words to verified quiz, warm', measured: `${points[0]?.time.toFixed(0)} ms`, goal: `≤ ${GOAL_MILLISECONDS} ms`, isMet: (points[0]?.time ?? Infinity) <= GOAL_MILLISECONDS },
    ...points.slice(1).map(({ size, time }) => ({ what: `… of ${size.toLocaleString('en')} words`, measured: `${time.toFixed(0)} ms, ${(time / size * 1000).toFixed(0)} ms a thousand words` })),
    { what: 'Questions of these quizzes whose proof does not hold', measured: `${unproved} of ${asked}`, goal: '0', isMet: unproved === 0 },
    { what: 'Growth from 1,000 to 100,000 words (time ~ words^x)', measured: `x = ${exponent.toFixed(2)}`, goal: 'x ≤ 1.1 (linear)', isMet: exponent <= 1.1 },
  ];
}

function warmUp(model: EnglishModel): void {
  const article = makeArticle(1000);
  for (let run = 0; run < 5; run += 1) timeQuiz(article, model);
}

function timeQuiz(article: Article, model: EnglishModel): { time: number; questions: number; unproved: string[] } {
  const start = performance.now();
  const quiz = generateQuiz(article, { seed: 1, count: 20, model });
  if ('refused' in quiz) throw new Error(`No quiz: ${quiz.refused}`);
  const unproved = quiz.questions.filter((question) => verifyProof(question, article.text).length > 0);
  return { time: performance.now() - start, questions: quiz.questions.length, unproved: unproved.map(({ prompt }) => prompt) };
}
