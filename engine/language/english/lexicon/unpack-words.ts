/** Reads the packed word lists of this folder. */

const counts = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/**
 * The words of a packed list, in order. Each word is stored as the number of letters it shares with the one before it
 * (one of `0-9A-Z`) and the letters that follow.
 */
export function unpackWords(packed: string): string[] {
  const words: string[] = [];
  let before = '';
  for (const entry of packed.matchAll(/([0-9A-Z])([^0-9A-Z]*)/g)) {
    before = before.slice(0, counts.indexOf(entry[1]!)) + entry[2]!;
    words.push(before);
  }
  return words;
}
