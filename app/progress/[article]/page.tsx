import type { Metadata } from 'next';
import { getMessages, getTimeZone, getTranslations } from 'next-intl/server';
import { askPassageAction } from '#app/actions/reviews.ts';
import { orNotFound } from '#app/or-not-found.ts';
import { errorSentences } from '#app/sentences.ts';
import { dateWriter } from '#app/write-date.ts';
import { ContextLine } from '#components/article/context-line.tsx';
import { ActionForm } from '#components/ui/action-form.tsx';
import { PassageText, passageId, passageStyles } from '#components/progress/passage-text.tsx';
import { PageHeader } from '#components/ui/page-header.tsx';
import { getArticle } from '#server/articles.ts';
import { passagesOf } from '#server/progress.ts';
import { idOf } from '#server/requests.ts';
import { requireViewer } from '#server/viewer.ts';

type Props = { readonly params: Promise<{ article: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('progress'))('passages') };
}

/** An article as a heat map of what its reader remembers. */
export default async function ArticleProgressPage({ params }: Props) {
  const { article: id } = await params;
  const [{ progress: labels }, t, write, timeZone, errors] = await Promise.all([getMessages(), getTranslations('progress'), dateWriter(), getTimeZone(), errorSentences()]);
  const [article, passages] = await orNotFound(async () => {
    const viewer = await requireViewer();
    return Promise.all([getArticle(viewer, idOf(id)), passagesOf(viewer, idOf(id), { timeZone })]);
  });
  const count = (state: 'known' | 'shaky' | 'new') => passages.filter((passage) => passage.state === state).length;
  const states = ['known', 'shaky', 'new'] as const;
  const askForm = ({ start, end }: { start: number; end: number }, label: string) => (
    <ActionForm action={askPassageAction} errors={errors} submit={label} pending={labels.saving} variant="quiet" size="small">
      <input type="hidden" name="article" value={article.id} />
      <input type="hidden" name="start" value={start} />
      <input type="hidden" name="end" value={end} />
    </ActionForm>
  );
  return (
    <div className="mx-auto max-w-read">
      <PageHeader title={labels.passages} over={<ContextLine title={article.title} date={write.day(article.date)} dateTime={article.date} lang={article.language} />}>
        <p>{t('passagesSummary', { known: count('known'), shaky: count('shaky'), fresh: count('new') })}</p>
      </PageHeader>
      <ul aria-label={labels.legend} className="mb-6 flex flex-wrap gap-x-6 gap-y-2 text-sm">
        {states.map((state) => (
          <li key={state}>
            <span className={passageStyles[state]}>{labels.passageStates[state]}</span>
          </li>
        ))}
      </ul>
      <PassageText text={article.text} blocks={article.blocks} passages={passages} lang={article.language} names={labels.passageStates} renderUnder={(block) => <div className="font-sans text-base leading-normal">{askForm(block, labels.askParagraph)}</div>} />
      <h2 className="mt-10 mb-2 font-serif text-xl font-semibold">{labels.table}</h2>
      <table className="w-full text-left text-sm">
        <thead>
          <tr className="border-b border-line">
            <th scope="col" className="py-2 pr-4 font-medium">{labels.passage}</th>
            <th scope="col" className="py-2 pr-4 font-medium">{labels.state}</th>
            <th scope="col" className="py-2 font-medium"><span className="sr-only">{labels.askPassage}</span></th>
          </tr>
        </thead>
        <tbody>
          {passages.map(({ start, end, state }) => (
            <tr key={`${start}-${end}`} id={passageId({ start, end })} className="border-b border-line align-top">
              <td lang={article.language} className="py-1.5 pr-4">{article.text.slice(start, end)}</td>
              <td className="py-1.5">{labels.passageStates[state]}</td>
              <td className="py-1.5">{askForm({ start, end }, labels.askPassage)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
