/**
 * Accepts "In a referendum in 1995, what share …" and, in an article whose title names it, "the referendum".
 * Refuses "One poll shows support down by ____ points" and "The company's sales rose across Europe and ____": only a
 * date tells which poll, and when. So too "In April", where neither the article nor the question has a year.
 */
import type { Candidate } from '#engine/questions/candidate.ts';
import type { Reading } from '#engine/types.ts';

const undatedSource = /\b(one|a|an|another|the|recent|new|some) (?:recent |new |latest |online |national |\w+ing )?(polls?|surveys?|census|study|studies|report|reports|analysis|estimates?|figures|forecast)\b/i;
/** "in April", of nobody knows which year; "every May" and "between May and August" hold of any. */
const bareMonth = /(?<!every |each |between [^.]*)\b(?:[Ii]n|[Oo]n|[Ss]ince|[Uu]ntil|[Bb]y|of|last|[Ee]arly|[Ll]ate|mid) (?:the \w+ of )?(January|February|March|April|May|June|July|August|September|October|November|December)\b(?! \d{1,4})/;
const moves = /^(rise|fall|drop|grow|increase|decrease|decline|jump|climb|soar|plunge|slump|double|triple|halve|shrink|gain|lose|surge|slip|tumble|slide|dip|edge)$/;

export function hangsOnAnEvent(reading: Reading, { prompt, fact, key, family }: Candidate): boolean {
  const title = reading.article.title;
  if (holdsAnOffice(reading, { prompt, key, family, fact })) return true;
  if (reading.article.date === undefined && bareMonth.test(prompt.replace(/“[^”]*”/g, '')) && !/\b(1\d|20)\d\d\b/.test(`${prompt} ${title}`) && key.type !== 'year') return true;
  if (family === 'when' || family === 'speaker' || /\b(1[0-9]|20)\d\d/.test(prompt) || /^(year|date|month|decade)$/.test(key.type) || reading.article.date !== undefined) return false;
  const source = undatedSource.exec(prompt);
  if (source && !/^(the|a|an) \w+ (of|by|from) \p{Lu}/u.test(prompt.slice(source.index)) && !new RegExp(`\\b${source[2]}`, 'i').test(title)) return !/^\s*(by|from|of|for) (the )?\p{Lu}/u.test(prompt.slice(source.index + source[0].length));
  return fact.tense === 'past' && moves.test(fact.lemma) && fact.subject.to - fact.subject.from < 8 && /\b(sales|profits?|revenues?|shares?|prices?|support|ratings?|turnover|income|earnings|output|demand|numbers?|stock|market|index|rates?|unemployment|inflation)\b/i.test(prompt);
}

/** "Who was the Director of National Intelligence?": many were, one after the other; a year, or the article's date, tells who is meant. */
const office = /^Who (?:is|was) (?:the|\p{Lu}\S+['’]s?) (?:(?:former|current|then|deputy|vice|acting|first|\p{Lu}\S+) )*(?:director|president|prime minister|minister|chancellor|governor|mayor|secretary|secretary-general|chief executive|ceo|leader|chairman|chairwoman|chair|head|dean|speaker|ambassador|editor|manager|captain|coach|commissioner)\b(?! (?:who|when|that)\b)/iu;
/** "The Labour leader was Ed Miliband." */
const stated = /^(?:The|\p{Lu}\S+(?: \p{Lu}\S+)*['’]s?) (?:[\p{L}'’-]+ )*?(?:director|president|minister|chancellor|governor|mayor|secretary|secretary-general|executive|ceo|leader|chairman|chairwoman|chair|head|dean|speaker|ambassador|editor|manager|captain|coach|commissioner)\b[^.]{0,60}? (?:is|was) \p{Lu}\S+(?: \p{Lu}\S+){0,3}\.$/u;
function holdsAnOffice(reading: Reading, { prompt, key, family }: Pick<Candidate, 'prompt' | 'key' | 'family' | 'fact'>): boolean {
  if (family === 'true-false' && stated.test(prompt) && reading.article.date === undefined && !/\b(1\d|20)\d\d\b/.test(`${prompt} ${reading.article.title}`)) return true;
  return (family === 'who' || family === 'role') && key.type === 'person' && office.test(prompt) && reading.article.date === undefined && !/\b(1\d|20)\d\d\b/.test(`${prompt} ${reading.article.title}`);
}
