import { createServer } from 'node:net';
import { errorCode } from './processes.mjs';

/**
 * Why this port cannot be listened on ('EADDRINUSE', 'EACCES', ...), or null when it can.
 * @param {number} port 0 to 65535
 * @param {string} host
 * @returns {Promise<string | null>}
 */
export function whyPortIsTaken(port, host) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once('error', (error) => resolve(errorCode(error) || 'unknown'));
    probe.listen(port, host, () => probe.close(() => resolve(null)));
  });
}

/**
 * A port of 127.0.0.1 that is free now: the preferred one if it is, else one of the system's choice.
 * @param {number} [preferred]
 * @returns {Promise<number>}
 */
export async function freePort(preferred) {
  if (preferred && await whyPortIsTaken(preferred, '127.0.0.1') === null) return preferred;
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
