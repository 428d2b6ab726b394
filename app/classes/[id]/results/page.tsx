import { getTranslations } from 'next-intl/server';
import { orNotFound } from '#app/or-not-found.ts';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { getClass } from '#server/classes.ts';
import { idOf } from '#server/requests.ts';
import { requireViewer } from '#server/viewer.ts';

export default async function ClassResultsPage({ params }: { readonly params: Promise<{ id: string }> }) {
  const { id } = await params;
  await orNotFound(async () => getClass(await requireViewer(), idOf(id)));
  const t = await getTranslations('classes');
  return <EmptyState title={t('results')}>{t('resultsEmpty')}</EmptyState>;
}
