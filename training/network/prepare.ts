// node training/network/prepare.ts TREEBANKS WORDNET OUT : writes OUT.data for train.cpp and OUT.json, OUT.lexicon for pack.ts.
import { writeFileSync } from 'node:fs';
import { readLexicon } from '#engine/language/english/parse/lexicon.ts';
import { featureRows, featureStrings, groupCount, lexiconSizes, vocabularyGroups } from '#engine/language/english/parse/network-features.ts';
import { readConllu, type GoldSentence } from '#training/read-conllu.ts';
import { wordnetLexicon } from './wordnet-lexicon.ts';

const [treebanks, wordnet, out] = process.argv.slice(2) as [string, string, string];
const dimensions = [Number(process.env.WORD ?? 80), 32, 32, 32, 16, 16, 16, 16];
const leastCounts = [2, 3, 3, 3, 2];
const [ewt, gum] = [readConllu(`${treebanks}/ewt-train.conllu`), readConllu(`${treebanks}/gum-train.conllu`)];
const train = [...ewt, ...gum];
const dev = [readConllu(`${treebanks}/ewt-dev.conllu`), readConllu(`${treebanks}/gum-dev.conllu`)];

const counts = Array.from({ length: vocabularyGroups }, () => new Map<string, number>());
const tagCounts = new Map<string, number>();
for (const s of train) for (const [i, form] of s.forms.entries()) {
  for (const [g, text] of featureStrings(form).entries()) counts[g]!.set(text, (counts[g]!.get(text) ?? 0) + 1);
  const tag = `${s.upos[i]}|${s.xpos[i]}`;
  tagCounts.set(tag, (tagCounts.get(tag) ?? 0) + 1);
}
const vocabularies = counts.map((map, g) => [...map].filter(([, n]) => n >= leastCounts[g]!).map(([text]) => text).sort());
const rows = vocabularies.map((list) => new Map(list.map((text, i) => [text, i + 1])));
const tags = [...tagCounts].filter(([, n]) => n >= 5).map(([t]) => t).sort();
const relations = [...new Set(train.flatMap((s) => s.relations))].sort();
const lexiconBytes = wordnetLexicon(wordnet);
const lexicon = readLexicon(lexiconBytes);
const numbers: number[] = [groupCount, tags.length, relations.length, 1 + dev.length];
for (let g = 0; g < groupCount; g++) numbers.push(g < vocabularyGroups ? vocabularies[g]!.length + 1 : lexiconSizes[g - vocabularyGroups]!, dimensions[g]!);
let unknown = 0, missing = 0, total = 0;
// GUM's genres are those of the articles that the engine meets, so its sentences are learned from more often
const repeats = Number(process.env.GUM ?? 2);
/** Some sentences once more as headings and captions are written: without the full stop, or in capitals. */
const varied = train.flatMap((s, i): GoldSentence[] => {
  const last = s.forms.length - 1;
  if (i % 12 === 5 && last > 0 && s.forms[last] === '.' && !s.heads.includes(last)) return [{ forms: s.forms.slice(0, -1), upos: s.upos.slice(0, -1), xpos: s.xpos.slice(0, -1), heads: s.heads.slice(0, -1), relations: s.relations.slice(0, -1) }];
  return i % 30 === 7 ? [{ ...s, forms: s.forms.map((form) => form.toUpperCase()) }] : [];
});
for (const part of [[...ewt, ...Array.from({ length: repeats }, () => gum).flat(), ...varied], ...dev]) {
  numbers.push(part.length);
  for (const s of part) {
    numbers.push(s.forms.length);
    for (const form of s.forms) { const ids = featureRows(form, rows, lexicon); numbers.push(...ids); if (part === dev[1]) { total++; if (ids[0] === 0) { unknown++; if (ids[7]! % 7 === 0) missing++; } } }
    numbers.push(...s.forms.map((_, i) => tags.indexOf(`${s.upos[i]}|${s.xpos[i]}`)), ...s.heads.map((h) => h + 1), ...s.relations.map((r) => Math.max(0, relations.indexOf(r))));
  }
}
writeFileSync(`${out}.data`, new Uint8Array(Int32Array.from(numbers).buffer));
writeFileSync(`${out}.json`, JSON.stringify({ tags, relations, vocabularies, dimensions }));
writeFileSync(`${out}.lexicon`, lexiconBytes);
console.log({ tags: tags.length, relations: relations.length, vocabularies: vocabularies.map((v) => v.length), lexicon: [lexicon.size, lexiconBytes.length], gumDev: { total, unknown, alsoNotInLexicon: missing } });
