/** One token as the tokeniser hands it over: Universal Dependencies (Penn Treebank) splitting, as written. */
export type TaggedToken = { text: string };

/** One token of a parsed sentence. */
export type ParsedToken = {
  text: string;
  /** Universal part of speech, for example `PROPN`. */
  upos: string;
  /** Penn Treebank tag, for example `NNP`. */
  xpos: string;
  /** Index in the sentence of the token this one depends on, -1 for the one root. */
  head: number;
  /** Universal Dependencies relation with its subtype, for example `nsubj:pass`. */
  relation: string;
  /** Calibrated probability, 0 to 1, that head and relation are both right. */
  confidence: number;
  /** Probability, 0 to 1, that the tag is right. */
  tagConfidence: number;
};
