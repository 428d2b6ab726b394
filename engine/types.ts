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

/** A word of a parsed sentence, with where it stands in the article. */
export type Word = Span & {
  readonly text: string;
  /** Universal part of speech, e.g. `PROPN`. */
  readonly upos: string;
  /** Penn Treebank tag, e.g. `NNP`. */
  readonly xpos: string;
  /** Index of the word it depends on, -1 for the root. */
  readonly head: number;
  /** Universal Dependencies relation with its subtype, e.g. `nsubj:pass`. */
  readonly relation: string;
  /** Calibrated probability that head and relation are both right. */
  readonly confidence: number;
};

/** Half-open range of indices into `ParsedSentence.words`. */
export type Range = { readonly from: number; readonly to: number };

export type ParsedSentence = Sentence & {
  readonly words: readonly Word[];
  /** For each word the words that depend on it, in order. */
  readonly children: readonly (readonly number[])[];
};

/** What a name is the name of. `thing`: a name whose kind is not known well enough to ask for it by kind. */
export const entityTypes = [
  'person', 'country', 'us-state', 'city', 'region', 'place', 'company', 'university', 'party', 'newspaper', 'organization', 'event', 'work', 'nationality', 'thing',
] as const;
export type EntityType = (typeof entityTypes)[number];

/** A thing that the article names, with all the names it goes by. */
export type Entity = {
  readonly id: number;
  /** The fullest name, as the article writes it, without title or role. */
  readonly name: string;
  readonly type: EntityType;
  /** How far the votes for `type` lead: below 2.5 the kind is a guess and is not asked for. */
  readonly margin: number;
  /** `the US`, `the Philippines`: written with an article. */
  readonly takesThe: boolean;
  /** The role the article gives before or after the name: `Japanese Prime Minister`. */
  readonly role?: string;
  readonly gender?: 'female' | 'male';
  /** Every form the article uses, the fullest first. */
  readonly aliases: readonly string[];
  readonly mentions: readonly Mention[];
};

/** One place where an entity is named. */
export type Mention = Range & {
  readonly sentence: number;
  readonly entity: number;
  /** Words of a title or role that stand before the name and belong to it: `from - titleWords` is where they start. */
  readonly titleWords: number;
  /** A pronoun that was resolved: `he`, `his`. */
  readonly isPronoun?: boolean;
};

/** A number, date, amount or duration in a sentence. */
export type QuantityKind = 'date' | 'year' | 'month' | 'time' | 'duration' | 'percent' | 'money' | 'count' | 'ordinal' | 'measure' | 'decade' | 'other';
export type Quantity = Range & {
  readonly sentence: number;
  readonly kind: QuantityKind;
  /** The number, the year, or days since 1 January 1970 for a full date. */
  readonly value: number;
  /** What is counted or measured: `troops`, `km`, `US dollars`. */
  readonly unit?: string;
  /** ISO 8601 as far as it is known: `2024-04-08`, `--04-08`, `1961`. */
  readonly iso?: string;
  /** A word before it that makes it a bound or an approximation: `about`, `at least`, `over`. */
  readonly bound?: string;
};

/** Everything that was read in an article before facts are taken from it. */
export type Reading = {
  readonly article: Article;
  readonly sentences: readonly ParsedSentence[];
  readonly entities: readonly Entity[];
  /** By sentence, in order. */
  readonly mentions: readonly (readonly Mention[])[];
  readonly quantities: readonly (readonly Quantity[])[];
  /** Which entity a pronoun is, by `sentence:word`; pronouns that are not certain are absent. */
  readonly pronouns: ReadonlyMap<string, number>;
};

export type PartRole =
  | 'subject' | 'object' | 'indirect-object' | 'predicate' | 'particle' | 'oblique' | 'agent' | 'time' | 'infinitive' | 'clause' | 'adverb' | 'adverbial-clause';

/** A piece of a fact that can be asked for, left out or moved as a whole. */
export type Part = Range & {
  readonly role: PartRole;
  readonly head: number;
  /** `in`, `by`, `according to`, with which the part begins. */
  readonly preposition?: string;
  /** Stands before the subject in the article. */
  readonly isFronted: boolean;
};

export type FactSource = 'main' | 'coordinate' | 'relative' | 'participle' | 'apposition' | 'reported' | 'role' | 'abbreviation' | 'born' ;

/** Who the article says a fact is from. */
export type Attribution = { readonly words: string; readonly entity?: number };

/** One thing that a sentence states, in pieces. The pieces are ranges of words of one sentence. */
export type Fact = {
  /** Stable for the same article: sentence span and the verb's place in it. */
  readonly id: string;
  readonly sentence: number;
  readonly source: FactSource;
  readonly subject: Part;
  /** The verb group as worded, first word first: `["is", "expected"]`, `["stations"]`. */
  readonly verbs: readonly string[];
  /** Where the main verb (or the predicate of a copula) stands. */
  readonly verb: number;
  readonly lemma: string;
  readonly tense: 'past' | 'present' | 'modal';
  readonly isPassive: boolean;
  readonly isCopula: boolean;
  /** In the order of the sentence; without the subject. */
  readonly parts: readonly Part[];
  readonly attribution?: Attribution;
  /** Words that make it less than certain: `likely`, `may`, `about`. */
  readonly hedges: readonly string[];
  /** The least confidence of the arcs it rests on. */
  readonly confidence: number;
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
  /** The sentences to choose from, in the order of the article, each with itself as its quote. */
  readonly options: readonly Option[];
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
