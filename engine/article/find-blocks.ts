/**
 * Cuts an article into blocks, a line each, and says what each one is. Only paragraphs and lists are asked about, so a
 * doubtful line is better called a heading than a paragraph.
 */
import type { Block, BlockKind } from '#engine/types.ts';
import { isBoilerplate, isByline } from './find-boilerplate.ts';
import { isCaption } from './find-captions.ts';
import { dateOfLine } from './find-datelines.ts';
import { isReference, startsReferences } from './find-references.ts';
import { isSameTitle, looksLikeTitle } from './find-title.ts';
import type { MarkedLine } from './read-markdown.ts';

/** The text that quotes point into, and its blocks in order, which together hold every non-blank character of it. */
export type Blocks = { readonly text: string; readonly blocks: readonly Block[] };

const bullet = /^(?:[-*•–▪●◦‣·] ?\S|\(?(?:\d{1,3}|[a-z])[.)] \S)/;

/** Joins the lines into the article's text and names each block. `title` is the given one, if any. */
export function findBlocks(lines: readonly MarkedLine[], title?: string): Blocks {
  const filled = lines.filter((line) => line.text !== '');
  const kinds = classify(filled, title);
  const blocks: Block[] = [];
  let text = '';
  let isParted = false;
  for (const line of lines) {
    if (line.text === '') {
      isParted = true;
      continue;
    }
    if (text !== '') text += isParted ? '\n\n' : '\n';
    isParted = false;
    blocks.push({ start: text.length, end: text.length + line.text.length, kind: kinds[blocks.length]! });
    text += line.text;
  }
  return { text, blocks };
}

function classify(lines: readonly MarkedLine[], title?: string): BlockKind[] {
  const kinds: BlockKind[] = [];
  let isInReferences = false;
  lines.forEach((line, i) => {
    if (line.kind === 'heading' || startsReferences(line.text)) isInReferences = startsReferences(line.text) && i > 0;
    else if (isInReferences && isLongProse(line.text)) isInReferences = false;
    kinds.push(isInReferences ? (startsReferences(line.text) ? 'heading' : 'reference') : classifyLine(line, lines[i + 1]));
  });
  nameTitle(lines, kinds, title);
  nameLists(lines, kinds);
  return kinds;
}

function classifyLine(line: MarkedLine, next: MarkedLine | undefined): BlockKind {
  const { text } = line;
  if (line.kind === 'heading' || line.kind === 'table') return line.kind;
  if (isBoilerplate(text)) return 'boilerplate';
  if (isByline(text) || dateOfLine(text) !== undefined) return 'byline';
  if (line.kind === 'list') return 'list';
  if (isTableRow(text)) return 'table';
  if (isCaption(text)) return 'caption';
  if (isReference(text)) return 'reference';
  if (bullet.test(text)) return 'list';
  return looksLikeHeading(text, next) ? 'heading' : 'paragraph';
}

/** The first line is the title where it reads like one and something follows, or where it is the title that was given. */
function nameTitle(lines: readonly MarkedLine[], kinds: BlockKind[], given?: string): void {
  const first = firstTitleLine(lines, kinds);
  const line = lines[first];
  if (!line || !kinds.slice(first + 1).some((kind) => kind === 'paragraph' || kind === 'list')) return;
  const isGiven = given !== undefined && isSameTitle(given, line.text);
  if (isGiven || (!given && (line.kind === 'heading' || looksLikeTitle(line.text)))) kinds[first] = 'title';
  else if (given && kinds[first] === 'paragraph' && looksLikeTitle(line.text) && line.text.length < 120) kinds[first] = 'heading';
}

/** The first line; but where that is one word of a page's menu (`Home`, `News`), the first longer line before the text. */
function firstTitleLine(lines: readonly MarkedLine[], kinds: readonly BlockKind[]): number {
  const first = kinds.findIndex((kind) => kind === 'heading' || kind === 'paragraph');
  if (first < 0 || lines[first]!.kind === 'heading' || lines[first]!.text.includes(' ')) return first;
  const prose = kinds.findIndex((kind) => kind === 'paragraph' || kind === 'list');
  const longer = lines.findIndex((line, i) => i > first && i < prose && kinds[i] === 'heading' && line.text.split(' ').length >= 4);
  return longer < 0 ? first : longer;
}

/** Short lines after `…:` are a list without bullets; elsewhere they are headings, menus and the like. */
function nameLists(lines: readonly MarkedLine[], kinds: BlockKind[]): void {
  for (let i = 1; i < kinds.length; i++) {
    const isListed = kinds[i - 1] === 'list' ? lines[i - 1]!.kind === undefined && !bullet.test(lines[i - 1]!.text) : lines[i - 1]!.text.endsWith(':');
    if (isListed && kinds[i] === 'heading' && lines[i]!.kind !== 'heading' && (kinds[i - 1] === 'list' || kinds[i + 1] === 'heading')) kinds[i] = 'list';
  }
}

/** Cells are parted by tabs or bars; a row of numbers is a table too. */
function isTableRow(text: string): boolean {
  if (text.includes('\t') && text.length < 400) return true;
  const bars = text.split('|').length - 1;
  if (bars >= 2 && text.length / (bars + 1) < 60) return true;
  const cells = text.split(' ');
  return cells.length >= 4 && cells.length <= 30 && cells.filter((cell) => /^[-+$€£]?\d[\d.,%:/–-]*$/.test(cell)).length > cells.length * 0.6;
}

function looksLikeHeading(text: string, next: MarkedLine | undefined): boolean {
  const words = text.split(' ').length;
  const isShouted = text.length > 3 && /\p{Lu}{2}/u.test(text) && !/\p{Ll}/u.test(text);
  if (isShouted && words <= 20) return true;
  if (/[.…]["'”’»`)]*$/.test(text)) return /^(?:chapter|part|section|step|lesson|unit) \w{1,5}\.$/i.test(text);
  if (!/^["'“‘`(]*[\p{Lu}\p{N}]/u.test(text) && !/^\p{Lo}/u.test(text)) return false;
  if (/[?!]["'”’»`)]*$/.test(text)) return words <= 8 && next !== undefined && next.text.length > text.length * 2 && !/^["“`]/.test(text);
  if (text.endsWith(':')) return words <= 5;
  if (/[,;–—-]$/.test(text)) return false;
  return words <= 12 && text.length <= 120;
}

/** Prose that has come back after what looked like a list of references. */
function isLongProse(text: string): boolean {
  return text.length > 200 && !isReference(text) && (text.match(/[a-z]{2}[.!?] [A-Z]/g)?.length ?? 0) >= 1;
}
