import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { mergeMembersAction, moveMemberAction, renameMemberAction, setExtraTimeAction } from '#app/actions/class-members.ts';
import { StudentResults } from '#app/classes/student-results.tsx';
import { orNotFound } from '#app/or-not-found.ts';
import { errorSentences } from '#app/sentences.ts';
import { dateWriter } from '#app/write-date.ts';
import { ActionForm } from '#components/ui/action-form.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { listMembers } from '#server/class-members.ts';
import { listClasses } from '#server/classes.ts';
import { notFound } from '#server/errors.ts';
import { idOf } from '#server/requests.ts';
import { requireViewer } from '#server/viewer.ts';

type Props = { readonly params: Promise<{ id: string; member: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('classes'))('student') };
}

/** One student of a class: what they did, and what a teacher can change about them. */
export default async function StudentPage({ params }: Props) {
  const given = await params;
  const { viewer, members, member } = await orNotFound(async () => {
    const asking = await requireViewer();
    const all = await listMembers(asking, idOf(given.id));
    const one = all.find(({ id }) => id === given.member);
    if (!one) throw notFound();
    return { viewer: asking, members: all, member: one };
  });
  const [{ taught }, t, errors, write] = await Promise.all([listClasses(viewer), getTranslations('classes'), errorSentences(), dateWriter()]);
  const name = member.nickname ?? t('expiredName', { number: member.number });
  const classId = given.id;
  const others = members.filter(({ id, state }) => id !== member.id && state === 'active');
  const classes = taught.filter(({ id, isArchived }) => id !== classId && !isArchived);
  const isIn = member.state === 'active' || member.state === 'pending';
  const hidden = (
    <>
      <input type="hidden" name="id" value={member.id} />
      <input type="hidden" name="from" value={classId} />
    </>
  );
  return (
    <div className="max-w-read">
      <Link href={`/classes/${classId}`} className="inline-flex min-h-11 items-center text-sm text-accent underline underline-offset-4">{t('backToStudents')}</Link>
      <h2 className="font-serif text-xl font-semibold">{name}</h2>
      <p className="mt-1 mb-6 text-sm text-muted">
        {[t(`states.${member.state}`), t('joinedOn', { date: write.dayOf(member.joinedAt) }), t('attemptCount', { count: member.attempts })].join(' · ')}
      </p>
      <StudentResults viewer={viewer} classId={classId} memberId={member.id} />
      {isIn && (
        <section aria-labelledby="change" className="mt-8 border-t border-line pt-5">
          <h3 id="change" className="sr-only">{t('change')}</h3>
          <Disclosure summary={t('rename')}>
            <ActionForm action={renameMemberAction} errors={errors} submit={t('save')} pending={t('working')} done={t('saved')} variant="secondary" className="max-w-md space-y-4 pb-6">
              {hidden}
              <TextField name="nickname" label={t('nickname')} hint={t('renameHint')} defaultValue={name} required maxLength={60} autoComplete="off" />
            </ActionForm>
          </Disclosure>
          <Disclosure summary={t('extraTime')}>
            <ActionForm action={setExtraTimeAction} errors={errors} submit={t('save')} pending={t('working')} done={t('saved')} variant="secondary" className="max-w-md space-y-4 pb-6">
              {hidden}
              <SelectField name="percent" label={t('extraTime')} hint={t('extraTimeHint')} defaultValue={String(member.extraTimePercent)}>
                {[...new Set([0, 10, 15, 25, 33, 50, 75, 100, 200, member.extraTimePercent])].sort((a, b) => a - b).map((percent) => (
                  <option key={percent} value={percent}>{percent === 0 ? t('noExtraTime') : t('extraTimeShort', { percent })}</option>
                ))}
              </SelectField>
            </ActionForm>
          </Disclosure>
          {others.length > 0 && (
            <Disclosure summary={t('merge')}>
              <p className="mb-4 text-sm text-soft">{t('mergeText', { name })}</p>
              <ActionForm action={mergeMembersAction} errors={errors} submit={t('mergeConfirm')} pending={t('working')} variant="secondary" className="max-w-md space-y-4 pb-6">
                {hidden}
                <SelectField name="into" label={t('mergeInto')} defaultValue="" required>
                  <option value="" disabled>{t('choose')}</option>
                  {others.map((other) => <option key={other.id} value={other.id}>{other.nickname}</option>)}
                </SelectField>
              </ActionForm>
            </Disclosure>
          )}
          {classes.length > 0 && (
            <Disclosure summary={t('move')}>
              <p className="mb-4 text-sm text-soft">{t('moveText')}</p>
              <ActionForm action={moveMemberAction} errors={errors} submit={t('moveConfirm')} pending={t('working')} variant="secondary" className="max-w-md space-y-4 pb-6">
                {hidden}
                <SelectField name="to" label={t('moveTo')} defaultValue="" required>
                  <option value="" disabled>{t('choose')}</option>
                  {classes.map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}
                </SelectField>
              </ActionForm>
            </Disclosure>
          )}
        </section>
      )}
    </div>
  );
}
