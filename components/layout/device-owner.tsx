'use client';
import { useEffect } from 'react';
import { readingKey } from '#components/article/reading-place.ts';

const key = 'verbatim.owner';

/**
 * When somebody else is signed in here than before, or nobody, forgets what this device kept of them for reviews: their
 * cards, the page with their id, and where they stopped reading. Answers that were not sent yet stay, unseen, until their owner comes back.
 * @param props.owner the viewer's id; null where nobody is signed in
 */
export function DeviceOwner({ owner }: { readonly owner: string | null }) {
  useEffect(() => {
    const before = window.localStorage.getItem(key);
    if (before === owner) return;
    if (owner) window.localStorage.setItem(key, owner);
    else window.localStorage.removeItem(key);
    if (before) void forget(before);
  }, [owner]);
  return null;
}

async function forget(owner: string): Promise<void> {
  window.localStorage.removeItem(readingKey);
  // The names are those of components/reviewing/review-store.ts and public/sw.js.
  for (const name of (await window.caches?.keys()) ?? []) if (name.startsWith('verbatim-pages')) await window.caches.delete(name);
  const known = await window.indexedDB.databases?.();
  if (known && !known.some(({ name }) => name === 'verbatim-reviews')) return;
  const request = window.indexedDB.open('verbatim-reviews');
  request.addEventListener('success', () => {
    const database = request.result;
    if (database.objectStoreNames.contains('bundles')) database.transaction('bundles', 'readwrite').objectStore('bundles').delete(owner);
    database.close();
  });
  request.addEventListener('upgradeneeded', () => request.transaction?.abort());
}
