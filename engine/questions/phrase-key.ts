/** A common noun phrase as an answer: "an inauspicious typhoon" is "inauspicious typhoon", with "typhoon" right too. */
import type { ParsedSentence, Range, Reading } from '#engine/types.ts';
import { nounLemma } from '#engine/language/english/inflect/noun-forms.ts';
import { nounKind } from '#engine/language/english/lexicon/noun-kinds.ts';
import { vagueHeads } from '#engine/language/english/wording/context-words.ts';
import { wordPhrase } from '#engine/language/english/wording/word-phrase.ts';
import type { Key } from './candidate.ts';

/** "the head of the Commission", "the group Sense of Science": who, not what. */
export function isSomebody(reading: Reading, sentence: ParsedSentence, range: Range & { readonly head: number }): boolean {
  const head = sentence.words[range.head]!;
  if (/^(person|group)$/.test(nounKind(nounLemma(head.text, head.xpos)) ?? '')) return true;
  return reading.mentions[sentence.index]!.some((mention) => mention.from >= range.from && mention.to <= range.to && /^(person|organization|company|party|newspaper|university)$/.test(reading.entities[mention.entity]!.type) && mention.from <= range.head + 1 && range.head < mention.to + 1);
}

/** Undefined where the phrase hangs on what stands before it, is longer than `most` words, or names nothing. */
export function phraseKey(reading: Reading, sentence: ParsedSentence, range: Range & { readonly head: number }, most = 5): Key | undefined {
  const head = sentence.words[range.head]!;
  if (!head.xpos.startsWith('NN') || vagueHeads.test(head.text) || range.to <= range.from) return undefined;
  const phrase = wordPhrase(reading, sentence, range, { named: new Set() });
  if (phrase.faults.length > 0 || /["“”(),]/.test(phrase.text)) return undefined;
  const text = phrase.text.replace(/^(the|a|an) /i, '');
  if (text.split(' ').length > most || /^(all|every|any|no|more|less|each|what|how|its|their|his|her)\b/i.test(text)) return undefined;
  const accept = new Set([phrase.text, `the ${text}`, ...(range.head === range.to - 1 && head.text.length > 3 ? [head.text] : [])]);
  accept.delete(text);
  return { text, type: 'phrase', sentence: sentence.index, range: { from: range.from, to: range.to }, accept: [...accept] };
}
