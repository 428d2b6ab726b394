/** The real English model, read once, and texts read with it. */
import { readFileSync } from 'node:fs';
import { readArticle } from '#engine/article/read-article.ts';
import { extractFacts } from '#engine/facts/extract-facts.ts';
import { workOut, type Workings } from '#engine/generate-quiz.ts';
import { readModel } from '#engine/language/english/parse/read-model.ts';
import { readEnglish } from '#engine/language/english/read-english.ts';
import type { Article, Fact, Reading } from '#engine/types.ts';

export const englishModel = readModel(readFileSync('engine/language/english/model/english.bin'));

/** Sentences long enough for the reader of articles, whatever the test is about. */
const filler = 'The weather was mild and the streets were quiet. Many people stayed at home and read the news there. Nobody expected that anything else would happen on such a calm and ordinary day in the middle of the week.';

export function articleOf(text: string, given: { title?: string; date?: string } = {}): Article {
  const article = readArticle(`${text}\n\n${filler}`, given);
  if ('refused' in article) throw new Error(`The article was refused: ${article.refused}`);
  return article;
}

export function reading(text: string, given: { title?: string; date?: string } = {}): Reading {
  return readEnglish(articleOf(text, given), englishModel);
}

/** The facts of the first paragraph. */
export function factsOf(text: string, given: { title?: string; date?: string } = {}): { reading: Reading; facts: Fact[] } {
  const read = reading(text, given);
  const end = read.article.text.indexOf(filler.slice(0, 20));
  return { reading: read, facts: extractFacts(read).filter((fact) => read.sentences[fact.sentence]!.start < end) };
}

export function workingsOf(text: string, given: { title?: string; date?: string; seed?: number } = {}): Workings {
  const { seed = 1, ...rest } = given;
  const workings = workOut(articleOf(text, rest), { seed, count: 20, model: englishModel });
  if ('refused' in workings) throw new Error(`No question was made: ${workings.refused}`);
  return workings;
}

/** Every prompt that passed the gate. */
export const promptsOf = (text: string, given: { title?: string; date?: string; seed?: number } = {}): string[] => workingsOf(text, given).passed.map(({ candidate }) => candidate.prompt);
