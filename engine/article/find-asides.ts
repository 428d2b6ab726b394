/**
 * Everything in an article that is not asked about, with its reason: whole blocks (headings, captions, tables …) and,
 * inside paragraphs, datelines, captions that lost their line, footnote marks and sentences that were cut off.
 */
import { splitText } from '#engine/language/english/split-sentences.ts';
import type { Aside, AsideReason, Block, BlockKind, Span } from '#engine/types.ts';
import { fusedCaptionLength, isCaption } from './find-captions.ts';
import { isCutOff } from './find-cut-off.ts';
import { datelineLength, dateOfLine } from './find-datelines.ts';
import { findFootnoteMarks } from './find-references.ts';

const reasonOfBlock: Record<BlockKind, AsideReason | undefined> = {
  title: undefined,
  paragraph: undefined,
  list: undefined,
  heading: 'heading',
  caption: 'caption',
  byline: 'byline',
  table: 'table',
  reference: 'reference',
  boilerplate: 'boilerplate',
};

/** Asides in order of their start; none is empty, and none reaches out of its block. */
export function findAsides(text: string, blocks: readonly Block[]): Aside[] {
  return blocks.flatMap((block) => {
    const reason = reasonOfBlock[block.kind];
    if (reason === 'byline' && dateOfLine(text.slice(block.start, block.end)) !== undefined) return [aside(block, 'dateline')];
    if (reason) return [aside(block, reason)];
    return block.kind === 'title' ? [] : insideParagraph(text, block).sort((one, other) => one.start - other.start || other.end - one.end);
  });
}

function insideParagraph(text: string, block: Block): Aside[] {
  const paragraph = text.slice(block.start, block.end);
  if (isShouted(paragraph)) return [aside(block, 'heading')];
  const asides: Aside[] = findFootnoteMarks(paragraph, block.start).map((mark) => aside(mark, 'footnote-mark'));
  const dateline = datelineLength(paragraph);
  const fused = dateline > 0 ? 0 : fusedCaptionLength(paragraph);
  if (dateline > 0) asides.push(aside({ start: block.start, end: block.start + dateline }, 'dateline'));
  if (fused > 0) asides.push(aside({ start: block.start, end: block.start + fused }, 'caption'));
  const lead = { start: block.start + dateline + fused, end: block.end };
  for (const span of splitText(text, lead)) {
    const sentence = withoutMarks(text.slice(span.start, span.end));
    if (isCaption(sentence) && span.end - span.start < paragraph.length) asides.push(aside(span, 'caption'));
    else if (isCutOff(sentence, block.kind === 'list')) asides.push(aside(span, 'cut-off'));
  }
  return asides;
}

/** A paragraph in capitals: names cannot be told from words in it, so nothing can be asked safely. */
function isShouted(paragraph: string): boolean {
  return paragraph.length > 60 && /\p{Lu}{2}/u.test(paragraph) && !/\p{Ll}/u.test(paragraph);
}

/** A sentence without the footnote marks after its full stop. */
function withoutMarks(sentence: string): string {
  let end = sentence.length;
  const marks = findFootnoteMarks(sentence, 0);
  for (let i = marks.length - 1; i >= 0 && marks[i]!.end === end; i--) end = marks[i]!.start;
  return sentence.slice(0, end);
}

function aside({ start, end }: Span, reason: AsideReason): Aside {
  return { start, end, reason };
}
