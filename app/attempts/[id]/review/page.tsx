import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { retryMissesAction, startAttemptAction } from '#app/actions/attempts.ts';
import { HandedInPage } from '#app/attempts/handed-in-page.tsx';
import { orNotFound } from '#app/or-not-found.ts';
import { reviewActions } from '#app/review-actions.tsx';
import { errorSentences } from '#app/sentences.ts';
import { readFilter } from '#components/review/order-review.ts';
import { ReviewScreen } from '#components/review/review-screen.tsx';
import { AppError } from '#server/errors.ts';
import { getHandedIn } from '#server/handed-in.ts';
import { getAttemptForReview } from '#server/read-attempt.ts';
import { idOf } from '#server/requests.ts';
import { requireViewer } from '#server/viewer.ts';

type Props = { readonly params: Promise<{ id: string }>; readonly searchParams: Promise<{ show?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('review'))('title') };
}

/** The review; the player where the attempt is still open; what is sure where its answers are not shown yet. */
async function load(id: string) {
  const viewer = await requireViewer();
  try {
    return { attempt: await getAttemptForReview(viewer, idOf(id)) };
  } catch (error) {
    if (error instanceof AppError && error.key === 'attempt-open') redirect(`/attempts/${id}`);
    if (error instanceof AppError && error.key === 'not-released') return { handedIn: await getHandedIn(viewer, idOf(id)) };
    throw error;
  }
}

export default async function ReviewPage({ params, searchParams }: Props) {
  const [{ id }, { show }] = await Promise.all([params, searchParams]);
  const [{ attempt, handedIn }, errors] = await Promise.all([orNotFound(() => load(id)), errorSentences()]);
  if (handedIn) return <HandedInPage attempt={handedIn} />;
  const about = await reviewActions(await requireViewer(), attempt, errors);
  return <ReviewScreen attempt={attempt} filter={readFilter(show)} retryMisses={retryMissesAction} takeAgain={startAttemptAction} errors={errors} {...about} />;
}
