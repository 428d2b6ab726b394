'use client';
import { useMemo, useSyncExternalStore } from 'react';
import type { AnswerValue } from '#study/types.ts';

/** What was typed or chosen at a place of an attempt, and not yet given as an answer. */
export type Draft = { readonly at: string; readonly value: AnswerValue };

const texts = new Map<string, string | null>();
const listeners = new Set<() => void>();
const keyOf = (attempt: string): string => `verbatim.draft.${attempt}`;

// A browser that keeps nothing is no reason to stop: the draft then lives as long as the page.
function read(attempt: string): string | null {
  if (!texts.has(attempt)) {
    let text: string | null = null;
    try {
      text = localStorage.getItem(keyOf(attempt));
    } catch {}
    texts.set(attempt, text);
  }
  return texts.get(attempt) ?? null;
}

function write(attempt: string, draft: Draft | null): void {
  const text = draft && JSON.stringify(draft);
  texts.set(attempt, text);
  try {
    if (text === null) localStorage.removeItem(keyOf(attempt));
    else localStorage.setItem(keyOf(attempt), text);
  } catch {}
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

/** Forgets a draft that has become an answer, unless something newer was typed meanwhile. */
export function forgetDraft(attempt: string, draft: Draft | null): void {
  if (draft && read(attempt) === JSON.stringify(draft)) write(attempt, null);
}

/** The draft of an attempt on this device: it outlives a reload and a closed tab. */
export function useDraft(attempt: string): readonly [Draft | null, (draft: Draft | null) => void] {
  const text = useSyncExternalStore(subscribe, () => read(attempt), () => null);
  const draft = useMemo(() => (text === null ? null : (JSON.parse(text) as Draft)), [text]);
  return [draft, (next) => write(attempt, next)];
}
