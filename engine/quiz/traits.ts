/**
 * What a reader can see of a question without understanding it, as numbers between about -1 and 1: the ground on which
 * `rank.ts` guesses whether a careful teacher would keep it.
 */
import type { Reading } from '#engine/types.ts';
import type { Candidate } from '#engine/questions/candidate.ts';

const kinds = ['single-choice', 'cloze', 'short-answer', 'numeric', 'true-false', 'find-evidence', 'matching', 'ordering', 'multiple-choice'];
const families = ['when', 'who', 'whom', 'where', 'how-many', 'what', 'what-is', 'speaker', 'role', 'abbreviation', 'born', 'term', 'sentence'];
const sources = ['coordinate', 'relative', 'participle', 'apposition', 'reported'];
const keyTypes: Readonly<Record<string, string>> = { person: 'person', country: 'place', 'us-state': 'place', city: 'place', region: 'place', place: 'place', company: 'body', university: 'body', party: 'body', newspaper: 'body', organization: 'body', year: 'date', date: 'date', month: 'date', decade: 'date', count: 'number', percent: 'number', money: 'number', measure: 'number', duration: 'number', ordinal: 'number', phrase: 'phrase', thing: 'thing', event: 'thing', work: 'thing', nationality: 'thing' };
const isIn = (is: boolean) => Number(is);

/** Named traits in a fixed order; the same candidate always gives the same. */
export function traitsOf(reading: Reading, candidate: Candidate): ReadonlyMap<string, number> {
  const { fact, prompt, entities, soft, family, kind, key, quotes, options = [] } = candidate;
  const words = prompt.split(/\s+/).length;
  const quoteWords = quotes[0].text.split(/\s+/).length;
  const named = new Set(entities).size;
  const mentions = (id: number) => reading.entities[id]!.mentions.length;
  const traits = new Map<string, number>();
  for (const name of kinds) traits.set(`kind ${name}`, isIn(kind === name));
  for (const name of families) traits.set(`family ${name}`, isIn(family === name));
  for (const name of sources) traits.set(`source ${name}`, isIn(fact.source === name));
  for (const name of ['person', 'place', 'body', 'date', 'number', 'phrase', 'thing']) traits.set(`key ${name}`, isIn(keyTypes[key.type] === name));
  traits.set('names none', isIn(named === 0));
  traits.set('names two', isIn(named >= 2));
  traits.set('names three', isIn(named >= 3));
  traits.set('names what is often named', isIn(entities.some((id) => mentions(id) >= 3)));
  traits.set('key often named', isIn(key.entity !== undefined && mentions(key.entity) >= 3));
  traits.set('digits', isIn(/\d/.test(prompt)));
  traits.set('soft', Math.min(2, soft) / 2);
  traits.set('confidence', (Math.min(1, fact.confidence) - 0.75) * 3);
  traits.set('short', isIn(words < 8));
  traits.set('long', Math.max(0, words - 16) / 9);
  traits.set('long quote', Math.min(1, Math.max(0, quoteWords - 20) / 25));
  traits.set('share of quote', Math.min(1, words / quoteWords));
  traits.set('second quote', isIn(quotes.length > 1));
  traits.set('commas', Math.min(1, (prompt.match(/,/g)?.length ?? 0) / 3));
  traits.set('quotation', isIn(/[“"]/.test(prompt)));
  traits.set('past', isIn(fact.tense === 'past'));
  traits.set('modal', isIn(fact.tense === 'modal'));
  traits.set('copula', isIn(fact.isCopula));
  traits.set('attributed', isIn(fact.attribution !== undefined));
  traits.set('place in article', fact.sentence / Math.max(1, reading.sentences.length));
  traits.set('first sentence', isIn(fact.sentence === 0));
  traits.set('key words', Math.min(1, (key.text.split(/\s+/).length - 1) / 4));
  traits.set('definite start', isIn(/^(The|What|Which|Who)? ?the\b|^The\b/.test(prompt)));
  traits.set('gap first', isIn(prompt.startsWith('____')));
  traits.set('four options', isIn(options.length >= 4));
  return traits;
}
