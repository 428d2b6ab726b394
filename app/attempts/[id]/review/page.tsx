import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { retryMissesAction, startAttemptAction } from '#app/actions/attempts.ts';
import { orNotFound } from '#app/or-not-found.ts';
import { errorSentences } from '#app/sentences.ts';
import { readFilter } from '#components/review/order-review.ts';
import { ReviewScreen } from '#components/review/review-screen.tsx';
import { AppError } from '#server/errors.ts';
import { getAttemptForReview } from '#server/read-attempt.ts';
import { idOf } from '#server/requests.ts';
import { requireViewer } from '#server/viewer.ts';

type Props = { readonly params: Promise<{ id: string }>; readonly searchParams: Promise<{ show?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('review'))('title') };
}

/** The review, or the player where the attempt is still open. */
async function load(id: string) {
  try {
    return await getAttemptForReview(await requireViewer(), idOf(id));
  } catch (error) {
    if (error instanceof AppError && error.key === 'attempt-open') redirect(`/attempts/${id}`);
    throw error;
  }
}

export default async function ReviewPage({ params, searchParams }: Props) {
  const [{ id }, { show }] = await Promise.all([params, searchParams]);
  const [attempt, errors] = await Promise.all([orNotFound(() => load(id)), errorSentences()]);
  return <ReviewScreen attempt={attempt} filter={readFilter(show)} retryMisses={retryMissesAction} takeAgain={startAttemptAction} errors={errors} />;
}
