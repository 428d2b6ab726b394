/**
 * Facts of participles that hang on a noun.
 *
 * "the summit with President Biden, scheduled to take place on April 10" gives "the summit with President Biden is
 * scheduled to take place on April 10".
 * "including", "following", "based on" are prepositions in disguise and give nothing.
 */
import type { Fact, ParsedSentence } from '#engine/types.ts';
import { readClause } from './read-clause.ts';
import { nounBefore } from './relative-clauses.ts';
import { childBy, subtree } from './tree.ts';

const disguised = /^(including|following|according|regarding|based|concerning|given|compared|due|used|born|left|called|named|entitled|titled)$/i;

export function participles(sentence: ParsedSentence): Fact[] {
  const { words } = sentence;
  const facts: Fact[] = [];
  const mainTense = tenseOfSentence(sentence);
  for (let verb = 0; verb < words.length; verb++) {
    const word = words[verb]!;
    if (word.relation !== 'acl' || word.xpos !== 'VBN' || disguised.test(word.text)) continue;
    if (word.head > verb || childBy(sentence, verb, /^(mark|nsubj|aux|cop)/) !== undefined) continue;
    const range = subtree(sentence, verb);
    const subject = range && nounBefore(sentence, word.head, verb);
    if (!range || !subject || words[word.head]!.xpos.startsWith('PRP')) continue;
    // "the nations covered by the ban" are those nations only: without a comma the participle picks them out.
    const isSet = /^,$/.test(words[verb - 1]?.text ?? '') || words[range.from]?.text === ',';
    const isNamed = words.slice(subject.from, subject.to).some((other) => other.xpos.startsWith('NNP'));
    if (!isSet && !isNamed) continue;
    const isPlural = /^NNP?S$/.test(words[word.head]!.xpos);
    // What was done once was done, whatever the sentence's tense: "lectures delivered in 1971" were delivered.
    const lasts = /^(scheduled|expected|located|situated|planned|known|set|designed|intended|held|dotted|scattered|surrounded|bordered|covered|owned|led|headed|run|operated|made|composed|named|connected|linked|associated|aimed|dedicated|devoted|meant|supported|required|needed|found|considered)$/i.test(word.text);
    const isPast = mainTense === 'past' || !lasts;
    const be = isPast ? (isPlural ? 'were' : 'was') : isPlural ? 'are' : 'is';
    const fact = readClause(sentence, verb, { source: 'participle', subject: { range: subject, head: word.head }, leading: [be], leadingTense: isPast ? 'past' : 'present', floor: word.confidence });
    if (fact) facts.push({ ...fact, isPassive: true });
  }
  return facts;
}

export function tenseOfSentence(sentence: ParsedSentence): 'past' | 'present' {
  const root = sentence.words.findIndex((word) => word.head === -1);
  const group = [root, ...(sentence.children[root] ?? []).filter((child) => /^(aux|cop)/.test(sentence.words[child]!.relation))];
  const tag = group.map((index) => sentence.words[index]!.xpos).find((xpos) => /^(VBD|VBZ|VBP|MD)$/.test(xpos));
  return tag === 'VBD' ? 'past' : 'present';
}
