import { arcScore, calibrated } from './confidence.ts';
import { parseBatch, type ScoredWord } from './parse-batch.ts';
import type { EnglishModel } from './read-model.ts';
import type { ParsedToken } from './types.ts';

/** The most tokens that go through the network as one sentence; what is longer is no sentence and is parsed in pieces. */
const longestSentence = 128;
/** Beyond this it is not even a sentence run on, and short pieces are quicker. */
const hopelessLength = 400;
const hopelessPiece = 40;
/** The most tokens in a batch: more would only take memory. */
const batchTokens = 2000;

type Piece = { sentence: number; start: number; tokens: readonly string[] };

/**
 * Tags and parses sentences, each a list of tokens as written. Deterministic, and a sentence's parse does not depend on
 * the others. Every sentence comes back as a tree with one root; any strings are accepted. The roots of the later
 * pieces of a very long sentence hang on the first as `parataxis`, with no confidence.
 */
export function parseSentences(model: EnglishModel, sentences: readonly (readonly string[])[]): ParsedToken[][] {
  const pieces = sentences.flatMap(piecesOf);
  const scored = scorePieces(model, pieces);
  const parsed: ParsedToken[][] = sentences.map(() => []);
  for (const [p, piece] of pieces.entries()) {
    const sentence = parsed[piece.sentence]!;
    const root = sentence.findIndex((token) => token.head === -1);
    for (const [i, word] of scored[p]!.entries()) {
      const token = describe(model, piece.tokens[i]!, word);
      if (token.head >= 0) sentence.push({ ...token, head: token.head + piece.start });
      else sentence.push(root < 0 ? token : { ...token, head: root, relation: 'parataxis', confidence: 0 });
    }
  }
  return parsed;
}

function piecesOf(tokens: readonly string[], sentence: number): Piece[] {
  const length = tokens.length > hopelessLength ? hopelessPiece : longestSentence;
  const count = Math.ceil(tokens.length / length);
  return Array.from({ length: count }, (_, k) => ({ sentence, start: k * length, tokens: tokens.slice(k * length, (k + 1) * length) }));
}

/** Scores pieces in batches of like length, which is quickest, and returns them in the order given. */
function scorePieces(model: EnglishModel, pieces: readonly Piece[]): ScoredWord[][] {
  const order = [...pieces.keys()].sort((a, b) => pieces[b]!.tokens.length - pieces[a]!.tokens.length);
  const scored: ScoredWord[][] = pieces.map(() => []);
  for (let from = 0; from < order.length; ) {
    let to = from;
    for (let tokens = 0; to < order.length && (to === from || tokens + pieces[order[to]!]!.tokens.length <= batchTokens); to++) tokens += pieces[order[to]!]!.tokens.length;
    const batch = order.slice(from, to);
    for (const [i, words] of parseBatch(model, batch.map((p) => pieces[p]!.tokens)).entries()) scored[batch[i]!] = words;
    from = to;
  }
  return scored;
}

function describe(model: EnglishModel, text: string, word: ScoredWord): ParsedToken {
  const [upos = 'X', xpos = 'FW'] = model.tags[word.tag]!.split('|');
  return {
    text, upos, xpos,
    head: word.head,
    relation: model.relations[word.relation]!,
    confidence: calibrated(model.arcConfidence.curve, arcScore(model.arcConfidence, word.evidence)),
    tagConfidence: calibrated(model.tagCalibration, word.tagShare),
  };
}
