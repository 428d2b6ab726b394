import type { Span } from '#engine/types.ts';

/** Near enough to sentences to point at one; `start` is the passage's place in the article. */
export function sentencesOf({ start, text }: { readonly start: number; readonly text: string }): readonly Span[] {
  return [...text.matchAll(/\S[\s\S]*?(?:[.!?…]["”’)\]]*(?=\s|$)|$)/gu)].map((match) => ({ start: start + match.index, end: start + match.index + match[0].trimEnd().length }));
}
