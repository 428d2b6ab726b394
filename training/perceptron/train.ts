// node training/perceptron/train.ts TREEBANKS OUT.bin : trains the averaged perceptrons and writes the model file.
import { writeFileSync } from 'node:fs';
import { attachLeft, attachRight, isFinished, isLegal, makeMove, shift, startState, type ParseState } from '#engine/language/english/parse/arc-hybrid.ts';
import { scoreFeatures } from '#engine/language/english/parse/linear-scorer.ts';
import { moveFeatures, parseFeatureCount, relationFeatures, sentenceFeatures } from '#engine/language/english/parse/parse-features.ts';
import { parseSentences } from '#engine/language/english/parse/parse-sentences.ts';
import { modelFormat, readModel } from '#engine/language/english/parse/read-model.ts';
import { tagFeatureCount, tagFeatures } from '#engine/language/english/parse/tag-features.ts';
import { bestOf, tagWords } from '#engine/language/english/parse/tag-words.ts';
import { wordFeatures, type WordFeatures } from '#engine/language/english/parse/word-features.ts';
import { fitCalibration, measure } from '#training/measure.ts';
import { readConllu, type GoldSentence } from '#training/read-conllu.ts';
import { AveragedScorer } from './averaged-scorer.ts';

const [treebanks, out] = process.argv.slice(2) as [string, string];
const parserEpochs = Number(process.env.EPOCHS ?? 6);
let seed = 1;
const random = () => { seed = (seed + 0x6d2b79f5) | 0; let t = Math.imul(seed ^ (seed >>> 15), 1 | seed); t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t; return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32; };
const shuffled = (n: number) => { const a = Array.from({ length: n }, (_, i) => i); for (let i = n - 1; i > 0; i--) { const j = Math.floor(random() * (i + 1)); [a[i], a[j]] = [a[j]!, a[i]!]; } return a; };
const started = Date.now();
const log = (text: string) => console.log(`${((Date.now() - started) / 1000).toFixed(0)}s ${text}`);

const train = [...readConllu(`${treebanks}/ewt-train.conllu`), ...readConllu(`${treebanks}/gum-train.conllu`)];
const dev = { ewt: readConllu(`${treebanks}/ewt-dev.conllu`), gum: readConllu(`${treebanks}/gum-dev.conllu`) };
const tagCounts = new Map<string, number>();
const tagOf = (s: GoldSentence, i: number) => `${s.upos[i]}|${s.xpos[i]}`;
for (const s of train) for (const i of s.forms.keys()) tagCounts.set(tagOf(s, i), (tagCounts.get(tagOf(s, i)) ?? 0) + 1);
const tags = [...tagCounts].filter(([, n]) => n >= 5).map(([t]) => t).sort();
const relations = [...new Set(train.flatMap((s) => s.relations))].sort();
const tagIndex = new Map(tags.map((t, i) => [t, i]));
const relationIndex = new Map(relations.map((r, i) => [r, i]));
const cache = new Map<string, WordFeatures>();
const featuresOf = (form: string) => { let f = cache.get(form); if (!f) cache.set(form, f = wordFeatures(form)); return f; };
const words = train.map((s) => s.forms.map(featuresOf));
log(`${train.length} sentences, ${tags.length} tags, ${relations.length} relations`);

function trainTagger(indices: number[], epochs: number) {
  const scorer = new AveragedScorer(tags.length);
  const features = new Int32Array(tagFeatureCount);
  const scores = new Float64Array(tags.length);
  for (let epoch = 0; epoch < epochs; epoch++) for (const k of shuffled(indices.length)) {
    const s = train[indices[k]!]!, w = words[indices[k]!]!;
    let t1 = -1, t2 = -2;
    for (let i = 0; i < w.length; i++) {
      const count = tagFeatures(w, i, t1, t2, features);
      scoreFeatures(scorer, features, count, scores);
      const { best } = bestOf(scores);
      const gold = tagIndex.get(tagOf(s, i));
      scorer.step++;
      if (gold !== undefined && best !== gold) scorer.update(features, count, gold, best);
      t2 = t1; t1 = best;
    }
  }
  return scorer;
}
const compact = (scorer: AveragedScorer, updates: number, weight: number) => scorer.write(updates, weight);
const { readScorer } = await import('#engine/language/english/parse/linear-scorer.ts');
const open = (w: ReturnType<AveragedScorer['write']>) => readScorer(w.bytes, w.classes, w.rows, w.largest);

const all = [...train.keys()];
const tagger = compact(trainTagger(all, 6), 3, 0.05);
log(`tagger ${tagger.rows} rows ${(tagger.bytes.length / 1e6).toFixed(2)} MB`);
const folds = 4;
const trainTags: Int32Array[] = [];
for (let fold = 0; fold < folds; fold++) {
  const t = open(compact(trainTagger(all.filter((i) => i % folds !== fold), 4), 2, 0.02));
  for (const i of all) if (i % folds === fold) trainTags[i] = tagWords(t, words[i]!).tags;
}
log('tags of training data by four folds');

const isProjective = (heads: number[]) => heads.every((h, i) => { if (h < 0) return true; const [a, b] = [Math.min(i, h), Math.max(i, h)]; for (let k = a + 1; k < b; k++) if (heads[k]! < a || heads[k]! > b) return false; return true; });
function costs(state: ParseState, gold: Int32Array) {
  const { stack, depth, next, words: n } = state;
  const s0 = depth > 0 ? stack[depth - 1]! : -1, s1 = depth > 1 ? stack[depth - 2]! : -1;
  const cost = [0, 0, 0];
  if (next < n) {
    for (let i = 0; i < depth; i++) if (gold[stack[i]!] === next) cost[shift]!++;
    for (let i = 0; i < depth - 1; i++) if (stack[i] === gold[next]) cost[shift]!++;
  }
  if (s0 >= 0) {
    let lost = 0;
    for (let i = next; i < n; i++) if (gold[i] === s0) lost++;
    const h = gold[s0]!;
    cost[attachLeft] = lost + ((h === s1 && s1 >= 0) || h > next ? 1 : 0);
    cost[attachRight] = lost + (h >= next ? 1 : 0);
  }
  return cost;
}
const mover = new AveragedScorer(3), labeller = new AveragedScorer(relations.length);
const usable = all.filter((i) => isProjective(train[i]!.heads));
const features = new Int32Array(parseFeatureCount), moveScores = new Float64Array(3), relationScores = new Float64Array(relations.length);
const root = relationIndex.get('root')!;
for (let epoch = 0; epoch < parserEpochs; epoch++) {
  let right = 0, total = 0;
  for (const k of shuffled(usable.length)) {
    const index = usable[k]!, s = train[index]!, n = s.forms.length;
    const gold = Int32Array.from(s.heads, (h) => (h < 0 ? n : h));
    const sentence = sentenceFeatures(words[index]!, trainTags[index]!);
    const state = startState(n);
    while (!isFinished(state)) {
      const cost = costs(state, gold);
      const legal = [0, 1, 2].filter((m) => isLegal(state, m));
      const least = Math.min(...legal.map((m) => cost[m]!));
      const count = moveFeatures(sentence, state, features);
      scoreFeatures(mover, features, count, moveScores);
      const predicted = bestOf(moveScores, (m) => isLegal(state, m)).best;
      const oracle = bestOf(moveScores, (m) => isLegal(state, m) && cost[m] === least).best;
      mover.step++; total++;
      if (cost[predicted] === least) right++; else mover.update(features, count, oracle, predicted);
      const move = cost[predicted] === least || (epoch >= 1 && random() < 0.9) ? predicted : oracle;
      const word = makeMove(state, move);
      if (word < 0) continue;
      const head = state.heads[word]!;
      if (head === n) { state.relations[word] = root; continue; }
      const relationCount = relationFeatures(sentence, state, head, word, features);
      scoreFeatures(labeller, features, relationCount, relationScores);
      const label = bestOf(relationScores, (r) => r !== root).best;
      labeller.step++;
      const goldLabel = relationIndex.get(s.relations[word]!)!;
      if (head === gold[word] && label !== goldLabel) labeller.update(features, relationCount, goldLabel, label);
      state.relations[word] = label;
    }
  }
  log(`epoch ${epoch} moves right ${(right / total * 100).toFixed(2)} rows ${mover.rows} ${labeller.rows}`);
}

const flat = { scores: [0], shares: [0.5] };
for (const [moveUpdates, labelUpdates] of [[2, 2], [4, 4], [5, 4], [6, 5], [8, 6]]) {
  const blocks = { tagger, mover: compact(mover, moveUpdates!, 0.02), labeller: compact(labeller, labelUpdates!, 0.02) };
  const build = (tagCalibration: object, arcCalibration: object) => {
    let offset = 0;
    const described = Object.fromEntries(Object.entries(blocks).map(([name, { bytes, ...rest }]) => { const block = { ...rest, offset, length: bytes.length }; offset += bytes.length; return [name, block]; }));
    const header = Buffer.from(JSON.stringify({ format: modelFormat, tags, relations, ...described, tagCalibration, arcCalibration }));
    const length = Buffer.alloc(4); length.writeUInt32LE(header.length);
    return Buffer.concat([length, header, ...Object.values(blocks).map((b) => b.bytes)]);
  };
  // margins as confidence first, by a calibration that hands the score through
  const raw = readModel(build({ scores: [0, 1e3], shares: [0, 1e3] }, { scores: [0, 1e3], shares: [0, 1e3] }));
  const arcs: { score: number; right: boolean }[] = [], tagPairs: { score: number; right: boolean }[] = [];
  for (const gold of Object.values(dev)) for (const [i, tokens] of parseSentences(raw, gold.map((s) => s.forms)).entries()) for (const [j, t] of tokens.entries()) {
    arcs.push({ score: t.confidence, right: t.head === gold[i]!.heads[j] && t.relation === gold[i]!.relations[j] });
    tagPairs.push({ score: t.tagConfidence, right: t.xpos === gold[i]!.xpos[j] && t.upos === gold[i]!.upos[j] });
  }
  const file = build(fitCalibration(tagPairs), fitCalibration(arcs));
  const model = readModel(file);
  log(`updates >= ${moveUpdates}/${labelUpdates}: ${(file.length / 1e6).toFixed(2)} MB`);
  for (const [name, gold] of Object.entries(dev)) { const { bins, ...m } = measure(gold, parseSentences(model, gold.map((s) => s.forms))); log(`  ${name} ${JSON.stringify(m)}`); }
  if (file.length < 5e6) { writeFileSync(out, file); log(`wrote ${out}`); break; }
}
