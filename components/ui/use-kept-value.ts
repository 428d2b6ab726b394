'use client';
import { useMemo, useSyncExternalStore } from 'react';

/**
 * A value kept on the device under a key: what was typed outlives a reload and a closed tab. A browser that keeps
 * nothing is no reason to stop; the value then lives as long as the page.
 */
const texts = new Map<string, string | null>();
const listeners = new Set<() => void>();

function read(key: string): string | null {
  if (!texts.has(key)) {
    let text: string | null = null;
    try {
      text = localStorage.getItem(key);
    } catch {}
    texts.set(key, text);
  }
  return texts.get(key) ?? null;
}

function write(key: string, text: string | null): void {
  texts.set(key, text);
  try {
    if (text === null) localStorage.removeItem(key);
    else localStorage.setItem(key, text);
  } catch {}
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => void listeners.delete(listener);
};

function parse<T>(text: string | null): T | null {
  if (text === null) return null;
  try {
    return JSON.parse(text) as T;
  } catch {
    return null;
  }
}

/** Forgets a value that has been used, unless something newer was kept meanwhile. */
export function forgetValue(key: string, value: unknown): void {
  if (value !== null && read(key) === JSON.stringify(value)) write(key, null);
}

/** The kept value, null on the server and where there is none, and how to keep another (null forgets). */
export function useKeptValue<T>(key: string): readonly [T | null, (value: T | null) => void] {
  const text = useSyncExternalStore(subscribe, () => read(key), () => null);
  const value = useMemo(() => parse<T>(text), [text]);
  return [value, (next) => write(key, next === null ? null : JSON.stringify(next))];
}
