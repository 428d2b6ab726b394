import { featureRows } from './network-features.ts';
import type { EnglishModel, Matrix } from './read-model.ts';

/** The scores of a batch of sentences, and a way to ask for relations once heads are chosen. */
export type NetworkPass = {
  /** For each sentence, for each word, a score for each tag (rows of `tagStride`). */
  tagScores: Float32Array[];
  tagStride: number;
  /** For each sentence of n words, n rows of n + 1: how well each head suits the word, 0 the root. */
  arcScores: Float32Array[];
  /** For each sentence, for each word, a score for each relation (rows of `relationStride`) given heads from 0, the root. */
  relationScores(heads: readonly Int32Array[]): Float32Array[];
  relationStride: number;
};

/** What stands for one in the states of the network, which are 16-bit whole numbers. */
const one = 16383;

/**
 * Runs the network over sentences that are sorted, longest first, and are not empty. The result of a sentence does not
 * depend on the others. What the pass holds in the kernel's memory is valid until the next pass.
 */
export function runNetwork(model: EnglishModel, sentences: readonly (readonly string[])[]): NetworkPass {
  const { kernel, layers, arcWidth, relationWidth } = model;
  const { run } = kernel;
  const mark = kernel.mark();
  const hidden = layers[0]![0].state.columns;
  const width = 2 * hidden;

  // rows are ordered by position, within it by sentence; position 0 is the root
  const steps = sentences[0]!.length + 1;
  const active = Int32Array.from({ length: steps }, (_, t) => sentences.filter((s) => s.length + 1 > t).length);
  const offset = new Int32Array(steps);
  for (let t = 1; t < steps; t++) offset[t] = offset[t - 1]! + active[t - 1]!;
  const rows = offset[steps - 1]! + active[steps - 1]!;
  const rowsOf = sentences.map((s, b) => Int32Array.from({ length: s.length + 1 }, (_, t) => offset[t]! + b));

  // each different word goes through the first matrices once
  const kinds = new Map<string, number>();
  const kindOf = new Int32Array(rows);
  for (const [b, sentence] of sentences.entries()) for (const [i, word] of sentence.entries()) {
    let kind = kinds.get(word);
    if (kind === undefined) kinds.set(word, (kind = kinds.size + 1));
    kindOf[offset[i + 1]! + b] = kind;
  }
  const inputs = embed(model, [...kinds.keys()]);
  const kindCount = kinds.size + 1;
  const inputWidth = model.root.length;

  const place = (values: Int32Array) => {
    const at = kernel.allocate(values.length * 4);
    kernel.integers(at, values.length).set(values);
    return at;
  };
  const floats = (count: number) => kernel.allocate(count * 4);
  const short = (count: number) => kernel.allocate(count * 2);
  const unit = floats(1);
  const activeAt = place(active);
  const offsetAt = place(offset);
  const kindsAt = place(kindOf);
  const inputAt = floats(inputs.length);
  const input16 = short(inputs.length);
  const inputScales = floats(kindCount);
  const kindGates = floats(kindCount * 4 * hidden);
  const gates = floats(rows * 4 * hidden);
  const cells = floats(sentences.length * hidden);
  const states = layers.map(() => short(rows * width));
  kernel.floats(unit, 1)[0] = 1 / one;
  kernel.floats(inputAt, inputs.length).set(inputs);
  run.quantise(inputAt, inputWidth, kindCount, inputWidth, input16, inputScales);

  const multiply = (x: number, scales: number, step: number, n: number, matrix: Matrix, out: number) =>
    run.multiply(x, matrix.columns, scales, step, n, matrix.columns, matrix.weights, matrix.scales, matrix.bias, out, matrix.rows, 0);
  for (const [depth, layer] of layers.entries()) for (const [backward, lstm] of layer.entries()) {
    if (depth === 0) {
      multiply(input16, inputScales, 1, kindCount, lstm.input, kindGates);
      run.gather(kindGates, kindsAt, rows, 4 * hidden, gates);
    } else multiply(states[depth - 1]!, unit, 0, rows, lstm.input, gates);
    kernel.floats(cells, sentences.length * hidden).fill(0);
    run.recur(steps, activeAt, offsetAt, backward, hidden, lstm.state.weights, lstm.state.scales, unit, gates, cells, states[depth]!);
  }

  const tagAt = floats(rows * model.tagger.rows);
  multiply(states[0]!, unit, 0, rows, model.tagger, tagAt);
  const stride = model.views.rows;
  const views = floats(rows * stride);
  multiply(states.at(-1)!, unit, 0, rows, model.views, views);
  run.rectify(views, rows * stride);
  const view16 = short(rows * arcWidth);
  const viewScales = floats(rows);
  const wanted = floats(rows * arcWidth);
  run.quantise(views, stride, rows, arcWidth, view16, viewScales);
  multiply(view16, viewScales, 1, rows, model.arcs, wanted);
  const heads = views + 4 * arcWidth;
  const longest = sentences[0]!.length;
  const arcAt = floats(longest * (longest + 1));
  const rowsAt = kernel.allocate(4 * (longest + 1));
  const arcScores = sentences.map((sentence, b) => {
    const n = sentence.length;
    kernel.integers(rowsAt, n + 1).set(rowsOf[b]!);
    run.pairs(wanted, arcWidth, heads, stride, rowsAt, n, arcWidth, arcAt);
    return kernel.floats(arcAt, n * (n + 1)).slice();
  });
  const tagScores = sentences.map((sentence, b) => copyRows(kernel.floats(tagAt, rows * model.tagger.rows), rowsOf[b]!.subarray(1), model.tagger.rows, sentence.length));
  const afterPass = kernel.mark();
  kernel.release(mark);

  return {
    tagScores,
    tagStride: model.tagger.rows,
    arcScores,
    relationStride: model.labeller.rows,
    relationScores(chosen) {
      kernel.release(afterPass);
      const count = rows - sentences.length;
      const words = new Int32Array(count);
      const headRows = new Int32Array(count);
      let at = 0;
      for (const [b, list] of chosen.entries()) for (const [i, head] of list.entries()) {
        words[at] = rowsOf[b]![i + 1]!;
        headRows[at++] = rowsOf[b]![head]!;
      }
      const k = 3 * relationWidth;
      const wordsAt = place(words);
      const headsAt = place(headRows);
      const joined = floats(count * k);
      const joined16 = short(count * k);
      const joinedScales = floats(count);
      const out = floats(count * model.labeller.rows);
      run.join(views + 8 * arcWidth, views + 8 * arcWidth + 4 * relationWidth, stride, wordsAt, headsAt, count, relationWidth, joined);
      run.quantise(joined, k, count, k, joined16, joinedScales);
      multiply(joined16, joinedScales, 1, count, model.labeller, out);
      const all = kernel.floats(out, count * model.labeller.rows);
      let from = 0;
      const scores = sentences.map((sentence) => all.slice(from, (from += sentence.length * model.labeller.rows)));
      kernel.release(mark);
      return scores;
    },
  };
}

/** The embeddings of the root and of each word, one row each. */
function embed(model: EnglishModel, words: readonly string[]): Float32Array {
  const width = model.root.length;
  const inputs = new Float32Array((words.length + 1) * width);
  inputs.set(model.root);
  for (const [i, word] of words.entries()) {
    let at = (i + 1) * width;
    for (const [group, row] of featureRows(word, model.vocabularies, model.lexicon).entries()) {
      const embedding = model.embeddings[group]!;
      const scale = embedding.scales[row]!;
      for (let k = 0; k < embedding.width; k++) inputs[at++] = embedding.bytes[row * embedding.width + k]! * scale;
    }
  }
  return inputs;
}

function copyRows(from: Float32Array, rows: Int32Array, width: number, count: number): Float32Array {
  const to = new Float32Array(count * width);
  for (let i = 0; i < count; i++) to.set(from.subarray(rows[i]! * width, (rows[i]! + 1) * width), i * width);
  return to;
}
