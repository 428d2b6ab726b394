/**
 * Facts of appositions: "John Burrows, the chairman of the panel, …" gives "John Burrows is the chairman of the panel".
 *
 * "Paris, France" and "X, Y and Z" give nothing: an address and a list look the same but say nothing of the kind.
 */
import type { Fact, ParsedSentence, Range } from '#engine/types.ts';
import { nounLemma } from '#engine/language/english/inflect/noun-forms.ts';
import { nounKind } from '#engine/language/english/lexicon/noun-kinds.ts';
import { nounBefore } from './relative-clauses.ts';
import { tenseOfSentence } from './participles.ts';
import { childrenBy, subtree, trimmed } from './tree.ts';

export function appositions(sentence: ParsedSentence): Fact[] {
  const { words } = sentence;
  const facts: Fact[] = [];
  for (let head = 0; head < words.length; head++) {
    if (words[head]!.relation !== 'appos') continue;
    const first = words[head]!.head;
    const range = subtree(sentence, head);
    // The comma hangs on the apposition or stands before it.
    if (!range || first > head || (words[range.from]!.text !== ',' && words[range.from - 1]?.text !== ',')) continue;
    if (childrenBy(sentence, first, /^conj$/).length > 0 || childrenBy(sentence, head, /^conj$/).length > 1) continue;
    const phrase = withoutCompany(sentence, trimmed(sentence, range));
    const opener = words[phrase.from]!;
    const subject = nounBefore(sentence, first, range.from);
    if (!subject || !words[first]!.xpos.startsWith('NN')) continue;
    const isName = /^NNPS?$/.test(words[head]!.xpos);
    const isDescription = /^(the|a|an|its|his|her|their|one)$/i.test(opener.text) || /^(PRP\$|DT)$/.test(opener.xpos);
    const confidence = Math.min(words[head]!.confidence, words[first]!.confidence);
    const tense = words.slice(phrase.from, phrase.to).some((word) => /^VB[ZP]$/.test(word.xpos)) ? 'present' : tenseOfSentence(sentence);
    // What a thing was said to be in a story of the past it may be still: only of people is "was" always right.
    if (tense === 'past' && !/^(person)$/.test(nounKind(nounLemma(words[head]!.text, words[head]!.xpos)) ?? '') && !/^(person)$/.test(nounKind(nounLemma(words[first]!.text, words[first]!.xpos)) ?? '')) continue;
    const base = { sentence: sentence.index, source: 'apposition', verbs: [tense === 'past' ? 'was' : 'is'], lemma: 'be', tense, isPassive: false, isCopula: true, hedges: [], confidence } as const;
    const id = `${sentence.start}-${words[head]!.start}-apposition`;
    if (isDescription && words[first]!.xpos.startsWith('NNP')) {
      facts.push({ ...base, id, verb: head, subject: { role: 'subject', head: first, ...subject, isFronted: false }, parts: [{ role: 'predicate', head, ...phrase, isFronted: false }] });
    } else if (isName && !words[first]!.xpos.startsWith('NNP') && /^(the|its|his|her|their)$/i.test(words[subject.from]!.text)) {
      // "the capital of Coahuila, Saltillo": the name is what the description describes.
      facts.push({ ...base, id, verb: first, subject: { role: 'subject', head, ...phrase, isFronted: false }, parts: [{ role: 'predicate', head: first, ...subject, isFronted: false }] });
    }
  }
  return facts;
}

/** "a tackler, along with Kony Ealy": who else did what the sentence says is no part of what one is. */
function withoutCompany({ words }: ParsedSentence, range: Range): Range {
  const at = words.findIndex((word, i) => i > range.from && i < range.to && word.text === ',' && /^(along|together|alongside|as)$/i.test(words[i + 1]?.text ?? ''));
  return at < 0 ? range : { from: range.from, to: at };
}
