import type { Metadata } from 'next';
import Link from 'next/link';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { AccountFrame } from '#components/account/account-frame.tsx';
import { Button } from '#components/ui/button.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { readJoinCode } from '#study/join-code.ts';

type Props = { readonly searchParams: Promise<{ code?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('join'))('title') };
}

/** The box for a code that was read off a board. A plain form: it needs no JavaScript and makes nobody a guest. */
export default async function JoinPage({ searchParams }: Props) {
  const given = (await searchParams).code;
  const typed = typeof given === 'string' ? given : '';
  const code = readJoinCode(typed);
  if (code) redirect(`/join/${code}`);
  const t = await getTranslations('join');
  return (
    <AccountFrame
      title={t('title')}
      lead={t('lead')}
      below={
        <p>
          {t('lostPhone')} <Link href="/recover" className="inline-flex min-h-11 items-center text-accent underline underline-offset-4">{t('useWords')}</Link>
        </p>
      }
    >
      <form method="get" className="space-y-5">
        <TextField
          name="code" label={t('code')} hint={t('codeHint')} error={typed.trim() === '' ? null : t('notACode')} defaultValue={typed} required maxLength={300}
          autoComplete="off" autoCapitalize="characters" spellCheck={false} className="text-center font-serif text-2xl font-semibold tracking-[0.1em] uppercase"
        />
        <Button type="submit" size="large" className="w-full">{t('continue')}</Button>
      </form>
    </AccountFrame>
  );
}
