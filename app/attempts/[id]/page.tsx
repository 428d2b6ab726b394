import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { orNotFound } from '#app/or-not-found.ts';
import { AttemptScreen } from '#components/attempt/attempt-screen.tsx';
import { getAttemptForPlayer } from '#server/read-attempt.ts';
import { idOf } from '#server/requests.ts';
import { requireViewer } from '#server/viewer.ts';

type Props = { readonly params: Promise<{ id: string }>; readonly searchParams: Promise<{ at?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('player'))('pageTitle') };
}

export default async function AttemptPage({ params, searchParams }: Props) {
  const [{ id }, { at }] = await Promise.all([params, searchParams]);
  const attempt = await orNotFound(async () => getAttemptForPlayer(await requireViewer(), idOf(id)));
  if (attempt.state !== 'in-progress') redirect(`/attempts/${attempt.id}/review`);
  return <AttemptScreen attempt={attempt} at={typeof at === 'string' ? at : null} />;
}
