/** Sentences as quotes: slices of the article, as they stand. */
import type { Quote, Reading } from '#engine/types.ts';
import type { Candidate } from './candidate.ts';

export function sentenceQuote(reading: Reading, index: number): Quote {
  const { start, end } = reading.sentences[index]!;
  return { start, end, text: reading.article.text.slice(start, end) };
}

/**
 * The proof made whole: where the source sentence has someone only as "he" or "the President" and the question says the
 * name, the sentence before that names them is quoted too. Whom the title names needs no second quote.
 */
export function withNames(reading: Reading, candidate: Candidate): Candidate {
  if (candidate.kind === 'ordering' || candidate.kind === 'matching') return candidate;
  const { sentence } = candidate.fact;
  const said = new Set([...candidate.entities, ...(candidate.key.entity === undefined ? [] : [candidate.key.entity])]);
  const extra = new Set<number>();
  for (const id of said) {
    const entity = reading.entities[id]!;
    const last = entity.name.split(' ').at(-1)!;
    if (reading.article.title.includes(last) || reading.mentions[sentence]!.some((mention) => mention.entity === id && !mention.isPronoun)) continue;
    const named = entity.mentions.filter((mention) => !mention.isPronoun && mention.sentence < sentence).at(-1);
    if (named) extra.add(named.sentence);
  }
  const quotes = [...extra].sort((a, b) => b - a).slice(0, 2).map((index) => sentenceQuote(reading, index));
  return quotes.length === 0 ? candidate : { ...candidate, quotes: [candidate.quotes[0], ...candidate.quotes.slice(1), ...quotes] };
}
