/**
 * The table of contents of the engine: an article's text becomes questions, stage by stage.
 *
 * article → reading (sentences, parse, names, amounts) → facts → stems → candidates → gate → rank → choose.
 * Pure and deterministic: the same article, seed and engine give the same quiz, byte for byte.
 */
import { refusalOf } from './checks/checks.ts';
import { extractFacts } from './facts/extract-facts.ts';
import type { EnglishModel } from './language/english/parse/read-model.ts';
import { readEnglish } from './language/english/read-english.ts';
import { makeVietnameseQuiz } from './language/vietnamese/make-quiz.ts';
import { chooseQuestions, inAskingOrder, type Ranked } from './quiz/choose.ts';
import { finishQuestion } from './quiz/finish-question.ts';
import { scoreOf } from './quiz/rank.ts';
import { askAbbreviations } from './questions/ask-abbreviations.ts';
import { askCauses } from './questions/ask-causes.ts';
import { askDefinitions } from './questions/ask-definitions.ts';
import { askFacts } from './questions/ask-facts.ts';
import { askLives } from './questions/ask-lives.ts';
import { askRoles } from './questions/ask-roles.ts';
import { askShares } from './questions/ask-shares.ts';
import { askSpeakers } from './questions/ask-speakers.ts';
import type { Candidate } from './questions/candidate.ts';
import { clozesOf } from './questions/cloze.ts';
import { evidenceOf } from './questions/find-evidence.ts';
import { withOptions } from './questions/gap-options.ts';
import { matchingsOf } from './questions/matching.ts';
import { choicesOf } from './questions/multiple-choice.ts';
import { orderingsOf } from './questions/ordering.ts';
import { presentStem } from './questions/present-stems.ts';
import { withNames } from './questions/quotes.ts';
import { clozesOfStretches } from './questions/stretch-cloze.ts';
import { statementsOf } from './questions/true-false.ts';
import { askThings } from './questions/ask-things.ts';
import { verifyProof } from './verify-proof.ts';
import type { Article, Fact, Question, Quiz, Reading, Refusal, Rejection } from './types.ts';

export const engineName = 'verbatim 0.1.0';

export type QuizOptions = {
  readonly seed: number;
  /** How many questions are wanted; fewer are given where fewer are good. */
  readonly count: number;
  /** The English tagger and parser, read by whoever may read files. Without it no English question can be made. */
  readonly model?: EnglishModel;
  /** Called with 0..1 while the quiz is made. */
  readonly onProgress?: (share: number) => void;
};

/** Everything that was found on the way, for `--explain` and the report. */
export type Workings = {
  readonly reading: Reading;
  readonly facts: readonly Fact[];
  /** Passed the gate, best first. */
  readonly passed: readonly Ranked[];
  readonly rejected: readonly { readonly candidate: Candidate; readonly reason: string }[];
};

/** The chosen questions, in the order to ask them. */
export function generateQuiz(article: Article, options: QuizOptions): Quiz | Refusal {
  if (article.language === 'vi') {
    const made = makeVietnameseQuiz(article, options.seed, options.count);
    return 'refused' in made ? made : { engine: engineName, seed: options.seed, article, questions: made.chosen, rejected: made.rejected };
  }
  const workings = workOut(article, options);
  if ('refused' in workings) return workings;
  return quizOf(article, options.seed, inAskingOrder(chooseQuestions(workings.reading, workings.passed, options.count)), workings);
}

/** Every question that passed the gate, best first; `chosen` holds the ids of those that `generateQuiz` would ask. */
export function generateAll(article: Article, options: QuizOptions): (Quiz & { readonly chosen: ReadonlySet<string> }) | Refusal {
  if (article.language === 'vi') {
    const made = makeVietnameseQuiz(article, options.seed, options.count);
    return 'refused' in made ? made : { engine: engineName, seed: options.seed, article, questions: made.all, rejected: made.rejected, chosen: new Set(made.chosen.map(({ id }) => id)) };
  }
  const workings = workOut(article, options);
  if ('refused' in workings) return workings;
  const quiz = quizOf(article, options.seed, workings.passed, workings);
  const chosen = chooseQuestions(workings.reading, workings.passed, options.count).map(({ candidate, score }) => finishQuestion(candidate, score).id);
  return { ...quiz, chosen: new Set(chosen) };
}

/** All stages up to the ranking. */
export function workOut(article: Article, { seed, model, onProgress }: QuizOptions): Workings | Refusal {
  const none: Refusal = { refused: 'no-good-question', values: {} };
  if (article.language !== 'en') return { refused: 'unsupported-language', values: { language: article.language } };
  if (!model) return none;
  const reading = readEnglish(article, model);
  onProgress?.(0.7);
  const facts = extractFacts(reading);
  const candidates: Candidate[] = [
    ...[...askFacts(reading, facts), ...askDefinitions(reading, facts), ...askCauses(reading, facts), ...askShares(reading, facts), ...askThings(reading, facts), ...askRoles(reading), ...askLives(reading), ...askSpeakers(reading), ...askAbbreviations(reading)].flatMap((stem) => presentStem(reading, stem, seed)),
    ...orderingsOf(reading, facts, seed),
    ...matchingsOf(reading, facts, seed),
    ...facts.flatMap((fact) => clozesOf(reading, fact)),
    ...clozesOfStretches(reading, facts),
    ...facts.flatMap((fact) => statementsOf(reading, fact, seed)),
    ...facts.flatMap((fact) => choicesOf(reading, fact, seed)),
    ...evidenceOf(reading, facts, seed),
  ];
  onProgress?.(0.85);
  const passed: Ranked[] = [];
  const rejected: { candidate: Candidate; reason: string }[] = [];
  const seen = new Set<string>();
  for (const drafted of candidates) {
    const candidate = withNames(reading, drafted);
    const same = `${candidate.kind}:${candidate.prompt}`;
    if (seen.has(same)) continue;
    seen.add(same);
    const score = scoreOf(reading, candidate);
    const reason = refusalOf(candidate, { reading, facts }) ?? unproved(candidate, score, article.text);
    if (reason) rejected.push({ candidate, reason });
    else {
      passed.push({ candidate, score });
      // What passed as a gap to fill may be asked with options as well.
      if (candidate.kind === 'cloze') candidates.push(...withOptions(reading, candidate, seed));
    }
  }
  onProgress?.(1);
  if (passed.length === 0) return none;
  passed.sort((a, b) => b.score - a.score || a.candidate.fact.sentence - b.candidate.fact.sentence || (a.candidate.prompt < b.candidate.prompt ? -1 : 1));
  return { reading, facts, passed, rejected };
}

/** What is about to be shown is held against the article once more, by the same rule as a teacher's own questions. */
const unproved = (candidate: Candidate, score: number, text: string): string | null =>
  verifyProof(finishQuestion(candidate, score), text).length > 0 ? 'key-not-in-quote' : null;

function quizOf(article: Article, seed: number, ranked: readonly Ranked[], workings: Workings): Quiz {
  const questions: Question[] = ranked.map(({ candidate, score }) => finishQuestion(candidate, score));
  const rejected: Rejection[] = workings.rejected.map(({ candidate, reason }) => ({ reason, prompt: candidate.prompt, quote: candidate.quotes[0], kind: candidate.kind }));
  return { engine: engineName, seed, article, questions, rejected };
}
