/**
 * What an accepted report makes of a question and of the answers it got. The old version and the old grades stay where
 * they are; this says what holds from now on.
 */
import { grade } from './grade.ts';
import { isTypedKind } from './check-answer.ts';
import { matchText } from './match-text.ts';
import type { AnswerKey, AnswerValue, Grade, QuestionBody } from './types.ts';

export const keyChanges = ['accept', 'key', 'drop'] as const;
/** `accept`: further typed answers are right; `key`: another answer is right; `drop`: the question counts for nobody. */
export type KeyChange = (typeof keyChanges)[number];

/** The key with further typed answers accepted; null where the kind is not typed or nothing is new. */
export function acceptTexts(key: AnswerKey, texts: readonly string[]): AnswerKey | null {
  if (!('accept' in key) || !isTypedKind(key.kind)) return null;
  const known = 'text' in key ? [key.text, ...key.accept] : key.accept;
  const fresh: string[] = [];
  for (const text of texts.map((one) => one.trim())) {
    if (text !== '' && matchText(text, [...known, ...fresh]) !== 'same') fresh.push(text);
  }
  return fresh.length > 0 ? { ...key, accept: [...key.accept, ...fresh] } : null;
}

/** One answer as it stands before a change. */
export type GradedAnswer = { readonly value: AnswerValue | null; readonly score: number; readonly correct: boolean };

/**
 * The grade of an answer by the new key. Nobody loses points for having learned what the article seemed to say:
 * with `keepsPoints` the better of the two grades holds. No answer earns nothing under any key.
 */
export function regradeAnswer(body: QuestionBody, key: AnswerKey, { value, score, correct }: GradedAnswer, keepsPoints: boolean): Pick<Grade, 'score' | 'correct'> {
  if (!value) return { score, correct };
  const anew = grade(body, key, value);
  return keepsPoints && score > anew.score ? { score, correct } : { score: anew.score, correct: anew.correct };
}

export type AttemptScore = { readonly score: number; readonly of: number };

/**
 * What an attempt comes to when one of its questions is graded anew, or counts for nobody. An attempt that asked nothing
 * else keeps its size and gets the point: a result of nothing out of nothing would say nothing.
 */
export function rescore({ score, of }: AttemptScore, before: number, after: number | 'dropped'): AttemptScore {
  if (after === 'dropped') return of > 1 ? rounded(score - before, of - 1) : { score: 1, of };
  return rounded(score - before + after, of);
}

const rounded = (score: number, of: number): AttemptScore => ({ score: Math.min(of, Math.max(0, Math.round(score * 10_000) / 10_000)), of });
