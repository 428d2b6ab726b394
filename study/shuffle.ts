/**
 * Order by seed: the same seed gives the same order on every machine, and nothing but the seed and the author's order
 * goes in, so that an order can tell nothing about the key.
 */
import type { QuestionBody } from './types.ts';

/** A shuffled copy (Fisher and Yates). @param seed any integer */
export function shuffle<Item>(items: readonly Item[], seed: number): Item[] {
  const shuffled = [...items];
  const next = randomNumbers(seed);
  for (let at = shuffled.length - 1; at > 0; at -= 1) {
    const other = Math.floor(next() * (at + 1));
    const held = shuffled[at] as Item;
    shuffled[at] = shuffled[other] as Item;
    shuffled[other] = held;
  }
  return shuffled;
}

/**
 * A question as its player gets it: options and right-hand sides shuffled, unless the options ascend.
 * @param seed the attempt's @param position of the question in the attempt, so that no two questions share an order
 */
export function arrangeBody(body: QuestionBody, seed: number, position: number): QuestionBody {
  const own = Math.imul(seed ^ Math.imul(position + 1, 0x9e3779b1), 0x85ebca6b);
  return {
    ...body,
    ...(body.options && !body.isOrdered ? { options: shuffle(body.options, own) } : {}),
    ...(body.matches ? { matches: shuffle(body.matches, own ^ 0x5bd1e995) } : {}),
  };
}

/** Numbers in [0, 1) from a 32-bit state (Mulberry32 by Tommy Ettinger, public domain); the first few are let go to mix near seeds. */
function randomNumbers(seed: number): () => number {
  let state = seed | 0;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  for (let skipped = 0; skipped < 4; skipped += 1) next();
  return next;
}
