import { getTranslations } from 'next-intl/server';
import Link from 'next/link';
import { ResultTabs } from '#components/results/result-tabs.tsx';
import type { AssignmentHead } from '#study/result-types.ts';

export type ResultPart = 'students' | 'questions' | 'misses' | 'answers';

/** Above each page of one assignment's results: which one it is, and the other pages. */
export async function ResultHead({ assignment, here }: { readonly assignment: AssignmentHead; readonly here: ResultPart }) {
  const t = await getTranslations('results');
  const base = `/classes/${assignment.class.id}/results/${assignment.id}`;
  const parts: readonly [ResultPart, string][] = [['students', base], ['questions', `${base}/questions`], ['misses', `${base}/misses`], ['answers', `${base}/answers`]];
  return (
    <>
      <p className="print:hidden">
        <Link href={`/classes/${assignment.class.id}/results`} className="inline-flex min-h-11 items-center text-sm font-medium text-accent underline underline-offset-4">
          {t('allAssignments')}
        </Link>
      </p>
      <h2 id="assignment" className="mb-4 font-serif text-2xl font-semibold">
        {assignment.title}
      </h2>
      <ResultTabs label={t('parts')} tabs={parts.map(([part, href]) => ({ href, label: t(`part.${part}`), isHere: part === here }))} />
    </>
  );
}
