import type { ParsedToken } from '#engine/language/english/parse/types.ts';
import type { GoldSentence } from './read-conllu.ts';

/** Shares in per cent over all tokens, punctuation included, with predicted tags. */
export function measure(gold: readonly GoldSentence[], parsed: readonly ParsedToken[][]) {
  let tokens = 0, upos = 0, xpos = 0, uas = 0, las = 0;
  const levels = [0.5, 0.8, 0.9, 0.95, 0.98].map((at) => ({ at, tokens: 0, right: 0 }));
  const bins = Array.from({ length: 10 }, () => ({ tokens: 0, right: 0, sum: 0 }));
  const relations = new Map<string, { said: number; right: number; sure: number; sureRight: number }>();
  for (const [i, sentence] of gold.entries()) {
    for (const [j, token] of parsed[i]!.entries()) {
      tokens++;
      if (token.upos === sentence.upos[j]) upos++;
      if (token.xpos === sentence.xpos[j]) xpos++;
      const head = token.head === sentence.heads[j];
      const both = head && token.relation === sentence.relations[j];
      if (head) uas++;
      if (both) las++;
      for (const level of levels) if (token.confidence >= level.at) { level.tokens++; if (both) level.right++; }
      const relation = relations.get(token.relation) ?? { said: 0, right: 0, sure: 0, sureRight: 0 };
      relations.set(token.relation, relation);
      const sure = token.confidence >= 0.8;
      relation.said++; if (both) relation.right++; if (sure) relation.sure++; if (sure && both) relation.sureRight++;
      const bin = bins[Math.min(9, Math.floor(token.confidence * 10))]!;
      bin.tokens++; bin.sum += token.confidence; if (both) bin.right++;
    }
  }
  const share = (part: number, whole = tokens) => Math.round((part / Math.max(1, whole)) * 10000) / 100;
  return {
    tokens, upos: share(upos), xpos: share(xpos), uas: share(uas), las: share(las),
    levels: levels.map((l) => ({ at: l.at, coverage: share(l.tokens), right: share(l.right, l.tokens) })),
    relations: [...relations].sort((a, b) => b[1].said - a[1].said).map(([name, r]) => ({ name, said: r.said, right: share(r.right, r.said), sure: share(r.sure, r.said), sureRight: share(r.sureRight, r.sure) })),
    bins: bins.map((b) => ({ tokens: b.tokens, mean: share(b.sum, b.tokens), right: share(b.right, b.tokens) })),
  };
}
