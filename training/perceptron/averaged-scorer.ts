import { indexRows, rowOf, type LinearScorer } from '#engine/language/english/parse/linear-scorer.ts';

/** A linear scorer that learns: rows are made as features are met; weights are averaged over all steps. */
export class AveragedScorer implements LinearScorer {
  classes: number;
  rows = 1;
  keys = new Int32Array(1 << 16);
  table = new Int32Array(1 << 17);
  weights: Float32Array;
  private sums: Float64Array;
  private stamps: Int32Array;
  private updates = new Uint16Array(1 << 16);
  step = 0;

  constructor(classes: number) {
    this.classes = classes;
    this.weights = new Float32Array(this.keys.length * classes);
    this.sums = new Float64Array(this.weights.length);
    this.stamps = new Int32Array(this.weights.length);
  }

  update(features: Int32Array, count: number, right: number, wrong: number) {
    for (let i = 0; i < count; i++) {
      const row = rowOf(this, features[i]!) || this.insert(features[i]!);
      if (this.updates[row]! < 65535) this.updates[row]!++;
      this.nudge(row * this.classes + right, 1);
      this.nudge(row * this.classes + wrong, -1);
    }
  }

  private nudge(at: number, by: number) {
    this.sums[at]! += (this.step - this.stamps[at]!) * this.weights[at]!;
    this.stamps[at] = this.step;
    this.weights[at]! += by;
  }

  private insert(key: number) {
    if (this.rows === this.keys.length) this.grow();
    const row = this.rows++;
    this.keys[row] = key;
    const mask = this.table.length - 1;
    let slot = (Math.imul(key, 0x9e3779b1) >>> 7) & mask;
    while (this.table[slot] !== 0) slot = (slot + 1) & mask;
    this.table[slot] = row;
    return row;
  }

  private grow() {
    const size = this.keys.length * 2;
    const bigger = <T extends { set(from: T): void }>(from: T, to: T) => (to.set(from), to);
    this.keys = bigger(this.keys, new Int32Array(size));
    this.updates = bigger(this.updates, new Uint16Array(size));
    this.weights = bigger(this.weights, new Float32Array(size * this.classes));
    this.sums = bigger(this.sums, new Float64Array(size * this.classes));
    this.stamps = bigger(this.stamps, new Int32Array(size * this.classes));
    this.table = indexRows(this.keys, this.rows, size * 2);
  }

  /** The averaged weights as the engine reads them, rows seldom updated left out. */
  write(minimumUpdates: number, minimumWeight: number) {
    const { classes } = this;
    const average = (at: number) => (this.sums[at]! + (this.step - this.stamps[at]!) * this.weights[at]!) / this.step;
    const kept: { key: number; values: Float64Array }[] = [];
    let largest = 0;
    for (let row = 1; row < this.rows; row++) {
      if (this.updates[row]! < minimumUpdates) continue;
      const values = Float64Array.from({ length: classes }, (_, c) => average(row * classes + c));
      const peak = Math.max(...values.map(Math.abs));
      if (peak < minimumWeight) continue;
      largest = Math.max(largest, peak);
      kept.push({ key: this.keys[row]! >>> 0, values });
    }
    kept.sort((a, b) => a.key - b.key);
    const bytes: number[] = [];
    let before = 0;
    for (const { key, values } of kept) {
      let difference = key - before;
      before = key;
      while (difference > 127) { bytes.push((difference & 127) | 128); difference = Math.floor(difference / 128); }
      bytes.push(difference);
      const entries: number[] = [];
      for (const [c, value] of values.entries()) {
        const byte = Math.sign(value) * Math.round(Math.sqrt(Math.abs(value) / largest) * 127);
        if (byte) entries.push(c, byte & 255);
      }
      bytes.push(entries.length / 2, ...entries);
    }
    return { bytes: Uint8Array.from(bytes), classes, rows: kept.length, largest };
  }
}
