/**
 * Which sentence of the article tells something: to be tapped among its neighbours.
 *
 * "Which sentence tells why the council closed the bridge of Lund?" It is asked where the answer is a reason, a way or a
 * longer thing, which nobody could be asked to type. The other sentences are near ones of the same matter, so that the
 * right one is not simply the one with the most words of the question; none of them tells the same.
 */
import type { Fact, Part, Reading } from '#engine/types.ts';
import { isMisread } from '#engine/checks/verb-is-sure.ts';
import { leastConfidence } from '#engine/checks/parse-is-sure.ts';
import { nounLemma } from '#engine/language/english/inflect/noun-forms.ts';
import { nounKind } from '#engine/language/english/lexicon/noun-kinds.ts';
import { tellPart } from '#engine/language/english/wording/say-fact.ts';
import type { Candidate, CandidateOption } from './candidate.ts';
import { sentenceQuote } from './quotes.ts';
import { sharedStems, stemsAt, stemsOf } from './sentence-stems.ts';

/** Sentences to choose from, the right one among them. */
const shown = 5;
/** How far from the right one they may stand. */
const reach = 9;

export function evidenceOf(reading: Reading, fact: Fact): Candidate[] {
  // "gave the town a park": two things are told at once.
  if (fact.parts.filter(({ role }) => /^(object|indirect-object)$/.test(role)).length > 1) return [];
  if (fact.confidence < leastConfidence || fact.attribution || fact.isCopula || isMisread(reading.sentences[fact.sentence]!, fact)) return [];
  return fact.parts.flatMap((part): Candidate[] => {
    const wh = whFor(reading, fact, part);
    const told = wh && tellPart(reading, fact, part, wh);
    if (!told || told.entities.length === 0) return [];
    // "what Ann Lee presented" is answered by the verb alone; "what Ann Lee presented in Oslo in 1904" is not.
    if (wh === 'what' && stemsOf(told.text).length < namedStems(reading, told.entities, told.text) + 2) return [];
    const prompt = `Which sentence tells ${told.text}?`;
    const options = sentencesFor(reading, fact.sentence, told.text);
    if (!options) return [];
    return [{
      family: 'evidence', kind: 'find-evidence', prompt, options, fact, soft: told.soft, entities: told.entities, quotes: [sentenceQuote(reading, fact.sentence)],
      key: { text: '', type: 'phrase', sentence: fact.sentence, range: { from: part.from, to: part.to }, accept: [] },
    }];
  });
}

/** The word that asks for the part where a sentence is the better answer than a word or two. */
function whFor(reading: Reading, fact: Fact, part: Part): string | undefined {
  const sentence = reading.sentences[fact.sentence]!;
  const opener = (part.preposition ?? '').toLowerCase();
  const size = part.to - part.from;
  if (/^(because|because of|due to|owing to|thanks to|in order to|so that|as a result of)$/.test(opener) && size >= 3) return 'why';
  if (opener === 'by' && part.role === 'adverbial-clause' && size >= 4) return 'how';
  if (part.role !== 'object' || size < 4 || !/^NNS?$/.test(sentence.words[part.head]!.xpos) || light.test(fact.lemma)) return undefined;
  const kind = nounKind(nounLemma(sentence.words[part.head]!.text, sentence.words[part.head]!.xpos));
  return kind === 'person' || kind === 'time' || kind === 'quantity' ? undefined : 'what';
}

/** "what he had", "what it took": as good as nothing is asked. */
const light = /^(have|make|take|give|get|see|keep|do|use|include|involve|mean|contain|cause|face|need|share|represent|show|hold|put|set|let|bring|gain|want|know|meet|feel|say|tell|call|name|consider|find|leave|play|lose|win|raise|turn|become|allow|help|enable|force|ask)$/;

/** How many of the words of a text are those of the names in it. */
function namedStems(reading: Reading, entities: readonly number[], text: string): number {
  const names = new Set(entities.flatMap((id) => stemsOf(reading.entities[id]!.aliases.join(' '))));
  return stemsOf(text).filter((word) => names.has(word)).length;
}

/** The right sentence and near ones of the same matter, in the order of the article; undefined where the right one stands out or is not alone. */
function sentencesFor(reading: Reading, right: number, told: string): CandidateOption[] | undefined {
  const asked = [...new Set(stemsOf(told))];
  const own = sharedStems(asked, stemsAt(reading, right));
  const near: { index: number; shared: number }[] = [];
  for (let index = Math.max(0, right - reach); index <= right + reach && index < reading.sentences.length; index++) {
    const { words } = reading.sentences[index]!;
    if (index === right || words.length < 8 || words.length > 45) continue;
    const shared = sharedStems(asked, stemsAt(reading, index));
    // It may tell the same in other words.
    if (shared > 0.65 * asked.length) return undefined;
    near.push({ index, shared });
  }
  const best = near.sort((a, b) => b.shared - a.shared || Math.abs(a.index - right) - Math.abs(b.index - right)).slice(0, shown - 1);
  // Whoever only counts words must not be right for sure.
  if (best.length < shown - 1 || best[1]!.shared < 1 || own - best[0]!.shared > Math.max(2, asked.length / 2)) return undefined;
  return [right, ...best.map(({ index }) => index)].sort((a, b) => a - b).map((index) => {
    const quote = sentenceQuote(reading, index);
    return { text: quote.text, correct: index === right, quote };
  });
}
