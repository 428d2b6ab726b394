import type { ReactNode } from 'react';
import { classNames } from '#components/ui/class-names.ts';
import type { QuoteInContext } from '#study/types.ts';
import { markKey } from './mark-key.ts';

type Props = {
  readonly context: QuoteInContext;
  /** What to mark in the quote: the key, as it may stand there. Where none is found, the whole quote is marked. */
  readonly marks?: readonly string[];
  /** Language of the article, so that it is read out in its own voice. */
  readonly lang?: string;
  /** `hero`: the proof of a question. `small`: beside other things, without its paragraph. */
  readonly size?: 'hero' | 'small';
  /** Under the quote: where it is from. */
  readonly cite?: ReactNode;
  readonly className?: string;
};

/**
 * What the article says: the quote in the article's own type, its key marked, in the paragraph it stands in. The quote
 * differs from the paragraph by weight as well as by colour, so that it is seen without colours too.
 */
export function Quote({ context, marks = [], lang, size = 'hero', cite, className }: Props) {
  const { quote, before, after } = context;
  const parts = markKey(quote.text, marks);
  const hasKey = parts.some(({ isKey }) => isKey);
  const words = parts.map(({ text, isKey }, at) => (isKey ? <mark key={at}>{text}</mark> : text));
  const isHero = size === 'hero';
  return (
    <figure className={className}>
      <blockquote lang={lang} className={classNames('reading border-l-[3px] border-accent/60 pl-4', isHero ? 'sm:pl-5' : 'text-base leading-relaxed')}>
        <p className="whitespace-pre-line">
          {isHero && before && <span className="text-muted">{before}</span>}
          <strong className={isHero ? 'font-[540]' : 'font-normal'}>{hasKey || !isHero ? words : <mark>{quote.text}</mark>}</strong>
          {isHero && after && <span className="text-muted">{after}</span>}
        </p>
      </blockquote>
      {cite && <figcaption className={classNames('mt-2 pl-4 text-sm text-muted', isHero && 'sm:pl-5')}>{cite}</figcaption>}
    </figure>
  );
}
