import { expect, it } from 'vitest';
import { supervise } from '#scripts/launch/supervise.mjs';

/** Something that runs until it is told to end or is ended from outside. */
function running() {
  let end = () => {};
  const exited = new Promise<void>((resolve) => { end = resolve; });
  return { exited, end, stop: () => { end(); return exited; } };
}

function recorder() {
  const starts: ReturnType<typeof running>[] = [];
  const sentences: string[] = [];
  return { starts, sentences, say: (sentence: string) => { sentences.push(sentence); } };
}

it('starts again what ended by itself, and says so', async () => {
  const { starts, sentences, say } = recorder();
  const { stop } = await supervise({ name: 'It', say, start: async () => { const one = running(); starts.push(one); return one; } });
  starts[0]?.end();
  await expect.poll(() => sentences).toEqual(['It ended unexpectedly; starting it again.', 'It is up again.']);
  expect(starts).toHaveLength(2);
  await stop();
  expect(starts).toHaveLength(2);
});

it('goes on trying when a start fails', async () => {
  const { starts, sentences, say } = recorder();
  let fails = 0;
  const start = async () => {
    if (starts.length === 1 && fails < 2) {
      fails += 1;
      throw new Error('not yet');
    }
    const one = running();
    starts.push(one);
    return one;
  };
  const { stop } = await supervise({ name: 'It', say, start });
  starts[0]?.end();
  await expect.poll(() => sentences).toEqual(['It ended unexpectedly; starting it again.', 'It did not start: not yet', 'It did not start: not yet', 'It is up again.']);
  await stop();
});

it('hands the failure of the first start to the caller', async () => {
  await expect(supervise({ name: 'It', say: () => {}, start: () => Promise.reject(new Error('no')) })).rejects.toThrow('no');
});
