import { isFinished, isLegal, makeMove, startState, type ParseState } from './arc-hybrid.ts';
import { scoreFeatures } from './linear-scorer.ts';
import { moveFeatures, parseFeatureCount, relationFeatures, type SentenceFeatures } from './parse-features.ts';
import type { EnglishModel } from './read-model.ts';
import { bestOf } from './tag-words.ts';

/** Finds heads and relations, greedily from left to right; `margins` holds how clear the less clear of the two was. */
export function attachWords(model: Pick<EnglishModel, 'mover' | 'labeller' | 'relations'>, sentence: SentenceFeatures): { state: ParseState; margins: Float64Array } {
  const state = startState(sentence.form.length - 1);
  const margins = new Float64Array(state.words);
  const features = new Int32Array(parseFeatureCount);
  const moveScores = new Float64Array(model.mover.classes);
  const relationScores = new Float64Array(model.labeller.classes);
  const root = model.relations.indexOf('root');
  while (!isFinished(state)) {
    scoreFeatures(model.mover, features, moveFeatures(sentence, state, features), moveScores);
    const move = bestOf(moveScores, (i) => isLegal(state, i));
    const word = makeMove(state, move.best);
    if (word < 0) continue;
    const head = state.heads[word]!;
    if (head === state.words) {
      state.relations[word] = root;
      margins[word] = move.margin;
      continue;
    }
    scoreFeatures(model.labeller, features, relationFeatures(sentence, state, head, word, features), relationScores);
    const relation = bestOf(relationScores, (i) => i !== root);
    state.relations[word] = relation.best;
    margins[word] = Math.min(move.margin, relation.margin);
  }
  return { state, margins };
}
