/**
 * "David Lund, Anna Berg and Eva Holm": three names or more with nothing between them but commas, "and" and "the".
 * Not "Anna Berg, Director of the Museum", of which the second part says who the first is.
 */
import type { Mention, ParsedSentence, Range } from '#engine/types.ts';

export function isRowOfNames({ words }: ParsedSentence, range: Range, mentions: readonly Mention[]): boolean {
  const inside = mentions.filter((mention) => mention.from - mention.titleWords >= range.from && mention.to <= range.to && !mention.isPronoun);
  if (inside.length < 3) return false;
  const isLink = (at: number) => /^(,|and|the)$/i.test(words[at]!.text);
  for (let at = range.from; at < range.to; at++) if (!isLink(at) && !inside.some((mention) => at >= mention.from - mention.titleWords && at < mention.to)) return false;
  const gaps = inside.slice(1).map((mention, i) => words.slice(inside[i]!.to, mention.from - mention.titleWords).map((word) => word.text));
  return gaps.every((gap) => gap.includes(',') || gap.includes('and')) && gaps.at(-1)!.includes('and') && gaps.slice(0, -1).every((gap) => gap.includes(','));
}
