/**
 * Who said words that stand between quotation marks.
 *
 * `"Seventeen years ago, this would not have been possible at all," said Ambassador Mohib.` gives the question, with
 * the words as they are. Words that name their speaker, or fewer than five or more than twenty of them, give none.
 */
import type { Fact, Reading } from '#engine/types.ts';
import { sayingVerbs } from '#engine/facts/reported-clauses.ts';
import { childBy } from '#engine/facts/tree.ts';
import type { Stem } from './candidate.ts';
import { entityKey, nameFilling, personHeading } from './find-keys.ts';
import { subtree } from '#engine/facts/tree.ts';

export function askSpeakers(reading: Reading): Stem[] {
  return reading.sentences.flatMap((sentence): Stem[] => {
    const text = reading.article.text.slice(sentence.start, sentence.end);
    const quoted = /["“`]([^"“”`]{20,160}?)[,.!]?["”`]/.exec(text);
    if (!quoted) return [];
    const words = quoted[1]!.trim();
    const size = words.split(/\s+/).length;
    if (size < 5 || size > 18 || /\[|\]|[:;–—]|[?!]$/.test(words)) return [];
    const from = sentence.start + quoted.index;
    const to = from + quoted[0].length;
    return sentence.words.flatMap((word, verb): Stem[] => {
      if (!sayingVerbs.test(word.text) || !word.xpos.startsWith('VB') || (word.start >= from && word.end <= to)) return [];
      const subject = childBy(sentence, verb, /^nsubj$/);
      const range = subject === undefined ? undefined : subtree(sentence, subject);
      if (subject === undefined || !range) return [];
      const name = nameFilling(reading, sentence, range) ?? personHeading(reading, sentence, { ...range, head: subject });
      if (!name || name.mention.isPronoun || (name.entity.type !== 'person' && name.entity.type !== 'organization' && name.entity.type !== 'newspaper')) return [];
      if (name.entity.aliases.some((alias) => words.includes(alias))) return [];
      const past = /^(said|says|say)$/i.test(word.text) ? 'said' : word.text.toLowerCase();
      if (!/^(said|told|wrote|tweeted|added|commented|warned|declared|emphasized|explained|stated|claimed|argued|noted|announced)$/.test(past)) return [];
      const fact: Fact = {
        id: `${sentence.start}-${word.start}-speaker`, sentence: sentence.index, source: 'reported', verb, verbs: [past], lemma: past, tense: 'past', isPassive: false, isCopula: false, hedges: [], confidence: Math.min(0.95, sentence.words[subject]!.confidence),
        subject: { role: 'subject', head: subject, ...range, isFronted: false }, parts: [{ role: 'clause', head: verb, from: verb, to: verb + 1, isFronted: false }],
      };
      const who = name.entity.type === 'person' ? 'Who' : name.entity.type === 'newspaper' ? 'Which newspaper' : 'Which organization';
      return [{ family: 'speaker', prompt: `${who} ${past === 'told' || past === 'added' ? 'said' : past}, “${words.replace(/,$/, '')}”?`, key: entityKey(reading, sentence, name.mention), fact, soft: 0, entities: reading.mentions[sentence.index]!.filter((mention) => mention.entity !== name.entity.id).map((mention) => mention.entity) }];
    });
  });
}
