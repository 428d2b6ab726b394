import { lookUp, type Lexicon } from './lexicon.ts';
import { normalForm, shapeOf } from './word-form.ts';

/** The groups of features that have an embedding each: four of strings with a vocabulary, then three of the dictionary. */
export const vocabularyGroups = 5;
export const groupCount = 8;
/** Sizes of the dictionary's groups, 0 of each meaning unknown. */
export const lexiconSizes = [32, 16, 113] as const;

/** The strings of a word that are looked up in the vocabularies: form, three affixes, shape. */
export function featureStrings(word: string): [string, string, string, string, string] {
  const form = normalForm(word);
  return [form, form.slice(-3), `${form.slice(-2)}|${form.slice(-5, -3)}`, form.slice(0, 3), shapeOf(word)];
}

/** The embedding rows of a word, 0 for what is not known. */
export function featureRows(word: string, vocabularies: readonly ReadonlyMap<string, number>[], lexicon: Lexicon): number[] {
  const strings = featureStrings(word);
  const rows: number[] = strings.map((text, group) => vocabularies[group]!.get(text) ?? 0);
  const entry = lookUp(lexicon, strings[0]);
  rows.push(entry.noun, entry.verb, 1 + entry.kind * 7 + entry.ending);
  return rows;
}
