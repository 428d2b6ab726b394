import type { ParsedToken } from '#engine/language/english/parse/types.ts';
import type { GoldSentence } from './read-conllu.ts';

/** Shares in per cent over all tokens, punctuation included, with predicted tags. */
export function measure(gold: readonly GoldSentence[], parsed: readonly ParsedToken[][]) {
  let tokens = 0, upos = 0, xpos = 0, uas = 0, las = 0;
  const levels = [0.5, 0.8, 0.9, 0.95, 0.98].map((at) => ({ at, tokens: 0, right: 0 }));
  const bins = Array.from({ length: 10 }, () => ({ tokens: 0, right: 0, sum: 0 }));
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
      const bin = bins[Math.min(9, Math.floor(token.confidence * 10))]!;
      bin.tokens++; bin.sum += token.confidence; if (both) bin.right++;
    }
  }
  const share = (part: number, whole = tokens) => Math.round((part / Math.max(1, whole)) * 10000) / 100;
  return {
    tokens, upos: share(upos), xpos: share(xpos), uas: share(uas), las: share(las),
    levels: levels.map((l) => ({ at: l.at, coverage: share(l.tokens), right: share(l.right, l.tokens) })),
    bins: bins.map((b) => ({ tokens: b.tokens, mean: share(b.sum, b.tokens), right: share(b.right, b.tokens) })),
  };
}

/** Points of a rising curve from raw scores and whether each was right (pool adjacent violators over equal bins). */
export function fitCalibration(pairs: { score: number; right: boolean }[], binCount = 60) {
  const sorted = [...pairs].sort((a, b) => a.score - b.score);
  const size = Math.max(1, Math.ceil(sorted.length / binCount));
  const pools: { score: number; right: number; count: number }[] = [];
  for (let i = 0; i < sorted.length; i += size) {
    const bin = sorted.slice(i, i + size);
    pools.push({ score: bin.reduce((sum, p) => sum + p.score, 0), right: bin.filter((p) => p.right).length, count: bin.length });
    for (;;) {
      const [a, b] = [pools.at(-2), pools.at(-1)!];
      if (!a || a.right / a.count < b.right / b.count) break;
      pools.splice(-2, 2, { score: a.score + b.score, right: a.right + b.right, count: a.count + b.count });
    }
  }
  const round = (x: number) => Number(x.toPrecision(6));
  return { scores: pools.map((p) => round(p.score / p.count)), shares: pools.map((p) => round((p.right + 0.5) / (p.count + 1))) };
}
