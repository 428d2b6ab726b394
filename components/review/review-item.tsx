import type { Messages } from 'next-intl';
import type { ReactNode } from 'react';
import { Badge } from '#components/ui/badge.tsx';
import { Card } from '#components/ui/card.tsx';
import { fillTemplate } from '#components/ui/fill-template.ts';
import { Icon } from '#components/ui/icon.tsx';
import { isEmptyAnswer } from '#study/check-answer.ts';
import type { ItemForReview } from '#study/types.ts';
import { answerWords } from '#components/attempt/player-labels.ts';
import { articleLink } from './article-link.ts';
import { Explanation } from './explanation.tsx';
import { answerLines } from './key-texts.ts';
import { isMissed } from './order-review.ts';

type Props = {
  readonly item: ItemForReview;
  readonly count: number;
  /** null where the reader sees the quotes alone. */
  readonly articleId: string | null;
  readonly lang?: string | undefined;
  /** Graded again, or counting for nobody. */
  readonly note?: string | undefined;
  /** What can be said about the question: that it is wrong, or that one was right. */
  readonly actions?: ReactNode;
  readonly labels: Pick<Messages, 'player' | 'review' | 'kinds'>;
};

/** One question of a review: what was answered, what is right, and the sentence that says so. */
export function ReviewItem({ item, count, articleId, lang, note, actions, labels }: Props) {
  const { player, review, kinds } = labels;
  const { grade, overridden } = item.released;
  const missed = isMissed(item);
  const isNone = item.answer === null || isEmptyAnswer(item.answer);
  const verdict = overridden ? player.verdict.overridden : !missed ? player.verdict.right : isNone ? review.noAnswer : grade.score > 0 ? player.verdict.partly : player.verdict.wrong;
  const lines = answerLines(item.body, item.answer, answerWords(player));
  return (
    <li id={`question-${item.position + 1}`} data-verdict={missed ? 'wrong' : 'right'}>
      <Card>
        <div className="flex flex-wrap items-center gap-2">
          <Badge tone={missed ? 'wrong' : 'right'}>
            <Icon name={missed ? 'cross' : 'check'} className="size-4" />
            {verdict}
          </Badge>
          <Badge>{kinds[item.body.kind]}</Badge>
          {item.confidence && <Badge tone={missed && item.confidence === 'sure' ? 'warn' : 'plain'}>{review.confidence[item.confidence]}</Badge>}
          {note && <Badge tone="accent">{note}</Badge>}
          {item.rounds > 1 && <Badge>{fillTemplate(review.rounds, { count: item.rounds })}</Badge>}
        </div>
        <h3 className="mt-3 text-lg font-semibold">
          <span className="sr-only">{fillTemplate(player.number, { number: item.position + 1, count })}. </span>
          <span lang={lang}>{item.body.prompt}</span>
        </h3>
        <div className="mt-4">
          <p className="text-sm text-muted">{review.yourAnswer}</p>
          {lines.length === 1 ? (
            <p className="mt-0.5 flex items-start gap-1.5 text-lg">
              <Icon name={missed ? (isNone ? 'info' : 'cross') : 'check'} className={missed ? (isNone ? 'mt-0.5 text-muted' : 'mt-0.5 text-wrong') : 'mt-0.5 text-correct'} />
              <span lang={isNone ? undefined : lang}>{lines[0]}</span>
            </p>
          ) : (
            <ol className="mt-1 grid list-decimal gap-1 pl-6">
              {lines.map((line) => (
                <li key={line} lang={lang}>
                  {line}
                </li>
              ))}
            </ol>
          )}
        </div>
        <div className="mt-5">
          <Explanation body={item.body} value={item.answer} released={item.released} words={answerWords(player)} labels={player.explanation} lang={lang} hrefOf={articleId === null ? undefined : (context) => articleLink(articleId, context)} />
        </div>
        {actions && <div className="mt-4 flex flex-wrap items-start gap-2 border-t border-line pt-3">{actions}</div>}
      </Card>
    </li>
  );
}
