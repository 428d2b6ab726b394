import type { Metadata } from 'next';
import { getMessages, getTimeZone, getTranslations } from 'next-intl/server';
import { wakeCardAction } from '#app/actions/reviews.ts';
import { errorSentences } from '#app/sentences.ts';
import { dateWriter } from '#app/write-date.ts';
import { MistakeItem } from '#components/notebook/mistake-item.tsx';
import { NotebookFilterForm, type NotebookFilter } from '#components/notebook/notebook-filter.tsx';
import { SetAsideList } from '#components/notebook/set-aside-list.tsx';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { fillTemplate } from '#components/ui/fill-template.ts';
import { mistakesOnPage, openNotebook } from '#server/notebook.ts';
import { listSetAside } from '#server/set-aside-cards.ts';
import { currentViewer } from '#server/viewer.ts';

type Props = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('notebook'))('title') };
}

/** Everything that was missed and is not mended yet, across all quizzes. */
export default async function NotebookPage({ searchParams }: Props) {
  const [viewer, { player, review, notebook, kinds }, given, write, errors, timeZone] = await Promise.all([currentViewer(), getMessages(), searchParams, dateWriter(), errorSentences(), getTimeZone()]);
  const one = (name: string) => [given[name]].flat()[0] ?? '';
  const filter: NotebookFilter = { state: one('state') === 'mended' ? 'mended' : 'open', article: one('article'), confidence: one('confidence'), search: one('search') };
  const page = Math.max(1, Number.parseInt(one('page'), 10) || 1);
  const wanted = Object.fromEntries(Object.entries({ ...filter, page: String(page) }).filter(([, value]) => value !== ''));
  const [found, aside] = viewer ? await Promise.all([openNotebook(viewer, wanted, timeZone), listSetAside(viewer)]) : [null, []];
  const address = (to: number) => `/notebook?${new URLSearchParams({ ...wanted, page: String(to) })}`;
  return (
    <div className="mx-auto max-w-read">
      <PageHeader title={notebook.title}>
        <p>{notebook.lead}</p>
      </PageHeader>
      {!found || found.open + found.mended === 0 ? (
        <EmptyState title={notebook.emptyTitle} action={<LinkButton href="/">{notebook.emptyAction}</LinkButton>}>
          <p>{notebook.empty}</p>
        </EmptyState>
      ) : (
        <>
          {one('ticked') === 'none' && (
            <Notice tone="warn" role="alert" className="mb-6">
              {notebook.tickFirst}
            </Notice>
          )}
          <NotebookFilterForm filter={filter} articles={found.articles} counts={found} labels={{ notebook, review }} />
          {found.mistakes.length === 0 ? (
            <p className="text-soft">{notebook.noneFound}</p>
          ) : (
            <form action="/review" method="get">
              <input type="hidden" name="from" value="notebook" />
              <h2 className="mb-4 font-serif text-xl font-semibold">{fillTemplate(notebook.found, { count: found.total })}</h2>
              <ol className="grid gap-5">
                {found.mistakes.map((mistake) => (
                  <MistakeItem key={mistake.card} mistake={{ ...mistake, missedText: write.dayOf(mistake.missedAt), dateText: write.day(mistake.context.date) }} labels={{ player, review, notebook, kinds }} />
                ))}
              </ol>
              <div className="mt-6 flex flex-wrap gap-3">
                <Button type="submit">{notebook.practiseTicked}</Button>
                <LinkButton variant="secondary" href={`/review?${new URLSearchParams(found.cards.slice(0, 50).map((id) => ['card', id]))}`}>
                  {fillTemplate(notebook.practiseAll, { count: Math.min(50, found.total) })}
                </LinkButton>
              </div>
            </form>
          )}
          {found.total > mistakesOnPage && (
            <nav aria-label={notebook.pages} className="mt-6 flex gap-3">
              {page > 1 && <LinkButton variant="quiet" href={address(page - 1)}>{notebook.previous}</LinkButton>}
              {page * mistakesOnPage < found.total && <LinkButton variant="quiet" href={address(page + 1)}>{notebook.next}</LinkButton>}
            </nav>
          )}
        </>
      )}
      <SetAsideList cards={aside} action={wakeCardAction} errors={errors} labels={notebook} />
    </div>
  );
}
