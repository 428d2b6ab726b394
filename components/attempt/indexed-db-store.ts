import { asPromise, finished, openDatabase } from '#components/ui/indexed-db.ts';
import type { AnswerStore, QueuedOperation } from './answer-store.ts';

const open = (factory: IDBFactory): Promise<IDBDatabase> =>
  openDatabase(factory, 'verbatim', (database) => {
    database.createObjectStore('operations', { autoIncrement: true }).createIndex('attempt', 'attempt');
    database.createObjectStore('counters');
  });

/**
 * Operations in IndexedDB. Tabs share the device and its numbers: a write transaction is one at a time across tabs.
 * `durability: 'strict'` because an answer must survive a battery that dies the next moment.
 */
export function indexedDbStore(factory: IDBFactory): AnswerStore {
  let opened: Promise<IDBDatabase> | undefined;
  const begin = async (mode: IDBTransactionMode) => {
    opened ??= open(factory);
    const database = await opened;
    return database.transaction(['operations', 'counters'], mode, { durability: 'strict' });
  };
  const deviceOf = async (counters: IDBObjectStore): Promise<string> => {
    const known: string | undefined = await asPromise(counters.get('device'));
    return known ?? crypto.randomUUID();
  };
  return {
    async add(attempt, draft) {
      const transaction = await begin('readwrite');
      const done = finished(transaction);
      const counters = transaction.objectStore('counters');
      const device = await deviceOf(counters);
      const seq = ((await asPromise(counters.get(attempt))) ?? 0) + 1;
      const queued: QueuedOperation = { attempt, device, operation: { ...draft, id: crypto.randomUUID(), seq } };
      counters.put(device, 'device');
      counters.put(seq, attempt);
      transaction.objectStore('operations').add(queued);
      await done;
      return queued;
    },
    async list(attempt) {
      const transaction = await begin('readonly');
      return asPromise<QueuedOperation[]>(transaction.objectStore('operations').index('attempt').getAll(attempt));
    },
    async remove(attempt, ids) {
      const transaction = await begin('readwrite');
      const done = finished(transaction);
      const gone = new Set(ids);
      const walk = transaction.objectStore('operations').index('attempt').openCursor(attempt);
      walk.addEventListener('success', () => {
        const cursor = walk.result;
        if (!cursor) return;
        if (gone.has((cursor.value as QueuedOperation).operation.id)) cursor.delete();
        cursor.continue();
      });
      await done;
    },
    async lastSeq(attempt) {
      const transaction = await begin('readonly');
      const counters = transaction.objectStore('counters');
      const lastSeq = asPromise<number | undefined>(counters.get(attempt));
      return { device: await deviceOf(counters), lastSeq: (await lastSeq) ?? 0 };
    },
  };
}
