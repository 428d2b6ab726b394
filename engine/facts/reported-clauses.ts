/**
 * What someone is said to have said: "Mr. Kishida said that X" gives X, never without "according to Mr. Kishida".
 */
import type { Attribution, Fact, ParsedSentence } from '#engine/types.ts';
import { readClause } from './read-clause.ts';
import { nounBefore } from './relative-clauses.ts';
import { childBy, childrenBy, subtree } from './tree.ts';

export const sayingVerbs = /^(say|says|said|state|states|stated|claim|claims|claimed|argue|argues|argued|announce|announces|announced|report|reports|reported|note|notes|noted|add|adds|added|explain|explains|explained|emphasize|emphasizes|emphasized|emphasise|emphasised|stress|stressed|stresses|warn|warns|warned|affirm|affirms|affirmed|believe|believes|believed|confirm|confirms|confirmed|insist|insists|insisted|suggest|suggests|suggested|think|thinks|thought|declare|declared|declares|mention|mentioned|mentions|observe|observed|reveal|revealed|conclude|concluded|estimate|estimated|estimates|assert|asserted|told|tells|wrote|writes|admit|admitted|deny|denied)$/i;

/** "the fact that", "in the context that": the article states the clause itself. */
const stating = /^(fact|context|news|discovery|knowledge|finding)$/i;

export function statedClauses(sentence: ParsedSentence): Fact[] {
  const { words } = sentence;
  return words.flatMap((word, verb) => {
    if (!word.relation.startsWith('acl') || word.head < 0 || !stating.test(words[word.head]!.text) || childBy(sentence, verb, /^mark$/) === undefined) return [];
    const fact = readClause(sentence, verb, { source: 'coordinate', floor: word.confidence });
    return fact ? [fact] : [];
  });
}

export function reportedClauses(sentence: ParsedSentence): Fact[] {
  const { words } = sentence;
  const facts: Fact[] = [];
  for (let verb = 0; verb < words.length; verb++) {
    if (words[verb]!.relation !== 'ccomp') continue;
    const say = words[verb]!.head;
    if (say < 0 || !sayingVerbs.test(words[say]!.text)) continue;
    const speaker = childBy(sentence, say, /^nsubj$/);
    // "Mr. Kishida, who once emphasized that …": the speaker is whom the pronoun stands for.
    const isRelative = speaker !== undefined && /^(who|which|that)$/i.test(words[speaker]!.text);
    const range = speaker === undefined ? undefined : isRelative && words[say]!.relation === 'acl:relcl' ? nounBefore(sentence, words[say]!.head, say) : subtree(sentence, speaker);
    if (speaker === undefined || !range) continue;
    const attribution: Attribution = { words: `${range.from}-${range.to}` };
    for (const head of [verb, ...childrenBy(sentence, verb, /^conj$/).filter((conj) => childBy(sentence, conj, /^nsubj/) !== undefined)]) {
      const fact = readClause(sentence, head, { source: 'reported', floor: Math.min(words[verb]!.confidence, words[speaker]!.confidence) });
      if (fact) facts.push({ ...fact, attribution });
    }
  }
  return facts;
}
