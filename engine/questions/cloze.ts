/**
 * A statement with a gap where a name, date or amount stands.
 *
 * "Prime Minister Fumio Kishida will visit Toyota's electric vehicle battery factory in ____."
 * No gap as the first word, none for what the statement says twice, none in a quotation.
 */
import type { Fact, Mention, ParsedSentence, Quantity, Reading } from '#engine/types.ts';
import { stateFact } from '#engine/language/english/wording/say-fact.ts';
import { asides } from '#engine/language/english/wording/word-phrase.ts';
import type { Candidate, Key } from './candidate.ts';
import { entityKey, quantityKey } from './find-keys.ts';
import { hangs, isGuessable, isOneOfEquals, isWholeName } from './gap-is-fair.ts';
import { sentenceQuote } from './quotes.ts';

export const gap = '____';

export function clozesOf(reading: Reading, fact: Fact): Candidate[] {
  const sentence = reading.sentences[fact.sentence]!;
  const found: Candidate[] = [];
  for (const part of fact.parts) {
    const isTrailing = part.role === 'adverbial-clause' && part.preposition === undefined && !part.isFronted && sentence.words[part.from]!.text.endsWith('ing');
    if (/^(adverbial-clause|adverb|clause)$/.test(part.role) && !isTrailing) continue;
    const hidden = asides(sentence, part, []);
    const keys: Key[] = [
      ...reading.mentions[fact.sentence]!.filter((mention) => mention.from >= part.from && mention.to <= part.to && mention.titleWords === 0 && !mention.isPronoun && !hidden.has(mention.from) && makesAGap(reading, mention) && isWholeName(reading, sentence, mention) && !isOneOfEquals(sentence, mention) && !isGuessable(sentence, mention, reading.entities[mention.entity]!.type)).map((mention) => entityKey(reading, sentence, mention)),
      ...reading.quantities[fact.sentence]!.filter((quantity) => quantity.from >= part.from && quantity.to <= part.to && !hidden.has(quantity.from) && /^(year|date|month|percent|money|count|measure|duration)$/.test(quantity.kind) && !namesASource(sentence, quantity) && !isOneOfEquals(sentence, quantity) && !hangs(sentence, quantity)).map((quantity) => quantityKey(sentence, quantity)),
    ];
    for (const key of keys) {
      const gapText = key.type === 'percent' && /%/.test(key.text) ? `${gap}%` : gap;
      const said = stateFact(reading, fact, { range: key.range, text: gapText });
      if (!said || said.text.split(gap).length !== 2) continue;
      const shown = key.entity === undefined ? key : { ...key, text: key.text.replace(/^the /, '') };
      found.push({
        family: 'cloze', kind: 'cloze', prompt: said.text, fact, soft: said.soft, entities: said.entities, quotes: [sentenceQuote(reading, fact.sentence)],
        key: gapText === gap ? shown : { ...shown, text: shown.text.replace(/\s*%$/, ''), accept: [...shown.accept, shown.text] },
      });
    }
  }
  return found;
}

/** "the 2001 census", "the Marriage Act 1986": the year of a survey or a law is part of its name; that of a prize is not. */
export function namesASource(sentence: ParsedSentence, quantity: Quantity): boolean {
  if (quantity.kind === 'year' && /^(Act|Treaty|Convention|Bill|Law|Order|Regulations?|Games|Olympics)$/.test(sentence.words[quantity.from - 1]?.text ?? '')) return true;
  const next = sentence.words[quantity.to];
  const isYear = quantity.kind === 'year' || (quantity.kind === 'count' && /^(1\d|20)\d\d$/.test(sentence.words[quantity.from]!.text));
  return isYear && next !== undefined && next.xpos.startsWith('NN') && /^(census|survey|report|study|estimate|edition|season|version)$/i.test(next.text);
}

/** A gap for a name of a known kind or of several words; not for an adjective ("a Buddhist school") or a lone word of unknown kind. */
export function makesAGap(reading: Reading, mention: Mention): boolean {
  const { type, margin } = reading.entities[mention.entity]!;
  const { words } = reading.sentences[mention.sentence]!;
  // "the Sabine and Rio Grande Rivers": the last of two names that share a noun.
  if (/^(Rivers|Departments|Streets|Counties|Oceans|Seas|Universities|Provinces|Islands)$/.test(words[mention.to - 1]!.text) && words[mention.from - 1]?.text === 'and') return false;
  // "countries such as ____": one example of many.
  if (/^as$/i.test(words[mention.from - 1]?.text ?? '') && /^such$/i.test(words[mention.from - 2]?.text ?? '')) return false;
  // "Mountain View, ____": the place before the comma gives the one behind it away.
  // "____ creator Mark Zuckerberg": a role and a famous name tell whose.
  if (reading.mentions[mention.sentence]!.some((other) => other !== mention && mention.from >= other.from - other.titleWords && mention.to <= other.from)) return false;
  const place = /^(city|us-state|country|region|place)$/;
  if (words[mention.from - 1]?.text === ',' && place.test(type) && reading.mentions[mention.sentence]!.some((other) => other.to === mention.from - 1 && words[mention.from]!.relation !== 'conj')) return false;
  const isKnown = type !== 'thing' && type !== 'nationality' && margin >= 2.4;
  const isModifier = words.slice(mention.from, mention.to).every((word) => word.head >= mention.from && (word.head < mention.to || (/^(amod|compound|nmod:desc)$/.test(word.relation) && word.head >= mention.to)));
  return isKnown ? !isModifier || words[mention.to]?.xpos === 'POS' : mention.to - mention.from >= 2 && !isModifier;
}
