/**
 * Which sentence of the article tells something: to be tapped among its neighbours.
 *
 * "Which sentence shows that Anna Berg opened the free school in the 1960s?", of "She opened the free school in 1964."
 * Asked rarely: only where another sentence has as many words of the question, and hardly one of its words is in the
 * right sentence alone. Who counts words is led astray; who reads is not.
 */
import type { Fact, Part, Range, Reading } from '#engine/types.ts';
import { isMisread } from '#engine/checks/verb-is-sure.ts';
import { leastConfidence } from '#engine/checks/parse-is-sure.ts';
import { tellPart } from '#engine/language/english/wording/say-fact.ts';
import type { Candidate, CandidateOption } from './candidate.ts';
import { sentenceQuote } from './quotes.ts';
import { sharedStems, stemsAt, stemsOf } from './sentence-stems.ts';
import { trueInOtherWords } from './true-false.ts';

/** Sentences to choose from, the right one among them. */
const shown = 5;
/** How far from the right one they may stand. */
const reach = 9;

/** At most one of an article: where the sentence itself is the better answer, and words alone do not lead to it. */
export function evidenceOf(reading: Reading, facts: readonly Fact[], seed: number): Candidate[] {
  const found = facts.flatMap((fact) => [...tellingOf(reading, fact), ...showingOf(reading, fact, seed)]);
  return found.sort((a, b) => a.soft - b.soft || a.fact.sentence - b.fact.sentence).slice(0, 1);
}

/** "Which sentence tells why …?" */
function tellingOf(reading: Reading, fact: Fact): Candidate[] {
  // "gave the town a park": two things are told at once.
  if (fact.parts.filter(({ role }) => /^(object|indirect-object)$/.test(role)).length > 1) return [];
  if (fact.confidence < leastConfidence || fact.attribution || fact.isCopula || isMisread(reading.sentences[fact.sentence]!, fact)) return [];
  return fact.parts.flatMap((part): Candidate[] => {
    const wh = whFor(part);
    const told = wh && tellPart(reading, fact, part, wh);
    if (!told || told.entities.length === 0) return [];
    const options = sentencesFor(reading, fact.sentence, told.text, nameStems(reading, told.entities));
    return options ? [asked(reading, fact, part, `Which sentence tells ${told.text}?`, told.soft, told.entities, options)] : [];
  });
}

/** "Which sentence shows that the school of Norby opened in the 1960s?" */
function showingOf(reading: Reading, fact: Fact, seed: number): Candidate[] {
  if (fact.confidence < leastConfidence || fact.attribution || isMisread(reading.sentences[fact.sentence]!, fact)) return [];
  return trueInOtherWords(reading, fact, seed).slice(0, 1).flatMap(({ prompt, key, soft, entities }) => {
    const options = sentencesFor(reading, fact.sentence, prompt, nameStems(reading, entities));
    const first = prompt.split(' ')[0]!;
    const said = /^(The|A|An|In|On|His|Her|Its|Their|At|During|After|Before)$/.test(first) ? prompt.charAt(0).toLowerCase() + prompt.slice(1) : prompt;
    return options ? [asked(reading, fact, key.range, `Which sentence shows that ${said.replace(/\.$/, '')}?`, soft, entities, options)] : [];
  });
}

const asked = (reading: Reading, fact: Fact, { from, to }: Range, prompt: string, soft: number, entities: readonly number[], options: CandidateOption[]): Candidate => ({
  family: 'evidence', kind: 'find-evidence', prompt, options, fact, soft, entities, quotes: [sentenceQuote(reading, fact.sentence)],
  key: { text: '', type: 'phrase', sentence: fact.sentence, range: { from, to }, accept: [] },
});

/** The word that asks for a reason or a way, which nobody could be asked to type. */
function whFor(part: Part): string | undefined {
  const opener = (part.preposition ?? '').toLowerCase();
  const size = part.to - part.from;
  if (/^(because|because of|due to|owing to|thanks to|in order to|so that|as a result of)$/.test(opener) && size >= 3) return 'why';
  if (opener === 'by' && part.role === 'adverbial-clause' && size >= 4) return 'how';
  return undefined;
}

const nameStems = (reading: Reading, entities: readonly number[]): ReadonlySet<string> => new Set(entities.flatMap((id) => stemsOf(`${reading.entities[id]!.aliases.join(' ')} ${reading.entities[id]!.role ?? ''}`)));

/** The right sentence and near ones of the same matter, in the order of the article; undefined where the right one stands out or is not alone. */
function sentencesFor(reading: Reading, right: number, told: string, names: ReadonlySet<string>): CandidateOption[] | undefined {
  const terms = [...new Set(stemsOf(told))];
  const telling = terms.filter((term) => !names.has(term));
  const own = sharedStems(terms, stemsAt(reading, right));
  const near: { index: number; shared: number }[] = [];
  for (let index = Math.max(0, right - reach); index <= right + reach && index < reading.sentences.length; index++) {
    const { words } = reading.sentences[index]!;
    if (index === right || words.length < 8 || words.length > 45) continue;
    const shared = sharedStems(terms, stemsAt(reading, index));
    // It may tell the same in other words.
    if (sharedStems(telling, stemsAt(reading, index)) > 0.7 * telling.length) return undefined;
    near.push({ index, shared });
  }
  const best = near.sort((a, b) => b.shared - a.shared || Math.abs(a.index - right) - Math.abs(b.index - right)).slice(0, shown - 1);
  // Whoever only counts words must not be led to the right one.
  if (best.length < shown - 1 || best[1]!.shared < 1 || own > best[0]!.shared) return undefined;
  const others = best.map(({ index }) => stemsAt(reading, index));
  if (telling.length < 2 || telling.filter((term) => stemsAt(reading, right).has(term) && !others.some((has) => has.has(term))).length > 1) return undefined;
  return [right, ...best.map(({ index }) => index)].sort((a, b) => a - b).map((index) => {
    const quote = sentenceQuote(reading, index);
    return { text: quote.text, correct: index === right, quote };
  });
}
