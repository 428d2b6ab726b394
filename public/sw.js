// Opens the review page without a network. What a review needs beside its page (cards, quotes, answers) lies in IndexedDB and
// is none of this file's business. Two caches: `static`, files whose names change with their contents, and `pages`, the
// review page alone, which says whose device this is and is forgotten when somebody else signs in.
const staticCache = 'verbatim-static-1';
const pageCache = 'verbatim-pages-1';
const page = '/review';

self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

const isStatic = (url) => url.pathname.startsWith('/_next/static/') || /^\/(icon|manifest)[\w.-]*$/.test(url.pathname);

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (isStatic(url)) event.respondWith(cacheFirst(request));
  else if (request.mode === 'navigate' && url.pathname === page && url.search === '') event.respondWith(networkFirst(request));
});

/** Names carry a hash of the contents, so what is kept is right. */
async function cacheFirst(request) {
  const cache = await caches.open(staticCache);
  const kept = await cache.match(request, { ignoreVary: true });
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) await cache.put(request, response.clone());
  return response;
}

/** The page as the server has it, else as it was last. Its policy and its nonce were kept with it. */
async function networkFirst(request) {
  const cache = await caches.open(pageCache);
  try {
    const response = await fetch(request);
    if (response.ok && !response.redirected) await cache.put(page, response.clone());
    return response;
  } catch (error) {
    const kept = await cache.match(page, { ignoreVary: true });
    if (kept) return kept;
    throw error;
  }
}

self.addEventListener('message', (event) => {
  if (event.data?.type === 'keep') event.waitUntil(keep(event.data.files));
  if (event.data?.type === 'forget') event.waitUntil(caches.delete(pageCache));
});

/** The page and its files, told by the page itself: the first visit happens before this worker hears of requests. Older files go. */
async function keep(files) {
  const [statics, pages] = await Promise.all([caches.open(staticCache), caches.open(pageCache)]);
  const wanted = new Set(files.map((file) => new URL(file, self.location.origin).href).filter((href) => isStatic(new URL(href))));
  const known = new Set((await statics.keys()).map(({ url }) => url));
  await Promise.all([...wanted].filter((href) => !known.has(href)).map((href) => statics.add(href).catch(() => {})));
  const response = await fetch(page, { headers: { accept: 'text/html' } }).catch(() => null);
  if (response?.ok && !response.redirected) await pages.put(page, response);
  await Promise.all([...known].filter((href) => !wanted.has(href)).map((href) => statics.delete(href)));
}
