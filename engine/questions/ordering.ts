/**
 * Four events of the article to put in the order in which they happened.
 *
 * Only events with a year (or a full date) of their own, in the past, said without hedge, each in at most fourteen
 * words and without its date. Two events of one year, or fewer than three in all, give no question.
 */
import type { Fact, Part, Reading } from '#engine/types.ts';
import { stateFact } from '#engine/language/english/wording/say-fact.ts';
import { leastConfidence } from '#engine/checks/parse-is-sure.ts';
import { isMisread } from '#engine/checks/verb-is-sure.ts';
import { seededRandom, shuffled } from '#engine/quiz/seeded-random.ts';
import type { Candidate, CandidateOption } from './candidate.ts';
import { sentenceQuote } from './quotes.ts';

type Event = { readonly fact: Fact; readonly when: number; readonly text: string; readonly entities: readonly number[]; readonly part: Part };

export function orderingsOf(reading: Reading, facts: readonly Fact[], seed: number): Candidate[] {
  const events: Event[] = [];
  for (const fact of facts) {
    const event = isMisread(reading.sentences[fact.sentence]!, fact) ? undefined : eventOf(reading, fact);
    if (event && !events.some((other) => other.fact.sentence === fact.sentence || Math.abs(other.when - event.when) < 300)) events.push(event);
  }
  if (events.length < 3) return [];
  const random = seededRandom(seed, 'ordering');
  const inTime = [...events].sort((a, b) => a.when - b.when);
  const picked = inTime.length <= 4 ? inTime : [0, 1, 2, 3].map((i) => inTime[Math.round((i * (inTime.length - 1)) / 3)]!);
  const options: CandidateOption[] = picked.map((event) => ({ text: event.text, correct: true, quote: sentenceQuote(reading, event.fact.sentence) }));
  const [first] = picked;
  const mixed = shuffled(options, random);
  if (mixed.every((option, i) => option === options[i])) mixed.reverse();
  const quotes = picked.map((event) => sentenceQuote(reading, event.fact.sentence));
  return [{
    family: 'ordering', kind: 'ordering', prompt: 'Put these events in the order in which they happened, from the earliest to the latest.',
    key: { text: '', type: 'phrase', sentence: first!.fact.sentence, range: { from: 0, to: 1 }, accept: [] },
    fact: { ...first!.fact, id: `${first!.fact.id}-ordering` }, soft: 0, entities: picked.flatMap((event) => event.entities), quotes: [quotes[0]!, ...quotes.slice(1)], options: mixed, order: options.map((option) => option.text),
  }];
}

function eventOf(reading: Reading, fact: Fact): Event | undefined {
  if (fact.tense !== 'past' || fact.confidence < leastConfidence || fact.attribution || fact.source === 'participle') return undefined;
  for (const part of fact.parts) {
    if (part.role !== 'oblique' && part.role !== 'time') continue;
    const inside = reading.quantities[fact.sentence]!.filter((quantity) => quantity.from >= part.from && quantity.to <= part.to);
    const [quantity] = inside;
    if (inside.length !== 1 || !quantity || !/^(in|on)$/.test(part.preposition ?? '') || part.to - quantity.to > 0) continue;
    const year = /^(\d{4})/.exec(quantity.iso ?? '')?.[1];
    if (!year || !/^(year|month|date)$/.test(quantity.kind)) continue;
    const said = stateFact(reading, fact, undefined, part);
    if (!said || said.soft > 1 || said.entities.length === 0 || said.text.split(/\s+/).length > 16 || /\d{4}|____/.test(said.text)) continue;
    return { fact, when: quantity.kind === 'year' ? (quantity.value - 1970) * 372 + 190 : quantity.value, text: said.text, entities: said.entities, part };
  }
  return undefined;
}
