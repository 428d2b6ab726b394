/** A 32-bit hash of a string, the same on every machine. */
export function hashString(text: string): number {
  let hash = 0x811c9dc5 | 0;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return hash ^ (hash >>> 12);
}

/** Joins a value to a hash; the order of joining matters. */
export function mixHash(hash: number, value: number): number {
  let mixed = Math.imul(hash ^ value, 0x5bd1e995);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}
