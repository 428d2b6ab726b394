import 'server-only';
import type { Span } from '#engine/types.ts';
import { splitSentences } from '#engine/language/english/split-sentences.ts';
import type { ArticleForOwner } from '#study/types.ts';

/** Where the sentences of an article begin and end, as the engine reads them: for an author who chooses a quote sentence by sentence. */
export function articleSentences({ text, blocks, asides }: Pick<ArticleForOwner, 'text' | 'blocks' | 'asides'>): readonly Span[] {
  return splitSentences({ text, blocks, asides }).map(({ start, end }) => ({ start, end }));
}
