/**
 * Accepts a stem whose verb has what it needs.
 * Refuses "Who emphasized?", "Which city is known?": what was said or known got lost.
 */
import { sayingVerbs } from '#engine/facts/reported-clauses.ts';
import type { Check } from './check.ts';

const needsMore = /^(known|called|named|considered|regarded|described|ranked|seen|made|given|said|became|become|becomes|include|includes|included|has|have|had|began|begin|continued|wants|want|tried|used|asked|helped|allowed|led|took|take|gave|give|got|get|put|set|told|felt|seemed|seems|appeared|appears|remained|remains|meant|means|caused|kept)$/i;

export const saysEnough: Check = {
  reason: 'incomplete',
  refuses: ({ fact, key, kind, prompt }, { reading }) => {
    if (kind === 'ordering') return false;
    const { words } = reading.sentences[fact.sentence]!;
    // "the favourite destination for 27%": of whom, the sentence before says.
    if (key.type === 'percent' && /^(for|among|of|in|to|with)$/i.test(words[key.range.from - 1]?.text ?? '') && !/^(of|%|percent|per)$/i.test(words[key.range.to]?.text ?? '') && !/\b(rise|rose|fell|fall|grow|grew|increased?|decreased?|dropped|drop|from)\b/.test(prompt)) return true;
    const verb = words[fact.verb]!.text;
    // "a bridge was opened by the Queen": which of all bridges, the article says before.
    const bare = words.slice(fact.subject.from, fact.subject.to);
    if (fact.tense === 'past' && bare.length === 2 && /^an?$/i.test(bare[0]!.text) && !(key.range.from >= fact.subject.from && key.range.to <= fact.subject.to)) return true;
    // "asked the bank to explain.", "has refused.": what, the sentence before says.
    if (/\b(?:to (?:explain|comment|respond|reply|answer|act|do so|do it|follow suit|testify|understand|object)|refused|declined|responded|replied|agreed|objected)[.?]$/.test(prompt) && !/\b(?:agreement|treaty)\b/.test(prompt)) return true;
    // "told his supporters.": what he told them stands behind a colon.
    if (/ (?:told|informed|assured|reminded|warned) (?:his|her|their|its|the|an?) \p{L}+(?: \p{L}+)?[.?]$/u.test(prompt)) return true;
    const core = fact.parts.filter((part) => /^(object|predicate|infinitive|clause|particle)$/.test(part.role));
    const lost = fact.parts.filter((part) => part.role === 'indirect-object').length > 0 && core.length === 0;
    if (lost) return true;
    const around = fact.parts.filter((part) => part.role === 'oblique' && !part.isFronted && part.preposition !== undefined && !part.preposition.startsWith('according'));
    if (sayingVerbs.test(verb) && !fact.isPassive && core.length === 0) return true;
    if (needsMore.test(verb) && core.length === 0 && around.length === 0) return true;
    return fact.isCopula && core.length === 0 && kind !== 'true-false' && key.text === '';
  },
};
