import { readFileSync } from 'node:fs';

/** A gold sentence; heads are token indices, -1 for the root. */
export type GoldSentence = { forms: string[]; upos: string[]; xpos: string[]; heads: number[]; relations: string[] };

/** Reads a CoNLL-U file, leaving out multiword lines and empty nodes. */
export function readConllu(path: string): GoldSentence[] {
  const sentences: GoldSentence[] = [];
  let current: GoldSentence = { forms: [], upos: [], xpos: [], heads: [], relations: [] };
  for (const line of `${readFileSync(path, 'utf8')}\n`.split('\n')) {
    if (line === '') {
      if (current.forms.length > 0) sentences.push(current);
      current = { forms: [], upos: [], xpos: [], heads: [], relations: [] };
      continue;
    }
    const cells = line.split('\t');
    if (!/^\d+$/.test(cells[0]!)) continue;
    current.forms.push(cells[1]!);
    current.upos.push(cells[3]!);
    current.xpos.push(cells[4]!);
    current.heads.push(Number(cells[6]) - 1);
    current.relations.push(cells[7]!);
  }
  return sentences;
}
