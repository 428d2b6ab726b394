import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getLocale, getMessages, getTranslations } from 'next-intl/server';
import { Reviewer } from '#components/reviewing/reviewer.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { currentViewer } from '#server/viewer.ts';

type Props = { readonly searchParams: Promise<{ card?: string | string[]; from?: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('reviewing'))('pageTitle') };
}

/** The review of today, or of chosen cards. The page holds no card: they lie on the device, so that it opens without a network. */
export default async function ReviewPage({ searchParams }: Props) {
  const [viewer, locale, { player, reviewing }, { card, from }] = await Promise.all([currentViewer(), getLocale(), getMessages(), searchParams]);
  // Nothing was ticked: that is said where the ticks are, not answered with all that is due.
  if (card === undefined && from === 'notebook') redirect('/notebook?ticked=none');
  const chosen = card === undefined ? null : [card].flat();
  return (
    <div className="mx-auto max-w-read">
      {viewer ? (
        <Reviewer owner={viewer.id} chosen={chosen} locale={locale} labels={{ player, reviewing }} />
      ) : (
        <>
          <PageHeader title={reviewing.title} />
          <EmptyState title={reviewing.emptyTitle} action={<LinkButton href="/">{reviewing.emptyAction}</LinkButton>}>
            <p>{reviewing.emptyText}</p>
          </EmptyState>
        </>
      )}
      <noscript>
        <p className="mt-6 font-medium text-wrong">{reviewing.noScript}</p>
      </noscript>
    </div>
  );
}
