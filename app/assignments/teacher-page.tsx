import Link from 'next/link';
import { getLocale, getMessages, getTranslations } from 'next-intl/server';
import { endAssignmentAction, releaseAction } from '#app/actions/assignments.ts';
import { errorSentences } from '#app/sentences.ts';
import { classTimeWriter } from '#app/write-class-time.ts';
import { LiveView } from '#components/assignment/live-view.tsx';
import { StateBadge } from '#components/assignment/state-badge.tsx';
import { ActionForm } from '#components/ui/action-form.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import type { AssignmentForTeacher, Watched } from '#study/assignment-types.ts';

type Props = { readonly assignment: AssignmentForTeacher; readonly watched: Watched };

/** An assignment for its teachers: how it stands right now, whether results are out, and what can be done about both. */
export async function TeacherPage({ assignment, watched }: Props) {
  const [t, locale, { assignments }, write, common, results] = await Promise.all([getTranslations('assignments'), getLocale(), getMessages(), classTimeWriter(assignment.class.timeZone), getTranslations('common'), getTranslations('results')]);
  const { state, rules, endsAt } = assignment;
  const moment = (at: string) => [write.moment(at), write.inClass(at) && `${write.inClass(at)} ${write.zone}`].filter(Boolean).join(' · ');
  const when = [
    state === 'not-yet-open' && t('opensAt', { date: moment(rules.opensAt) }),
    rules.dueAt ? t('dueAt', { date: moment(rules.dueAt) }) : t('noDue'),
    endsAt && endsAt !== rules.dueAt && t('endsAt', { date: moment(endsAt) }),
  ].filter(Boolean);
  return (
    <>
      <PageHeader
        title={assignment.title}
        lang="en"
        over={
          <Link href={`/classes/${assignment.class.id}/assignments`} className="inline-flex min-h-11 items-center underline-offset-4 hover:underline">
            {t('back', { name: assignment.class.name })}
          </Link>
        }
        actions={
          <>
            <LinkButton href={`/classes/${assignment.class.id}/results/${assignment.id}`}>{results('title')}</LinkButton>
            <LinkButton variant="secondary" href={`/assignments/${assignment.id}/edit`}>
              <Icon name="pencil" />
              {t('change.action')}
            </LinkButton>
          </>
        }
      >
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1.5">
          <StateBadge state={state} label={t(`state.${state}`)} />
          <span className="text-sm">{[common(rules.mode), ...when].join(' · ')}</span>
        </p>
      </PageHeader>
      <div className="grid gap-12 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <section aria-labelledby="live">
          <h2 id="live" className="mb-4 font-serif text-xl font-semibold">
            {t('teacher.live')}
          </h2>
          <LiveView assignmentId={assignment.id} watched={watched} labels={assignments.live} locale={locale} />
        </section>
        <div className="grid content-start gap-8">
          {rules.mode === 'test' && <Results assignment={assignment} />}
          {state !== 'closed' && <End id={assignment.id} />}
        </div>
      </div>
    </>
  );
}

async function Results({ assignment: { id, isScoreOut, areKeysOut } }: { readonly assignment: AssignmentForTeacher }) {
  const [t, errors] = await Promise.all([getTranslations('assignments.teacher'), errorSentences()]);
  const form = (what: 'score' | 'keys', label: string, variant: 'primary' | 'secondary') => (
    <ActionForm action={releaseAction} errors={errors} submit={label} pending={t('showing')} variant={variant} buttonClassName="w-full">
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="what" value={what} />
    </ActionForm>
  );
  return (
    <section aria-labelledby="release">
      <h2 id="release" className="mb-3 font-serif text-xl font-semibold">
        {t('releaseTitle')}
      </h2>
      <ul className="mb-4 grid gap-1.5">
        {[isScoreOut ? t('scoreOut') : t('scoreHeld'), areKeysOut ? t('keysOut') : t('keysHeld')].map((sentence, at) => (
          <li key={sentence} className="flex gap-2">
            <Icon name={(at === 0 ? isScoreOut : areKeysOut) ? 'check' : 'clock'} className="mt-0.5 text-muted" />
            {sentence}
          </li>
        ))}
      </ul>
      <div className="grid gap-3">
        {!areKeysOut && form('keys', t('showKeys'), 'primary')}
        {!isScoreOut && form('score', t('showScore'), 'secondary')}
      </div>
    </section>
  );
}

async function End({ id }: { readonly id: string }) {
  const [t, errors] = await Promise.all([getTranslations('assignments.teacher'), errorSentences()]);
  return (
    <Disclosure summary={t('endTitle')}>
      <p className="mb-3 text-soft">{t('endLead')}</p>
      <ActionForm action={endAssignmentAction} errors={errors} submit={t('endNow')} pending={t('ending')} variant="danger">
        <input type="hidden" name="id" value={id} />
      </ActionForm>
    </Disclosure>
  );
}
