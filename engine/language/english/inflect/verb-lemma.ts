/**
 * The base form of a verb as it stands in the text: `staged` → `stage`, `hoping` → `hope`, `lay` (past) → `lie`. An
 * answer is only given where inflecting it again gives back what stands there.
 */
import { isKnownVerb } from '#engine/language/english/lexicon/verbs.ts';
import { irregularVerbs } from '#engine/language/english/lexicon/irregular-verbs.ts';
import type { VerbTag } from './verb-forms.ts';
import { verbForms } from './verb-forms.ts';

const contracted: Readonly<Record<string, string>> = { "'s": 'be', '’s': 'be', "'re": 'be', '’re': 'be', "'m": 'be', '’m': 'be', "'ve": 'have', '’ve': 'have', ca: 'can', wo: 'will', sha: 'shall', "'ll": 'will', '’ll': 'will' };

let irregularForms: ReadonlyMap<string, readonly string[]> | undefined;

/**
 * @param surface as written, in any case
 * @param tag Penn tag of the word: the same letters may be two verbs (`found` is `find` or `found`, `saw` is `see`)
 * @returns lower-case base form, or undefined where none fits the tag
 */
export function verbLemma(surface: string, tag: VerbTag): string | undefined {
  const word = surface.toLowerCase();
  if (tag === 'VB') return word.length > 0 ? word : undefined;
  const short = contracted[word];
  if (short !== undefined) return short;
  if (/^(?:is|are|am|was|were|been|being)$/.test(word)) return 'be';
  if (tag === 'VBP') return word;
  const fits = candidates(word, tag).filter((base) => verbForms(base, tag).includes(word));
  const known = fits.filter((base) => isKnownVerb(base) || irregularVerbs.has(base));
  const hyphened = known.length > 0 ? known : fits.filter((base) => base.includes('-') && isKnownVerb(base.slice(base.lastIndexOf('-') + 1)));
  const choice = hyphened.length > 0 ? hyphened : withPrefix(fits);
  return best(choice, word, tag) ?? best(fits, word, tag);
}

/** True where the word may be this form of a verb that is known: a witness beside the tagger. */
export function isVerbForm(surface: string, tag: VerbTag): boolean {
  const lemma = verbLemma(surface, tag);
  return lemma !== undefined && (lemma === 'be' || isKnownVerb(lemma) || irregularVerbs.has(lemma));
}

/** `reorganised`, `overfished`: a known verb with a prefix. */
function withPrefix(bases: readonly string[]): string[] {
  return bases.filter((base) => {
    const prefix = /^(?:re|over|under|out|mis|un|dis|pre|co|de|inter|up|fore|super|trans|hyper|sub|counter|non|self|bio|auto)(.{3,})$/.exec(base)?.[1];
    return prefix !== undefined && isKnownVerb(prefix);
  });
}

/**
 * Several bases may fit: the irregular one first (`wed`), then the one that commonly has this form (`install`, not
 * `instal`), then, of words nobody knows, the likelier spelling (`pedestrianize`).
 */
function best(bases: readonly string[], word: string, tag: VerbTag): string | undefined {
  const rank = (base: string): number => (commoner.has(base) ? -200 : 0) + (isIrregular(base, word) ? 0 : 100) + (verbForms(base, tag)[0] === word ? 0 : 50) + (isLikelySpelling(base) ? 0 : 25) + base.length / 100;
  return [...bases].sort((one, other) => rank(one) - rank(other))[0];
}

/** The commoner of two verbs that share a form. */
const commoner = new Set(['route', 'ski', 'premiere', 'axe', 'lambaste', 'chaperone', 'fulfill', 'enroll', 'instill', 'distill', 'appall', 'tinge']);

function isLikelySpelling(base: string): boolean {
  return isKnownVerb(base) || !/(?:at|iz|is|uc|[^aeiou]ur|ut|[aeiou]v|[^ks]c|u|dg|[^n]g|[^rl]v)$/.test(base);
}

function isIrregular(base: string, word: string): boolean {
  return irregularVerbs.get(base) !== undefined && !word.startsWith(base);
}

function candidates(word: string, tag: VerbTag): string[] {
  const bases = new Set<string>(tag === 'VBD' || tag === 'VBN' ? irregularBases(word) : []);
  const hyphen = word.lastIndexOf('-');
  if (hyphen > 0) for (const base of irregularBases(word.slice(hyphen + 1))) bases.add(word.slice(0, hyphen + 1) + base);
  const add = (ending: string, ...replacements: string[]): void => {
    if (!word.endsWith(ending) || word.length <= ending.length + (/^(?:ying|ied)$/.test(ending) ? 0 : 1)) return;
    const stem = word.slice(0, -ending.length);
    for (const replacement of replacements) bases.add(stem + replacement);
    // stopped → stop, picnicked → picnic
    if (ending !== 's' && ending !== 'es' && stem.length > 2) if (stem.at(-1) === stem.at(-2) || stem.endsWith('ck')) bases.add(stem.slice(0, -1));
  };
  if (tag === 'VBZ') {
    if (word === 'has') return ['have'];
    if (word === 'does') return ['do'];
    if (word === 'goes') return ['go'];
    add('ies', 'y', 'ie');
    add('zzes', 'z');
    add('es', '', 'e');
    add('s', '');
  } else if (tag === 'VBG') {
    add('ying', 'ie', 'y', 'ye');
    add('ing', '', 'e');
  } else {
    add('ied', 'y', 'ie');
    add('ed', '', 'e');
  }
  return [...bases];
}

function irregularBases(word: string): readonly string[] {
  if (!irregularForms) {
    const forms = new Map<string, string[]>();
    for (const [base, { past, participle }] of irregularVerbs) for (const form of new Set([...past, ...participle])) forms.set(form, [...(forms.get(form) ?? []), base]);
    irregularForms = forms;
  }
  return irregularForms.get(word) ?? [];
}
