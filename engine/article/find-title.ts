/**
 * The title of an article: given, found as the first line, or, where there is none, its first words. A title is never
 * made up.
 */
import type { Block } from '#engine/types.ts';

export type FoundTitle = { readonly title: string; /** Index of the block it stands in. */ readonly block?: number };

/** Words that leave a cut title hanging: `… will pay an official visit to`. */
const hanging = new Set('a an the of to in on at for with by from and or but as is are was were be been will would has have had that which who whose this its his her their my our your than into about after before over under'.split(' '));

/** Where a phrase may end: before one of these. */
const phraseStarts = new Set('to of in on at for with by from and or but as that which who whose into about after before over under'.split(' '));

const longestTitle = 200;

/** True for a line that reads like a title: short, and not ended like a sentence. */
export function looksLikeTitle(line: string): boolean {
  const words = line.split(/\s+/).length;
  return words <= 24 && line.length <= longestTitle && /\p{L}/u.test(line) && !/[.,;:…]["'”’»`)]*$/.test(line) && !/^[-*•(\d]*\W*$/.test(line);
}

/** Chooses among the title that was given, the first title-like block and the first words of the article. */
export function findTitle(text: string, blocks: readonly Block[], given?: string): FoundTitle {
  const titled = blocks.findIndex((block) => block.kind === 'title');
  const found = blocks[titled];
  const foundText = found && text.slice(found.start, found.end);
  if (given !== undefined && given !== '') return foundText !== undefined && isSameTitle(given, foundText) ? { title: given, block: titled } : { title: given };
  if (foundText !== undefined) return { title: foundText, block: titled };
  return { title: firstWords(text, blocks) };
}

/** Titles are compared by their letters and digits only. */
export function isSameTitle(one: string, other: string): boolean {
  const plain = (title: string): string => title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
  return plain(one) === plain(other);
}

/** The first words of the first paragraph, cut where a phrase ends, with an ellipsis where something was cut. */
function firstWords(text: string, blocks: readonly Block[]): string {
  const block = blocks.find(({ kind }) => kind === 'paragraph' || kind === 'list') ?? blocks[0];
  if (!block) return '';
  const head = text.slice(block.start, Math.min(block.end, block.start + 400));
  // A place and an agency before the first sentence are no part of a title.
  const words = head.replace(/^\([^()]{1,40}\)\s*[–—-]+\s*/, '').replace(/^.{0,60}?\([A-Z][^()]{0,40}\)\s*[–—-]+\s*/, '').split(/\s+/).filter((word) => word !== '');
  const sentenceEnd = words.findIndex((word) => /[.!?]["'”’»`)]*$/.test(word) && word.length > 3);
  if (sentenceEnd >= 0 && sentenceEnd < 10) return words.slice(0, sentenceEnd + 1).join(' ').slice(0, longestTitle).replace(/\.$/, '');
  let cut = Math.min(10, words.length);
  for (let i = 5; i < cut; i++) if (phraseStarts.has(words[i]!.toLowerCase()) || words[i - 1]!.endsWith(',')) cut = i;
  while (cut > 1 && hanging.has(words[cut - 1]!.toLowerCase())) cut--;
  const title = words.slice(0, cut).join(' ').slice(0, longestTitle).replace(/[,;:–—-]+$/, '');
  return cut < words.length ? `${title}…` : title;
}
