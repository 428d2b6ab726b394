import type { AnswerStore, QueuedOperation } from './answer-store.ts';

type TextStorage = Pick<Storage, 'getItem' | 'setItem'>;
type Kept = { readonly device: string; readonly lastSeq: number; readonly operations: readonly QueuedOperation[] };

/** A storage that lasts as long as the page: the last layer, where the browser keeps nothing. */
export function memoryStorage(): TextStorage {
  const kept = new Map<string, string>();
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) };
}

/**
 * Operations as text in localStorage. Two tabs could number at the same moment here, which IndexedDB rules out, so
 * each page is a device of its own; operations that an earlier page left behind keep theirs.
 */
export function localStore(storage: TextStorage): AnswerStore {
  const page = crypto.randomUUID();
  const keyOf = (attempt: string, device: string) => `verbatim.answers.${attempt}.${device}`;
  const listKey = (attempt: string) => `verbatim.answers.${attempt}`;

  const read = <T>(key: string, none: T): T => {
    const text = storage.getItem(key);
    return text === null ? none : (JSON.parse(text) as T);
  };
  const devices = (attempt: string) => read<string[]>(listKey(attempt), []);
  const kept = (attempt: string, device: string) => read<Kept>(keyOf(attempt, device), { device, lastSeq: 0, operations: [] });
  const keep = (attempt: string, value: Kept) => storage.setItem(keyOf(attempt, value.device), JSON.stringify(value));

  return {
    async add(attempt, draft) {
      const before = kept(attempt, page);
      const seq = before.lastSeq + 1;
      const queued: QueuedOperation = { attempt, device: page, operation: { ...draft, id: crypto.randomUUID(), seq } };
      if (!devices(attempt).includes(page)) storage.setItem(listKey(attempt), JSON.stringify([...devices(attempt), page]));
      keep(attempt, { device: page, lastSeq: seq, operations: [...before.operations, queued] });
      return queued;
    },
    async list(attempt) {
      return devices(attempt).flatMap((device) => kept(attempt, device).operations);
    },
    async remove(attempt, ids) {
      for (const device of devices(attempt)) {
        const before = kept(attempt, device);
        const left = before.operations.filter(({ operation }) => !ids.includes(operation.id));
        if (left.length < before.operations.length) keep(attempt, { ...before, operations: left });
      }
    },
    async lastSeq(attempt) {
      return { device: page, lastSeq: kept(attempt, page).lastSeq };
    },
  };
}
