/**
 * Where a gap may stand: on a whole name, on no member of a list of equals, on no number that hangs on an unnamed day.
 *
 * "between Bingen and ____" is fair, "rallies in Belem, ____ and elsewhere" is trivia, "the Ministry of ____ and Child
 * Affairs" splits a name, "in the last ____ years" counts from nowhere.
 */
import { countryByPeople } from '#engine/language/english/mentions/countries.ts';
import type { Mention, ParsedSentence, Range, Reading } from '#engine/types.ts';

/** One of "Belem, Salvador and Rio" is trivia; an end of "between Bingen and Bonn" or "from Lund to Malmö" is not. */
export function isOneOfEquals({ words, children }: ParsedSentence, range: Range): boolean {
  // "the €500, the $100, the £50": three in a row, however they were parsed.
  if (/^[,/]$/.test(words[range.to]?.text ?? '') && words.slice(Math.max(0, range.from - 2), range.from).some(({ text }) => text === ',') && /\d/.test(words[range.from]!.text) && words.slice(range.to, range.to + 4).some(({ text }) => /\d/.test(text))) return true;
  const head = words.findIndex((word, at) => at >= range.from && at < range.to && (word.head < range.from || word.head >= range.to));
  const first = words[head]?.relation === 'conj' ? words[head]!.head : head;
  if (first < 0 || !children[first]!.some((child) => words[child]!.relation === 'conj' && /^(NN|CD)/.test(words[child]!.xpos))) return false;
  return !children[first]!.some((child) => words[child]!.relation === 'case' && /^between$/i.test(words[child]!.text)) || children[first]!.filter((child) => words[child]!.relation === 'conj').length > 1;
}

/** "in the last 30 years", "some 30 years ago": counted from a day that the article does not name. */
export const hangs = ({ words }: ParsedSentence, { from, to }: Range) => /^(last|past|next|first|coming|another)$/i.test(words[from - 1]?.text ?? '') || words.slice(to, to + 2).some(({ text }) => /^(ago|later|earlier)$/i.test(text));

/** "Jesus the Interpreter", "the Ministry of Gender and Child Affairs": no name of which the sentence goes on with the rest. */
export function isWholeName(reading: Reading, { words, index }: ParsedSentence, mention: Mention): boolean {
  const isCapital = (at: number) => /^\p{Lu}/u.test(words[at]?.text ?? '');
  const isNamed = (at: number) => reading.mentions[index]!.some((other) => other.from <= at && at < other.to);
  const own = reading.entities[mention.entity]!.type;
  const isKnownPlace = (at: number) => reading.mentions[index]!.some((other) => other.from <= at && at < other.to && reading.entities[other.entity]!.type !== 'thing' && reading.entities[other.entity]!.margin >= 2.4);
  const joinsOther = (at: number, side: number) => isCapital(side) && (!isNamed(side) || reading.mentions[index]!.some((other) => other.from <= side && side < other.to && reading.entities[other.entity]!.type !== own)) && /^(and|&)$/.test(words[at]?.text ?? '');
  const holdsOf = words.slice(mention.from, mention.to).some(({ text }) => text === 'of');
  if (holdsOf && /^(and|&|,)$/.test(words[mention.to]?.text ?? '') && isCapital(mention.to + 1)) return false;
  if (joinsOther(mention.to, mention.to + 1) || joinsOther(mention.from - 1, mention.from - 2)) return false;
  if (/^(the|of)$/.test(words[mention.to]?.text ?? '') && isCapital(mention.to + 1)) return false;
  if (words[mention.from - 1]?.text === 'the' && isCapital(mention.from - 2) && words[mention.from - 2]!.xpos.startsWith('NNP')) return false;
  if (/^(the|The)$/.test(words[mention.from - 1]?.text ?? '') === false && /^(of|for)$/.test(words[mention.from - 1]?.text ?? '') && isCapital(mention.from - 2) && mention.from > 2 && !isNamed(mention.from - 2)) return false;
  // "the International Children's | Peace Prize", "World War | I"
  if (words[mention.from - 1]?.xpos === 'POS' && isCapital(mention.from - 2) && !isKnownPlace(mention.from - 2)) return false;
  if (words[mention.to]?.xpos === 'POS' && (isCapital(mention.to + 1) || (words[mention.from - 1]?.text.toLowerCase() === 'the' && own === 'organization'))) return false;
  if (/^[IVX]+$/.test(words[mention.to]?.text ?? '')) return false;
  // "the All | India Muslim League": a capital before the name that is no name by itself is the start of it.
  if (mention.titleWords === 0 && mention.from > 1 && isCapital(mention.from - 1) && !isNamed(mention.from - 1) && words[mention.from - 1]!.head >= mention.from && words[mention.from - 1]!.head < mention.to && !countryByPeople.has(words[mention.from - 1]!.text)) return false;
  if (/^(like|unlike|for)$/i.test(words[mention.from - 1]?.text ?? '') && (mention.from === 1 || /^(like|unlike)$/i.test(words[mention.from - 1]!.text))) return false;
  return !/^[“"‘']$/.test(words[mention.from - 1]?.text ?? '') && words[mention.to]?.xpos !== 'HYPH' && words[mention.from - 1]?.xpos !== 'HYPH';
}

/** A place or a body that the words around the gap give away: "the largest press in the ____", "in southern ____". */
export function isGuessable({ words }: ParsedSentence, { from, to }: Range, type: string): boolean {
  if (!/^(country|us-state|region|place|city|organization|thing|party|university)$/.test(type)) return false;
  const before = words.slice(Math.max(0, from - 12), from).map(({ text }) => text).join(' ').replace(/ the$/i, '');
  if (/\b(north|south|east|west|central|inner|outer|upper|lower|mid|north(ern|east|west)|south(ern|east|west)|(east|west)ern|(north|south)(east|west)ern)$/i.test(before)) return true;
  if (/^(country|region|us-state|place)$/.test(type) && /\b(\p{L}+est|most|first|second|third|fourth|only|last)\b(?: [\p{L}’'-]+){1,5} (in|of|across)$/u.test(before)) return true;
  if (/\b(head|president|chair|chairman|director|leader|boss|member|members|chief|spokesman|spokeswoman|secretary-general) (of|at|from)$/i.test(before) && type === 'organization') return true;
  // "Hamburg's ____", "the ____ 's own powers".
  return type !== 'city' && words[from - 1]?.xpos === 'POS' && /^(organization|university|thing)$/.test(type) && to - from <= 2;
}
