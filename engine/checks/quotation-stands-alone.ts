/**
 * Accepts “Money is once again being put before urban laws”: whoever reads it alone knows what it is about.
 * Refuses “We call it a living container” (what is?), “I like the way he speaks” (who does?), “We can cope here” (where?),
 * “The job is about keeping people safe” (which job?), and half a clause: “remains far from any reform”.
 */
import type { ParsedSentence, Reading } from '#engine/types.ts';
import { uniqueNouns } from '#engine/language/english/wording/context-words.ts';

const unresolved = /^(it|its|he|him|his|she|her|hers|they|them|their|theirs|this|that|these|those|here|there|then|such|so|one|ones)$/i;

/** @param quoted the words between the quotation marks, as the question shows them */
export function quotationStandsAlone(reading: Reading, sentence: ParsedSentence, quoted: string): boolean {
  const text = reading.article.text.slice(sentence.start, sentence.end);
  const at = text.indexOf(quoted);
  if (at < 0) return false;
  const from = sentence.start + at;
  const to = from + quoted.length;
  const { words } = sentence;
  const inside = words.map((word, index) => ({ word, index })).filter(({ word }) => word.start >= from && word.end <= to);
  if (!inside.some(({ word }) => /^(nsubj|expl|csubj)/.test(word.relation))) return false;
  return inside.every(({ word, index }) => {
    if (unresolved.test(word.text)) return isGrammar(sentence, index) || hasAntecedent(inside, index);
    const the = sentence.children[index]!.some((child) => /^the$/i.test(words[child]!.text) && words[child]!.relation === 'det');
    if (!the || word.upos !== 'NOUN' || uniqueNouns.test(word.text)) return true;
    return inTitle(reading, word.text) || sentence.children[index]!.some((child) => /^(amod|compound|nummod|nmod|acl|acl:relcl)$|^nmod:poss$/.test(words[child]!.relation));
  });
}

/** "that" that joins a clause, "there is", "so that", "the one who": words of grammar, which point at nothing. */
function isGrammar(sentence: ParsedSentence, index: number): boolean {
  const word = sentence.words[index]!;
  return /^(mark|expl|cc|cc:preconj|fixed)$/.test(word.relation) || word.xpos === 'EX' || (/^that$/i.test(word.text) && /^(WDT|IN)$/.test(word.xpos))
    || (/^(one|so|such)$/i.test(word.text) && !/^(nsubj|obj|root)/.test(word.relation) && word.head > index);
}

/** "Our doctors do what they can": the pronoun follows a noun of the quotation that it may be. */
function hasAntecedent(inside: readonly { readonly word: ParsedSentence['words'][number]; readonly index: number }[], index: number): boolean {
  const pronoun = inside.find((item) => item.index === index)!.word.text.toLowerCase();
  const before = inside.filter((item) => item.index < index).map(({ word }) => word);
  if (/^(they|them|their)$/.test(pronoun)) return before.some((word) => /^NNP?S$/.test(word.xpos));
  if (/^(it|its)$/.test(pronoun)) return before.some((word) => /^NNP?$/.test(word.xpos) && word.relation.startsWith('nsubj'));
  if (/^(he|him|his|she|her)$/.test(pronoun)) return before.some((word) => word.xpos === 'NNP');
  return false;
}

const inTitle = (reading: Reading, word: string) => reading.article.title.toLowerCase().split(/[^\p{L}]+/u).includes(word.toLowerCase());
