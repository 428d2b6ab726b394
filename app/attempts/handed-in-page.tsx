import { getTranslations } from 'next-intl/server';
import { classTimeWriter } from '#app/write-class-time.ts';
import { scoreWriter } from '#app/write-score.ts';
import { Badge } from '#components/ui/badge.tsx';
import { Card } from '#components/ui/card.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import type { HandedIn } from '#server/handed-in.ts';

/** Between handing in and the answers: what is sure, and when the rest comes. */
export async function HandedInPage({ attempt }: { readonly attempt: HandedIn }) {
  const [t, work, write, score] = await Promise.all([getTranslations('assignments.handedIn'), getTranslations('assignments.work'), classTimeWriter(attempt.timeZone), scoreWriter()]);
  const { answered, of, isClosedByTime, scoreComesAt, keysComeAt } = attempt;
  const scoreLater = scoreComesAt ? work('scoreOn', { date: write.moment(scoreComesAt) }) : work('scoreByHand');
  const keysLater = keysComeAt ? work('keysOn', { date: write.moment(keysComeAt) }) : work('keysByHand');
  return (
    <div className="mx-auto max-w-read">
      <PageHeader title={isClosedByTime ? t('closedTitle') : t('title')} over={<span lang="en">{attempt.title}</span>}>
        <p>{t(isClosedByTime ? 'closedText' : 'text', { answered, of })}</p>
        {attempt.isLate && (
          <p className="mt-2">
            <Badge tone="warn">{t('late')}</Badge>
          </p>
        )}
      </PageHeader>
      <Card>
        {attempt.score !== null && (
          <p className="mb-4 flex flex-wrap items-baseline gap-x-3">
            <span className="text-soft">{t('score')}</span>
            <span className="font-serif text-3xl font-semibold tabular-nums">{score(attempt.score, of)}</span>
          </p>
        )}
        <ul className="grid gap-2">
          {[attempt.score === null && scoreLater, keysLater].map(
            (sentence) =>
              sentence && (
                <li key={sentence} className="flex gap-2 text-soft">
                  <Icon name="clock" className="mt-0.5 text-muted" />
                  {sentence}
                </li>
              ),
          )}
        </ul>
      </Card>
      <LinkButton variant="secondary" className="mt-6 w-full sm:w-auto" href={`/assignments/${attempt.assignmentId}`}>
        {t('back')}
      </LinkButton>
    </div>
  );
}
