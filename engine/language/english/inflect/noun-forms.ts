/** Plural and singular of common nouns. */
import { isKnownNoun } from '#engine/language/english/lexicon/noun-kinds.ts';
import { irregularNouns, notPlural, sameInPlural } from '#engine/language/english/lexicon/irregular-nouns.ts';
import { addS } from './verb-forms.ts';

let singulars: ReadonlyMap<string, string> | undefined;

/** Every accepted plural, the commonest first. `noun` in lower case. */
export function pluralForms(noun: string): readonly string[] {
  const irregular = irregularNouns.get(noun);
  if (irregular) return irregular;
  if (sameInPlural.has(noun)) return [noun];
  if (noun.endsWith('man') && !/^(?:(?:super|in|non)?human|german|roman|norman|ottoman|shaman|talisman|cayman|caiman|brahman|mussulman|turkoman)$/.test(noun)) return [`${noun.slice(0, -2)}en`];
  // policewoman, grandchild, bookshelf, stepwife: the last part may be irregular.
  const tail = /(?:child|foot|tooth|mouse|goose|wife|life|shelf)$/.exec(noun)?.[0];
  if (tail && tail !== noun && !/(?:mongoose)$/.test(noun)) return [noun.slice(0, -tail.length) + irregularNouns.get(tail)![0]!];
  if (/[^aeiou]o$/.test(noun)) return /^(?:hero|potato|tomato|echo|veto|torpedo|embargo|negro)$/.test(noun) ? [`${noun}es`] : [`${noun}s`, `${noun}es`];
  return [addS(noun)];
}

/** The commonest plural. */
export function plural(noun: string): string {
  return pluralForms(noun)[0]!;
}

/**
 * The singular of a plural noun, or undefined where making its plural again does not give back the word.
 * @param surface as written; answered in lower case
 */
export function singular(surface: string): string | undefined {
  const word = surface.toLowerCase();
  if (sameInPlural.has(word)) return word;
  // `bases` and `axes` are plurals of `base` and `axe` too, and more often.
  const irregular = /^(?:bases|axes|ellipses|ease)$/.test(word) ? undefined : irregularSingulars().get(word);
  if (irregular) return irregular;
  if (notPlural.has(word)) return undefined;
  const bases: string[] = [];
  if (word.endsWith('men')) bases.push(`${word.slice(0, -2)}an`);
  if (word.endsWith('ies') && word.length > 4) bases.push(`${word.slice(0, -3)}y`, word.slice(0, -1));
  if (word.endsWith('ves')) bases.push(word.slice(0, -1));
  if (/(?:ss|x|ch|sh|zz|o)es$/.test(word)) bases.push(word.slice(0, -2), word.slice(0, -1));
  else if (word.endsWith('es') && word.length > 3) bases.push(word.slice(0, -1), word.slice(0, -2));
  else if (word.endsWith('is') && isKnownNoun(word.slice(0, -1))) bases.push(word.slice(0, -1));
  else if (word.endsWith('s') && !/(?:ss|us|is)$/.test(word) && word.length > 2) bases.push(word.slice(0, -1));
  else if (/(?:children|feet|teeth|mice|geese|wives|lives|shelves)$/.test(word)) {
    for (const [one, many] of irregularNouns) if (word.endsWith(many[0]!) && /^(?:child|foot|tooth|mouse|goose|wife|life|shelf)$/.test(one)) bases.push(word.slice(0, -many[0]!.length) + one);
  }
  const fits = bases.filter((base) => pluralForms(base).includes(word));
  return fits.find(isKnownNoun) ?? fits.find((base) => isKnownNoun(base.slice(base.lastIndexOf('-') + 1))) ?? fits[0];
}

/**
 * The lemma of a noun by its Penn tag.
 * @param tag `NN`, `NNS`; proper names keep their form
 */
export function nounLemma(surface: string, tag: string): string {
  return tag === 'NNS' ? (singular(surface) ?? surface.toLowerCase()) : surface.toLowerCase();
}

/** True where the word is written as a plural: `troops`, `women`; `news` and `physics` are not. */
export function isPlural(surface: string): boolean {
  return singular(surface) !== undefined && !isKnownSingular(surface.toLowerCase());
}

/** `sheep` may be either; `species` too. A word that is a noun itself and ends in -s like `lens` is singular. */
function isKnownSingular(word: string): boolean {
  return notPlural.has(word);
}

function irregularSingulars(): ReadonlyMap<string, string> {
  if (!singulars) {
    const found = new Map<string, string>();
    for (const [one, many] of irregularNouns) for (const form of many) if (!found.has(form)) found.set(form, one);
    singulars = found;
  }
  return singulars;
}
