/**
 * Who said words that stand between quotation marks.
 *
 * `"The old bridge will never carry trains again," said Mayor Anna Berg.` gives the question, with the words as they
 * are. Words that name their speaker, or mean nothing by themselves, give none. Of a whole article only the three
 * fullest quotations are asked about, each of another person: who said what is not what most articles are about.
 */
import type { Fact, Reading } from '#engine/types.ts';
import { sayingVerbs } from '#engine/facts/reported-clauses.ts';
import { childBy, subtree } from '#engine/facts/tree.ts';
import type { Stem } from './candidate.ts';
import { entityKey, nameFilling, personHeading } from './find-keys.ts';
import { isPersonsName } from './fitting-people.ts';
import { quotable } from './quotable.ts';

const most = 3;
const spoken = /^(said|told|wrote|tweeted|added|commented|warned|declared|emphasized|explained|stated|claimed|argued|noted|announced)$/;

export function askSpeakers(reading: Reading): Stem[] {
  const found = reading.sentences.flatMap((sentence) => speakerOf(reading, sentence.index)).sort((a, b) => b.worth - a.worth);
  const firstOfEach = found.filter((one, i) => found.findIndex((other) => other.stem.key.entity === one.stem.key.entity) === i);
  return firstOfEach.slice(0, most).map(({ stem }) => stem);
}

function speakerOf(reading: Reading, index: number): { stem: Stem; worth: number }[] {
  const sentence = reading.sentences[index]!;
  const text = reading.article.text.slice(sentence.start, sentence.end);
  const quoted = /["“`]([^"“”`]{20,200}?)[,.!]?["”`]/.exec(text);
  if (!quoted) return [];
  const words = quoted[1]!.trim();
  const worth = quotable(words, text.slice(0, quoted.index), text.slice(quoted.index + quoted[0].length));
  if (worth === 0) return [];
  const from = sentence.start + quoted.index;
  const to = from + quoted[0].length;
  return sentence.words.flatMap((word, verb) => {
    if (!sayingVerbs.test(word.text) || !word.xpos.startsWith('VB') || (word.start >= from && word.end <= to)) return [];
    const subject = childBy(sentence, verb, /^nsubj$/);
    const range = subject === undefined ? undefined : subtree(sentence, subject);
    if (subject === undefined || !range) return [];
    const name = nameFilling(reading, sentence, range) ?? personHeading(reading, sentence, { ...range, head: subject });
    // What an organization or a crowd says, one of them says.
    if (!name || name.mention.isPronoun || name.entity.type !== 'person' || !isPersonsName(name.entity.name)) return [];
    if (name.entity.aliases.some((alias) => words.includes(alias))) return [];
    const past = /^(said|says|say|told|tells|added|adds)$/i.test(word.text) ? 'said' : word.text.toLowerCase();
    if (!spoken.test(past)) return [];
    const fact: Fact = {
      id: `${sentence.start}-${word.start}-speaker`, sentence: index, source: 'reported', verb, verbs: [past], lemma: past, tense: 'past', isPassive: false, isCopula: false, hedges: [], confidence: Math.min(0.95, sentence.words[subject]!.confidence),
      subject: { role: 'subject', head: subject, ...range, isFronted: false }, parts: [{ role: 'clause', head: verb, from: verb, to: verb + 1, isFronted: false }],
    };
    const stem: Stem = { family: 'speaker', prompt: `Who ${past}, “${words.replace(/,$/, '')}”?`, key: entityKey(reading, sentence, name.mention), fact, soft: 0, entities: reading.mentions[index]!.filter((mention) => mention.entity !== name.entity.id).map((mention) => mention.entity) };
    return [{ stem, worth }];
  });
}
