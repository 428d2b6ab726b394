/**
 * Accepts "In a referendum in 1995, what share …" and, in an article whose title names it, "the referendum".
 * Refuses "One poll shows support down by ____ points" and "The company's sales rose across Europe and ____": only a
 * date tells which poll, and when.
 */
import type { Candidate } from '#engine/questions/candidate.ts';
import type { Reading } from '#engine/types.ts';

const undatedSource = /\b(one|a|an|another|the|recent|new|some) (?:recent |new |latest |online |national |\w+ing )?(polls?|surveys?|census|study|studies|report|reports|analysis|estimates?|figures|forecast)\b/i;
const moves = /^(rise|fall|drop|grow|increase|decrease|decline|jump|climb|soar|plunge|slump|double|triple|halve|shrink|gain|lose|surge|slip|tumble|slide|dip|edge)$/;

export function hangsOnAnEvent(reading: Reading, { prompt, fact, key, family }: Candidate): boolean {
  const title = reading.article.title;
  if (family === 'when' || family === 'speaker' || /\b(1[0-9]|20)\d\d/.test(prompt) || /^(year|date|month|decade)$/.test(key.type) || reading.article.date !== undefined) return false;
  const source = undatedSource.exec(prompt);
  if (source && !/^(the|a|an) \w+ (of|by|from) \p{Lu}/u.test(prompt.slice(source.index)) && !new RegExp(`\\b${source[2]}`, 'i').test(title)) return !/^\s*(by|from|of|for) (the )?\p{Lu}/u.test(prompt.slice(source.index + source[0].length));
  return fact.tense === 'past' && moves.test(fact.lemma) && fact.subject.to - fact.subject.from < 8 && /\b(sales|profits?|revenues?|shares?|prices?|support|ratings?|turnover|income|earnings|output|demand|numbers?|stock|market|index|rates?|unemployment|inflation)\b/i.test(prompt);
}
