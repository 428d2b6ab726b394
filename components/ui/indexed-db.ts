/** What every store in IndexedDB needs: its events as promises, and an opening that ends. */

export const asPromise = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error));
  });

/** Resolves when what a transaction wrote is kept. */
export const finished = (transaction: IDBTransaction): Promise<void> =>
  new Promise((resolve, reject) => {
    transaction.addEventListener('complete', () => resolve());
    for (const end of ['abort', 'error']) transaction.addEventListener(end, () => reject(transaction.error));
  });

/** Opening hangs for ever in some browsers after a crash: then the next layer takes over. In milliseconds. */
const openWithin = 2000;

/** Opens a database, made by `upgrade` where it is not there. @throws where the browser keeps nothing, or takes too long */
export function openDatabase(factory: IDBFactory, name: string, upgrade: (database: IDBDatabase) => void): Promise<IDBDatabase> {
  const request = factory.open(name, 1);
  request.addEventListener('upgradeneeded', () => upgrade(request.result));
  const tooLong = new Promise<never>((_, reject) => setTimeout(() => reject(new Error('IndexedDB does not open')), openWithin));
  return Promise.race([asPromise(request), tooLong]);
}
