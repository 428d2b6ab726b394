import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticle } from '#engine/article/read-article.ts';
import { generateAll, generateQuiz } from '#engine/generate-quiz.ts';
import type { Question, Quiz } from '#engine/types.ts';
import { verifyProof } from '#engine/verify-proof.ts';
import { englishModel } from '#tests/support/english.ts';

const articles = ['prisma/sample/kishida-us-visit.txt', ...readdirSync('tests/corpus').filter((name) => name.endsWith('.txt')).map((name) => `tests/corpus/${name}`)].map((path) => readFileSync(path, 'utf8'));

/** A real article, cut about, mended with other pieces, and sprinkled with what real input has. */
const mutated = fc.tuple(fc.constantFrom(...articles), fc.nat(), fc.nat(3000), fc.string({ unit: 'grapheme', maxLength: 30 }), fc.constantFrom('', '\u0000', '\uD800', '((((', '“', '`', '\n\n\n', '# ', '____', '[12]', '—', '…'))
  .map(([text, at, size, piece, mark]) => {
    const start = at % text.length;
    return `${text.slice(0, start)}${mark}${piece}${text.slice(start + (size % 400))}${mark}`;
  });

function make(text: string, seed = 1): Quiz | undefined {
  const article = readArticle(text);
  if ('refused' in article) return undefined;
  const quiz = generateAll(article, { seed, count: 20, model: englishModel });
  return 'refused' in quiz ? undefined : quiz;
}

function expectSound(question: Question, text: string): void {
  expect(verifyProof(question, text).filter(({ problem }) => problem !== 'key-unproved')).toEqual([]);
  expect(question.score).toBeGreaterThanOrEqual(0);
  expect(question.score).toBeLessThanOrEqual(1);
  switch (question.kind) {
    case 'single-choice': {
      expect(question.options.filter(({ correct }) => correct).map((option) => option.text)).toEqual([question.answer]);
      expect(new Set(question.options.map((option) => option.text)).size).toBe(question.options.length);
      expect(question.options.length).toBeGreaterThanOrEqual(3);
      break;
    }
    case 'cloze': expect(question.prompt.split('____').length).toBe(2); break;
    case 'ordering': expect([...question.answer].sort()).toEqual(question.options.map((option) => option.text).sort()); break;
    case 'numeric': expect(Number.isFinite(question.answer)).toBe(true); break;
    default: break;
  }
  if (question.kind === 'short-answer' || question.kind === 'cloze') expect(question.prompt.toLowerCase()).not.toContain(question.answer.toLowerCase());
}

describe('any text', () => {
  it('is read without a throw', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (text) => { make(text); }), { numRuns: 60 });
  }, 120_000);

  it('gives questions that rest on it, with one right answer each', () => {
    fc.assert(fc.property(mutated, fc.integer({ min: 0, max: 5 }), (text, seed) => {
      const quiz = make(text, seed);
      for (const question of quiz?.questions ?? []) expectSound(question, quiz!.article.text);
    }), { numRuns: 25 });
  }, 120_000);
});

describe('the same text', () => {
  it.each(articles.map((text, i) => [i, text] as const))('gives the same bytes twice (article %i)', { timeout: 60_000 }, (_, text) => {
    const article = readArticle(text);
    if ('refused' in article) throw new Error('refused');
    const once = () => JSON.stringify(generateQuiz(article, { seed: 3, count: 20, model: englishModel }));
    expect(once()).toBe(once());
  });

  it('with another seed gives the same facts, in other clothes', { timeout: 60_000 }, () => {
    const facts = (seed: number) => new Set(make(articles[0]!, seed)!.questions.map(({ fact }) => fact));
    const [one, other] = [facts(1), facts(2)];
    expect([...one].filter((fact) => other.has(fact)).length).toBeGreaterThan(0.7 * one.size);
  });
});
