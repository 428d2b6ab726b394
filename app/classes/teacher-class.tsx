import { getFormatter, getNow, getTranslations } from 'next-intl/server';
import { admitAllAction, admitMemberAction, removeMemberAction, restoreMemberAction, restoreMemberFormAction } from '#app/actions/class-members.ts';
import { ownAddress } from '#app/own-address.ts';
import { errorSentences } from '#app/sentences.ts';
import { ClassCodeCard } from '#components/class/class-code-card.tsx';
import { MemberList } from '#components/class/member-list.tsx';
import { ActionForm } from '#components/ui/action-form.tsx';
import { CopyButton } from '#components/ui/copy-button.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { RefreshEvery } from '#components/ui/refresh-every.tsx';
import { UndoDelete } from '#components/ui/undo-delete.tsx';
import { listMembers } from '#server/class-members.ts';
import { getClass } from '#server/classes.ts';
import { qrCode } from '#server/qr-code.ts';
import type { Viewer } from '#server/viewer.ts';
import type { Member } from '#study/class-types.ts';
import { writeJoinCode } from '#study/join-code.ts';

/** A class as its teacher sees it: the code to hand out, who waits, who is in. */
export async function TeacherClass({ viewer, classId }: { readonly viewer: Viewer; readonly classId: string }) {
  const [theClass, members, t, common, errors, format, now, address] = await Promise.all([
    getClass(viewer, classId), listMembers(viewer, classId), getTranslations('classes'), getTranslations('common'), errorSentences(), getFormatter(), getNow(), ownAddress(),
  ]);
  const link = `${address}/join/${theClass.code}`;
  const nameOf = ({ nickname, number }: Member) => nickname ?? t('expiredName', { number });
  const pending = members.filter(({ state }) => state === 'pending');
  const removed = members.filter(({ state }) => state === 'removed');
  const rows = members.filter(({ state }) => state === 'active' || state === 'expired').map((member) => ({
    id: member.id,
    name: nameOf(member),
    href: `/classes/${classId}/students/${member.id}`,
    details: [
      t('attemptCount', { count: member.attempts }), t('lastActive', { when: format.relativeTime(new Date(member.lastActiveAt), now) }),
      member.extraTimePercent > 0 ? t('extraTimeShort', { percent: member.extraTimePercent }) : '',
    ].filter(Boolean).join(' · '),
    removeLabel: member.state === 'active' ? t('removeNamed', { name: nameOf(member) }) : null,
    removedSentence: t('removed', { name: nameOf(member) }),
  }));
  return (
    <div className="gap-10 lg:grid lg:grid-cols-[minmax(0,1fr)_20rem]">
      <aside className="mb-8 lg:order-2">
        {!theClass.isArchived && (
          <ClassCodeCard
            title={t('codeTitle')} code={writeJoinCode(theClass.code)} link={link} qr={qrCode(link)} qrLabel={t('qrLabel')} text={t('codeText', { address: new URL(address).host })}
            actions={
              <>
                <LinkButton size="small" href={`/classes/${classId}/show`}>{t('show')}</LinkButton>
                <CopyButton size="small" text={link} label={t('copyLink')} copied={t('copied')} />
                <LinkButton size="small" variant="quiet" href={`/classes/${classId}/sheet`}>{t('sheet')}</LinkButton>
              </>
            }
          />
        )}
      </aside>
      <div className="min-w-0">
        {/* A long list is a heavy page: it comes anew less often. */}
        <RefreshEvery seconds={members.length > 100 ? 45 : 10} />
        {pending.length > 0 && (
          <section aria-labelledby="waiting" className="mb-8 rounded-card border border-warn/30 bg-warn-soft p-4 sm:p-5">
            <div className="flex flex-wrap items-center justify-between gap-3">
              <h2 id="waiting" className="font-serif text-lg font-semibold">{t('waitingTitle', { count: pending.length })}</h2>
              {pending.length > 1 && (
                <ActionForm action={admitAllAction} errors={errors} submit={t('admitAll')} pending={t('working')} size="small">
                  <input type="hidden" name="id" value={classId} />
                </ActionForm>
              )}
            </div>
            <UndoDelete remove={removeMemberAction} restore={restoreMemberAction} errors={errors} undoLabel={t('letInAfterAll')}>
              <MemberList
                label={t('waitingTitle', { count: pending.length })} find={null}
                rows={pending.map((member) => ({
                  id: member.id, name: nameOf(member), href: null, details: '', removeLabel: t('refuseNamed', { name: nameOf(member) }), removedSentence: t('refused', { name: nameOf(member) }),
                  action: (
                    <ActionForm action={admitMemberAction} errors={errors} submit={t('admit')} pending={t('working')} size="small" variant="secondary">
                      <input type="hidden" name="id" value={member.id} />
                    </ActionForm>
                  ),
                }))}
              />
            </UndoDelete>
          </section>
        )}
        <section aria-labelledby="students">
          <h2 id="students" className={rows.length > 0 ? 'mb-3 font-serif text-xl font-semibold' : 'sr-only'}>{t('studentCount', { count: rows.length })}</h2>
          <UndoDelete remove={removeMemberAction} restore={restoreMemberAction} errors={errors} undoLabel={common('undo')}>
            {rows.length > 0 ? <MemberList label={t('students')} find={rows.length > 12 ? t('find') : null} rows={rows} /> : <EmptyState title={t('noStudentsTitle')}>{t('noStudents')}</EmptyState>}
          </UndoDelete>
        </section>
        {removed.length > 0 && (
          <Disclosure summary={t('removedCount', { count: removed.length })} className="mt-6">
            <MemberList
              label={t('removedCount', { count: removed.length })} find={null}
              rows={removed.map((member) => ({
                id: member.id, name: nameOf(member), href: null, details: member.isMerged ? t('wasMerged') : t('attemptCount', { count: member.attempts }), removeLabel: null, removedSentence: '',
                action: !member.isMerged && (
                  <ActionForm action={restoreMemberFormAction} errors={errors} submit={t('restore')} pending={t('working')} size="small" variant="secondary">
                    <input type="hidden" name="id" value={member.id} />
                  </ActionForm>
                ),
              }))}
            />
          </Disclosure>
        )}
      </div>
    </div>
  );
}
