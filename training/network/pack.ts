// node training/network/pack.ts TREEBANKS PREPARED WEIGHTS OUT.bin : rounds the trained weights to bytes, fits the
// confidence on the development sentences, and writes the model file. PREPARED is what prepare.ts wrote, without ending.
import { readFileSync, writeFileSync } from 'node:fs';
import type { ArcEvidence } from '#engine/language/english/parse/confidence.ts';
import { parseBatch } from '#engine/language/english/parse/parse-batch.ts';
import { modelFormat, readModel } from '#engine/language/english/parse/read-model.ts';
import { fitArcConfidence, fitCalibration } from '#training/fit-confidence.ts';
import { readConllu } from '#training/read-conllu.ts';

const [treebanks, prepared, weights, out] = process.argv.slice(2) as [string, string, string, string];
type Matrix = { rows: number; columns: number; values: Float32Array };

function readWeights(path: string): Map<string, Matrix> {
  const file = readFileSync(path);
  let at = 0;
  const integer = () => { at += 4; return file.readInt32LE(at - 4); };
  const matrices = new Map<string, Matrix>();
  for (let left = integer(); left > 0; left--) {
    const length = integer();
    const name = file.toString('latin1', at, at + length);
    at += length;
    const rows = integer(), columns = integer();
    const values = Float32Array.from({ length: rows * columns }, (_, i) => file.readFloatLE(at + 4 * i));
    at += 4 * rows * columns;
    matrices.set(name, { rows, columns, values });
  }
  return matrices;
}

const { tags, relations, vocabularies } = JSON.parse(readFileSync(`${prepared}.json`, 'utf8')) as { tags: string[]; relations: string[]; vocabularies: string[][] };
const lexicon = readFileSync(`${prepared}.lexicon`);
const trained = readWeights(weights);
const get = (name: string) => trained.get(name)!;
const stack = (...names: string[]): Matrix => { const list = names.map(get); return { rows: list.reduce((n, m) => n + m.rows, 0), columns: list[0]!.columns, values: Float32Array.from(list.flatMap((m) => [...m.values])) }; };
const transposed = ({ rows, columns, values }: Matrix): Matrix => ({ rows: columns, columns: rows, values: Float32Array.from(values, (_, i) => values[(i % rows) * columns + Math.floor(i / rows)]!) });
/** A vector is a block of scales without bytes. */
const vector = (...names: string[]): Matrix => { const values = Float32Array.from(names.flatMap((n) => [...get(n).values])); return { rows: values.length, columns: 0, values }; };

const layers = [...trained.keys()].filter((n) => /^lstm\d+f\.wi$/.test(n)).length;
const blocks: Record<string, Matrix> = { root: vector('root') };
for (let g = 0; trained.has(`emb${g}`); g++) blocks[`embedding${g}`] = get(`emb${g}`);
for (let l = 0; l < layers; l++) for (const side of ['f', 'r']) {
  blocks[`lstm${l}${side}.input`] = get(`lstm${l}${side}.wi`);
  blocks[`lstm${l}${side}.state`] = get(`lstm${l}${side}.wh`);
  blocks[`lstm${l}${side}.bias`] = vector(`lstm${l}${side}.b`);
}
blocks.tags = get('tag.w'); blocks['tags.bias'] = vector('tag.b');
blocks.views = stack('ad.w', 'ah.w', 'rd.w', 'rh.w'); blocks['views.bias'] = vector('ad.b', 'ah.b', 'rd.b', 'rh.b');
blocks.arcs = transposed(get('arc.w')); blocks['arcs.bias'] = vector('arc.u');
blocks.relations = get('rel.w'); blocks['relations.bias'] = vector('rel.b');

const parts: Buffer[] = [];
const described: Record<string, { offset: number; rows: number; columns: number }> = {};
let offset = 0;
for (const [name, { rows, columns, values }] of Object.entries(blocks)) {
  const scales = Buffer.alloc(4 * rows), bytes = Buffer.alloc(rows * columns);
  for (let r = 0; r < rows; r++) {
    if (columns === 0) { scales.writeFloatLE(values[r]!, 4 * r); continue; }
    let peak = 1e-12;
    for (let c = 0; c < columns; c++) peak = Math.max(peak, Math.abs(values[r * columns + c]!));
    const scale = Math.fround(peak / 127);
    scales.writeFloatLE(scale, 4 * r);
    for (let c = 0; c < columns; c++) bytes.writeInt8(Math.max(-127, Math.min(127, Math.round(values[r * columns + c]! / scale))), r * columns + c);
  }
  described[name] = { offset, rows, columns };
  parts.push(scales, bytes);
  offset += scales.length + bytes.length;
}
const lexiconBlock = { offset, length: lexicon.length };
parts.push(lexicon);

function build(tagCalibration: object, arcConfidence: object) {
  const text = JSON.stringify({ format: modelFormat, tags, relations, layers, arcWidth: get('ad.w').rows, relationWidth: get('rd.w').rows, blocks: described, lexicon: lexiconBlock, tagCalibration, arcConfidence, vocabularies });
  const header = Buffer.from(text.replaceAll(/[^ -~]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`), 'latin1');
  const length = Buffer.alloc(4);
  length.writeUInt32LE(header.length);
  return Buffer.concat([length, header, ...parts]);
}

const raw = readModel(build({ scores: [], shares: [] }, { biases: [], weights: [], curve: { scores: [], shares: [] } }));
const arcs: { evidence: ArcEvidence; right: boolean }[] = [], tagged: { score: number; right: boolean }[] = [];
for (const name of ['ewt-dev', 'gum-dev']) for (const gold of readConllu(`${treebanks}/${name}.conllu`)) for (const [j, word] of parseBatch(raw, [gold.forms])[0]!.entries()) {
  arcs.push({ evidence: word.evidence, right: word.head === gold.heads[j] && relations[word.relation] === gold.relations[j] });
  tagged.push({ score: word.tagShare, right: tags[word.tag] === `${gold.upos[j]}|${gold.xpos[j]}` });
}
const file = build(fitCalibration(tagged), fitArcConfidence(arcs, relations.length));
writeFileSync(out, file);
console.log(`${out}: ${(file.length / 1e6).toFixed(2)} MB`);
