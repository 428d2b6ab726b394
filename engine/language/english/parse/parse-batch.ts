import { chooseHeads } from './choose-heads.ts';
import type { ArcEvidence } from './confidence.ts';
import type { EnglishModel } from './read-model.ts';
import { runNetwork } from './run-network.ts';

/** A word's tag and place in the tree, by index, with what speaks for them. */
export type ScoredWord = { tag: number; tagShare: number; /** -1 for the root. */ head: number; relation: number; evidence: ArcEvidence };

/** Parses sentences that are sorted, longest first, and are not empty. */
export function parseBatch(model: EnglishModel, sentences: readonly (readonly string[])[]): ScoredWord[][] {
  const pass = runNetwork(model, sentences);
  const heads = sentences.map((tokens, b) => chooseHeads(pass.arcScores[b]!, tokens.length));
  const relationScores = pass.relationScores(heads);
  const root = model.relations.indexOf('root');
  return sentences.map((tokens, b) => {
    const n = tokens.length;
    const tags = tokens.map((_, i) => best(pass.tagScores[b]!, i * pass.tagStride, model.tags.length, -1));
    return tokens.map((_, i) => {
      const head = heads[b]![i]!;
      const tag = tags[i]!;
      const relation = head === 0 ? { index: root, share: 1 } : best(relationScores[b]!, i * pass.relationStride, model.relations.length, root);
      const evidence = {
        relation: relation.index,
        arcShare: share(pass.arcScores[b]!, i * (n + 1), n + 1, i + 1, head) * relation.share,
        tagShare: tag.share,
        headTagShare: head === 0 ? 1 : tags[head - 1]!.share,
        distance: head === 0 ? 0 : Math.abs(head - 1 - i),
        length: n,
      };
      return { tag: tag.index, tagShare: tag.share, head: head - 1, relation: relation.index, evidence };
    });
  });
}

/** The best of `count` scores from `start`, one left out, with its share of the softmax. */
function best(scores: Float32Array, start: number, count: number, without: number): { index: number; share: number } {
  let index = without === 0 ? 1 : 0;
  for (let i = 0; i < count; i++) if (i !== without && scores[start + i]! > scores[start + index]!) index = i;
  return { index, share: share(scores, start, count, without, index) };
}

/** The softmax share of one among `count` scores from `start`, one left out. */
function share(scores: Float32Array, start: number, count: number, without: number, chosen: number): number {
  let sum = 0;
  for (let i = 0; i < count; i++) if (i !== without) sum += Math.exp(scores[start + i]! - scores[start + chosen]!);
  return 1 / sum;
}
