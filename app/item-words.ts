import { getFormatter, getTranslations } from 'next-intl/server';
import type { ItemAnalysis } from '#study/result-types.ts';
import type { ItemRemark } from '#study/read-item.ts';
import type { QuizStatistics, Statistic } from '#study/statistics-types.ts';

const tones: Partial<Record<ItemRemark['code'], 'right' | 'warn'>> = { fine: 'right', 'everyone-knew': 'right', 'check-key': 'warn', 'pulls-back': 'warn', 'no-better-than-guessing': 'warn' };

/** Figures of item analysis in the reader's words. */
export async function itemWords() {
  const [t, format] = await Promise.all([getTranslations('results'), getFormatter()]);
  const percent = (share: number): string => format.number(share, { style: 'percent', maximumFractionDigits: 0 });
  const write = (figure: Statistic, say: (value: number) => string): string => (figure.value === null ? t(`why.${figure.why}`) : say(figure.value));
  const points = (value: number): string => format.number(value, { maximumFractionDigits: 2 });
  const fine = (share: number): string => format.number(share, { style: 'percent', maximumFractionDigits: 1 });
  return {
    percent,
    remarks: ({ remarks, choices, question }: ItemAnalysis): { text: string; tone: 'right' | 'warn' | 'plain' }[] => {
      const nameOf = (choice: string) => (question.kind === 'true-false' ? t(choice === 'true' ? 'true' : 'false') : choice);
      const sentence = (remark: ItemRemark): string => {
        switch (remark.code) {
          case 'most-chose': {
            const quote = choices.find(({ choice }) => choice === remark.choice)?.quote;
            const values = { choice: nameOf(remark.choice), percent: percent(remark.share) };
            return quote ? t('remark.most-chose-quoted', { ...values, quote }) : t('remark.most-chose', values);
          }
          case 'check-key':
            return t('remark.check-key', { choice: nameOf(remark.choice), percent: percent(remark.share) });
          case 'nobody-chose':
            return t('remark.nobody-chose', { choices: remark.choices.map(nameOf).join(' · ') });
          default:
            return t(`remark.${remark.code}`);
        }
      };
      return remarks.map((remark) => ({ text: sentence(remark), tone: tones[remark.code] ?? 'plain' }));
    },
    itemFigures: ({ statistics }: ItemAnalysis): (readonly [string, string])[] => [
      [t('figure.attempts'), String(statistics.attempts)],
      [t('figure.facility'), write(statistics.facility, fine)],
      [t('figure.standardDeviation'), write(statistics.standardDeviation, fine)],
      [t('figure.guess'), write(statistics.guess, fine)],
      [t('figure.intendedWeight'), fine(statistics.intendedWeight)],
      [t('figure.effectiveWeight'), write(statistics.effectiveWeight, fine)],
      [t('figure.discriminationIndex'), write(statistics.discriminationIndex, fine)],
      [t('figure.discriminativeEfficiency'), write(statistics.discriminativeEfficiency, fine)],
    ],
    wholeFigures: (whole: QuizStatistics): (readonly [string, string])[] => [
      [t('figure.attempts'), String(whole.attempts)],
      [t('figure.mean'), write(whole.mean, points)],
      [t('figure.median'), write(whole.median, points)],
      [t('figure.standardDeviation'), write(whole.standardDeviation, points)],
      [t('figure.skewness'), write(whole.skewness, points)],
      [t('figure.kurtosis'), write(whole.kurtosis, points)],
      [t('figure.internalConsistency'), write(whole.internalConsistency, fine)],
      [t('figure.errorRatio'), write(whole.errorRatio, fine)],
      [t('figure.standardError'), write(whole.standardError, points)],
    ],
  };
}
