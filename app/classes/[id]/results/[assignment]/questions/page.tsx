import type { Metadata } from 'next';
import { getMessages, getTranslations } from 'next-intl/server';
import { itemWords } from '#app/item-words.ts';
import { orNotFound } from '#app/or-not-found.ts';
import { ResultHead } from '#app/classes/result-head.tsx';
import { ItemCard } from '#components/results/item-card.tsx';
import { ShareBars } from '#components/results/share-bars.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { getItemAnalysis } from '#server/item-analysis.ts';
import { idOf } from '#server/requests.ts';
import { requireViewer } from '#server/viewer.ts';
import { fewestForFigures } from '#study/statistics-types.ts';

type Props = { readonly params: Promise<{ id: string; assignment: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('results'))('part.questions') };
}

/** Item analysis: a picture of all questions, then each with what its figures say. */
export default async function ItemAnalysisPage({ params }: Props) {
  const { assignment: assignmentId } = await params;
  const { assignment, language, whole, items } = await orNotFound(async () => getItemAnalysis(await requireViewer(), idOf(assignmentId)));
  const [t, { results: labels, kinds }, words] = await Promise.all([getTranslations('results'), getMessages(), itemWords()]);
  return (
    <>
      <ResultHead assignment={assignment} here="questions" />
      <div className="max-w-read">
        <p className="mb-6 text-soft">{t('analysisLead', { count: whole.attempts })}</p>
        {whole.attempts > 0 && whole.attempts < fewestForFigures && (
          <Notice tone="warn" title={labels.tooFewTitle} className="mb-6">
            <p>{t('tooFew', { least: fewestForFigures })}</p>
          </Notice>
        )}
        <section aria-labelledby="picture" className="mb-10">
          <h3 id="picture" className="mb-3 font-serif text-xl font-semibold">
            {labels.easyFirst}
          </h3>
          <ShareBars
            label={labels.easyFirst}
            bars={items.map(({ question, statistics: { facility } }) => ({
              key: question.id, label: `${question.number}. ${question.prompt}`, href: `#q${question.number}`, lang: language, share: facility.value,
              text: facility.value === null ? labels.nothingYet : words.percent(facility.value),
            }))}
          />
          <Disclosure summary={labels.wholeFigures} className="mt-4">
            <dl className="grid grid-cols-[1fr_auto] gap-x-6 gap-y-1.5 text-sm">
              {words.wholeFigures(whole).map(([name, value]) => (
                <div key={name} className="contents">
                  <dt>{name}</dt>
                  <dd className="text-right tabular-nums">{value}</dd>
                </div>
              ))}
            </dl>
          </Disclosure>
        </section>
        <ol className="grid gap-5">
          {items.map((item) => (
            <ItemCard key={item.question.id} item={item} lang={language} remarks={words.remarks(item)} figures={words.itemFigures(item)} percent={words.percent} labels={labels} kinds={kinds} />
          ))}
        </ol>
      </div>
    </>
  );
}
