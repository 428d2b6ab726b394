import { getTranslations } from 'next-intl/server';
import { dateWriter } from '#app/write-date.ts';
import type { ReportRow } from '#server/decide-report.ts';

/** Who reported, when and where, in a line. */
export async function reportLine(): Promise<(row: ReportRow) => string> {
  const [t, write] = await Promise.all([getTranslations('reports'), dateWriter()]);
  return ({ reporter, isMine, createdAt, className, quizTitle }) =>
    [t('by', { name: reporter ?? (isMine ? t('you') : t('aReader')), date: write.dayOf(createdAt) }), className ? t('inClass', { name: className }) : null, quizTitle].filter(Boolean).join(' · ');
}
