import { readFileSync } from 'node:fs';
import { packEntry } from '#engine/language/english/parse/lexicon.ts';

const instanceClass: Record<number, number> = { 18: 27, 15: 28, 14: 29 }; // person, location, group

/** The dictionary block of the model from WordNet's files: single words of letters, with the class of their first senses. */
export function wordnetLexicon(folder: string): Uint8Array {
  const found = new Map<string, { noun: number; verb: number; adjective: boolean; adverb: boolean; counts: number[] }>();
  for (const [kind, name] of ['noun', 'verb', 'adj', 'adv'].entries()) {
    const files = new Map<string, { file: number; instance: boolean }>();
    for (const line of readFileSync(`${folder}/data.${name}`, 'latin1').split('\n')) if (/^\d{8} /.test(line)) files.set(line.slice(0, 8), { file: Number(line.slice(9, 11)), instance: / @i \d/.test(line) });
    for (const line of readFileSync(`${folder}/index.${name}`, 'latin1').split('\n')) {
      const cells = line.split(' ');
      const word = cells[0]!;
      if (!/^[a-z][a-z'.-]*$/.test(word) || word.length > 30) continue;
      const entry = found.get(word) ?? { noun: 0, verb: 0, adjective: false, adverb: false, counts: [0, 0, 0, 0] };
      found.set(word, entry);
      const { file, instance } = files.get(cells.find((c) => /^\d{8}$/.test(c))!)!;
      if (kind === 0) entry.noun = instance ? instanceClass[file] ?? 30 : file - 2;
      if (kind === 1) entry.verb = file - 28;
      if (kind === 2) entry.adjective = true;
      if (kind === 3) entry.adverb = true;
      entry.counts[kind]! += 0.01 * Number(cells[2]);
    }
  }
  // how often each sense was met in WordNet's own tagged texts decides which kind of word is the commonest
  for (const line of readFileSync(`${folder}/index.sense`, 'latin1').split('\n')) {
    const [key, , , count] = line.split(' ');
    const [word, rest] = (key ?? '').split('%');
    const entry = found.get(word!);
    const type = Number(rest?.[0]);
    if (entry) entry.counts[type === 5 ? 2 : type - 1]! += Number(count);
  }
  const bytes: number[] = [];
  let before = '';
  for (const word of [...found.keys()].sort()) {
    const { noun, verb, adjective, adverb, counts } = found.get(word)!;
    let shared = 0;
    while (shared < before.length && shared < word.length && before[shared] === word[shared]) shared++;
    const bits = packEntry({ noun, verb, kind: (adjective ? 1 : 0) | (adverb ? 2 : 0) | (counts.indexOf(Math.max(...counts)) << 2) });
    bytes.push(shared, word.length - shared, ...Buffer.from(word.slice(shared)), bits & 255, bits >> 8);
    before = word;
  }
  return Uint8Array.from(bytes);
}
