import Link from 'next/link';
import { getFormatter, getTranslations } from 'next-intl/server';
import { startAssignedAction } from '#app/actions/assignments.ts';
import { errorSentences } from '#app/sentences.ts';
import { workFacts } from '#app/work-facts.ts';
import { classTimeWriter } from '#app/write-class-time.ts';
import { scoreWriter } from '#app/write-score.ts';
import { StateBadge } from '#components/assignment/state-badge.tsx';
import { OwnAttempts, type OwnAttempt } from '#components/assignment/own-attempts.tsx';
import { ActionForm } from '#components/ui/action-form.tsx';
import { Card } from '#components/ui/card.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import type { AssignedAttempt, AssignedWork } from '#study/assignment-types.ts';

/** Where a student begins: the rules in plain sentences, one button, and what was done so far. */
export async function WorkPage({ work }: { readonly work: AssignedWork }) {
  const [t, states, errors, facts, format] = await Promise.all([getTranslations('assignments.work'), getTranslations('assignments.state'), errorSentences(), workFacts(work), getFormatter()]);
  const open = work.attempts.find(({ state }) => state === 'in-progress');
  const mayBegin = (work.state === 'open' || work.state === 'late') && work.attemptsLeft !== 0;
  return (
    <div className="mx-auto max-w-read">
      <PageHeader
        title={work.title}
        lang="en"
        over={
          <Link href={`/classes/${work.class.id}`} className="inline-flex min-h-11 items-center underline-offset-4 hover:underline">
            {work.class.name}
          </Link>
        }
      >
        <StateBadge state={work.state} label={states(work.state)} />
      </PageHeader>
      <Card>
        <ul className="grid list-disc gap-2 pl-5 marker:text-muted">
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
        <div className="mt-6 flex flex-wrap items-center gap-3 empty:hidden">
          {open ? (
            <LinkButton size="large" href={`/attempts/${open.id}`} className="w-full sm:w-auto">
              {t('continue')}
            </LinkButton>
          ) : (
            mayBegin && (
              <ActionForm action={startAssignedAction} errors={errors} submit={work.attempts.length > 0 ? t('again') : t('start')} pending={t('starting')} size="large" className="w-full sm:w-auto" buttonClassName="w-full sm:w-auto">
                <input type="hidden" name="assignmentId" value={work.id} />
              </ActionForm>
            )
          )}
          {work.articleId && work.state !== 'not-yet-open' && (
            <LinkButton variant="quiet" href={`/articles/${work.articleId}`}>
              {t('article')}
            </LinkButton>
          )}
        </div>
      </Card>
      {work.attempts.length > 0 && (
        <section aria-labelledby="attempts" className="mt-10">
          <h2 id="attempts" className="mb-3 font-serif text-xl font-semibold">
            {t('yourAttempts')}
          </h2>
          <OwnAttempts rows={await attemptRows(work)} />
          {work.share !== null && work.rules.attemptsAllowed !== 1 && <p className="mt-3 font-medium">{t('counts', { percent: format.number(work.share, { style: 'percent' }) })}</p>}
        </section>
      )}
    </div>
  );
}

async function attemptRows(work: AssignedWork): Promise<OwnAttempt[]> {
  const [t, attempts, write, score] = await Promise.all([getTranslations('assignments.work'), getTranslations('attempts'), classTimeWriter(work.class.timeZone), scoreWriter()]);
  const resultOf = (attempt: AssignedAttempt) => {
    if (attempt.state === 'in-progress') return attempts('openDetail', { answered: attempt.answered, of: attempt.of });
    return attempt.score === null ? t('waiting') : score(attempt.score, attempt.of);
  };
  return work.attempts.map((attempt) => ({
    id: attempt.id,
    href: attempt.state === 'in-progress' ? `/attempts/${attempt.id}` : `/attempts/${attempt.id}/review`,
    name: t('attempt', { number: attempt.number }),
    when: write.moment(attempt.submittedAt ?? attempt.startedAt),
    dateTime: attempt.submittedAt ?? attempt.startedAt,
    result: resultOf(attempt),
    isScored: attempt.score !== null && attempt.state !== 'in-progress',
    marks: [...(attempt.isLate ? [t('late')] : []), ...(attempt.isClosedByTime ? [t('byTime')] : [])],
  }));
}
