import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { archiveClassAction, changeClassAction, deleteClassAction, inviteTeacherAction, removeTeacherAction, revokeInvitationsAction, rotateCodeAction, unarchiveClassAction } from '#app/actions/classes.ts';
import { ClassHistory } from '#app/classes/class-history.tsx';
import { orNotFound } from '#app/or-not-found.ts';
import { ownAddress } from '#app/own-address.ts';
import { errorSentences } from '#app/sentences.ts';
import { AccountSection } from '#components/account/account-section.tsx';
import { timeZoneChoices, zoneNameNow } from '#components/account/time-zones.ts';
import { ArchiveButton } from '#components/class/archive-button.tsx';
import { InviteTeacher } from '#components/class/invite-teacher.tsx';
import { ActionForm } from '#components/ui/action-form.tsx';
import { Badge } from '#components/ui/badge.tsx';
import { buttonStyle } from '#components/ui/button-style.ts';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { RadioCard } from '#components/ui/radio-card.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import { Switch } from '#components/ui/switch.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { UndoDelete } from '#components/ui/undo-delete.tsx';
import { getClass } from '#server/classes.ts';
import { idOf } from '#server/requests.ts';
import { requireViewer } from '#server/viewer.ts';
import { writeJoinCode } from '#study/join-code.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('classes'))('settings') };
}

/** Days after which a nickname expires, to choose from. */
const expiryChoices = [30, 90, 180, 400, 730];

export default async function ClassSettingsPage({ params }: { readonly params: Promise<{ id: string }> }) {
  const given = await params;
  const { viewer, theClass } = await orNotFound(async () => {
    const asking = await requireViewer();
    return { viewer: asking, theClass: await getClass(asking, idOf(given.id)) };
  });
  const [t, common, errors, address] = await Promise.all([getTranslations('classes'), getTranslations('common'), errorSentences(), ownAddress()]);
  const { id, name, timeZone, joinPolicy, showsResultsToClassmates, nicknamesExpireAfterDays, isOwner, isArchived, code, teachers, invitations } = theClass;
  const hidden = <input type="hidden" name="id" value={id} />;
  const expiries = nicknamesExpireAfterDays === null ? expiryChoices : [...new Set([...expiryChoices, nicknamesExpireAfterDays])].sort((a, b) => a - b);
  return (
    <div className="max-w-read space-y-4">
      <AccountSection title={t('general')}>
        <ActionForm action={changeClassAction} errors={errors} submit={t('save')} pending={t('working')} done={t('saved')} className="space-y-6">
          {hidden}
          <TextField name="name" label={t('name')} defaultValue={name} required maxLength={80} autoComplete="off" />
          <SelectField name="timeZone" label={t('timeZone')} hint={t('timeZoneHint')} defaultValue={zoneNameNow(timeZone)}>
            {timeZoneChoices(Intl.supportedValuesOf('timeZone'), timeZone).map((zone) => <option key={zone} value={zone}>{zone.replaceAll('_', ' ')}</option>)}
          </SelectField>
          <fieldset className="space-y-2">
            <legend className="mb-2 text-sm font-medium">{t('joinPolicy')}</legend>
            <RadioCard name="joinPolicy" value="open" defaultChecked={joinPolicy === 'open'} title={t('policyOpen')}>{t('policyOpenText')}</RadioCard>
            <RadioCard name="joinPolicy" value="approve" defaultChecked={joinPolicy === 'approve'} title={t('policyApprove')}>{t('policyApproveText')}</RadioCard>
          </fieldset>
          <Switch name="showsResults" defaultChecked={showsResultsToClassmates} label={t('showsResults')} hint={t('showsResultsHint')} />
          <SelectField name="expires" label={t('expires')} hint={t('expiresHint')} defaultValue={nicknamesExpireAfterDays === null ? '' : String(nicknamesExpireAfterDays)}>
            {expiries.map((days) => <option key={days} value={days}>{t('afterDays', { count: days })}</option>)}
            <option value="">{t('never')}</option>
          </SelectField>
        </ActionForm>
      </AccountSection>
      <AccountSection title={t('codeTitle')} lead={t('rotateLead')}>
        <p translate="no" className="mb-4 font-serif text-2xl font-semibold tracking-[0.06em] tabular-nums">{writeJoinCode(code)}</p>
        <ActionForm action={rotateCodeAction} errors={errors} submit={t('rotate')} pending={t('working')} done={t('rotated')} variant="secondary">{hidden}</ActionForm>
      </AccountSection>
      <AccountSection title={t('teachers')} lead={t('teachersLead')}>
        <ul className="mb-5 divide-y divide-line border-y border-line">
          {teachers.map((teacher) => (
            <li key={teacher.id} className="flex min-h-15 flex-wrap items-center gap-x-3 gap-y-1 py-2">
              <Icon name="person" className="text-muted" />
              <p className="min-w-0 flex-1 basis-48">
                <span className="font-medium">{teacher.name ?? teacher.email}</span> {teacher.isOwner && <Badge tone="accent">{t('owner')}</Badge>}
                {teacher.name && teacher.email && <span className="block text-sm text-muted">{teacher.email}</span>}
              </p>
              {!teacher.isOwner && (isOwner || teacher.isViewer) && (
                <ActionForm action={removeTeacherAction} errors={errors} submit={teacher.isViewer ? t('leave') : t('removeTeacher')} pending={t('working')} variant="secondary" size="small">
                  {hidden}
                  <input type="hidden" name="user" value={teacher.id} />
                </ActionForm>
              )}
            </li>
          ))}
        </ul>
        <InviteTeacher classId={id} address={address} action={inviteTeacherAction} errors={errors} labels={{ invite: t('invite'), working: t('working'), text: t('inviteText'), copy: t('copyLink'), copied: t('copied') }} />
        {invitations > 0 && (
          <div className="mt-4">
            <ActionForm action={revokeInvitationsAction} errors={errors} submit={t('revokeInvitations', { count: invitations })} pending={t('working')} variant="quiet" size="small">{hidden}</ActionForm>
          </div>
        )}
      </AccountSection>
      <AccountSection title={t('data')} lead={t('exportLead')}>
        <a href={`/api/v1/classes/${id}/export`} download className={buttonStyle('secondary')}>
          <Icon name="download" />
          {t('export')}
        </a>
      </AccountSection>
      <AccountSection title={t('history')} lead={t('historyLead')}>
        <Disclosure summary={t('historyOpen')}><ClassHistory viewer={viewer} classId={id} /></Disclosure>
      </AccountSection>
      <AccountSection title={t('endTitle')} lead={t('endLead')}>
        {!isArchived && (
          <UndoDelete remove={archiveClassAction} restore={unarchiveClassAction} errors={errors} undoLabel={common('undo')}>
            <ArchiveButton id={id} label={t('archive')} said={t('archived')} />
          </UndoDelete>
        )}
        {isOwner && (
          <Disclosure summary={t('deleteOpen')} className="mt-3">
            <p className="mb-4 text-sm text-soft">{t('deleteText')}</p>
            <ActionForm action={deleteClassAction} errors={errors} submit={t('deleteConfirm')} pending={t('working')} variant="danger" className="max-w-md space-y-4">
              {hidden}
              <TextField name="name" label={t('deleteType', { name })} required autoComplete="off" autoCapitalize="none" spellCheck={false} />
            </ActionForm>
          </Disclosure>
        )}
      </AccountSection>
    </div>
  );
}
