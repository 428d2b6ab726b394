/** Has the service worker keep this page with everything it loaded, so that it opens without a network. */
export async function keepForOffline(): Promise<void> {
  if (!('serviceWorker' in navigator) || !navigator.onLine) return;
  await navigator.serviceWorker.register('/sw.js', { scope: '/' });
  const { active } = await navigator.serviceWorker.ready;
  const files = performance.getEntriesByType('resource').map(({ name }) => name);
  active?.postMessage({ type: 'keep', files: [...new Set(files)] });
  // Asked for once there is something worth keeping; browsers that ask the learner do so then.
  await navigator.storage?.persist?.();
}
