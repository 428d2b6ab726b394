/**
 * The vocabulary of the engine. Every value points home: a `Span` is a half-open range of UTF-16 code units of
 * `Article.text`, so a quote is a slice and cannot drift.
 */

/** Half-open range of UTF-16 code units: `text.slice(start, end)`. */
export type Span = { readonly start: number; readonly end: number };

/** A span with its text kept beside it: `article.text.slice(start, end) === text`, always. */
export type Quote = Span & { readonly text: string };

/** What a block of the article is. Only `paragraph` and `list` blocks are asked about; the rest is set aside. */
export type BlockKind =
  | 'title'
  | 'heading'
  | 'paragraph'
  | 'list'
  | 'caption'
  | 'byline'
  | 'table'
  | 'reference'
  | 'boilerplate';

export type Block = Span & { readonly kind: BlockKind };

/** Why a stretch of text inside the article is not asked about. */
export type AsideReason = 'heading' | 'caption' | 'dateline' | 'byline' | 'table' | 'reference' | 'boilerplate' | 'cut-off' | 'footnote-mark';

/** Text that was understood as not being part of the running prose; shown to the reader before a quiz is made. */
export type Aside = Span & { readonly reason: AsideReason };

export type Article = {
  /** The clean text that every quote points into. */
  readonly text: string;
  readonly title: string;
  /** Where the title stands in the text, when it was found there. */
  readonly titleSpan?: Span;
  /** Date of publication, ISO 8601 (`2024-04-08`), when known. Relative dates are only read where it is. */
  readonly date?: string;
  /** BCP 47: `en`, `vi`. */
  readonly language: string;
  /** In order; together they cover every non-blank character of the text. */
  readonly blocks: readonly Block[];
  readonly asides: readonly Aside[];
};

/** One sentence that may be asked about. */
export type Sentence = Span & {
  readonly index: number;
  /** Index into `Article.blocks`. */
  readonly block: number;
};

export const questionKinds = [
  'single-choice',
  'multiple-choice',
  'true-false',
  'cloze',
  'short-answer',
  'numeric',
  'ordering',
  'matching',
  'find-evidence',
] as const;
export type QuestionKind = (typeof questionKinds)[number];

/** An option of a question. `quote` is where the article itself uses it: shown to whoever chose it wrongly. */
export type Option = { readonly text: string; readonly quote?: Quote };

type QuestionBase = {
  /** Stable for the same article, engine and fact. */
  readonly id: string;
  /** Plain text. A cloze writes its gap as `____` (four underscores). */
  readonly prompt: string;
  /** The proof, best first: the whole source sentence of each fact used. */
  readonly quotes: readonly [Quote, ...Quote[]];
  /** 0..1: the engine's own confidence that a careful teacher would keep the question. */
  readonly score: number;
  /** What the question is about, for "at most one per fact" and for finding a second stem of the same fact. */
  readonly fact: string;
};

export type SingleChoice = QuestionBase & {
  readonly kind: 'single-choice';
  /** In the order to show. `isOrdered`: numbers and dates ascend and must not be shuffled. */
  readonly options: readonly (Option & { readonly correct: boolean })[];
  readonly isOrdered: boolean;
  readonly answer: string;
};
export type MultipleChoice = QuestionBase & {
  readonly kind: 'multiple-choice';
  readonly options: readonly (Option & { readonly correct: boolean })[];
  readonly answer: readonly string[];
};
export type TrueFalse = QuestionBase & {
  readonly kind: 'true-false';
  readonly answer: boolean;
  /** The true statement, where the answer is false. */
  readonly correction?: string;
};
export type Cloze = QuestionBase & {
  readonly kind: 'cloze';
  readonly answer: string;
  /** Further typed answers that are right. */
  readonly accept: readonly string[];
};
export type ShortAnswer = QuestionBase & {
  readonly kind: 'short-answer';
  readonly answer: string;
  readonly accept: readonly string[];
};
export type Numeric = QuestionBase & {
  readonly kind: 'numeric';
  readonly answer: number;
  /** Shown beside the field: `troops`, `%`, `days`, `US dollars`. */
  readonly unit?: string;
  readonly accept: readonly string[];
};
export type Ordering = QuestionBase & {
  readonly kind: 'ordering';
  /** In an order that tells nothing. */
  readonly options: readonly Option[];
  /** The options' texts in the right order. */
  readonly answer: readonly string[];
};
export type Matching = QuestionBase & {
  readonly kind: 'matching';
  /** Left-hand sides; `match` is the right-hand side. */
  readonly options: readonly (Option & { readonly match: string })[];
  readonly answer: readonly (readonly [left: string, right: string])[];
};
export type FindEvidence = QuestionBase & {
  readonly kind: 'find-evidence';
  /** The sentence that proves it; any of `accept` is right too. */
  readonly answer: Quote;
  readonly accept: readonly Quote[];
};

export type Question =
  | SingleChoice
  | MultipleChoice
  | TrueFalse
  | Cloze
  | ShortAnswer
  | Numeric
  | Ordering
  | Matching
  | FindEvidence;

/** A candidate that a check refused. `reason` is the check's code. */
export type Rejection = { readonly reason: string; readonly prompt: string; readonly quote: Quote; readonly kind: QuestionKind };

export type Quiz = {
  /** Name and version of what wrote the questions: `verbatim 0.1.0`. */
  readonly engine: string;
  readonly seed: number;
  readonly article: Article;
  /** Best first for `--all`; in the order to ask otherwise. */
  readonly questions: readonly Question[];
  readonly rejected: readonly Rejection[];
};

/** Why no quiz could be made from a text. Each has one sentence for the reader in the messages files. */
export type RefusalReason = 'empty' | 'too-short' | 'too-long' | 'not-text' | 'unsupported-language' | 'no-good-question';
export type Refusal = { readonly refused: RefusalReason; /** Details for the sentence, e.g. `{ language: 'fr', limit: 200000 }`. */ readonly values: Readonly<Record<string, string | number>> };

/** Most characters (UTF-16 code units) an article may have. */
export const longestArticle = 200_000;
/** Fewest words an article may have. */
export const fewestWords = 40;
