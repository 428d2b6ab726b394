import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Kernel } from '#engine/language/english/parse/kernel.ts';

describe('Kernel', () => {
  it('multiplies like plain arithmetic, whatever the sizes', () => {
    const byte = fc.integer({ min: -127, max: 127 });
    const sizes = fc.record({ n: fc.integer({ min: 1, max: 9 }), half: fc.integer({ min: 1, max: 9 }), rows: fc.integer({ min: 1, max: 20 }) });
    const problem = sizes.chain(({ n, half, rows }) => fc.record({
      n: fc.constant(n), k: fc.constant(2 * half), rows: fc.constant(rows),
      x: fc.array(fc.integer({ min: -16383, max: 16383 }), { minLength: 2 * half * n, maxLength: 2 * half * n }),
      w: fc.array(byte, { minLength: 2 * half * rows, maxLength: 2 * half * rows }),
    }));
    fc.assert(fc.property(problem, ({ n, k, rows, x, w }) => {
      const kernel = new Kernel();
      const padded = Math.ceil(rows / 8) * 8;
      const [xAt, rawAt, packedAt, scaleAt, unitAt, outAt] = [2 * x.length, w.length, 2 * padded * k, 4 * padded, 4, 4 * n * padded].map((size) => kernel.allocate(size)) as [number, number, number, number, number, number];
      new Int16Array(kernel.bytes(xAt, 2 * x.length).buffer, xAt, x.length).set(x);
      kernel.bytes(rawAt, w.length).set(w);
      kernel.floats(scaleAt, padded).fill(0.5);
      kernel.floats(unitAt, 1)[0] = 0.25;
      kernel.run.pack(rawAt, rows, k, packedAt);
      kernel.run.multiply(xAt, k, unitAt, 0, n, k, packedAt, scaleAt, 0, outAt, padded, 0);
      const out = kernel.floats(outAt, n * padded);
      for (let i = 0; i < n; i++) for (let r = 0; r < padded; r++) {
        const row = r < rows ? w.slice(r * k, (r + 1) * k) : [];
        const sum = row.reduce((total, weight, j) => total + weight * x[i * k + j]!, 0);
        expect(out[i * padded + r]).toBe(Math.fround(sum) / 8);
      }
    }), { numRuns: 100, seed: 5 });
  });

  it('carries a state from word to word, forwards and backwards', () => {
    // two sentences of three and one words, four units; with no weights between states only the gates' inputs count
    const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));
    for (const backward of [0, 1]) {
      const kernel = new Kernel();
      const h = 4;
      const [active, offset, gates, cells, out, weights, scales, unit] = [[2, 1, 1], [0, 2, 3], 4 * 4 * h, 2 * h, 4 * h, 0, 0, 0].map((what, i) => kernel.allocate([12, 12, 4 * 16 * h, 4 * 2 * h, 2 * 4 * 2 * h, 2 * 4 * h * h, 4 * 4 * h, 4][i] ?? Number(what))) as [number, number, number, number, number, number, number, number];
      kernel.integers(active, 3).set([2, 1, 1]);
      kernel.integers(offset, 3).set([0, 2, 3]);
      const gateValues = Float32Array.from({ length: 4 * 4 * h }, (_, i) => Math.sin(i));
      kernel.floats(gates, gateValues.length).set(gateValues);
      kernel.floats(cells, 2 * h).fill(0);
      kernel.bytes(weights, 2 * 4 * h * h).fill(0);
      kernel.floats(scales, 4 * h).fill(0);
      kernel.floats(unit, 1)[0] = 1 / 16383;
      kernel.run.recur(3, active, offset, backward, h, weights, scales, unit, gates, cells, out);
      const states = new Int16Array(kernel.bytes(out, 1).buffer, out, 4 * 2 * h);
      for (const path of [[0, 2, 3], [1]]) {
        const order = backward ? path.toReversed() : path;
        const cell = new Float64Array(h);
        for (const row of order) for (let i = 0; i < h; i++) {
          const g = (block: number) => gateValues[row * 4 * h + block * h + i]!;
          cell[i] = sigmoid(g(0)) * Math.tanh(g(2)) + sigmoid(g(1)) * cell[i]!;
          expect(Math.abs(states[row * 2 * h + backward * h + i]! / 16383 - sigmoid(g(3)) * Math.tanh(cell[i]!))).toBeLessThan(1e-4);
        }
      }
    }
  });

  it('finds room beyond its first pages and takes it back', () => {
    const kernel = new Kernel();
    const mark = kernel.mark();
    const at = kernel.allocate(5_000_000);
    kernel.bytes(at, 5_000_000).fill(7);
    expect(at % 16).toBe(0);
    kernel.release(mark);
    expect(kernel.allocate(16)).toBe(at);
  });
});
