/**
 * A sentence of the article, or a clause of it, as it stands, with a gap for a name, an amount or a term.
 *
 * "Carbon monoxide binds to ____ in the blood." Nothing is moved, so the grammar is the article's; what cannot stand
 * without the sentence before is refused. The rest of the sentence must say enough to find the one word that fits.
 */
import type { Fact, ParsedSentence, Reading } from '#engine/types.ts';
import { sayingVerbs } from '#engine/facts/reported-clauses.ts';
import { stretchesOf, type Stretch } from '#engine/facts/stretches.ts';
import { sayStretch } from '#engine/language/english/wording/say-stretch.ts';
import { stopWords } from '#engine/checks/stop-words.ts';
import type { Candidate, Key } from './candidate.ts';
import { gap, makesAGap, namesASource } from './cloze.ts';
import { hangs, isGuessable, isOneOfEquals, isWholeName } from './gap-is-fair.ts';
import { entityKey, quantityKey } from './find-keys.ts';
import { isNamedHere, termKey, termsOf } from './find-terms.ts';
import { sentenceQuote } from './quotes.ts';

const mostWords = 25;
/** Words with a meaning of their own that must be left beside a gap. */
const fewestContent = { name: 5, amount: 4, term: 6, named: 3 } as const;

export function clozesOfStretches(reading: Reading, facts: readonly Fact[]): Candidate[] {
  const bySentence = Map.groupBy(facts, (fact) => fact.sentence);
  return reading.sentences.flatMap((sentence) => {
    const stretches = stretchesOf(sentence);
    if (stretches.length === 0) return [];
    const own = bySentence.get(sentence.index) ?? [];
    return keysOf(reading, sentence).flatMap(({ key, sort }): Candidate[] => {
      for (const stretch of stretches) {
        if (key.range.from < stretch.from || key.range.to > stretch.to || stretch.omit?.some((piece) => key.range.from < piece.to && key.range.to > piece.from)) continue;
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
    ...reading.mentions[sentence.index]!.filter((mention) => !mention.isPronoun && makesAGap(reading, mention) && isWholeName(reading, sentence, mention) && !isOneOfEquals(sentence, mention) && !isGuessable(sentence, mention, reading.entities[mention.entity]!.type)).map((mention) => ({ key: entityKey(reading, sentence, mention), sort: 'name' as const })),
    ...reading.quantities[sentence.index]!.filter((quantity) => /^(year|date|month|percent|money|count|measure|duration)$/.test(quantity.kind) && !namesASource(sentence, quantity) && !isOneOfEquals(sentence, quantity) && !hangs(sentence, quantity)).map((quantity) => ({ key: quantityKey(sentence, quantity), sort: 'amount' as const })),
    ...termsOf(reading, sentence).map((term) => ({ key: termKey(sentence, term), sort: isNamedHere(sentence, term) ? ('named' as const) : ('term' as const) })),
  ];
}

/** "There are 1,001 hazards": the count of a mere list. "his worst task, he says, was …": not the article's own word. */
const isBesidesThePoint = (text: string) => /^There (is|are|was|were) /.test(text) || /, (?:\p{Lu}\p{L}+ )*(?:he|she|they|it|\p{Lu}\p{L}+) (?:says|said|admits|admitted|adds|added|claims|claimed|explains|explained|believes|thinks|jokes),/u.test(text) || /^(?:\p{Lu}\S+ ){1,3}(?:admits|admitted|jokes|joked),/u.test(text);

function cloze(reading: Reading, sentence: ParsedSentence, stretch: Stretch, key: Key, sort: Sort, facts: readonly Fact[]): Candidate | undefined {
  const gapText = key.type === 'percent' && /%/.test(key.text) ? `${gap}%` : gap;
  const said = sayStretch(reading, sentence, stretch, { range: key.range, text: gapText });
  if (!said || said.text.split(gap).length !== 2 || isBesidesThePoint(said.text) || said.text.split(/\s+/).length > mostWords) return undefined;
  if (sayingVerbs.test(/(\p{L}+)\.$/u.exec(said.text)?.[1] ?? '')) return undefined;
  const content = said.text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2 && !stopWords.has(word));
  if (content.length < fewestContent[sort]) return undefined;
  // The key's own words, or the noun it belongs to, must not be left in sight.
  if ((sort === 'term' || sort === 'named') && key.text.split(/[ -]/).some((word) => word.length > 3 && content.some((other) => other.slice(0, 4) === word.toLowerCase().slice(0, 4)))) return undefined;
  const shown = key.entity === undefined ? key : { ...key, text: key.text.replace(/^the /, '') };
  return {
    family: sort === 'term' || sort === 'named' ? 'term' : 'gap', kind: 'cloze', prompt: said.text, soft: said.soft, entities: said.entities, fact: factOf(sentence, stretch, facts), quotes: [sentenceQuote(reading, sentence.index)],
    key: gapText === gap ? shown : { ...shown, text: shown.text.replace(/\s*%$/, ''), accept: [...shown.accept, shown.text] },
  };
}

/** The fact that the clause states, for "one question a fact", with the certainty that matters here: that it is a clause. */
function factOf(sentence: ParsedSentence, stretch: Stretch, facts: readonly Fact[]): Fact {
  const confidence = 0.55 + 0.33 * stretch.confidence;
  const known = facts.find((fact) => fact.verb === stretch.verb);
  if (known) return { ...known, confidence: Math.max(Math.min(known.confidence, 0.88), confidence) };
  const subject = { role: 'subject' as const, head: stretch.subject, from: stretch.from, to: Math.max(stretch.from + 1, stretch.subject + 1), isFronted: false };
  const verb = sentence.words[stretch.verb]!;
  return {
    id: `${sentence.start}-${verb.start}-main`, sentence: sentence.index, source: 'main', subject, verbs: [verb.text.toLowerCase()], verb: stretch.verb, lemma: verb.text.toLowerCase(), tense: /^(VBD|VBN)$/.test(verb.xpos) ? 'past' : 'present',
    isPassive: false, isCopula: false, parts: [{ role: 'object', head: stretch.verb, from: stretch.verb, to: stretch.verb + 1, isFronted: false }], hedges: [], confidence,
  };
}
