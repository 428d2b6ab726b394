/** The forms of an English verb from its base form. */
import { irregularVerbs } from '#engine/language/english/lexicon/irregular-verbs.ts';

/** Penn tags: base, third person, past, participle, -ing. */
export type VerbTag = 'VB' | 'VBP' | 'VBZ' | 'VBD' | 'VBN' | 'VBG';

/** Verbs of several syllables that are stressed on the last one, and so double their last letter. */
const stressedLast = new Set(
  'embed reinter abet abhor abut acquit admit allot annul appal aver avow befit begin beget beset bedim bestir befog benumb cabal coif commit compel concur confer control corral debar debug defer demur deter dispel disbar disinter distil dub emit enrol enthral entrap equip excel expel extol fulfil forbid forget forgo format fulfil handicap impel incur infer inset instil inter intermit interset jag kidnap legit misfit occur offset omit outbid outfit outrun outwit overlap overrun patrol permit photostat prefer program propel readmit rebel rebut recap recommit recur refer refit regret rerun reset retrofit rig sandbag submit transfer transmit transship typeset undercut unplug unwrap unzip upset worship rebid recut reship resubmit zigzag hobnob nonplus humbug eavesdrop leapfrog catnap sideslip'.split(' '),
);
/** American English leaves these single, British English doubles them. */
const either = /(?:el|al|il|ol|ul)$|(?:worship|kidnap|handicap|program|format|benefit|combat|bias|focus|bus|gas|model|input|output|hocus|fulfil|instil|enrol|distil|appal|enthral)$/;

const beForms: Record<VerbTag, readonly string[]> = { VB: ['be'], VBP: ['are', 'am'], VBZ: ['is'], VBD: ['was', 'were'], VBN: ['been'], VBG: ['being'] };

/**
 * Every accepted form, the commonest first: `verbForms('travel', 'VBD')` → `traveled`, `travelled`.
 * @param base lower case; a hyphened verb is inflected in its last part
 */
export function verbForms(base: string, tag: VerbTag): readonly string[] {
  if (base === 'be') return beForms[tag];
  if (tag === 'VB' || tag === 'VBP') return [base];
  const hyphen = base.lastIndexOf('-');
  if (hyphen > 0 && !irregularVerbs.has(base)) return verbForms(base.slice(hyphen + 1), tag).map((form) => base.slice(0, hyphen + 1) + form);
  if (tag === 'VBZ') return base === 'have' ? ['has'] : [addS(base)];
  if (tag === 'VBG') return ingForms(base);
  const irregular = irregularVerbs.get(base);
  if (irregular) return tag === 'VBD' ? irregular.past : irregular.participle;
  return edForms(base);
}

/** The commonest form. */
export function verbForm(base: string, tag: VerbTag): string {
  return verbForms(base, tag)[0]!;
}

/** `pass` → `passes`, `carry` → `carries`, `go` → `goes`. Serves nouns as well. */
export function addS(word: string): string {
  // `ch` is a k in Greek words: monarchs, epochs.
  if (/(?:s|x|z|ch|sh)$/.test(word) && !/(?:stomach|monarch|patriarch|eunuch|epoch|loch)$/.test(word)) return /^(?:[^aeiou]*|qu)[aeiou]z$/.test(word) ? `${word}zes` : `${word}es`;
  if (/[^aeiou]y$/.test(word) || word.endsWith('quy')) return `${word.slice(0, -1)}ies`;
  if (/[^aeiou]o$/.test(word)) return `${word}es`;
  return `${word}s`;
}

function edForms(base: string): string[] {
  if (base.endsWith('e')) return [`${base}d`];
  if (/[^aeiou]y$/.test(base)) return [`${base.slice(0, -1)}ied`];
  if (/[^aeiou]ic$/.test(base)) return [`${base}ked`, `${base}ed`];
  return doubled(base).map((stem) => `${stem}ed`);
}

function ingForms(base: string): string[] {
  if (base.endsWith('ie')) return [`${base.slice(0, -2)}ying`];
  // The e stays where the word would be read wrongly without it: seeing, dyeing, singeing.
  if (/(?:ee|oe|ye)$/.test(base)) return [`${base}ing`];
  if (/^(?:singe|swinge|binge|tinge)$/.test(base)) return [`${base}ing`, `${base.slice(0, -1)}ing`];
  if (base === 'age') return ['aging', 'ageing'];
  if (base.endsWith('e') && base.length > 2) return [`${base.slice(0, -1)}ing`];
  if (/[^aeiou]ic$/.test(base)) return [`${base}king`, `${base}ing`];
  return doubled(base).map((stem) => `${stem}ing`);
}

/** The stem before a vowel: `stop` → `stopp`, `visit` → `visit`, `travel` → both. */
function doubled(base: string): string[] {
  const last = base.at(-1)!;
  const isShort = /(?:^|[^aeiou]|qu)[aeiouy][^aeiouwxyh]$/.test(base) && !/[^aeiou]y[^aeiou]$/.test(base.length > 3 ? base : '');
  if (!isShort) return [base];
  // A y between vowels is a consonant: crayon, layer.
  const vowels = base.replace(/qu/g, 'q').replace(/([aeiou])y(?=[aeiou])/g, '$1j').match(/[aeiouy]+/g)?.length ?? 0;
  const twice = base + last;
  if (vowels === 1) return base === 'bus' || base === 'gas' ? [twice, base] : [twice];
  if (stressedLast.has(base)) return either.test(base) ? [twice, base] : [twice];
  return either.test(base) ? [base, twice] : [base];
}
