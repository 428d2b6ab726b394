// node training/evaluate.ts MODEL.bin FILE.conllu... : prints the figures of a model file.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseSentences } from '#engine/language/english/parse/parse-sentences.ts';
import { readModel } from '#engine/language/english/parse/read-model.ts';
import { measure } from './measure.ts';
import { readConllu } from './read-conllu.ts';

const [path, ...files] = process.argv.slice(2) as [string, ...string[]];
const bytes = readFileSync(path);
let started = performance.now();
const model = readModel(bytes);
console.log(`size ${(bytes.length / 1e6).toFixed(2)} MB, load ${(performance.now() - started).toFixed(0)} ms`);
for (const file of files) {
  const gold = readConllu(file);
  const sentences = gold.map((s) => s.forms);
  const cold = performance.now();
  const parsed = parseSentences(model, sentences);
  const first = performance.now() - cold;
  const times = Array.from({ length: 5 }, () => { started = performance.now(); parseSentences(model, sentences); return performance.now() - started; }).sort((a, b) => a - b);
  const m = measure(gold, parsed);
  console.log(`${basename(file)}: ${m.tokens} tokens, UPOS ${m.upos} XPOS ${m.xpos} UAS ${m.uas} LAS ${m.las}, cold ${first.toFixed(0)} ms, warm ${times[2]!.toFixed(0)} ms, ${((m.tokens / times[2]!) * 1000).toFixed(0)} tokens/s`);
  console.log(`  confidence at least: ${m.levels.map((l) => `${l.at}: ${l.right} % right of ${l.coverage} %`).join('; ')}`);
  console.log(`  said against right: ${m.bins.map((b) => `${b.mean}/${b.right} (${b.tokens})`).join(' ')}`);
  if (process.env.RELATIONS) for (const r of m.relations) console.log(`  | ${r.name} | ${r.said} | ${r.right} | ${r.sure} | ${r.sureRight} |`);
}
