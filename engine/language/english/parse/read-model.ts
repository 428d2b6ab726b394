import type { ArcConfidence, Calibration } from './confidence.ts';
import { Kernel } from './kernel.ts';
import { readLexicon, type Lexicon } from './lexicon.ts';
import { vocabularyGroups } from './network-features.ts';

/** A matrix packed for the kernel: where its weights, row scales and bias (0 for none) stand, and its rows rounded up to 8. */
export type Matrix = { weights: number; scales: number; bias: number; rows: number; columns: number };

/** Embeddings of one group of features: row 0 stands for what is not known. */
export type Embedding = { bytes: Int8Array; scales: Float32Array; width: number };

/** The English tagger and parser, ready to run. Made by `readModel`, used by `parseSentences`. */
export type EnglishModel = {
  kernel: Kernel;
  /** Universal and Penn tag joined: `NOUN|NN`. */
  tags: readonly string[];
  relations: readonly string[];
  vocabularies: readonly ReadonlyMap<string, number>[];
  lexicon: Lexicon;
  embeddings: readonly Embedding[];
  root: Float32Array;
  /** For each layer, forward and backward: from the input to the gates, and from the state before to the gates. */
  layers: readonly (readonly [Lstm, Lstm])[];
  tagger: Matrix;
  /** One after the other: words as dependents, words as heads, and the same for relations. */
  views: Matrix;
  arcs: Matrix;
  labeller: Matrix;
  arcWidth: number;
  relationWidth: number;
  tagCalibration: Calibration;
  arcConfidence: ArcConfidence;
};

export type Lstm = { input: Matrix; state: Matrix };

type Block = { offset: number; rows: number; columns: number };
type Header = {
  format: string;
  tags: string[];
  relations: string[];
  vocabularies: string[][];
  lexicon: { offset: number; length: number };
  layers: number;
  arcWidth: number;
  relationWidth: number;
  blocks: Record<string, Block>;
  tagCalibration: Calibration;
  arcConfidence: ArcConfidence;
};

/** What the header of the file must say. */
export const modelFormat = 'verbatim-english-3';

const advice = 'Make the file again as training/README.md says.';

/**
 * Reads a model file as training/network/pack.ts writes it: four bytes with the length of a JSON header (little-endian),
 * the header in ASCII, and the blocks it names: a scale for each row as a 32-bit float, then the rows in signed bytes.
 * Throws when the bytes are not such a file.
 */
export function readModel(bytes: Uint8Array): EnglishModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = bytes.byteLength > 4 ? view.getUint32(0, true) : 0;
  if (length === 0 || length + 4 > bytes.byteLength) throw new Error(`This is not an English model: the header is missing. ${advice}`);
  const header = readHeader(bytes.subarray(4, 4 + length));
  const start = 4 + length;
  const read = (name: string) => {
    const block = header.blocks[name];
    if (!block) throw new Error(`The English model lacks ${name}. ${advice}`);
    const at = start + block.offset;
    const end = at + 4 * block.rows + block.rows * block.columns;
    if (end > bytes.byteLength) throw new Error(`The English model is cut off at ${name}. ${advice}`);
    const scales = Float32Array.from({ length: block.rows }, (_, row) => view.getFloat32(at + 4 * row, true));
    return { scales, bytes: new Int8Array(bytes.buffer, bytes.byteOffset + at + 4 * block.rows, block.rows * block.columns), ...block };
  };
  // a bias is a column of its own scales: a block with no bytes
  const numbers = (name: string) => read(name).scales;
  const kernel = new Kernel();
  const matrix = (name: string, bias?: string) => packMatrix(kernel, read(name), bias === undefined ? undefined : numbers(bias));
  return {
    kernel,
    tags: header.tags,
    relations: header.relations,
    vocabularies: header.vocabularies.map((list) => new Map(list.map((text, i) => [text, i + 1]))),
    lexicon: readLexicon(bytes.subarray(start + header.lexicon.offset, start + header.lexicon.offset + header.lexicon.length)),
    embeddings: Array.from({ length: vocabularyGroups + 3 }, (_, group) => {
      const block = read(`embedding${group}`);
      return { bytes: block.bytes, scales: block.scales, width: block.columns };
    }),
    root: numbers('root'),
    layers: Array.from({ length: header.layers }, (_, layer) => {
      const lstm = (side: string): Lstm => ({ input: matrix(`lstm${layer}${side}.input`, `lstm${layer}${side}.bias`), state: matrix(`lstm${layer}${side}.state`) });
      return [lstm('f'), lstm('r')] as const;
    }),
    tagger: matrix('tags', 'tags.bias'),
    views: matrix('views', 'views.bias'),
    arcs: matrix('arcs', 'arcs.bias'),
    labeller: matrix('relations', 'relations.bias'),
    arcWidth: header.arcWidth,
    relationWidth: header.relationWidth,
    tagCalibration: header.tagCalibration,
    arcConfidence: header.arcConfidence,
  };
}

function readHeader(bytes: Uint8Array): Header {
  let text = '';
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  let header: Header;
  try {
    header = JSON.parse(text) as Header;
  } catch {
    throw new Error(`This is not an English model: the header cannot be read. ${advice}`);
  }
  if (header?.format !== modelFormat) throw new Error(`The English model has the format ${header?.format}; ${modelFormat} is needed. ${advice}`);
  return header;
}

function packMatrix(kernel: Kernel, block: Block & { scales: Float32Array; bytes: Int8Array }, bias: Float32Array | undefined): Matrix {
  const rows = Math.ceil(block.rows / 8) * 8;
  const weights = kernel.allocate(rows * block.columns * 2);
  const scales = kernel.allocate(rows * 4);
  const biasAt = bias ? kernel.allocate(rows * 4) : 0;
  const mark = kernel.mark();
  const raw = kernel.allocate(block.bytes.length);
  kernel.bytes(raw, block.bytes.length).set(block.bytes);
  kernel.floats(scales, block.rows).set(block.scales);
  if (bias) kernel.floats(biasAt, bias.length).set(bias);
  kernel.run.pack(raw, block.rows, block.columns, weights);
  // what comes after is written over the raw bytes, so they must not pass for zeros
  kernel.bytes(raw, block.bytes.length).fill(0);
  kernel.release(mark);
  return { weights, scales, bias: biasAt, rows, columns: block.columns };
}
