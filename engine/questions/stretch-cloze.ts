/**
 * A sentence of the article, or a clause of it, as it stands, with a gap for a name, an amount or a term.
 *
 * "Carbon monoxide binds to ____ in the blood." Nothing is moved, so the grammar is the article's; what cannot stand
 * without the sentence before is refused. The rest of the sentence must say enough to find the one word that fits.
 */
import type { Fact, Mention, ParsedSentence, Range, Reading } from '#engine/types.ts';
import { sayingVerbs } from '#engine/facts/reported-clauses.ts';
import { stretchesOf, type Stretch } from '#engine/facts/stretches.ts';
import { countryByPeople } from '#engine/language/english/mentions/countries.ts';
import { sayStretch } from '#engine/language/english/wording/say-stretch.ts';
import { stopWords } from '#engine/checks/stop-words.ts';
import type { Candidate, Key } from './candidate.ts';
import { gap, makesAGap, namesASource } from './cloze.ts';
import { entityKey, quantityKey } from './find-keys.ts';
import { isNamedHere, termKey, termsOf } from './find-terms.ts';
import { sentenceQuote } from './quotes.ts';

const mostWords = 25;
/** Words with a meaning of their own that must be left beside a gap. */
const fewestContent = { name: 5, amount: 5, term: 6, named: 3 } as const;

export function clozesOfStretches(reading: Reading, facts: readonly Fact[]): Candidate[] {
  const bySentence = Map.groupBy(facts, (fact) => fact.sentence);
  return reading.sentences.flatMap((sentence) => {
    const stretches = stretchesOf(sentence);
    if (stretches.length === 0) return [];
    const own = bySentence.get(sentence.index) ?? [];
    return keysOf(reading, sentence).flatMap(({ key, sort }): Candidate[] => {
      for (const stretch of stretches) {
        if (key.range.from < stretch.from || key.range.to > stretch.to) continue;
        const made = cloze(reading, sentence, stretch, key, sort, own);
        if (made) return [made];
      }
      return [];
    });
  });
}

type Sort = keyof typeof fewestContent;

function keysOf(reading: Reading, sentence: ParsedSentence): { readonly key: Key; readonly sort: Sort }[] {
  return [
    ...reading.mentions[sentence.index]!.filter((mention) => mention.titleWords === 0 && !mention.isPronoun && makesAGap(reading, mention) && isWholeName(reading, sentence, mention) && !isOneOfEquals(sentence, mention)).map((mention) => ({ key: entityKey(reading, sentence, mention), sort: 'name' as const })),
    ...reading.quantities[sentence.index]!.filter((quantity) => /^(year|date|month|percent|money|count|measure|duration)$/.test(quantity.kind) && !namesASource(sentence, quantity) && !isOneOfEquals(sentence, quantity) && !hangs(sentence, quantity)).map((quantity) => ({ key: quantityKey(sentence, quantity), sort: 'amount' as const })),
    ...termsOf(reading, sentence).map((term) => ({ key: termKey(sentence, term), sort: isNamedHere(sentence, term) ? ('named' as const) : ('term' as const) })),
  ];
}

/** One of "Belem, Salvador and Rio" is trivia; an end of "between Bingen and Bonn" or "from Lund to Malmö" is not. */
function isOneOfEquals({ words, children }: ParsedSentence, range: Range): boolean {
  const head = words.findIndex((word, at) => at >= range.from && at < range.to && (word.head < range.from || word.head >= range.to));
  const first = words[head]?.relation === 'conj' ? words[head]!.head : head;
  if (first < 0 || !children[first]!.some((child) => words[child]!.relation === 'conj' && /^(NN|CD)/.test(words[child]!.xpos))) return false;
  return !children[first]!.some((child) => words[child]!.relation === 'case' && /^between$/i.test(words[child]!.text)) || children[first]!.filter((child) => words[child]!.relation === 'conj').length > 1;
}

/** "in the last 30 years", "some 30 years ago": counted from a day that the article does not name. */
const hangs = ({ words }: ParsedSentence, { from, to }: Range) => /^(last|past|next|first|coming|another)$/i.test(words[from - 1]?.text ?? '') || words.slice(to, to + 2).some(({ text }) => /^(ago|later|earlier)$/i.test(text));

/** "There are 1,001 hazards": the count of a mere list. "his worst task, he says, was …": not the article's own word. */
const isBesidesThePoint = (text: string) => /^There (is|are|was|were) /.test(text) || /, (?:\p{Lu}\p{L}+ )*(?:he|she|they|it|\p{Lu}\p{L}+) (?:says|said|admits|admitted|adds|added|claims|claimed|explains|explained|believes|thinks|jokes),/u.test(text) || /^(?:\p{Lu}\S+ ){1,3}(?:admits|admitted|jokes|joked),/u.test(text);

/** "Jesus the Interpreter", "the Ministry of Gender and Child Affairs": no name of which the sentence goes on with the rest. */
function isWholeName(reading: Reading, { words, index }: ParsedSentence, mention: Mention): boolean {
  const isCapital = (at: number) => /^\p{Lu}/u.test(words[at]?.text ?? '');
  const isNamed = (at: number) => reading.mentions[index]!.some((other) => other.from <= at && at < other.to);
  const own = reading.entities[mention.entity]!.type;
  const isKnownPlace = (at: number) => reading.mentions[index]!.some((other) => other.from <= at && at < other.to && reading.entities[other.entity]!.type !== 'thing' && reading.entities[other.entity]!.margin >= 2.4);
  const joinsOther = (at: number, side: number) => isCapital(side) && (!isNamed(side) || reading.mentions[index]!.some((other) => other.from <= side && side < other.to && reading.entities[other.entity]!.type !== own)) && /^(and|&)$/.test(words[at]?.text ?? '');
  const holdsOf = words.slice(mention.from, mention.to).some(({ text }) => text === 'of');
  if (holdsOf && /^(and|&|,)$/.test(words[mention.to]?.text ?? '') && isCapital(mention.to + 1)) return false;
  if (joinsOther(mention.to, mention.to + 1) || joinsOther(mention.from - 1, mention.from - 2)) return false;
  if (/^(the|of)$/.test(words[mention.to]?.text ?? '') && isCapital(mention.to + 1)) return false;
  if (words[mention.from - 1]?.text === 'the' && isCapital(mention.from - 2) && words[mention.from - 2]!.xpos.startsWith('NNP')) return false;
  if (/^(the|The)$/.test(words[mention.from - 1]?.text ?? '') === false && /^(of|for)$/.test(words[mention.from - 1]?.text ?? '') && isCapital(mention.from - 2) && mention.from > 2 && !isNamed(mention.from - 2)) return false;
  // "the International Children's | Peace Prize", "World War | I"
  if (words[mention.from - 1]?.xpos === 'POS' && isCapital(mention.from - 2) && !isKnownPlace(mention.from - 2)) return false;
  if (words[mention.to]?.xpos === 'POS' && (isCapital(mention.to + 1) || (words[mention.from - 1]?.text.toLowerCase() === 'the' && own === 'organization'))) return false;
  if (/^[IVX]+$/.test(words[mention.to]?.text ?? '')) return false;
  // "the All | India Muslim League": a capital before the name that is no name by itself is the start of it.
  if (mention.from > 1 && isCapital(mention.from - 1) && !isNamed(mention.from - 1) && words[mention.from - 1]!.head >= mention.from && words[mention.from - 1]!.head < mention.to && !countryByPeople.has(words[mention.from - 1]!.text)) return false;
  if (/^(like|unlike|for)$/i.test(words[mention.from - 1]?.text ?? '') && (mention.from === 1 || /^(like|unlike)$/i.test(words[mention.from - 1]!.text))) return false;
  return !/^[“"‘']$/.test(words[mention.from - 1]?.text ?? '') && words[mention.to]?.xpos !== 'HYPH' && words[mention.from - 1]?.xpos !== 'HYPH';
}

function cloze(reading: Reading, sentence: ParsedSentence, stretch: Stretch, key: Key, sort: Sort, facts: readonly Fact[]): Candidate | undefined {
  const gapText = key.type === 'percent' && /%/.test(key.text) ? `${gap}%` : gap;
  const said = sayStretch(reading, sentence, stretch, { range: key.range, text: gapText });
  if (!said || said.text.split(gap).length !== 2 || isBesidesThePoint(said.text) || said.text.split(/\s+/).length > mostWords) return undefined;
  if (sayingVerbs.test(/(\p{L}+)\.$/u.exec(said.text)?.[1] ?? '')) return undefined;
  const content = said.text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2 && !stopWords.has(word));
  if (content.length < fewestContent[sort]) return undefined;
  // The key's own words, or the noun it belongs to, must not be left in sight.
  if (sort === 'term' && key.text.split(/[ -]/).some((word) => word.length > 3 && content.some((other) => other.slice(0, 5) === word.toLowerCase().slice(0, 5)))) return undefined;
  const shown = key.entity === undefined ? key : { ...key, text: key.text.replace(/^the /, '') };
  return {
    family: sort === 'term' || sort === 'named' ? 'term' : 'gap', kind: 'cloze', prompt: said.text, soft: said.soft, entities: said.entities, fact: factOf(sentence, stretch, facts), quotes: [sentenceQuote(reading, sentence.index)],
    key: gapText === gap ? shown : { ...shown, text: shown.text.replace(/\s*%$/, ''), accept: [...shown.accept, shown.text] },
  };
}

/** The fact that the clause states, for "one question a fact", with the certainty that matters here: that it is a clause. */
function factOf(sentence: ParsedSentence, stretch: Stretch, facts: readonly Fact[]): Fact {
  const confidence = 0.6 + 0.35 * stretch.confidence;
  const known = facts.find((fact) => fact.verb === stretch.verb);
  if (known) return { ...known, confidence: Math.max(known.confidence, confidence) };
  const subject = { role: 'subject' as const, head: stretch.subject, from: stretch.from, to: Math.max(stretch.from + 1, stretch.subject + 1), isFronted: false };
  const verb = sentence.words[stretch.verb]!;
  return {
    id: `${sentence.start}-${verb.start}-main`, sentence: sentence.index, source: 'main', subject, verbs: [verb.text.toLowerCase()], verb: stretch.verb, lemma: verb.text.toLowerCase(), tense: /^(VBD|VBN)$/.test(verb.xpos) ? 'past' : 'present',
    isPassive: false, isCopula: false, parts: [{ role: 'object', head: stretch.verb, from: stretch.verb, to: stretch.verb + 1, isFronted: false }], hedges: [], confidence,
  };
}
