/**
 * What a device holds for reviews: the last bundle and what was done since, by owner, so that a device that changes hands
 * neither shows nor sends what is another's. IndexedDB, else memory.
 */
import { asPromise, finished, openDatabase } from '#components/ui/indexed-db.ts';
import type { KeptOperation } from '#study/review-sitting.ts';
import type { ReviewBundle, ReviewOperation } from '#study/review-types.ts';

export type ReviewStore = {
  readBundle(owner: string): Promise<ReviewBundle | null>;
  keepBundle(bundle: ReviewBundle): Promise<void>;
  /** Resolves when it would survive a dead battery. */
  add(owner: string, kept: KeptOperation): Promise<void>;
  /** In the order of doing. */
  list(owner: string): Promise<readonly KeptOperation[]>;
  markSent(owner: string, ids: readonly string[]): Promise<void>;
  /** What these others did here and was not sent is this owner's from now on. @returns whether there was any */
  adopt(others: readonly string[], owner: string): Promise<boolean>;
  /** Forgets what was sent and is of an earlier day than this. */
  tidy(owner: string, today: number): Promise<void>;
};

type Row = KeptOperation & { readonly owner: string };
const databaseName = 'verbatim-reviews';

async function openReviewDatabase(factory: IDBFactory): Promise<IDBDatabase> {
  const database = await openDatabase(factory, databaseName, (made) => {
    made.createObjectStore('bundles', { keyPath: 'owner' });
    made.createObjectStore('operations', { autoIncrement: true }).createIndex('owner', 'owner');
  });
  // Signing out deletes what is private, also under a page that is still open.
  database.addEventListener('versionchange', () => database.close());
  return database;
}

function indexedDbReviewStore(database: IDBDatabase): ReviewStore {
  const begin = (mode: IDBTransactionMode) => database.transaction(['bundles', 'operations'], mode, { durability: 'strict' });
  const change = async (owner: string, act: (row: Row, cursor: IDBCursorWithValue) => void) => {
    const transaction = begin('readwrite');
    const walk = transaction.objectStore('operations').index('owner').openCursor(owner);
    walk.addEventListener('success', () => {
      const cursor = walk.result;
      if (!cursor) return;
      act(cursor.value as Row, cursor);
      cursor.continue();
    });
    await finished(transaction);
  };
  return {
    readBundle: async (owner) => (await asPromise<ReviewBundle | undefined>(begin('readonly').objectStore('bundles').get(owner))) ?? null,
    async keepBundle(bundle) {
      const transaction = begin('readwrite');
      transaction.objectStore('bundles').put(bundle);
      await finished(transaction);
    },
    async add(owner, kept) {
      const transaction = begin('readwrite');
      transaction.objectStore('operations').add({ ...kept, owner } satisfies Row);
      await finished(transaction);
    },
    list: (owner) => asPromise<Row[]>(begin('readonly').objectStore('operations').index('owner').getAll(owner)),
    markSent: (owner, ids) => {
      const sent = new Set(ids);
      return change(owner, (row, cursor) => sent.has(row.operation.id) && cursor.update({ ...row, isSent: true }));
    },
    async adopt(others, owner) {
      let count = 0;
      for (const other of others) {
        await change(other, (row, cursor) => {
          if (row.isSent) return cursor.delete();
          count += 1;
          return cursor.update({ ...row, owner });
        });
      }
      return count > 0;
    },
    tidy: (owner, today) => change(owner, (row, cursor) => row.isSent && row.day < today && cursor.delete()),
  };
}

/** For a browser that keeps nothing: a sitting lasts as long as its page. */
export function memoryReviewStore(): ReviewStore {
  const bundles = new Map<string, ReviewBundle>();
  let rows: readonly Row[] = [];
  return {
    readBundle: async (owner) => bundles.get(owner) ?? null,
    keepBundle: async (bundle) => void bundles.set(bundle.owner, bundle),
    add: async (owner, kept) => void (rows = [...rows, { ...kept, owner }]),
    list: async (owner) => rows.filter((row) => row.owner === owner),
    markSent: async (owner, ids) => void (rows = rows.map((row) => (row.owner === owner && ids.includes(row.operation.id) ? { ...row, isSent: true } : row))),
    async adopt(others, owner) {
      const found = rows.filter((row) => others.includes(row.owner) && !row.isSent);
      rows = rows.flatMap((row) => (!others.includes(row.owner) ? [row] : row.isSent ? [] : [{ ...row, owner }]));
      return found.length > 0;
    },
    tidy: async (owner, today) => void (rows = rows.filter((row) => row.owner !== owner || !row.isSent || row.day >= today)),
  };
}

export async function openReviewStore(): Promise<ReviewStore> {
  try {
    return indexedDbReviewStore(await openReviewDatabase(window.indexedDB));
  } catch {
    return memoryReviewStore();
  }
}

export const isUnsent = ({ isSent }: KeptOperation): boolean => !isSent;
export type OperationDraft = Omit<ReviewOperation, 'id' | 'at'>;
