/** Which nouns are everyday words, and which groups of words are terms: `carbon monoxide`. From WordNet. */
import { packedCommonNouns, packedCompounds } from './terms.data.ts';
import { unpackWords } from './unpack-words.ts';

let common: Set<string> | undefined;
let compounds: Set<string> | undefined;

/** True for a noun in frequent use: `water`, `treaty`; not for `gangrene`. `noun` in lower case, singular. */
export function isCommonNoun(noun: string): boolean {
  common ??= new Set(unpackWords(packedCommonNouns));
  return common.has(noun);
}

/** True for a term of two or three words that dictionaries have. `words` in lower case, the last one singular, with single spaces. */
export function isCompoundTerm(words: string): boolean {
  compounds ??= new Set(unpackWords(packedCompounds));
  return compounds.has(words.replaceAll(' ', '-'));
}
