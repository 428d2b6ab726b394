'use client';
import { forgetValue, useKeptValue } from '#components/ui/use-kept-value.ts';
import type { AnswerValue } from '#study/types.ts';

/** What was typed or chosen at a place of an attempt, and not yet given as an answer. */
export type Draft = { readonly at: string; readonly value: AnswerValue };

const keyOf = (attempt: string): string => `verbatim.draft.${attempt}`;

export const forgetDraft = (attempt: string, draft: Draft | null): void => forgetValue(keyOf(attempt), draft);

/** The draft of an attempt on this device. */
export const useDraft = (attempt: string): readonly [Draft | null, (draft: Draft | null) => void] => useKeptValue<Draft>(keyOf(attempt));
