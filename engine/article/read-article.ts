/**
 * From pasted text to an `Article`: cleaned, titled, cut into blocks, with everything that is not running prose set
 * aside and the reason kept. The screen shows all of it before a quiz is made.
 */
import { detectLanguage } from '#engine/language/detect-language.ts';
import { fewestWords, longestArticle } from '#engine/types.ts';
import type { Article, Refusal } from '#engine/types.ts';
import { findAsides } from './find-asides.ts';
import { findBlocks } from './find-blocks.ts';
import { findDate } from './find-date.ts';
import { findTitle } from './find-title.ts';
import { isProse } from './is-prose.ts';
import { normaliseText } from './normalise-text.ts';
import { readMarkdown } from './read-markdown.ts';
import { unwrapLines } from './unwrap-lines.ts';

/** Languages with a folder of their own. */
const supported: ReadonlySet<string> = new Set(['en', 'vi']);

/** What whoever pasted the text said about it. `date`: ISO 8601, day of publication. */
export type Given = { readonly title?: string; readonly date?: string };

/**
 * Reads plain text or Markdown. Pure, quick (no model) and linear; any string is accepted, none throws.
 *
 * Refusals and their values: `empty`; `too-long` {length, limit} in UTF-16 code units; `not-text` (binary, code,
 * figures alone); `unsupported-language` {language} as BCP 47, `und` where no language was recognised; `too-short` {words, fewest}.
 */
export function readArticle(raw: string, given: Given = {}): Article | Refusal {
  if (raw.length > longestArticle * 4) return { refused: 'too-long', values: { length: raw.length, limit: longestArticle } };
  const normal = normaliseText(raw);
  if (normal.trim() === '') return { refused: 'empty', values: {} };
  if (normal.length > longestArticle) return { refused: 'too-long', values: { length: normal.length, limit: longestArticle } };
  const marked = readMarkdown(normal);
  const givenTitle = cleanTitle(given.title) || cleanTitle(marked.title);
  const { text, blocks } = findBlocks(unwrapLines(marked.lines), givenTitle);
  if (text === '') return { refused: 'empty', values: {} };
  if (!isProse(text)) return { refused: 'not-text', values: {} };
  const prose = blocks.filter(({ kind }) => kind === 'paragraph' || kind === 'list').map(({ start, end }) => text.slice(start, end)).join('\n');
  const language = detectLanguage(prose.length > 200 ? prose : text);
  if (language !== 'und' && !supported.has(language)) return { refused: 'unsupported-language', values: { language } };
  const words = countWords(prose);
  if (words < fewestWords) return { refused: 'too-short', values: { words, fewest: fewestWords } };
  if (language === 'und') return { refused: 'unsupported-language', values: { language } };
  const { title, block } = findTitle(text, blocks, givenTitle);
  const titleBlock = block === undefined ? undefined : blocks[block];
  const date = findDate(text, blocks, given.date ?? marked.date);
  return {
    text,
    title,
    ...(titleBlock ? { titleSpan: { start: titleBlock.start, end: titleBlock.end } } : {}),
    ...(date ? { date } : {}),
    language,
    blocks,
    asides: findAsides(text, blocks),
  };
}

function cleanTitle(title: string | undefined): string {
  return normaliseText(title ?? '').replace(/\s+/g, ' ').slice(0, 300);
}

/** Words: runs of letters and digits, `two-thirds` and `don't` counted once. */
function countWords(text: string): number {
  let words = 0;
  for (const _ of text.matchAll(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’.-]*/gu)) words++;
  return words;
}
