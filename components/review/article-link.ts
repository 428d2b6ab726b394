import type { QuoteInContext } from '#study/types.ts';

const wordsAtEnds = 5;

/** In a text directive `-`, `,` and `&` have meanings of their own. */
const encode = (text: string): string => encodeURIComponent(text).replaceAll('-', '%2D');

/**
 * The address of a quote in the reading view of its article: its paragraph, and in browsers that know text directives
 * the very words, scrolled to and highlighted (WICG Scroll to Text Fragment).
 */
export function articleLink(articleId: string, { quote, before }: QuoteInContext): string {
  const words = quote.text.trim().split(/\s+/);
  const isShort = words.length <= 2 * wordsAtEnds;
  const text = isShort ? encode(words.join(' ')) : `${encode(words.slice(0, wordsAtEnds).join(' '))},${encode(words.slice(-wordsAtEnds).join(' '))}`;
  return `/articles/${articleId}#at-${quote.start - before.length}:~:text=${text}`;
}
