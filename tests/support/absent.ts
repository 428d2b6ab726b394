import { expect } from 'vitest';

/** Each of these is answered as if there were no such thing. */
export async function expectAbsent(acts: readonly (() => Promise<unknown>)[]): Promise<void> {
  for (const act of acts) await expect(act(), String(act)).rejects.toMatchObject({ code: 'not-found' });
}
