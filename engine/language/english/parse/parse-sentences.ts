import { chooseHeads } from './choose-heads.ts';
import { calibrated } from './confidence.ts';
import type { EnglishModel } from './read-model.ts';
import { runNetwork } from './run-network.ts';
import type { ParsedToken } from './types.ts';

/** The most tokens that go through the network as one sentence; what is longer is no sentence and is parsed in pieces. */
const longestSentence = 128;
/** The most tokens in a batch: more would only take memory. */
const batchTokens = 2000;

/**
 * Tags and parses sentences, each a list of tokens as written. Deterministic, and a sentence's parse does not depend on
 * the others. Every sentence comes back as a tree with one root; any strings are accepted. The roots of the later
 * pieces of a very long sentence hang on the first as `parataxis`, with no confidence.
 */
export function parseSentences(model: EnglishModel, sentences: readonly (readonly string[])[]): ParsedToken[][] {
  const parsed: ParsedToken[][] = sentences.map(() => []);
  const pieces = sentences.flatMap((tokens, sentence) => {
    const starts = Array.from({ length: Math.ceil(tokens.length / longestSentence) }, (_, k) => k * longestSentence);
    return starts.map((start) => ({ sentence, start, tokens: tokens.slice(start, start + longestSentence) }));
  });
  const byLength = pieces.map((piece) => piece).sort((a, b) => b.tokens.length - a.tokens.length);
  const results = new Map<object, ParsedToken[]>();
  for (let at = 0; at < byLength.length; ) {
    let end = at;
    for (let tokens = 0; end < byLength.length && (end === at || tokens + byLength[end]!.tokens.length <= batchTokens); end++) tokens += byLength[end]!.tokens.length;
    const batch = byLength.slice(at, end);
    for (const [i, tokens] of parseBatch(model, batch.map((piece) => piece.tokens)).entries()) results.set(batch[i]!, tokens);
    at = end;
  }
  for (const piece of pieces) {
    const sentence = parsed[piece.sentence]!;
    const root = sentence.findIndex((token) => token.head === -1);
    for (const token of results.get(piece)!) {
      if (token.head >= 0) sentence.push({ ...token, head: token.head + piece.start });
      else sentence.push(root < 0 ? token : { ...token, head: root, relation: 'parataxis', confidence: 0 });
    }
  }
  return parsed;
}

function parseBatch(model: EnglishModel, sentences: readonly (readonly string[])[]): ParsedToken[][] {
  const pass = runNetwork(model, sentences);
  const heads = sentences.map((tokens, b) => chooseHeads(pass.arcScores[b]!, tokens.length));
  const relations = pass.relationScores(heads);
  const root = model.relations.indexOf('root');
  return sentences.map((tokens, b) => tokens.map((text, i) => {
    const n = tokens.length;
    const head = heads[b]![i]!;
    const tag = best(pass.tagScores[b]!, i * pass.tagStride, model.tags.length, -1);
    const arc = probability(pass.arcScores[b]!, i * (n + 1), n + 1, i + 1, head);
    const relation = head === 0 ? { index: root, share: 1 } : best(relations[b]!, i * pass.relationStride, model.relations.length, root);
    const [upos = 'X', xpos = 'FW'] = model.tags[tag.index]!.split('|');
    return {
      text, upos, xpos,
      head: head - 1,
      relation: model.relations[relation.index]!,
      confidence: calibrated(model.arcCalibration, arc * relation.share),
      tagConfidence: calibrated(model.tagCalibration, tag.share),
    };
  }));
}

/** The best of `count` scores from `start`, one left out, with its share of the softmax. */
function best(scores: Float32Array, start: number, count: number, without: number): { index: number; share: number } {
  let index = without === 0 ? 1 : 0;
  for (let i = 0; i < count; i++) if (i !== without && scores[start + i]! > scores[start + index]!) index = i;
  return { index, share: probability(scores, start, count, without, index) };
}

/** The softmax share of one among `count` scores from `start`, one left out. */
function probability(scores: Float32Array, start: number, count: number, without: number, chosen: number): number {
  let sum = 0;
  for (let i = 0; i < count; i++) if (i !== without) sum += Math.exp(scores[start + i]! - scores[start + chosen]!);
  return 1 / sum;
}
