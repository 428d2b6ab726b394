/**
 * Where operations lie on the device from the moment they were made until the server has them: IndexedDB, else
 * localStorage (private windows, broken profiles), else memory. What one layer refuses, the next one takes.
 */
import type { Operation } from '#study/types.ts';
import { indexedDbStore } from './indexed-db-store.ts';
import { localStore, memoryStorage } from './local-store.ts';

/** An operation with the device that made it. Devices number their operations of an attempt 1, 2, 3… */
export type QueuedOperation = { readonly attempt: string; readonly device: string; readonly operation: Operation };

/** What the learner did, before it has an id and a number. */
export type OperationDraft = Omit<Operation, 'id' | 'seq'>;

export type AnswerStore = {
  /** Numbers the operation and keeps it; resolves when it would survive a reload. */
  add(attempt: string, draft: OperationDraft): Promise<QueuedOperation>;
  /** Everything not yet acknowledged, in the order of making. */
  list(attempt: string): Promise<readonly QueuedOperation[]>;
  remove(attempt: string, ids: readonly string[]): Promise<void>;
  /** The device's id and the number of the last operation it made for this attempt (0: none). */
  lastSeq(attempt: string): Promise<{ readonly device: string; readonly lastSeq: number }>;
};

/**
 * A store that tries its layers in order for each write and reads from all of them. Each layer is a device of its
 * own, so numbers never collide.
 */
export function layeredStore(layers: readonly AnswerStore[]): AnswerStore {
  const firstThatWorks = async <T>(act: (layer: AnswerStore) => Promise<T>): Promise<T> => {
    let problem: unknown;
    for (const layer of layers) {
      try {
        return await act(layer);
      } catch (error) {
        problem = error;
      }
    }
    throw problem;
  };
  return {
    add: (attempt, draft) => firstThatWorks((layer) => layer.add(attempt, draft)),
    lastSeq: (attempt) => firstThatWorks((layer) => layer.lastSeq(attempt)),
    async list(attempt) {
      const parts = await Promise.all(layers.map((layer) => layer.list(attempt).catch(() => [])));
      return parts.flat();
    },
    async remove(attempt, ids) {
      await Promise.all(layers.map((layer) => layer.remove(attempt, ids).catch(() => undefined)));
    },
  };
}

/** The store of this browser. */
export function openAnswerStore(): AnswerStore {
  const layers = [localStore(memoryStorage())];
  // Reading the property itself throws where storage is forbidden.
  try {
    layers.unshift(localStore(window.localStorage));
  } catch {}
  try {
    layers.unshift(indexedDbStore(window.indexedDB));
  } catch {}
  return layeredStore(layers);
}
