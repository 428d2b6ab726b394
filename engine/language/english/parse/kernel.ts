import { kernelCode } from './kernel-code.ts';

type Memory = { readonly buffer: ArrayBuffer; grow(pages: number): number };

// the part of the WebAssembly interface that is used, which the language library does not declare
declare const WebAssembly: {
  Module: new (bytes: Uint8Array) => object;
  Memory: new (size: { initial: number }) => Memory;
  Instance: new (module: object, imports: { env: { memory: Memory } }) => { exports: unknown };
};

/** The functions of training/kernel/kernel.c. Pointers are byte offsets in `memory`. */
export type KernelFunctions = {
  multiply(x: number, xStride: number, xScale: number, xScaleStep: number, n: number, k: number, weights: number, weightScales: number, bias: number, out: number, rows: number, more: number): void;
  pack(weights: number, rows: number, k: number, out: number): void;
  recur(steps: number, active: number, offset: number, backward: number, width: number, weights: number, weightScales: number, unit: number, gates: number, cells: number, out: number): void;
  gather(from: number, rows: number, n: number, width: number, to: number): void;
  rectify(x: number, count: number): void;
  quantise(x: number, stride: number, n: number, width: number, out: number, scales: number): void;
  pairs(a: number, aStride: number, b: number, bStride: number, rows: number, n: number, width: number, out: number): void;
  join(word: number, head: number, stride: number, words: number, heads: number, n: number, width: number, out: number): void;
};

const pageSize = 65536;

/** The kernel with its memory: weights stay at the bottom, what one pass needs is allocated above and given back. */
export class Kernel {
  readonly run: KernelFunctions;
  private readonly memory: Memory;
  private top: number;

  constructor() {
    this.memory = new WebAssembly.Memory({ initial: 4 });
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(decodeBase64(kernelCode)), { env: { memory: this.memory } });
    const { __heap_base: heap, ...functions } = exports as KernelFunctions & { __heap_base: { value: number } };
    this.run = functions;
    this.top = heap.value;
  }

  /** Room for so many bytes, aligned for vectors. Views made earlier may be detached. */
  allocate(bytes: number): number {
    const start = Math.ceil(this.top / 16) * 16;
    this.top = start + bytes;
    const missing = this.top - this.memory.buffer.byteLength;
    if (missing > 0) this.memory.grow(Math.ceil(missing / pageSize));
    return start;
  }

  mark(): number {
    return this.top;
  }

  /** Gives back all that was allocated since the mark. */
  release(mark: number): void {
    this.top = mark;
  }

  bytes(at: number, length: number): Int8Array {
    return new Int8Array(this.memory.buffer, at, length);
  }

  floats(at: number, length: number): Float32Array {
    return new Float32Array(this.memory.buffer, at, length);
  }

  integers(at: number, length: number): Int32Array {
    return new Int32Array(this.memory.buffer, at, length);
  }
}

function decodeBase64(text: string): Uint8Array {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
  const digits = new Map([...alphabet].map((letter, value) => [letter, value]));
  const bytes = new Uint8Array(Math.floor((text.replaceAll('=', '').length * 3) / 4));
  let bits = 0;
  let held = 0;
  let at = 0;
  for (const letter of text) {
    const digit = digits.get(letter);
    if (digit === undefined) continue;
    bits = ((bits << 6) | digit) & 0xffff;
    held += 6;
    if (held >= 8) {
      held -= 8;
      bytes[at++] = (bits >> held) & 255;
    }
  }
  return bytes;
}
