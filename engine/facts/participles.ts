/**
 * Facts of participles that hang on a noun.
 *
 * "the summit with President Biden, scheduled to take place on April 10" gives "the summit with President Biden is
 * scheduled to take place on April 10".
 * "including", "following", "based on" are prepositions in disguise and give nothing.
 */
import type { Fact, ParsedSentence } from '#engine/types.ts';
import { nounKind } from '#engine/language/english/lexicon/noun-kinds.ts';
import { readClause } from './read-clause.ts';
import { nounBefore } from './relative-clauses.ts';
import { childBy, childrenBy, subtree } from './tree.ts';

const disguised = /^(including|following|according|regarding|based|concerning|given|compared|due|used|born|left|called|named|entitled|titled)$/i;

const planned = /^(scheduled|planned|slated|expected|due)$/i;

export function participles(sentence: ParsedSentence): Fact[] {
  const { words } = sentence;
  const facts: Fact[] = [];
  const mainTense = tenseOfSentence(sentence);
  for (let verb = 0; verb < words.length; verb++) {
    const word = words[verb]!;
    // "will visit a factory, expected to launch in 2025": the parse may hang what is planned on the verb.
    const hangsOnVerb = word.relation === 'advcl' && planned.test(word.text) && words[verb - 1]?.text === ',';
    if ((word.relation !== 'acl' && !hangsOnVerb) || word.xpos !== 'VBN' || disguised.test(word.text)) continue;
    if (word.head > verb || childBy(sentence, verb, /^(mark|nsubj|aux|cop)/) !== undefined) continue;
    const range = subtree(sentence, verb);
    const { head, isSure } = whatIsPlanned(sentence, verb);
    const near = range && nounBefore(sentence, head, verb);
    // What hangs on the event reaches to the comma: "the summit | with President Biden".
    if (hangsOnVerb && !isSure) continue;
    const subject = near && !hangsOnVerb && head !== word.head && words[verb - 1]?.text === ',' ? { from: near.from, to: verb - 1 } : near;
    if (!range || !subject || words[head]!.xpos.startsWith('PRP')) continue;
    // "the nations covered by the ban" are those nations only: without a comma the participle picks them out.
    const isSet = /^,$/.test(words[verb - 1]?.text ?? '') || words[range.from]?.text === ',';
    const isNamed = words.slice(subject.from, subject.to).some((other) => other.xpos.startsWith('NNP'));
    if (!isSet && !isNamed) continue;
    const isPlural = /^NNP?S$/.test(words[head]!.xpos);
    // What was done once was done, whatever the sentence's tense: "lectures delivered in 1971" were delivered.
    const lasts = /^(scheduled|expected|located|situated|planned|known|set|designed|intended|held|dotted|scattered|surrounded|bordered|covered|owned|led|headed|run|operated|made|composed|named|connected|linked|associated|aimed|dedicated|devoted|meant|supported|required|needed|found|considered)$/i.test(word.text);
    const isPast = mainTense === 'past' || !lasts;
    const be = isPast ? (isPlural ? 'were' : 'was') : isPlural ? 'are' : 'is';
    const fact = readClause(sentence, verb, { source: 'participle', subject: { range: subject, head }, leading: [be], leadingTense: isPast ? 'past' : 'present', ...(isSure ? { arc: 0.8 } : { floor: word.confidence }) });
    if (fact) facts.push({ ...fact, isPassive: true });
  }
  return facts;
}

/**
 * "the summit with President Biden, scheduled to take place …": events are planned and held, not people, whatever noun
 * stands nearest. `isSure` where the noun is an event, so that the meaning bears the parse out.
 */
function whatIsPlanned(sentence: ParsedSentence, verb: number): { head: number; isSure: boolean } {
  const { words } = sentence;
  const { head: governor, relation } = words[verb]!;
  const own = relation === 'advcl' ? (childrenBy(sentence, governor, /^obj$/).filter((child) => child < verb).at(-1) ?? governor) : governor;
  if (!planned.test(words[verb]!.text) || !words.slice(verb).some((word) => /^(place|held|begin|start|open|launch|end)$/i.test(word.text))) return { head: own, isSure: false };
  const isEvent = (index: number) => words[index]!.xpos === 'NN' && (/^(summit|meeting|conference|election|vote|match|concert|visit|trip|talks|factory|launch|mission|trial|referendum|festival|ceremony)$/i.test(words[index]!.text) || /^(event|act|communication|group|time)$/.test(nounKind(words[index]!.text.toLowerCase()) ?? ''));
  for (let at = own, steps = 0; at >= 0 && steps < 3; at = words[at]!.head, steps++) {
    if (isEvent(at)) return { head: at, isSure: true };
    if (!words[at]!.relation.startsWith('nmod')) break;
  }
  return { head: own, isSure: false };
}

export function tenseOfSentence(sentence: ParsedSentence): 'past' | 'present' {
  const root = sentence.words.findIndex((word) => word.head === -1);
  const group = [root, ...(sentence.children[root] ?? []).filter((child) => /^(aux|cop)/.test(sentence.words[child]!.relation))];
  const tag = group.map((index) => sentence.words[index]!.xpos).find((xpos) => /^(VBD|VBZ|VBP|MD)$/.test(xpos));
  return tag === 'VBD' ? 'past' : 'present';
}
