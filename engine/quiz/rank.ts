/**
 * How likely a careful teacher is to keep a question that passed the gate, from questions that were rated by the rubric:
 * `training/rank` says how the weights were found.
 */
import type { Reading } from '#engine/types.ts';
import type { Candidate } from '#engine/questions/candidate.ts';
import { bias, weights } from './rank-weights.data.ts';
import { traitsOf } from './traits.ts';

/** 0 to 1. */
export function scoreOf(reading: Reading, candidate: Candidate): number {
  const { kind, prompt, options: _options, ...rest } = candidate;
  // A gap with options is more than a gap and less than a question.
  const isGap = kind === 'single-choice' && prompt.includes('____');
  const sum = isGap ? (sumOf(reading, { ...rest, kind: 'cloze', prompt }) + sumOf(reading, candidate)) / 2 : sumOf(reading, candidate);
  return Math.round(1000 / (1 + Math.exp(-sum))) / 1000;
}

function sumOf(reading: Reading, candidate: Candidate): number {
  let sum = bias;
  for (const [name, value] of traitsOf(reading, candidate)) sum += (weights[name] ?? 0) * value;
  return sum;
}
