/**
 * Four events of the article to put in the order in which they happened.
 *
 * Only events with a year (or a full date) of their own, in the past, said without hedge, each in at most fourteen
 * words and without its date. Two events of one year, or fewer than three in all, give no question.
 */
import type { Fact, Reading } from '#engine/types.ts';
import { seededRandom, shuffled } from '#engine/quiz/seeded-random.ts';
import type { Candidate, CandidateOption } from './candidate.ts';
import { datedEvents, isTimeline, mostForOne, type DatedEvent } from './dated-events.ts';
import { sentenceQuote } from './quotes.ts';

/** Days between two events that nobody takes for one time: a year's. */
const apart = 300;

export function orderingsOf(reading: Reading, facts: readonly Fact[], seed: number): Candidate[] {
  const events: DatedEvent[] = [];
  for (const event of datedEvents(reading, facts)) if (!events.some((other) => Math.abs(other.when - event.when) < apart)) events.push(event);
  if (events.length < 3 || (datedEvents(reading, facts).length < mostForOne && !isTimeline(seed))) return [];
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
