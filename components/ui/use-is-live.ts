'use client';
import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** False in the page as it arrives, true once its code answers to touches and keys: what was pressed before would be lost. */
export const useIsLive = (): boolean => useSyncExternalStore(never, () => true, () => false);
