import Link from 'next/link';
import type { ReactNode } from 'react';
import { getFormatter, getMessages } from 'next-intl/server';
import { ContextLine } from '#components/article/context-line.tsx';
import { buttonStyle } from '#components/ui/button-style.ts';
import { ActionForm } from '#components/ui/action-form.tsx';
import type { FormAction, Sentences } from '#components/ui/action-result.ts';
import { LinkButton } from '#components/ui/link-button.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { fillTemplate } from '#components/ui/fill-template.ts';
import type { AttemptForReview, ItemForReview } from '#study/types.ts';
import { splitDuration } from './duration.ts';
import { isMissed, orderReview, passes, reviewFilters, type ReviewFilter } from './order-review.ts';
import { ReviewItem } from './review-item.tsx';
import { ScoreDots } from './score-dots.tsx';

type Props = {
  readonly attempt: AttemptForReview;
  readonly filter: ReviewFilter;
  readonly retryMisses: FormAction;
  readonly takeAgain: FormAction;
  /** What was put right in it since it was graded, already in words. */
  readonly notice?: ReactNode;
  readonly noteOf?: (item: string) => string | undefined;
  readonly actionsOf?: (item: ItemForReview) => ReactNode;
  /** What an action may answer with. */
  readonly errors: Sentences;
};

/** The review of an attempt: the score, the time apart from it, and every question with its quote, misses first. */
export async function ReviewScreen({ attempt, filter, retryMisses, takeAgain, notice, noteOf, actionsOf, errors }: Props) {
  const [{ player, review, kinds, assignments }, format] = await Promise.all([getMessages(), getFormatter()]);
  const { title, date } = attempt.context;
  const misses = attempt.items.filter(isMissed).length;
  const counts = { all: attempt.items.length, missed: misses, right: attempt.items.length - misses };
  const time = splitDuration(attempt.milliseconds);
  const shown = orderReview(attempt.items).filter((item) => passes(filter, item));
  const score = fillTemplate(review.score, { score: format.number(attempt.score, { maximumFractionDigits: 1 }), of: attempt.of });
  const day = format.dateTime(new Date(attempt.submittedAt), { dateStyle: 'long', timeStyle: 'short' });
  return (
    <div className="mx-auto max-w-read">
      <PageHeader
        title={score}
        over={<ContextLine title={title} lang={attempt.context.language} date={date && format.dateTime(new Date(`${date}T12:00:00Z`), { dateStyle: 'long', timeZone: 'UTC' })} dateTime={date} />}
      >
        <ScoreDots items={attempt.items} label={score} />
        <p className="mt-3 text-sm text-muted">
          {attempt.mode === 'test' ? review.test : review.practice} · {day} · {fillTemplate(time.minutes > 0 ? review.time : review.timeShort, time)}
        </p>
      </PageHeader>
      {notice}
      <div className="mb-8 flex flex-wrap gap-3">
        {misses > 0 && (
          <ActionForm action={retryMisses} errors={errors} submit={review.retry} pending={review.starting}>
            <input type="hidden" name="attemptId" value={attempt.id} />
          </ActionForm>
        )}
        {attempt.assignmentId ? (
          <LinkButton variant="secondary" href={`/assignments/${attempt.assignmentId}`}>
            {assignments.handedIn.back}
          </LinkButton>
        ) : (
          <ActionForm action={takeAgain} errors={errors} submit={review.again} pending={review.starting} variant={misses > 0 ? 'secondary' : 'primary'}>
            <input type="hidden" name="quizId" value={attempt.quizId} />
            <input type="hidden" name="mode" value={attempt.mode} />
          </ActionForm>
        )}
        {attempt.articleId && (
          <LinkButton variant="quiet" href={`/articles/${attempt.articleId}`}>
            {review.article}
          </LinkButton>
        )}
      </div>
      <section aria-labelledby="questions">
        <div className="mb-4 flex flex-wrap items-center justify-between gap-3">
          <h2 id="questions" className="font-serif text-xl font-semibold">
            {review.questions}
          </h2>
          {misses > 0 && counts.right > 0 && (
            <nav aria-label={review.filter} className="flex gap-1">
              {reviewFilters.map((one) => (
                <Link
                  key={one}
                  href={one === 'all' ? '?' : `?show=${one}`}
                  replace
                  scroll={false}
                  aria-current={one === filter ? 'true' : undefined}
                  className={buttonStyle(one === filter ? 'secondary' : 'quiet', 'small', one === filter ? 'border-accent!' : undefined)}
                >
                  {fillTemplate(review.filters[one], { count: counts[one] })}
                </Link>
              ))}
            </nav>
          )}
        </div>
        {misses === 0 && <p className="mb-4 text-soft">{review.allRight}</p>}
        <ol className="grid gap-5">
          {shown.map((item) => (
            <ReviewItem key={item.id} item={item} count={attempt.items.length} articleId={attempt.articleId} note={noteOf?.(item.id)} actions={actionsOf?.(item)} lang={attempt.context.language} labels={{ player, review, kinds }} />
          ))}
        </ol>
      </section>
    </div>
  );
}
