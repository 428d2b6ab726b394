import { createServer, type AddressInfo } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { freePort, whyPortIsTaken } from '#scripts/ports.mjs';

async function takenPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  onTestFinished(() => { server.close(); });
  return (server.address() as AddressInfo).port;
}

it('knows a taken port and why', async () => {
  expect(await whyPortIsTaken(await takenPort(), '127.0.0.1')).toBe('EADDRINUSE');
});

it('knows an address that is not of this machine', async () => {
  expect(await whyPortIsTaken(0, '192.0.2.1')).toBe('EADDRNOTAVAIL');
});

it('gives the preferred port when it is free, else another', async () => {
  const free = await freePort();
  expect(await freePort(free)).toBe(free);
  const taken = await takenPort();
  expect(await freePort(taken)).not.toBe(taken);
});
