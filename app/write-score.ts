import { getFormatter, getTranslations } from 'next-intl/server';

/** Writes a score: "9 of 12", with one decimal where an answer was right in part. */
export async function scoreWriter(): Promise<(score: number, of: number) => string> {
  const [format, common] = await Promise.all([getFormatter(), getTranslations('common')]);
  return (score, of) => common('ofQuestions', { score: format.number(score, { maximumFractionDigits: 1 }), of: format.number(of) });
}
