import type { ParseState } from './arc-hybrid.ts';
import { hashString, mixHash } from './feature-hash.ts';
import type { WordFeatures } from './word-features.ts';

/** The most features either function writes. */
export const parseFeatureCount = 160;

/** Hashed columns of a sentence; the entry after the last word is the root. */
export type SentenceFeatures = { form: Int32Array; tag: Int32Array; suffix: Int32Array };

const nothing = hashString('<nothing>');
const root = hashString('<root>');

/** Prepares a tagged sentence. Tags are indices. */
export function sentenceFeatures(words: readonly WordFeatures[], tags: ArrayLike<number>): SentenceFeatures {
  const size = words.length + 1;
  const sentence = { form: new Int32Array(size), tag: new Int32Array(size), suffix: new Int32Array(size) };
  for (const [i, word] of words.entries()) {
    sentence.form[i] = word.form;
    sentence.tag[i] = mixHash(77, tags[i]!);
    sentence.suffix[i] = word.suffixes[2];
  }
  for (const column of Object.values(sentence)) column[size - 1] = root;
  return sentence;
}

/** Writes the features of a state for the choice of the next move, and returns how many. */
export function moveFeatures(sentence: SentenceFeatures, state: ParseState, out: Int32Array): number {
  const { stack, depth, next, words } = state;
  let count = 0;
  const add = (...parts: number[]) => {
    let hash = count + 1;
    for (const part of parts) hash = mixHash(hash, part);
    out[count++] = hash;
  };
  const w = (i: number) => (i < 0 ? nothing : sentence.form[i]!);
  const p = (i: number) => (i < 0 ? nothing : sentence.tag[i]!);
  const x = (i: number) => (i < 0 ? nothing : sentence.suffix[i]!);
  const l = (i: number) => (i < 0 ? -9 : state.relations[i]!);
  const of = (column: Int32Array, i: number) => (i < 0 ? -1 : column[i]!);
  const s0 = depth > 0 ? stack[depth - 1]! : -1;
  const s1 = depth > 1 ? stack[depth - 2]! : -1;
  const s2 = depth > 2 ? stack[depth - 3]! : -1;
  const b0 = next;
  const b1 = next + 1 <= words ? next + 1 : -1;
  const b2 = next + 2 <= words ? next + 2 : -1;
  const [s0l, s0r, s1l, s1r, b0l] = [of(state.left, s0), of(state.right, s0), of(state.left, s1), of(state.right, s1), of(state.left, b0)];
  const [s0l2, s0r2, s1l2, s1r2, b0l2] = [of(state.left2, s0), of(state.right2, s0), of(state.left2, s1), of(state.right2, s1), of(state.left2, b0)];
  const [s0w, s0p, s1w, s1p, b0w, b0p] = [w(s0), p(s0), w(s1), p(s1), w(b0), p(b0)];
  const [b1w, b1p, b2p, s2p] = [w(b1), p(b1), p(b2), p(s2)];
  const gap = s0 < 0 ? 0 : Math.min(b0 - s0, 9);
  const stackGap = s1 < 0 ? 0 : Math.min(s0 - s1, 9);
  const children = (i: number) => (i < 0 ? 0 : Math.min(state.leftCount[i]!, 3) * 4 + Math.min(state.rightCount[i]!, 3) + 1);
  add(0);
  add(s0w); add(s0p); add(s0w, s0p); add(s1w); add(s1p); add(s1w, s1p); add(b0w); add(b0p); add(b0w, b0p);
  add(b1w); add(b1p); add(b1w, b1p); add(b2p); add(w(b2)); add(s2p); add(w(s2));
  add(s0w, b0w); add(s0w, s0p, b0w, b0p); add(s0w, s0p, b0p); add(s0p, b0w, b0p); add(s0p, b0p); add(s0w, b0p); add(s0p, b0w);
  add(s0w, s1w); add(s0w, s0p, s1w, s1p); add(s0w, s0p, s1p); add(s0p, s1w, s1p); add(s0p, s1p);
  add(s1w, b0w); add(s1p, b0p); add(s1w, s1p, b0p); add(b0p, b1p); add(b0w, b1p);
  add(s0p, b0p, b1p); add(s1p, s0p, b0p); add(s1p, s0p, b0p, b1p); add(s2p, s1p, s0p); add(s2p, s1p, s0p, b0p); add(b0p, b1p, b2p);
  add(s0p, b0p, b1p, b2p); add(s0w, b0p, b1p); add(s0p, b0w, b1p); add(s1w, s0p, b0p); add(s1p, s0w, b0p); add(s1p, s0p, b0w);
  add(s0p, b0p, gap); add(s0w, gap); add(b0w, gap); add(s0p, gap); add(s1p, s0p, stackGap); add(s1w, stackGap);
  add(s0p, children(s0)); add(s0w, children(s0)); add(s1p, children(s1)); add(s1w, children(s1)); add(b0p, state.leftCount[b0]!); add(b0w, state.leftCount[b0]!);
  add(s0p, b0p, p(s0l)); add(s0p, b0p, p(s0r)); add(s0p, b0p, p(b0l)); add(s1p, s0p, p(s0l)); add(s1p, s0p, p(s0r)); add(s1p, s0p, p(s1r)); add(s1p, s0p, p(s1l));
  add(s0p, l(s0l)); add(s0p, l(s0r)); add(s0w, l(s0l)); add(s0w, l(s0r)); add(s1p, l(s1l)); add(s1p, l(s1r)); add(s1w, l(s1r)); add(b0p, l(b0l)); add(s1w, l(s1l));
  add(s0p, l(s0l), l(s0l2)); add(s0p, l(s0r), l(s0r2)); add(s1p, l(s1r), l(s1r2)); add(s1p, l(s1l), l(s1l2)); add(b0p, l(b0l), l(b0l2));
  add(w(s0l), s0w); add(w(s0r), s0w); add(w(s1r), s0w); add(w(s0l), s1w); add(w(b0l), b0w);
  add(s0p, b0p, l(s0l), l(s0r)); add(s1p, s0p, l(s0l), l(s0r)); add(s1p, s0p, l(s1l), l(s1r)); add(s1p, s0p, b0p, l(s0l)); add(s1p, s0p, b0p, l(s1r));
  add(s1w, s0p, l(s0l), b0p); add(w(s0l), s0p, s1p); add(w(s0l), s0p, s1w); add(w(b0l), s0p, s1p);
  add(x(s0), x(b0)); add(x(s1), x(s0)); add(x(s0), s1p, b0p);
  return count;
}

/** Writes the features for the relation of word `d` to its head `h` (the number of words for the root), and returns how many. */
export function relationFeatures(sentence: SentenceFeatures, state: ParseState, h: number, d: number, out: Int32Array): number {
  let count = 0;
  const add = (...parts: number[]) => {
    let hash = 5001 + count;
    for (const part of parts) hash = mixHash(hash, part);
    out[count++] = hash;
  };
  const w = (i: number) => (i < 0 ? nothing : sentence.form[i]!);
  const p = (i: number) => (i < 0 ? nothing : sentence.tag[i]!);
  const x = (i: number) => sentence.suffix[i]!;
  const l = (i: number) => (i < 0 ? -9 : state.relations[i]!);
  const side = h > d ? 1 : 0;
  const distance = Math.min(Math.abs(h - d), 6) * 2 + side;
  const [hw, hp, dw, dp] = [w(h), p(h), w(d), p(d)];
  const [dl, dr, dl2] = [state.left[d]!, state.right[d]!, state.left2[d]!];
  const [hl, hr, hl2, hr2] = [state.left[h]!, state.right[h]!, state.left2[h]!, state.right2[h]!];
  const after = Math.min(d + 1, state.words);
  add(side); add(dw, side); add(dp, side); add(hw, side); add(hp, side); add(hp, dp, side); add(hw, dp, side); add(hp, dw, side); add(hw, dw, side); add(hp, dp, distance);
  add(dp, hp, w(dl)); add(dp, hp, p(dl)); add(dp, w(dl)); add(dp, w(dl2)); add(dp, w(dl), w(dl2)); add(dp, hp, p(dr)); add(dw, w(dl), hp); add(dp, w(dr));
  add(dp, hp, l(hl)); add(dp, hp, l(hr)); add(dw, hp, l(hr)); add(dp, hw, l(hr)); add(dp, hw, l(hl)); add(hp, dp, w(hl)); add(dp, w(hr));
  add(dp, p(d - 1), p(after)); add(hp, p(h - 1), p(Math.min(h + 1, state.words))); add(w(d - 1), dp); add(w(after), dp);
  add(x(d), hp, side); add(x(h), dp, side); add(x(h), x(d), hp, dp); add(dp, w(dl), hw); add(l(dl), l(dr), dp); add(dp, hp, l(dl), side);
  add(dp, l(hl), l(hl2)); add(dp, l(hr), l(hr2));
  return count;
}
