import { describe, expect, it } from 'vitest';
import { generateAll, generateQuiz } from '#engine/generate-quiz.ts';
import { chooseQuestions, inAskingOrder } from '#engine/quiz/choose.ts';
import { articleOf, englishModel, workingsOf } from '#tests/support/english.ts';

const text = 'Clara Barton founded the American Red Cross in Washington in 1881. Henry Dunant published a book about Solferino in 1862. Frédéric Passy received a prize in Oslo in 1901. Gustave Moynier led the committee in Geneva until 1910. The Swiss government invited sixteen states to a conference in Geneva in August 1864.';
const workings = workingsOf(text, { title: 'Relief' });
const chosen = chooseQuestions(workings.reading, workings.passed, 20);

describe('the chosen questions', () => {
  it('ask once about a fact and twice at most for a key', () => {
    const facts = chosen.map(({ candidate }) => candidate.fact.id);
    expect(new Set(facts).size).toBe(facts.length);
    const keys = chosen.map(({ candidate }) => candidate.key.text);
    for (const key of keys) expect(keys.filter((other) => other === key).length).toBeLessThanOrEqual(2);
  });

  it('never give one another away', () => {
    for (const { candidate } of chosen) {
      for (const { candidate: other } of chosen) {
        if (candidate !== other && candidate.fact.sentence === other.fact.sentence) expect(other.prompt).not.toContain(candidate.key.text || '\0');
      }
    }
  });

  it('come in the order of the article', () => {
    const order = inAskingOrder(chosen).map(({ candidate }) => candidate.fact.sentence);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it('ask three times at most who said something', () => {
    const said = ['Anna Berg said that the mill of Lund closed in 1962.', 'Carl Dahl said that the farm near Bern burned in 1971.', 'Emma Falk said that the library of Basel opened in 1983.', 'Thomas Beck said that the ferry of Norby sank in 1990.', 'Clara Holm said that the school of Oslo moved in 1995.'];
    const { reading, passed } = workingsOf(said.join(' '), { title: 'Five voices' });
    const isSpeaker = (prompt: string) => /^Who (said|says)/.test(prompt);
    const speakers = passed.filter(({ candidate }) => isSpeaker(candidate.prompt));
    expect(new Set(speakers.map(({ candidate }) => candidate.fact.id)).size).toBeGreaterThan(3);
    expect(chooseQuestions(reading, speakers, 20).length).toBe(3);
  });

  it('are as few as were asked for', () => {
    expect(chooseQuestions(workings.reading, workings.passed, 2).length).toBe(2);
  });

  it('are among all that passed, and marked there', () => {
    const article = articleOf(text, { title: 'Relief' });
    const options = { seed: 7, count: 3, model: englishModel };
    const all = generateAll(article, options);
    const quiz = generateQuiz(article, options);
    if ('refused' in all || 'refused' in quiz) throw new Error('refused');
    expect([...all.chosen].sort()).toEqual(quiz.questions.map(({ id }) => id).sort());
    expect(new Set(all.questions.map(({ id }) => id)).size).toBe(all.questions.length);
  });
});

describe('without what it needs the engine refuses', () => {
  const article = articleOf(text, { title: 'Relief' });
  it('no model, no question', () => {
    expect(generateQuiz(article, { seed: 1, count: 5 })).toEqual({ refused: 'no-good-question', values: {} });
  });
  it('another language', () => {
    expect(generateQuiz({ ...article, language: 'fr' }, { seed: 1, count: 5, model: englishModel })).toEqual({ refused: 'unsupported-language', values: { language: 'fr' } });
  });
});
