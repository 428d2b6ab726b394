/** Scores classes by summing the weights of hashed features. A row of weights a feature, a column a class. */
export type LinearScorer = {
  classes: number;
  rows: number;
  keys: Int32Array;
  weights: Float32Array;
  /** Open-addressed table from key to row; 0 is empty, row 0 is unused. */
  table: Int32Array;
};

/** The row of a feature, 0 when the model does not know it. */
export function rowOf(scorer: LinearScorer, key: number): number {
  const mask = scorer.table.length - 1;
  let slot = (Math.imul(key, 0x9e3779b1) >>> 7) & mask;
  for (;;) {
    const row = scorer.table[slot]!;
    if (row === 0 || scorer.keys[row] === key) return row;
    slot = (slot + 1) & mask;
  }
}

/** Fills the table from the keys of rows 1 and up. */
export function indexRows(keys: Int32Array, rows: number, minimumSize = 16): Int32Array {
  let size = minimumSize;
  while (size < rows * 2) size *= 2;
  const table = new Int32Array(size);
  for (let row = 1; row < rows; row++) {
    let slot = (Math.imul(keys[row]!, 0x9e3779b1) >>> 7) & (size - 1);
    while (table[slot] !== 0) slot = (slot + 1) & (size - 1);
    table[slot] = row;
  }
  return table;
}

/** Writes each class's score for the first `count` features into `scores`. */
export function scoreFeatures(scorer: LinearScorer, features: Int32Array, count: number, scores: Float64Array): void {
  const { classes, weights } = scorer;
  scores.fill(0);
  for (let i = 0; i < count; i++) {
    const row = rowOf(scorer, features[i]!);
    if (row === 0) continue;
    const offset = row * classes;
    for (let c = 0; c < classes; c++) scores[c]! += weights[offset + c]!;
  }
}

/**
 * Reads a scorer as the training wrote it: rows sorted by key, each a variable-length key difference, a count of
 * non-zero entries, and that many pairs of class and signed byte. Bytes hold square roots, because a few weights
 * are a hundred times the usual one and a linear scale would round the usual ones away.
 */
export function readScorer(bytes: Uint8Array, classes: number, rows: number, largest: number): LinearScorer {
  const keys = new Int32Array(rows + 1);
  const weights = new Float32Array((rows + 1) * classes);
  let at = 0;
  let key = 0;
  for (let row = 1; row <= rows; row++) {
    let difference = 0;
    let scale = 1;
    for (;;) {
      const byte = bytes[at++]!;
      difference += (byte & 127) * scale;
      if (byte < 128) break;
      scale *= 128;
    }
    key += difference;
    keys[row] = key | 0;
    const entries = bytes[at++]!;
    for (let entry = 0; entry < entries; entry++) {
      const column = bytes[at++]!;
      const root = ((bytes[at++]! << 24) >> 24) / 127;
      weights[row * classes + column] = Math.sign(root) * root * root * largest;
    }
  }
  return { classes, rows: rows + 1, keys, weights, table: indexRows(keys, rows + 1) };
}
