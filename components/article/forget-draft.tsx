'use client';
import { useEffect } from 'react';
import { keepDraft } from './draft-store.ts';

/** Shown once the server has the article: its draft is no longer needed. */
export function ForgetDraft() {
  useEffect(() => keepDraft(''), []);
  return null;
}
