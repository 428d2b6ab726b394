/**
 * Common nouns that stand alone under the title, in any number: its own words, and in an article about one subject what
 * it speaks of from beginning to end ("the plague" under "Black Death", "the network" under a broadcaster's name).
 *
 * "the report", "the group", "the method" are one of many however often an article says them.
 */
import type { Reading } from '#engine/types.ts';
import { vagueHeads, weakModifiers } from '#engine/language/english/wording/context-words.ts';

/** Small letters, singular. */
export const nounKey = (word: string) => word.toLowerCase().replace(/(ies)$/, 'y').replace(/([^s])s$/, '$1');

const oneOfMany = /^(version|report|study|survey|group|method|approach|technique|project|plan|scheme|system|company|firm|team|event|attack|decision|proposal|agreement|deal|programme|program|man|woman|child|person|people|member|year|century|day|month|week|time|percent|area|region|place|country|city|town|state|government|law|court|act|treaty|bill|case|part|number|example|type|form|term|word|name|use|work|role|period|population|war|world|century|result|cause|effect|change|process|theory|author|researcher|scientist|official|author)$/;
/** "the report": which one, its number does not say. */
export const isOneOfMany = (noun: string) => oneOfMany.test(nounKey(noun));

const fewestMentions = 4;
const fewestParagraphs = 2;

const known = new WeakMap<Reading, ReadonlySet<string>>();

export function topicNouns(reading: Reading): ReadonlySet<string> {
  const before = known.get(reading);
  if (before) return before;
  const found = new Set(reading.article.title.split(/[^\p{L}-]+/u).filter((word) => word.length > 3).map(nounKey));
  if (isAboutOneSubject(reading.article.title)) for (const noun of repeatedNouns(reading)) found.add(noun);
  known.set(reading, found);
  return found;
}

/** "Black Death", "University of Chicago": a name or a term, not a headline or a first sentence. */
export function isAboutOneSubject(title: string): boolean {
  const words = title.replace(/\([^)]*\)/g, '').trim().split(/\s+/);
  return words.length <= 5 && !/[….?!:“”"]/.test(title) && (words.length <= 2 || words.every((word) => /^[\p{Lu}\d]/u.test(word) || /^(of|the|and|in|for|to|on|upon|law|oil|crisis)$/.test(word)));
}

function repeatedNouns(reading: Reading): string[] {
  const uses = new Map<string, { count: number; indefinite: number; blocks: Set<number> }>();
  for (const { words, block } of reading.sentences) {
    words.forEach((word, at) => {
      if (!/^NNS?$/.test(word.xpos) || word.relation === 'compound' || word.text.length < 4) return;
      const key = nounKey(word.text);
      const use = uses.get(key) ?? { count: 0, indefinite: 0, blocks: new Set<number>() };
      use.count += 1;
      if (/^(an?|another|other)$/i.test(words[at - 1]?.text ?? '')) use.indefinite += 1;
      use.blocks.add(block);
      uses.set(key, use);
    });
  }
  return [...uses].filter(([noun, { count, indefinite, blocks }]) => count >= fewestMentions && blocks.size >= fewestParagraphs && indefinite * 4 <= count && !oneOfMany.test(noun) && !vagueHeads.test(noun) && !weakModifiers.test(noun)).map(([noun]) => noun);
}
