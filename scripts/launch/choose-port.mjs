import { whyPortIsTaken } from '#scripts/ports.mjs';

const USUAL = 3000;

/**
 * The port to serve at: PORT when it is set (taken is then an error), else 3000 or the next free one.
 * @param {string} host
 * @param {(sentence: string) => void} say
 */
export async function choosePort(host, say) {
  const wished = process.env['PORT'];
  if (wished) return requirePort(wished, host);
  for (let port = USUAL; port < USUAL + 50; port += 1) {
    if (await isTaken(port, host)) continue;
    if (port !== USUAL) say(`Port ${USUAL} is taken by another program; using ${port}. (PORT=... chooses one.)`);
    return port;
  }
  throw new Error(`All ports from ${USUAL} to ${USUAL + 49} are taken. Set PORT to a free one.`);
}

/** @param {string} wished @param {string} host */
async function requirePort(wished, host) {
  const port = Number(wished);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error(`PORT is "${wished}", which is no port. Choose a number from 1 to 65535.`);
  const reason = await isTaken(port, host);
  if (!reason) return port;
  if (reason === 'EACCES') throw new Error(`This user may not listen on port ${port}. Set PORT to one from 1024 on.`);
  if (reason === 'EADDRNOTAVAIL' || reason === 'ENOTFOUND') throw new Error(`HOST is "${host}", which is no address of this machine. Leave it out, or set it to 0.0.0.0 to be reached from other machines.`);
  throw new Error(`Port ${port} is taken by another program. Stop that one, or set PORT to another.`);
}

/**
 * "localhost" means ::1 to many browsers, so another program there would be shown in our place.
 * @param {number} port @param {string} host
 */
async function isTaken(port, host) {
  const reason = await whyPortIsTaken(port, host);
  if (reason || host !== '127.0.0.1') return reason;
  return await whyPortIsTaken(port, '::1') === 'EADDRINUSE' ? 'EADDRINUSE' : null;
}
