import { getTranslations } from 'next-intl/server';
import type { Tone } from '#components/ui/badge.tsx';
import type { QuizSummary } from '#study/types.ts';

/** A quiz in a word or two: how many questions, or what has become of it. */
export async function quizBadge() {
  const [t, common] = await Promise.all([getTranslations('article'), getTranslations('common')]);
  return ({ id, state, questions }: QuizSummary): { id: string; label: string; tone: Tone } => {
    if (state === 'making') return { id, label: t('quizMaking'), tone: 'plain' };
    if (state === 'failed') return { id, label: t('quizFailed'), tone: 'warn' };
    return { id, label: common('questions', { count: questions }), tone: 'accent' };
  };
}
