/**
 * `npm run engine:fuzz -- [RUNS] [SEED]`: strings at random and articles cut about go through the whole engine. A throw, a
 * question whose proof does not hold, and a text that takes longer than a second are printed and make it fail.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { readArticle } from '#engine/article/read-article.ts';
import { generateAll } from '#engine/generate-quiz.ts';
import { readModel } from '#engine/language/english/parse/read-model.ts';
import { seededRandom } from '#engine/quiz/seeded-random.ts';
import { verifyProof } from '#engine/verify-proof.ts';
import { makeText } from './fuzz/make-text.ts';

const [runs = 10_000, seed = 1] = process.argv.slice(2).map(Number);
const slowest = 1000;
const files = ['prisma/sample/kishida-us-visit.txt', ...readdirSync('tests/corpus').filter((name) => name.endsWith('.txt')).map((name) => `tests/corpus/${name}`)];
const articles = files.map((file) => readFileSync(file, 'utf8'));
const model = readModel(readFileSync(new URL('../engine/language/english/model/english.bin', import.meta.url)));

const seen = { read: 0, quizzes: 0, questions: 0, faults: 0, longest: 0 };
for (let run = 0; run < runs; run += 1) {
  const text = makeText(seededRandom(seed, `text ${run}`), articles);
  const start = performance.now();
  try {
    const article = readArticle(text);
    if (!('refused' in article)) {
      seen.read += 1;
      const quiz = generateAll(article, { seed, count: 20, model });
      if (!('refused' in quiz)) {
        seen.quizzes += 1;
        seen.questions += quiz.questions.length;
        for (const question of quiz.questions) if (verifyProof(question, quiz.article.text).length > 0) fault(run, text, `no proof holds for: ${question.prompt}`);
      }
    }
  } catch (error) {
    fault(run, text, error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
  const time = performance.now() - start;
  seen.longest = Math.max(seen.longest, time);
  // The first texts warm the engine up.
  if (time > slowest && run > 50) fault(run, text, `took ${time.toFixed(0)} ms for ${text.length} characters`);
  if ((run + 1) % 10_000 === 0) console.log(`${run + 1} texts, ${seen.read} read as articles, ${seen.questions} questions, ${seen.faults} faults, longest ${seen.longest.toFixed(0)} ms`);
}
console.log(`${runs} texts from seed ${seed}: ${seen.read} read as articles, ${seen.quizzes} quizzes, ${seen.questions} questions, ${seen.faults} faults, longest ${seen.longest.toFixed(0)} ms`);
process.exitCode = seen.faults > 0 ? 1 : 0;

function fault(run: number, text: string, what: string): void {
  seen.faults += 1;
  console.log(`text ${run}: ${what}\n  ${JSON.stringify(text.slice(0, 300))}`);
}
