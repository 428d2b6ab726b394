import type { Metadata } from 'next';
import Link from 'next/link';
import { getFormatter, getLocale, getNow, getTimeZone, getTranslations } from 'next-intl/server';
import { deleteAccountAction, recoveryCodeAction, revokeSessionAction, signOutAction } from '#app/actions/accounts.ts';
import { setLocaleAction, setPreferencesAction } from '#app/actions/preferences.ts';
import { errorSentences } from '#app/sentences.ts';
import { AccountSection } from '#components/account/account-section.tsx';
import { deviceName } from '#components/account/device-name.ts';
import { RecoveryCode } from '#components/account/recovery-code.tsx';
import { RevokeButton } from '#components/account/revoke-button.tsx';
import { timeZoneChoices, zoneNameNow } from '#components/account/time-zones.ts';
import { ActionForm } from '#components/ui/action-form.tsx';
import { Badge } from '#components/ui/badge.tsx';
import { buttonStyle } from '#components/ui/button-style.ts';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { SelectField } from '#components/ui/select-field.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { listSessions } from '#server/accounts.ts';
import { currentViewer, type Viewer } from '#server/viewer.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('account'))('title') };
}

export default async function AccountPage() {
  const [viewer, t] = await Promise.all([currentViewer(), getTranslations('account')]);
  return (
    <div className="mx-auto max-w-read">
      <PageHeader title={t('title')}>
        {viewer?.email && <p>{t('signedInAs', { email: viewer.email })}</p>}
        {viewer && (
          <Link href="/attempts" className="inline-flex min-h-11 items-center font-medium text-accent underline underline-offset-4">
            {t('attempts')}
          </Link>
        )}
      </PageHeader>
      {viewer ? <Sections viewer={viewer} /> : <Nobody />}
    </div>
  );
}

async function Nobody() {
  const [t, home] = await Promise.all([getTranslations('account'), getTranslations('home')]);
  return (
    <EmptyState
      title={t('nobodyTitle')}
      action={
        <>
          <LinkButton href="/">{home('start')}</LinkButton>
          <LinkButton variant="secondary" href="/sign-in">
            {t('signIn')}
          </LinkButton>
          <LinkButton variant="quiet" href="/recover">
            {t('useCode')}
          </LinkButton>
        </>
      }
    >
      {t('nobodyText')}
    </EmptyState>
  );
}

async function Sections({ viewer }: { readonly viewer: Viewer }) {
  const [t, errors, sessions, locale, zone, format, now] = await Promise.all([
    getTranslations('account'), errorSentences(), listSessions(viewer), getLocale(), getTimeZone(), getFormatter(), getNow(),
  ]);
  const isGuest = viewer.kind === 'guest';
  return (
    <div className="space-y-4">
      {isGuest && (
        <Notice tone="accent" title={t('guestTitle')}>
          <p className="mt-1">{t('guestText')}</p>
          <div className="mt-3 mb-1 flex flex-wrap gap-2">
            <LinkButton size="small" href="/sign-up">
              {t('signUp')}
            </LinkButton>
            <LinkButton size="small" variant="secondary" href="/sign-in">
              {t('signIn')}
            </LinkButton>
          </div>
        </Notice>
      )}
      <AccountSection title={t('codeTitle')} lead={t('codeLead')}>
        <RecoveryCode action={recoveryCodeAction} errors={errors} labels={{ show: t('showCode'), showing: t('showingCode'), copy: t('copy'), copied: t('copied'), print: t('print') }} />
      </AccountSection>
      <AccountSection title={t('preferences')}>
        <form action={setLocaleAction} className="mb-6 flex flex-wrap items-end gap-3">
          <div className="min-w-0 flex-1 basis-48">
            <SelectField name="locale" label={t('language')} defaultValue={locale}>
              <option value="en" lang="en">
                English
              </option>
              <option value="vi" lang="vi">
                Tiếng Việt
              </option>
            </SelectField>
          </div>
          <SubmitButton variant="secondary">{t('switchLanguage')}</SubmitButton>
        </form>
        <ActionForm action={setPreferencesAction} errors={errors} submit={t('save')} pending={t('saving')} done={t('saved')} variant="secondary" className="space-y-5">
          <TextField name="name" label={t('name')} hint={t('nameHint')} defaultValue={viewer.name ?? ''} autoComplete="name" maxLength={80} />
          <SelectField name="timeZone" label={t('timeZone')} hint={t('timeZoneHint')} defaultValue={zoneNameNow(zone)}>
            {timeZoneChoices(Intl.supportedValuesOf('timeZone'), zone).map((name) => (
              <option key={name} value={name}>
                {name.replaceAll('_', ' ')}
              </option>
            ))}
          </SelectField>
        </ActionForm>
      </AccountSection>
      <AccountSection title={t('sessions')}>
        <ul className="divide-y divide-line">
          {sessions.map(({ id, userAgent, lastSeenAt, isThisOne }) => {
            const device = deviceName(userAgent);
            const name = device ? t('deviceName', device) : t('unknownDevice');
            return (
              <li key={id} className="flex min-h-16 items-center gap-3 py-2">
                <Icon name="device" className="text-muted" />
                <div className="min-w-0 flex-1">
                  <p className="flex flex-wrap items-center gap-x-2 font-medium">
                    {name} {isThisOne && <Badge tone="accent">{t('thisDevice')}</Badge>}
                  </p>
                  <p className="text-sm text-muted">
                    <time dateTime={lastSeenAt}>{t('lastSeen', { when: format.relativeTime(new Date(lastSeenAt), now) })}</time>
                  </p>
                </div>
                {!isThisOne && <RevokeButton id={id} action={revokeSessionAction} errors={errors} label={t('revoke')} name={t('revokeNamed', { device: name })} />}
              </li>
            );
          })}
        </ul>
        <div className="mt-4">
          {isGuest ? (
            <Disclosure summary={t('signOut')}>
              <p className="mb-4 text-sm text-soft">{t('signOutGuest')}</p>
              <ActionForm action={signOutAction} errors={errors} submit={t('signOutAnyway')} pending={t('signingOut')} variant="danger" />
            </Disclosure>
          ) : (
            <ActionForm action={signOutAction} errors={errors} submit={t('signOut')} pending={t('signingOut')} variant="secondary" />
          )}
        </div>
      </AccountSection>
      <AccountSection title={t('data')} lead={t('exportLead')}>
        <a href="/api/v1/account/export" download className={buttonStyle('secondary')}>
          <Icon name="download" />
          {t('export')}
        </a>
      </AccountSection>
      <AccountSection title={t('deleteTitle')} lead={t('deleteLead')}>
        <Disclosure summary={t('deleteOpen')}>
          <ActionForm action={deleteAccountAction} errors={errors} submit={t('deleteConfirm')} pending={t('deleting')} variant="danger">
            <label className="mb-4 flex min-h-11 items-center gap-3">
              <input type="checkbox" required className="size-5 accent-wrong" />
              {t('deleteSure')}
            </label>
          </ActionForm>
        </Disclosure>
      </AccountSection>
    </div>
  );
}
