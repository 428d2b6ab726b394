import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readArticle } from '#engine/article/read-article.ts';
import { workOut } from '#engine/generate-quiz.ts';
import { weights } from '#engine/quiz/rank-weights.data.ts';
import { traitsOf } from '#engine/quiz/traits.ts';
import { englishModel } from '#tests/support/english.ts';

const article = readArticle(readFileSync('prisma/sample/kishida-us-visit.txt', 'utf8'));
if ('refused' in article) throw new Error(article.refused);
const workings = workOut(article, { seed: 1, count: 20, model: englishModel });
if ('refused' in workings) throw new Error(workings.refused);
const { reading, passed } = workings;

describe('the traits of a question', () => {
  const all = passed.map(({ candidate }) => traitsOf(reading, candidate));

  it('are the same for every question, and small numbers', () => {
    for (const traits of all) {
      expect([...traits.keys()]).toEqual([...all[0]!.keys()]);
      for (const value of traits.values()) expect(Math.abs(value)).toBeLessThanOrEqual(2.5);
    }
  });

  it('have every weight that was fitted', () => {
    for (const name of Object.keys(weights)) expect(all[0]!.has(name), name).toBe(true);
  });

  it('are those that the ratings were fitted on', () => {
    const names = readFileSync('training/rank/ratings.csv', 'utf8').split('\n')[0]!.split(',').slice(1);
    expect([...all[0]!.keys()]).toEqual(names);
  });
});

describe('the score', () => {
  it('is a probability, best first', () => {
    const scores = passed.map(({ score }) => score);
    expect(scores.every((score) => score > 0 && score < 1)).toBe(true);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  it('puts a date that is asked for before a gap in a phrase', () => {
    const best = (test: (prompt: string) => boolean) => passed.find(({ candidate }) => test(candidate.prompt))!.score;
    expect(best((prompt) => prompt.startsWith('On what date'))).toBeGreaterThan(best((prompt) => prompt.includes('____')));
  });
});
