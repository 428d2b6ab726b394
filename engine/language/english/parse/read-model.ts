import type { Calibration } from './confidence.ts';
import { readScorer, type LinearScorer } from './linear-scorer.ts';

/** The English tagger and parser, ready to run. Made by `readModel`, used by `parseSentences`. */
export type EnglishModel = {
  /** Universal and Penn tag joined: `NOUN|NN`. */
  tags: readonly string[];
  relations: readonly string[];
  tagger: LinearScorer;
  mover: LinearScorer;
  labeller: LinearScorer;
  tagCalibration: Calibration;
  arcCalibration: Calibration;
};

type Block = { offset: number; length: number; classes: number; rows: number; largest: number };
type Header = {
  format: string;
  tags: string[];
  relations: string[];
  tagger: Block;
  mover: Block;
  labeller: Block;
  tagCalibration: Calibration;
  arcCalibration: Calibration;
};

/** What the first bytes of the header must say. */
export const modelFormat = 'verbatim-english-perceptron-1';

/**
 * Reads a model file: four bytes with the length of a JSON header (little-endian), the header, and the blocks it
 * names. Throws when the bytes are not such a file.
 */
export function readModel(bytes: Uint8Array): EnglishModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const length = bytes.byteLength > 4 ? view.getUint32(0, true) : 0;
  if (length === 0 || length + 4 > bytes.byteLength) throw new Error('This is not an English model: the header is missing. Make the file again as training/README.md says.');
  let text = '';
  for (let i = 0; i < length; i += 8192) text += String.fromCharCode(...bytes.subarray(4 + i, 4 + Math.min(i + 8192, length)));
  const header = JSON.parse(text) as Header;
  if (header.format !== modelFormat) throw new Error(`The English model has the format ${header.format}; ${modelFormat} is needed. Make the file again as training/README.md says.`);
  const scorer = (block: Block) => {
    const start = 4 + length + block.offset;
    return readScorer(bytes.subarray(start, start + block.length), block.classes, block.rows, block.largest);
  };
  return {
    tags: header.tags, relations: header.relations,
    tagger: scorer(header.tagger), mover: scorer(header.mover), labeller: scorer(header.labeller),
    tagCalibration: header.tagCalibration, arcCalibration: header.arcCalibration,
  };
}
