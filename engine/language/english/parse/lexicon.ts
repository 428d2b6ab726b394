/** What a dictionary says of a word form, as small numbers that the network has learned to read. */
export type LexiconEntry = {
  /** WordNet's file of the first noun sense (1 to 26), or 27 to 31 for a named person, place, group or other; 0 none. */
  noun: number;
  /** WordNet's file of the first verb sense (1 to 15), 0 none. */
  verb: number;
  /** Bit 0 adjective, bit 1 adverb, bits 2 and 3 the commonest of noun, verb, adjective, adverb. */
  kind: number;
  /** How the form was found: see `endings`. */
  ending: number;
};

/** The dictionary: base forms to the 16 bits of their entry. */
export type Lexicon = ReadonlyMap<string, number>;

/** As it stands, `-s`, `-ed`, `-ing`, `-er` and `-est`, last part of a hyphenated word, not found. */
export const endings = { none: 0, s: 1, ed: 2, ing: 3, er: 4, part: 5, unknown: 6 } as const;

/** Packs an entry's first three fields into 16 bits. */
export function packEntry(entry: Pick<LexiconEntry, 'noun' | 'verb' | 'kind'>): number {
  return entry.noun | (entry.verb << 5) | (entry.kind << 9);
}

function unpack(bits: number, ending: number): LexiconEntry {
  return { noun: bits & 31, verb: (bits >> 5) & 15, kind: (bits >> 9) & 15, ending };
}

/** Endings to take off and what to put in their place; the result must be a noun (n), verb (v) or adjective (a). */
const rules: readonly (readonly [ending: string, replacement: string, kinds: string, code: number])[] = [
  ['ies', 'y', 'nv', endings.s], ['es', '', 'nv', endings.s], ['s', '', 'nv', endings.s],
  ['ied', 'y', 'v', endings.ed], ['ed', 'e', 'v', endings.ed], ['ed', '', 'v', endings.ed],
  ['ing', 'e', 'v', endings.ing], ['ing', '', 'v', endings.ing],
  ['ier', 'y', 'a', endings.er], ['iest', 'y', 'a', endings.er], ['er', 'e', 'a', endings.er], ['est', 'e', 'a', endings.er], ['er', '', 'a', endings.er], ['est', '', 'a', endings.er],
];

const isOfKind = (bits: number, kinds: string) =>
  (kinds.includes('n') && (bits & 31) > 0) || (kinds.includes('v') && ((bits >> 5) & 15) > 0) || (kinds.includes('a') && ((bits >> 9) & 1) === 1);

/** Looks a normal form up, as it stands, without its ending, or by the last part of a hyphenated word. */
export function lookUp(lexicon: Lexicon, form: string): LexiconEntry {
  const known = lexicon.get(form);
  if (known !== undefined) return unpack(known, endings.none);
  for (const [ending, replacement, kinds, code] of rules) {
    if (!form.endsWith(ending) || form.length < ending.length + 2) continue;
    const stem = form.slice(0, form.length - ending.length);
    const bits = lexicon.get(stem + replacement);
    if (bits !== undefined && isOfKind(bits, kinds)) return unpack(bits, code);
    const doubled = stem.at(-1) === stem.at(-2) && replacement === '' && code !== endings.s ? lexicon.get(stem.slice(0, -1)) : undefined;
    if (doubled !== undefined && isOfKind(doubled, kinds)) return unpack(doubled, code);
  }
  const hyphen = form.lastIndexOf('-');
  if (hyphen > 0 && hyphen < form.length - 1) {
    const part = lookUp(lexicon, form.slice(hyphen + 1));
    if (part.ending !== endings.unknown) return { ...part, ending: endings.part };
  }
  return unpack(0, endings.unknown);
}

/**
 * Reads the dictionary: a count, then for each word, in order of code units, the length it shares with the word
 * before, the length and bytes (ASCII) of the rest, and its 16 bits.
 */
export function readLexicon(bytes: Uint8Array): Lexicon {
  const lexicon = new Map<string, number>();
  let word = '';
  for (let at = 0; at < bytes.length; ) {
    const shared = bytes[at]!;
    const length = bytes[at + 1]!;
    at += 2;
    word = word.slice(0, shared) + String.fromCharCode(...bytes.subarray(at, at + length));
    at += length;
    lexicon.set(word, bytes[at]! | (bytes[at + 1]! << 8));
    at += 2;
  }
  return lexicon;
}
