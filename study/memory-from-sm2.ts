/**
 * A first memory for cards that come from a program with SM-2 (an ease and an interval, no history): the memory from
 * which FSRS would have reached this interval and this growth. Formula of fsrs-rs (`memory_state_from_sm2`).
 */
import { defaultWeights, type Memory } from './schedule.ts';

const smallestStability = 0.001;

/**
 * @param ease SM-2's factor, at least 1.3
 * @param interval in days
 * @param retention how much of what was due used to be right, 0..1 exclusive; SM-2 aims at 0.9
 */
export function memoryFromSm2(ease: number, interval: number, retention = 0.9, weights: readonly number[] = defaultWeights): Memory {
  const weight = (at: number) => weights[at] ?? defaultWeights[at] ?? 0;
  const decay = -weight(20);
  const factor = 0.9 ** (1 / decay) - 1;
  const stability = (Math.max(interval, smallestStability) * factor) / (retention ** (1 / decay) - 1);
  const growth = Math.exp(weight(8)) * stability ** -weight(9) * Math.expm1((1 - retention) * weight(10));
  return { stability, difficulty: Math.min(10, Math.max(1, 11 - (ease - 1) / growth)) };
}
