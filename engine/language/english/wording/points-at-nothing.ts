/** Words that look as if they pointed back, and do not. */
import type { ParsedSentence } from '#engine/types.ts';
import { vagueHeads } from './context-words.ts';

/** "several French traders", "such as", "other than", "Ohio and other states": a quantity or grammar, which no sentence before explains. */
export function pointsAtNothing({ words }: ParsedSentence, i: number): boolean {
  const [word, next, before] = [words[i]!, words[i + 1]?.text.toLowerCase(), words[i - 1]?.text.toLowerCase()];
  if (/^such$/i.test(word.text)) return next === 'as';
  if (/^other$/i.test(word.text)) return next === 'than' || before === 'each' || ((before === 'and' || before === 'or') && i > 1 && words[i - 2]!.xpos.startsWith('NN'));
  // "affiliates in other parts of the world", "following the election": others than what was just named; after.
  if (/^other$/i.test(word.text) && word.head > i && !/^(the|an?|no|any|some|many|two|three)$/.test(before ?? '') && words.slice(0, i).some((earlier) => earlier.upos === 'VERB' || earlier.upos === 'AUX')) return true;
  if (/^following$/i.test(word.text)) return /^(case|mark)$/.test(word.relation);
  // "two million years ago": whoever reads it later need not count again.
  if (/^ago$/i.test(word.text)) return words.slice(Math.max(0, i - 3), i).some((number) => /^(\d{1,3}(,\d{3})+|million|billion|thousands?|millions)$/.test(number.text));
  // "the settlers still resident at the mill": of what they are, not of the clause.
  if (/^(still|already)$/i.test(word.text)) return word.relation === 'advmod' && words[word.head] !== undefined && /^(amod|acl|acl:relcl)$/.test(words[word.head]!.relation);
  if (!/^(several|some|many|few|much|most|various)$/i.test(word.text)) return false;
  // "much of the Islamic world"
  if (next === 'of' && !/^(them|these|those|it|this|that|us|you)$/i.test(words[i + 2]?.text ?? '')) return true;
  const head = words[word.head];
  return word.head > i && head !== undefined && /^NNS?$/.test(head.xpos) && !vagueHeads.test(head.text) && /^(amod|det|nummod|advmod)$/.test(word.relation);
}

/** "The university also runs a press": beside what, only the sentence before says. "not only … but also" is said whole. */
export const emptyAlso = /(?<!\b(?:but|while|and|only|when|who|which|that|,)) also(?= (?:“|\p{Ll}))(?! (?:known|called|named|referred|spelled|written))/gu;
