/** Which questions make a quiz of a Vietnamese article, and in what order they are asked. */
import type { Article, Question, QuestionKind, Refusal, Rejection } from '#engine/types.ts';
import { makeQuestions } from './make-questions.ts';
import type { Made } from './make-questions.ts';

export type VietnameseQuiz = { readonly all: readonly Question[]; readonly chosen: readonly Question[]; readonly rejected: readonly Rejection[] };

/**
 * All questions best first, and the chosen ones in the order of the article: one of a sentence, no key twice, the kinds
 * mixed. Pure: the same article, seed and count give the same.
 */
export function makeVietnameseQuiz(article: Article, seed: number, count: number): VietnameseQuiz | Refusal {
  const { made, rejected } = makeQuestions(article, seed);
  const chosen = choose(made, count);
  if (chosen.length === 0) return { refused: 'no-good-question', values: {} };
  return { all: made.map(({ question }) => question), chosen: [...chosen].sort((one, other) => one.value - other.value).map(({ question }) => question), rejected };
}

function choose(made: readonly Made[], count: number): Made[] {
  const chosen: Made[] = [];
  const kinds = new Map<QuestionKind, number>();
  const left = [...made];
  while (chosen.length < count) {
    let best: Made | undefined;
    let bestScore = -1;
    for (const candidate of left) {
      const { question, sentence } = candidate;
      if (chosen.some((other) => other.sentence === sentence || keyOf(other.question) === keyOf(question) || answers(question, other.question) || answers(other.question, question))) continue;
      const score = question.score - (kinds.get(question.kind) ?? 0) * 0.04;
      if (score > bestScore) [best, bestScore] = [candidate, score];
    }
    if (!best) break;
    chosen.push(best);
    kinds.set(best.question.kind, (kinds.get(best.question.kind) ?? 0) + 1);
  }
  return chosen;
}

function keyOf(question: Question): string {
  return question.kind === 'true-false' ? question.prompt : String(question.answer);
}

/** True where the prompt of the one shows the key of the other. */
function answers(one: Question, other: Question): boolean {
  const key = keyOf(other);
  return other.kind !== 'true-false' && key.length > 2 && one.prompt.includes(key);
}
