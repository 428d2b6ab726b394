import type { Metadata } from 'next';
import { getMessages, getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { revokeShareAction, shareQuizAction } from '#app/actions/shares.ts';
import { orNotFound } from '#app/or-not-found.ts';
import { ownAddress } from '#app/own-address.ts';
import { errorSentences } from '#app/sentences.ts';
import { dateWriter } from '#app/write-date.ts';
import { ShareForm } from '#components/shares/share-form.tsx';
import { ActionForm } from '#components/ui/action-form.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { listShares } from '#server/quiz-shares.ts';
import { getQuiz } from '#server/quizzes.ts';
import { idOf } from '#server/requests.ts';
import { requireViewer } from '#server/viewer.ts';

type Props = { readonly params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('shares'))('title') };
}

/** Links by which other teachers copy a quiz: make one, take one back. */
export default async function ShareQuizPage({ params }: Props) {
  const { id } = await params;
  const { quiz, shares } = await orNotFound(async () => {
    const viewer = await requireViewer();
    return { shares: await listShares(viewer, idOf(id)), quiz: await getQuiz(viewer, idOf(id)) };
  });
  const [t, { shares: labels }, errors, write, host] = await Promise.all([getTranslations('shares'), getMessages(), errorSentences(), dateWriter(), ownAddress()]);
  return (
    <div className="mx-auto max-w-read">
      <PageHeader title={labels.title} over={<Link href={`/quizzes/${id}`} className="inline-flex min-h-11 items-center underline underline-offset-4">{quiz.title}</Link>}>
        <p>{labels.lead}</p>
      </PageHeader>
      <ShareForm quizId={id} host={host} share={shareQuizAction} errors={errors} labels={labels} />
      <section aria-labelledby="links" className="mt-10">
        <h2 id="links" className="mb-3 font-serif text-xl font-semibold">
          {labels.links}
        </h2>
        {shares.length === 0 && <p className="text-soft">{labels.none}</p>}
        <ul className="grid gap-3">
          {shares.map((share) => (
            <li key={share.id} className="flex flex-wrap items-center justify-between gap-3 rounded-card border border-line bg-surface p-4">
              <p>
                {t('made', { date: write.moment(share.createdAt) })} · <span className="text-muted">{share.includesArticle ? labels.withArticle : labels.withQuotes}</span>
              </p>
              <ActionForm action={revokeShareAction} errors={errors} submit={labels.revoke} pending={labels.revoking} done={labels.revoked} variant="danger" size="small">
                <input type="hidden" name="id" value={share.id} />
              </ActionForm>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}
