// node training/witness.ts MODEL.bin FILE.conllu... : how often main verb and subject are right, by who says so.
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { mainClause, mainVerbWitness } from '#engine/language/english/parse/main-verb-witness.ts';
import { parseSentences } from '#engine/language/english/parse/parse-sentences.ts';
import { readModel } from '#engine/language/english/parse/read-model.ts';
import { readConllu } from './read-conllu.ts';

const [path, ...files] = process.argv.slice(2) as [string, ...string[]];
const model = readModel(readFileSync(path));
for (const file of files) {
  const gold = readConllu(file);
  const parsed = parseSentences(model, gold.map((s) => s.forms));
  const tally = new Map<string, [said: number, right: number]>();
  let sentences = 0;
  for (const [i, tokens] of parsed.entries()) {
    const s = gold[i]!;
    const truth = mainClause(s.forms.map((text, j) => ({ text, upos: s.upos[j]!, xpos: s.xpos[j]!, head: s.heads[j]!, relation: s.relations[j]!, confidence: 1, tagConfidence: 1 })));
    if (truth) sentences++;
    const parse = mainClause(tokens), witness = mainVerbWitness(tokens);
    const same = (a: typeof parse, b: typeof parse) => a !== null && b !== null && a.verb === b.verb && a.subject === b.subject;
    const agree = same(parse, witness);
    const sure = parse ? Math.min(tokens[parse.verb]!.confidence, tokens[parse.subject]!.confidence) : 0;
    const vote = (name: string, said: boolean, clause: typeof parse) => { const t = tally.get(name) ?? [0, 0]; tally.set(name, t); if (said) { t[0]++; if (same(clause, truth)) t[1]++; } };
    vote('parse', parse !== null, parse);
    vote('witness', witness !== null, witness);
    vote('both', agree, parse);
    for (const at of [0.5, 0.7, 0.8, 0.9, 0.95]) { vote(`parse >= ${at}`, sure >= at, parse); vote(`both, parse >= ${at}`, agree && sure >= at, parse); vote(`parse >= ${at}, alone`, !agree && sure >= at, parse); }
  }
  console.log(`${basename(file)}: ${sentences} sentences with a main clause`);
  for (const [name, [said, right]] of tally) console.log(`  ${name}: said of ${((said / sentences) * 100).toFixed(1)} %, right ${((right / said) * 100).toFixed(1)} %`);
}
