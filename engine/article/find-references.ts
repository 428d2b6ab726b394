/** Notes, sources and further reading, and the marks in the text that point to them. */
import type { Span } from '#engine/types.ts';

const headings = /^(?:\d+\.? )?(?:references?|notes?(?: and references)?|footnotes?|endnotes?|bibliography|works cited|citations?|sources?|external links?|see also|further reading|literature cited)(?: ?\[edit\])?:?$/i;

/** True for a heading after which only references come. */
export function startsReferences(line: string): boolean {
  return headings.test(line);
}

/** True for a line that is one reference: `[1] Smith, J. (2001)…`, `^ "Title". Retrieved 8 April 2024.` */
export function isReference(line: string): boolean {
  if (/^(?:\^|↑)/.test(line) || /^\[\d{1,3}\] \p{Lu}/u.test(line)) return true;
  return line.length < 400 && /\bdoi ?:|\bISBN\b|\bISSN\b|\bRetrieved (?:on )?(?:\d{1,2} )?\p{Lu}\p{L}+ \d|\bpp?\. ?\d+[–-]\d+\.?$|\barXiv:\d/u.test(line);
}

const marks = / ?\[(?:\d{1,3}(?: ?[,–-] ?\d{1,3}){0,6}|note \d{1,2}|n \d{1,2}|citation needed|who\?|when\?|clarification needed|dubious)\]| ?[¹²³⁴⁵⁶⁷⁸⁹⁰]+(?=\s|$|[.,;])(?<=[.,;"”’]\s?[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,4})/giu;

/** `… minority rights. 4 Even though …`: raised numbers that came down when the page was copied. */
const bareNotes = /(?<=[\p{L})][.!?]["”’)]?) \d{1,2}(?=\s*$| (?:The|This|These|That|Those|It|He|She|They|We|In|On|At|By|For|From|But|And|However|Although|Even|When|While|After|As|If|Some|Many|Most|One|His|Her|Their|Its|There|To|With) )/gu;

/** Spans of footnote marks such as `[12]`, the blank before them included. `start` is where `text` stands. */
export function findFootnoteMarks(text: string, start: number): Span[] {
  return [...text.matchAll(marks), ...text.matchAll(bareNotes)].map((match) => ({ start: start + match.index, end: start + match.index + match[0].length })).sort((one, other) => one.start - other.start);
}
