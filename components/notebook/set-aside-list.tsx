import type { Messages } from 'next-intl';
import { Quote } from '#components/article/quote.tsx';
import { articleLink } from '#components/review/article-link.ts';
import { keyMarks } from '#components/review/key-texts.ts';
import { ActionForm } from '#components/ui/action-form.tsx';
import type { FormAction, Sentences } from '#components/ui/action-result.ts';
import { Card } from '#components/ui/card.tsx';
import type { CardForReview, Stem } from '#study/review-types.ts';

type Props = {
  readonly cards: readonly { readonly card: string; readonly reason: 'learner' | 'leech'; readonly stem: Stem; readonly context: CardForReview['context'] }[];
  readonly action: FormAction;
  readonly errors: Sentences;
  readonly labels: Messages['notebook'];
};

/** Questions that are not asked for now, with the passage to read again, and the way back. */
export function SetAsideList({ cards, action, errors, labels }: Props) {
  if (cards.length === 0) return null;
  return (
    <section aria-labelledby="set-aside" className="mt-12">
      <h2 id="set-aside" className="font-serif text-xl font-semibold">
        {labels.aside}
      </h2>
      <ul className="mt-4 grid gap-5">
        {cards.map(({ card, reason, stem, context }) => (
          <li key={card}>
            <Card>
              <h3 lang={context.lang} className="text-lg font-semibold">
                {stem.body.prompt}
              </h3>
              <p className="mt-1 mb-4 text-sm text-soft">{reason === 'leech' ? labels.asideLeech : labels.asideLearner}</p>
              {stem.proof.slice(0, 1).map((proof) => (
                <Quote
                  key={proof.quote.start}
                  context={proof}
                  marks={keyMarks(stem.body, stem.key)}
                  lang={context.lang}
                  cite={
                    <a href={articleLink(context.articleId, proof)} className="inline-flex min-h-6 items-center text-accent underline underline-offset-4">
                      {context.title}
                    </a>
                  }
                />
              ))}
              <ActionForm action={action} errors={errors} submit={labels.wake} pending={labels.waking} variant="secondary" className="mt-4">
                <input type="hidden" name="card" value={card} />
              </ActionForm>
            </Card>
          </li>
        ))}
      </ul>
    </section>
  );
}
