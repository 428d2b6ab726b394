import type { Metadata } from 'next';
import { getMessages, getTranslations } from 'next-intl/server';
import { copySharedQuizAction } from '#app/actions/shares.ts';
import { orNotFound } from '#app/or-not-found.ts';
import { errorSentences } from '#app/sentences.ts';
import { dateWriter } from '#app/write-date.ts';
import { ContextLine } from '#components/article/context-line.tsx';
import { ActionForm } from '#components/ui/action-form.tsx';
import { Badge } from '#components/ui/badge.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { getSharedQuiz } from '#server/quiz-shares.ts';
import { currentViewer } from '#server/viewer.ts';

type Props = { readonly params: Promise<{ token: string }> };

/** The address is a secret: no search engine keeps it. */
export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('shares'))('sharedTitle'), robots: { index: false }, referrer: 'no-referrer' };
}

/** What a link of another teacher leads to: what the quiz asks, and a copy for whoever has an account. */
export default async function SharedQuizPage({ params }: Props) {
  const { token } = await params;
  const viewer = await currentViewer();
  const quiz = await orNotFound(async () => getSharedQuiz(viewer, token));
  const [t, { shares: labels, kinds }, errors, write] = await Promise.all([getTranslations('shares'), getMessages(), errorSentences(), dateWriter()]);
  const { context, questions } = quiz;
  return (
    <div className="mx-auto max-w-read">
      <PageHeader title={labels.sharedTitle} over={<ContextLine title={context.title} lang={context.language} date={write.day(context.date)} dateTime={context.date} />}>
        <p>{t('sharedLead', { count: questions.length, title: quiz.title })}</p>
        <p className="mt-1">{quiz.includesArticle ? labels.withArticleText : labels.withQuotesText}</p>
      </PageHeader>
      {viewer?.kind === 'member' ? (
        <ActionForm action={copySharedQuizAction} errors={errors} submit={labels.copyQuiz} pending={labels.copying}>
          <input type="hidden" name="token" value={token} />
        </ActionForm>
      ) : (
        <LinkButton href="/sign-up">{labels.signUp}</LinkButton>
      )}
      <section aria-labelledby="questions" className="mt-10">
        <h2 id="questions" className="mb-3 font-serif text-xl font-semibold">
          {labels.questions}
        </h2>
        <ol className="grid gap-3">
          {questions.map(({ prompt, kind }) => (
            <li key={prompt} className="rounded-card border border-line bg-surface p-4">
              <Badge>{kinds[kind]}</Badge>
              <p lang={context.language} className="mt-2 font-medium">
                {prompt}
              </p>
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}
