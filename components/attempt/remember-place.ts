/** Writes where one is into the address, without a new page: a reload, a copied tab and a bookmark open the same question. */
export function rememberPlace(at: string): void {
  const address = new URL(window.location.href);
  if (at) address.searchParams.set('at', at);
  else address.searchParams.delete('at');
  if (address.href !== window.location.href) window.history.replaceState(window.history.state, '', address);
}
