/**
 * Which names are short for which: "Barton" for "Clara Barton", "Tarubi" for "Hassan al-Tarubi", "Benedict" for "Benedict
 * XVI", "the Parliament" for "the European Parliament". One that may be short for two is neither's.
 */
import { isKnownNoun } from '#engine/language/english/lexicon/noun-kinds.ts';
import { isGivenName } from '#engine/language/english/lexicon/given-names.ts';
import { countryByName, countryByPeople } from './countries.ts';
import type { FoundName } from './find-names.ts';
import { typeByNameWord } from './name-words.ts';
import { voteByName, type Votes } from './vote-type.ts';

/** Where a name stands. */
export type Place = FoundName & { readonly sentence: number };
/** A name as it is written, with everything that was seen of it. */
export type Draft = { names: Map<string, number>; places: Place[]; votes: Votes; the: number; open: number; /** Somebody said something by this name. */ speaks: boolean; /** Never "a" or "an" before it. */ bare: boolean };

/** For each short name the long name that it is the end (or, of persons, the first name) of, when there is exactly one. */
export function joinNames(drafts: ReadonlyMap<string, Draft>, abbreviations: ReadonlyMap<string, string>, title: string): Map<string, string> {
  const parent = new Map<string, string>();
  const keys = [...drafts.keys()].sort((a, b) => b.split(' ').length - a.split(' ').length || b.length - a.length);
  for (const draft of drafts.values()) for (const name of draft.names.keys()) voteByName(name, draft.votes);
  for (const key of keys) {
    if (abbreviations.has(key)) { parent.set(key, abbreviations.get(key)!); continue; }
    if (countryByName.has(key)) continue;
    const longer = keys.filter((other) => other !== key && isShortFor(key, other, drafts));
    // "Higuchi" may end "Ichiyō Higuchi" and "Natsu Higuchi": then it is neither.
    const roots = new Set(longer.map((other) => rootOf(parent, other)));
    if (roots.size === 1) parent.set(key, [...roots][0]!);
    else if (roots.has(title)) parent.set(key, title);
    else if (roots.size > 1 && longer.length > 0) {
      // Two people of one surname: the one the article is about has most mentions by far, else nobody.
      const ranked = [...roots].sort((a, b) => drafts.get(b)!.places.length - drafts.get(a)!.places.length);
      const first = firstNamed(drafts, [...roots], drafts.get(key)!);
      if (drafts.get(ranked[0]!)!.places.length >= 2 * drafts.get(ranked[1]!)!.places.length + 1) parent.set(key, ranked[0]!);
      else if (first) parent.set(key, first);
      else {
        // "Felix Baumgartner" of the first lines, and once "his mother, Ava Baumgartner".
        const [earliest, ...later] = [...roots].sort((a, b) => firstAt(drafts.get(a)!) - firstAt(drafts.get(b)!));
        const sentenceOf = (name: string) => drafts.get(name)!.places[0]!.sentence;
        if (sentenceOf(earliest!) <= sentenceOf(key) && later.every((other) => sentenceOf(other) > sentenceOf(earliest!) && drafts.get(other)!.places.length === 1)) parent.set(key, earliest!);
      }
    }
  }
  return parent;
}

const firstAt = ({ places }: Draft) => places[0]!.sentence * 1000 + places[0]!.from;

/** The one of several people of a name who alone was introduced before the short form was first used. */
function firstNamed(drafts: ReadonlyMap<string, Draft>, roots: readonly string[], short: Draft): string | undefined {
  const before = roots.filter((root) => firstAt(drafts.get(root)!) < firstAt(short));
  return before.length === 1 ? before[0] : undefined;
}

export function rootOf(parent: ReadonlyMap<string, string>, key: string): string {
  let at = key;
  for (let steps = 0; steps < 20 && parent.has(at) && parent.get(at) !== at; steps++) at = parent.get(at)!;
  return at;
}

/** Family names that stand before the given name in Chinese, Korean and Vietnamese. */
const familyNameFirst = new Set('Gao Li Wang Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Luo Xi Deng Mao Jiang Cao Feng Xie Yuan Zheng Liang Dong Xiao Cheng Shen Peng Pan Tian Ye Lu Jin Wei Jia Kim Park Choi Jung Kang Cho Yoon Jang Nguyen Tran Pham Phan Vu Vo Dang Bui Ngo Duong Trinh Le'.split(' '));

function isShortFor(short: string, long: string, drafts: ReadonlyMap<string, Draft>): boolean {
  const isParticle = new RegExp(` (?:al|el|ash|ad)-${short.replace(/[^\p{L}'-]/gu, '.')}$`, 'iu').test(long);
  if (!long.endsWith(` ${short}`) && !isParticle && !(long.startsWith(`${short} `) && !short.includes(' '))) return false;
  const votes = drafts.get(long)!.votes;
  const person = votes.get('person') ?? 0;
  const other = Math.max(0, ...[...votes].filter(([type]) => type !== 'person').map(([, points]) => points));
  const mine = drafts.get(short)!.votes;
  // "York" is not short for "New York", nor "Columbia" for "British Columbia": only people go by the end of their name.
  const isPlaceName = Math.max(mine.get('city') ?? 0, mine.get('country') ?? 0, mine.get('us-state') ?? 0, mine.get('region') ?? 0) > 4;
  const titled = drafts.get(long)!.places.some((place) => place.titleWords > 0);
  if (isPlaceName && !(titled && person >= 3)) return false;
  // Whoever goes by the surname ("Buckley said") does not go by the first name, and "Richard III" has a better claim to "Richard".
  // "Benedict XVI", then "Benedict".
  if (/^[IVX]+$/.test(long.slice(short.length + 1)) && long.startsWith(`${short} `)) return true;
  if (long.startsWith(`${short} `) && /^\S+ (Khan|Shah|Pasha|Bey|Khatun|Temür)$/.test(long)) return true;
  if (long.startsWith(`${short} `) && /^\S+ \S+$/.test(long) && familyNameFirst.has(short) && hasPersonShape(long) && !drafts.has(long.split(' ').at(-1)!)) return true;
  // "Tua Pittman", then "Tua said" and "Pittman said": a first name that nobody else has.
  if (long.startsWith(`${short} `) && hasPersonShape(long) && (drafts.get(short)!.speaks || (person >= 3 && isGivenName(short))) && drafts.get(short)!.the === 0 && drafts.get(short)!.bare && !long.split(' ').some((word) => countryByName.has(word)) && !drafts.get(short)!.places.some((place) => place.titleWords > 0) && ![...drafts.keys()].some((other) => other !== long && other.startsWith(`${short} `))) return true;
  if (long.startsWith(`${short} `)) return person >= 3 && isGivenName(short) && !drafts.has(long.split(' ').at(-1)!) && ![...drafts.keys()].some((other) => other.startsWith(`${short} `) && /^[IVX]+$/.test(other.slice(short.length + 1)));
  // "the Parliament" after "the European Parliament", again and again.
  if (!short.includes(' ') && typeByNameWord.get(short) === 'organization') return drafts.get(short)!.the > 0 && drafts.get(long)!.places.length >= 2 && firstAt(drafts.get(long)!) < firstAt(drafts.get(short)!);
  return (person > other || titled || (other < 2 && (hasPersonShape(long) || drafts.get(short)!.speaks))) && !short.includes(' of ') && !/ (of|for|and) /.test(long);
}

/** Two to four words of which none is an English noun. */
export function hasPersonShape(name: string): boolean {
  const words = name.split(' ');
  return words.length >= 2 && words.length <= 4 && words.every((word, at) => (at > 0 && at < words.length - 1 && /^(de|la|von|van|der|du|ibn|bin|del|da|dos|al|el)$/i.test(word)) || /^(al|el|ash|ad)-\p{Lu}/iu.test(word) || /^\p{Lu}[\p{Ll}'’-]+(\p{Lu}\p{Ll}+)?$/u.test(word) && !isKnownNoun(word.toLowerCase()) && !countryByPeople.has(word)) && /^\p{Lu}/u.test(name);
}
