/**
 * The arc-hybrid system: words wait in a buffer that ends with the root, move to a stack, and the stack's top is
 * attached either to the next word of the buffer (left) or to the word below it (right).
 */
export type ParseState = {
  words: number;
  stack: Int32Array;
  depth: number;
  next: number;
  heads: Int32Array;
  relations: Int32Array;
  /** Outermost and second outermost dependent on each side, -1 for none. */
  left: Int32Array;
  left2: Int32Array;
  right: Int32Array;
  right2: Int32Array;
  leftCount: Int32Array;
  rightCount: Int32Array;
};

export const shift = 0;
export const attachLeft = 1;
export const attachRight = 2;

/** The start: every word in the buffer; index `words` is the root. */
export function startState(words: number): ParseState {
  const none = () => new Int32Array(words + 1).fill(-1);
  return {
    words, stack: new Int32Array(words + 2), depth: 0, next: 0,
    heads: none(), relations: none(), left: none(), left2: none(), right: none(), right2: none(),
    leftCount: new Int32Array(words + 1), rightCount: new Int32Array(words + 1),
  };
}

/** True when every word has its head. */
export function isFinished(state: ParseState): boolean {
  return state.depth === 0 && state.next === state.words;
}

/** Whether a move may be made. Only one word may be attached to the root, the last one on the stack. */
export function isLegal(state: ParseState, move: number): boolean {
  if (move === shift) return state.next < state.words;
  if (move === attachLeft) return state.depth > 0 && (state.next < state.words || state.depth === 1);
  return state.depth > 1;
}

/** Makes a move; returns the word that was attached, -1 after a shift. */
export function makeMove(state: ParseState, move: number): number {
  if (move === shift) {
    state.stack[state.depth++] = state.next++;
    return -1;
  }
  const word = state.stack[--state.depth]!;
  const head = move === attachLeft ? state.next : state.stack[state.depth - 1]!;
  state.heads[word] = head;
  if (word < head) {
    state.left2[head] = state.left[head]!;
    state.left[head] = word;
    state.leftCount[head]!++;
  } else {
    state.right2[head] = state.right[head]!;
    state.right[head] = word;
    state.rightCount[head]!++;
  }
  return word;
}
