/**
 * Makes two lists of nouns from the files of WordNet 3.1, as make-wordnet.ts says:
 *   node scripts/lexicon/make-terms.ts package/dict
 * Nouns that people use often (three times or more in the texts that WordNet counted), and terms of two or three words.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packWords } from './pack-words.ts';

const folder = process.argv[2] ?? '';
const uses = new Map<string, number>();
for (const line of readFileSync(join(folder, 'index.sense'), 'latin1').split('\n')) {
  const found = /^([a-z]+)%1:\S+ \d+ \d+ (\d+)$/.exec(line);
  if (found) uses.set(found[1]!, (uses.get(found[1]!) ?? 0) + Number(found[2]));
}
const common = [...uses].filter(([, count]) => count >= 3).map(([word]) => word).sort();
// The data file, unlike the index, keeps capitals: names are left out.
const compounds = readFileSync(join(folder, 'data.noun'), 'latin1').matchAll(/ ([a-z]{2,}(?:_[a-z]{3,}){1,2})(?= )/g);

const notice = '// Made by scripts/lexicon/make-terms.ts from WordNet 3.1, Copyright 2006 by Princeton University; see NOTICE.md.\n';
const quote = (text: string) => (text.includes("'") ? JSON.stringify(text) : `'${text}'`);
writeFileSync('engine/language/english/lexicon/terms.data.ts', `${notice}/** Nouns in frequent use, packed. */\nexport const packedCommonNouns =\n  ${quote(packWords(common))};\n\n/** Terms of two or three words with hyphens between them, packed. */\nexport const packedCompounds =\n  ${quote(packWords([...compounds].map((found) => found[1]!.replaceAll('_', '-'))))};\n`);
