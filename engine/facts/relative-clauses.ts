/**
 * Facts of relative clauses that say more of a name.
 *
 * "Fumio Kishida, who took office in 2021, …" gives "Fumio Kishida took office in 2021."
 * "people who had settled his land" gives nothing: the clause picks out which people, it does not tell of them.
 */
import type { Fact, ParsedSentence } from '#engine/types.ts';
import { nounLemma } from '#engine/language/english/inflect/noun-forms.ts';
import { nounKind } from '#engine/language/english/lexicon/noun-kinds.ts';
import { readClause } from './read-clause.ts';
import { childBy, childrenBy, subtree } from './tree.ts';

export function relativeClauses(sentence: ParsedSentence): Fact[] {
  const { words } = sentence;
  const facts: Fact[] = [];
  for (let verb = 0; verb < words.length; verb++) {
    if (words[verb]!.relation !== 'acl:relcl') continue;
    const range = subtree(sentence, verb);
    const head = words[verb]!.head;
    const pronoun = childBy(sentence, verb, /^nsubj(:pass)?$/);
    if (!range || pronoun === undefined || !/^(who|which)$/i.test(words[pronoun]!.text)) continue;
    if (!/^[,–—-]$/.test(words[pronoun - 1]?.text ?? '')) continue;
    const subject = nounBefore(sentence, head, range.from);
    // What stands right before the comma is what the clause is about; anything else was attached wrongly.
    if (!subject || subject.to !== pronoun - 1) continue;
    const isPerson = words[head]!.xpos.startsWith('NNP') || /^(person|group)$/.test(nounKind(nounLemma(words[head]!.text, words[head]!.xpos)) ?? '');
    if (words[pronoun]!.text.toLowerCase() === 'who' && !isPerson) continue;
    const floor = words[verb]!.confidence;
    const fact = readClause(sentence, verb, { source: 'relative', subject: { range: subject, head }, floor });
    if (!fact) continue;
    facts.push(fact);
    for (const conj of childrenBy(sentence, verb, /^conj$/)) {
      if (childBy(sentence, conj, /^nsubj/) !== undefined) continue;
      const second = readClause(sentence, conj, { source: 'relative', subject: { range: subject, head }, floor: Math.min(floor, words[conj]!.confidence) });
      if (second) facts.push(second);
    }
  }
  return facts;
}

/** The noun phrase from its first word to its head's last own word, without what follows the comma. */
export function nounBefore(sentence: ParsedSentence, head: number, limit: number): { from: number; to: number } | undefined {
  let from = head;
  let to = head + 1;
  for (const child of sentence.children[head]!) {
    if (child < head && !/^(det|amod|compound|nummod|nmod:poss|nmod:desc|flat|advmod)/.test(sentence.words[child]!.relation)) continue;
    if (child >= limit || /^(acl|appos|punct|conj|cc|parataxis|nsubj|csubj|dislocated|ccomp|cop|aux|mark|advcl|obl|advmod|discourse|dep)/.test(sentence.words[child]!.relation)) continue;
    const range = subtree(sentence, child);
    if (!range || range.to > limit) continue;
    from = Math.min(from, range.from);
    to = Math.max(to, range.to);
  }
  if (sentence.words[from]?.relation === 'case') from += 1;
  while (from < head && sentence.children[head]!.includes(from) && /^(case|cc|punct)$/.test(sentence.words[from]!.relation)) from += 1;
  for (let i = from; i < to; i++) if (/^[,;:]$/.test(sentence.words[i]!.text) && i > head) return { from, to: i };
  return { from, to };
}
