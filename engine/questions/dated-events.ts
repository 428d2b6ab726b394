/**
 * Events of the past that the article dates, each told by itself and without its date: what timelines are made of.
 *
 * "Clara Barton founded the American Red Cross in 1881." gives the event of 1881. Only one event of a sentence, only what
 * is said without hedge or source, in at most sixteen words.
 */
import type { Fact, Part, Reading } from '#engine/types.ts';
import { leastConfidence } from '#engine/checks/parse-is-sure.ts';
import { isMisread } from '#engine/checks/verb-is-sure.ts';
import { seededRandom } from '#engine/quiz/seeded-random.ts';
import { stateFact } from '#engine/language/english/wording/say-fact.ts';

/** `when`: days, as far as they are known; a year alone stands for its middle. */
export type DatedEvent = { readonly fact: Fact; readonly when: number; readonly year: number; readonly text: string; readonly entities: readonly number[]; readonly part: Part };

/** Fewer events than this make one question: a timeline to order or years to match, as the seed has it. */
export const mostForOne = 8;
export const isTimeline = (seed: number): boolean => seededRandom(seed, 'timeline')() < 0.5;

const known = new WeakMap<readonly Fact[], readonly DatedEvent[]>();

export function datedEvents(reading: Reading, facts: readonly Fact[]): readonly DatedEvent[] {
  const before = known.get(facts);
  if (before) return before;
  const events: DatedEvent[] = [];
  const taken = new Set<number>();
  for (const fact of facts) {
    if (taken.has(fact.sentence) || isMisread(reading.sentences[fact.sentence]!, fact)) continue;
    const event = eventOf(reading, fact);
    if (event) { events.push(event); taken.add(fact.sentence); }
  }
  known.set(facts, events);
  return events;
}

function eventOf(reading: Reading, fact: Fact): DatedEvent | undefined {
  if (fact.tense !== 'past' || fact.confidence < leastConfidence || fact.attribution || fact.source === 'participle' || fact.isCopula) return undefined;
  // A life begins with a birth and ends with a death: nobody has to have read that. "had been taken": before what else?
  if (/^(die|bear)$/.test(fact.lemma) || fact.verbs[0] === 'had') return undefined;
  for (const part of fact.parts) {
    if (part.role !== 'oblique' && part.role !== 'time') continue;
    const inside = reading.quantities[fact.sentence]!.filter((quantity) => quantity.from >= part.from && quantity.to <= part.to);
    const [quantity] = inside;
    if (inside.length !== 1 || !quantity || quantity.bound || !/^(in|on)$/.test(part.preposition ?? '') || part.to - quantity.to > 0) continue;
    const year = Number(/^(\d{4})/.exec(quantity.iso ?? '')?.[1]);
    if (!year || !/^(year|month|date)$/.test(quantity.kind)) continue;
    const said = stateFact(reading, fact, undefined, part);
    if (!said || said.soft > 1 || said.entities.length === 0 || !isEvent(said.text)) continue;
    return { fact, when: quantity.kind === 'year' ? (quantity.value - 1970) * 372 + 190 : quantity.value, year, text: said.text, entities: said.entities, part };
  }
  return undefined;
}

/** Says what happened, clearly and once: no second clause, no other date, nothing that only a neighbour explains. */
function isEvent(text: string): boolean {
  const words = text.split(/\s+/).length;
  return words >= 4 && words <= 16 && !(/^An? /.test(text) && words < 9) && !/\d{4}|____|[;:“"(]|, (?:and|but|which|who|where)\b|\b(?:also|again|then|first|later|still|itself|himself|herself|not|never|no)\b/.test(text);
}
