import { attachWords } from './attach-words.ts';
import { calibrated } from './confidence.ts';
import { sentenceFeatures } from './parse-features.ts';
import type { EnglishModel } from './read-model.ts';
import { tagWords } from './tag-words.ts';
import type { ParsedToken } from './types.ts';
import { wordFeatures } from './word-features.ts';

/**
 * Tags and parses sentences, each a list of tokens as written. Deterministic; every non-empty sentence comes back as
 * a tree with one root. Any strings are accepted.
 */
export function parseSentences(model: EnglishModel, sentences: readonly (readonly string[])[]): ParsedToken[][] {
  return sentences.map((tokens) => parseSentence(model, tokens));
}

function parseSentence(model: EnglishModel, tokens: readonly string[]): ParsedToken[] {
  const words = tokens.map(wordFeatures);
  const { tags, margins: tagMargins } = tagWords(model.tagger, words);
  const { state, margins } = attachWords(model, sentenceFeatures(words, tags));
  return tokens.map((text, i) => {
    const [upos = 'X', xpos = 'FW'] = model.tags[tags[i]!]!.split('|');
    const head = state.heads[i]!;
    return {
      text, upos, xpos,
      head: head === tokens.length ? -1 : head,
      relation: model.relations[state.relations[i]!]!,
      confidence: calibrated(model.arcCalibration, margins[i]!),
      tagConfidence: calibrated(model.tagCalibration, tagMargins[i]!),
    };
  });
}
