/**
 * Sorted words as one string, each by how many letters it shares with the word before it (one of `0-9A-Z`) and what
 * follows. `unpackWords` of the engine reads it back.
 */
const counts = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Words may hold lower-case letters, hyphens, full stops and apostrophes. */
export function packWords(words: Iterable<string>): string {
  let packed = '';
  let before = '';
  for (const word of [...new Set(words)].sort()) {
    if (!/^[a-z.'-]+$/.test(word)) throw new Error(`cannot pack ${word}`);
    let shared = 0;
    while (shared < 35 && shared < before.length && before[shared] === word[shared]) shared++;
    packed += counts[shared]! + word.slice(shared);
    before = word;
  }
  return packed;
}
