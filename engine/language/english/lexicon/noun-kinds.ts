/** What kind of thing a common noun names: `minister` a person, `company` a group, `city` a location. From WordNet. */
import { packedNouns } from './noun-kinds.data.ts';
import { unpackWords } from './unpack-words.ts';

/** WordNet's lexicographer files for nouns. */
export type NounKind = keyof typeof packedNouns;

let kinds: Map<string, NounKind> | undefined;

/** The kind of the noun's commonest sense; undefined for words that are no nouns. `noun` in lower case, singular. */
export function nounKind(noun: string): NounKind | undefined {
  return loadKinds().get(noun);
}

/** True for any common noun of the list, in its base form. */
export function isKnownNoun(noun: string): boolean {
  return loadKinds().has(noun);
}

function loadKinds(): Map<string, NounKind> {
  if (kinds) return kinds;
  kinds = new Map();
  for (const kind of Object.keys(packedNouns) as NounKind[]) for (const word of unpackWords(packedNouns[kind])) kinds.set(word, kind);
  return kinds;
}
