import { getTranslations } from 'next-intl/server';
import type { QuestionKind } from '#engine/types.ts';

/** The kinds of questions, named for readers. */
export async function kindNames(): Promise<Readonly<Record<QuestionKind, string>>> {
  const t = await getTranslations('kinds');
  return {
    'single-choice': t('single-choice'),
    'multiple-choice': t('multiple-choice'),
    'true-false': t('true-false'),
    cloze: t('cloze'),
    'short-answer': t('short-answer'),
    numeric: t('numeric'),
    ordering: t('ordering'),
    matching: t('matching'),
    'find-evidence': t('find-evidence'),
  };
}
