/**
 * What a question looks like to each audience after it exists. A player's shape never holds or depends on the key;
 * the key and everything derived from it travels in `Released`, and only after release.
 */
import type { Block, Aside, QuestionKind, Quote, Span } from '#engine/types.ts';

/** The part of a question that is the same for everybody: stored once, sent to players as it is. */
export type QuestionBody = {
  readonly kind: QuestionKind;
  readonly prompt: string;
  /** Single and multiple choice, ordering, matching (left-hand sides), in the author's order. */
  readonly options?: readonly { readonly id: string; readonly text: string }[];
  /** Matching: right-hand sides, in an order that tells nothing. */
  readonly matches?: readonly { readonly id: string; readonly text: string }[];
  /** Options ascend (numbers, dates) and are not shuffled. */
  readonly isOrdered?: boolean;
  /** Numeric: shown beside the field. */
  readonly unit?: string;
};

/** The part of a question that stays on the server until release. */
export type AnswerKey =
  | { readonly kind: 'single-choice'; readonly option: string }
  | { readonly kind: 'multiple-choice'; readonly options: readonly string[] }
  | { readonly kind: 'true-false'; readonly value: boolean; readonly correction?: string }
  | { readonly kind: 'cloze' | 'short-answer'; readonly text: string; readonly accept: readonly string[] }
  | { readonly kind: 'numeric'; readonly value: number; readonly accept: readonly string[]; readonly unit?: string }
  | { readonly kind: 'ordering'; readonly order: readonly string[] }
  | { readonly kind: 'matching'; readonly pairs: readonly (readonly [left: string, right: string])[] }
  | { readonly kind: 'find-evidence'; readonly spans: readonly Span[] };

/** A learner's answer. `null`, an empty list or an empty text is "no answer" and scores 0. Ids are those of `QuestionBody`. */
export type AnswerValue =
  | { readonly kind: 'single-choice'; readonly option: string | null }
  | { readonly kind: 'multiple-choice'; readonly options: readonly string[] }
  | { readonly kind: 'true-false'; readonly value: boolean | null }
  | { readonly kind: 'cloze' | 'short-answer' | 'numeric'; readonly text: string }
  | { readonly kind: 'ordering'; readonly order: readonly string[] }
  | { readonly kind: 'matching'; readonly pairs: readonly (readonly [left: string, right: string])[] }
  | { readonly kind: 'find-evidence'; readonly span: Span | null };

/** How sure the learner said to be: one tap, off by default. */
export type Confidence = 'sure' | 'unsure' | 'guess';

/** `score` is 0..1; `correct` means the whole question is right. `needsReview`: typed and near the key. */
export type Grade = { readonly score: number; readonly correct: boolean; readonly needsReview?: boolean };

/** A quote inside its paragraph: `before + quote.text + after` is a literal slice of the revision's text. */
export type QuoteInContext = { readonly quote: Quote; readonly before: string; readonly after: string };

/** Everything a learner may see of one question once it is released. */
export type Released = {
  readonly key: AnswerKey;
  readonly grade: Grade;
  /** The proof, in its paragraph; never empty. */
  readonly proof: readonly QuoteInContext[];
  /** Where the article uses each option, by option id. */
  readonly optionQuotes: Readonly<Record<string, QuoteInContext>>;
  /** The learner said "I was right" (practice, typed answers only). */
  readonly overridden: boolean;
};

export type AttemptMode = 'practice' | 'test';
export type AttemptState = 'in-progress' | 'submitted' | 'graded';

/** One question of an attempt as its player gets it, options already in the attempt's order. */
export type ItemForPlayer = { readonly id: string; readonly position: number; readonly body: QuestionBody };

/** What was answered so far. `round` counts the times the question was asked in this sitting, from 1; only round 1 scores. */
export type AnswerSoFar = {
  readonly item: string;
  readonly round: number;
  readonly value: AnswerValue;
  readonly confidence: Confidence | null;
  /** Present once released: at once in practice, after grading in a test. */
  readonly released?: Released;
};

/** When an attempt ends, beside the database's clock of the same moment: the difference is what a device with any clock can count down. ISO 8601. */
export type AttemptTime = { readonly now: string; readonly endsAt: string };

export type AttemptForPlayer = {
  readonly id: string;
  readonly mode: AttemptMode;
  readonly state: AttemptState;
  readonly asksConfidence: boolean;
  /** The context line: title and date of the article. */
  readonly context: { readonly title: string; readonly date: string | null; /** BCP 47. */ readonly language: string };
  readonly quizId: string;
  /** What it was made for, where a class was assigned it. */
  readonly assignmentId?: string;
  /** Somebody reads what is said to be wrong with its questions. */
  readonly canReport?: boolean;
  readonly time?: AttemptTime;
  readonly items: readonly ItemForPlayer[];
  readonly answers: readonly AnswerSoFar[];
};

/** One thing a player's device did, made and numbered on the device before it is first sent. */
export type Operation = {
  /** UUID made on the device: sending it twice changes nothing. */
  readonly id: string;
  /** Rises by one for each operation of this device in this attempt. */
  readonly seq: number;
  readonly type: 'answer' | 'override';
  readonly item: string;
  readonly round: number;
  /** `type: 'answer'` only. */
  readonly value?: AnswerValue;
  readonly confidence?: Confidence;
  /** Milliseconds from shown to answered: recorded, never graded. */
  readonly milliseconds?: number;
};

/** Body of `POST /api/v1/attempts/{id}/answers`: at most 50 operations. */
export type SaveRequest = { readonly device: string; readonly operations: readonly Operation[] };
export type OperationResult = {
  readonly id: string;
  readonly status: 'applied' | 'duplicate' | 'superseded' | 'rejected';
  /** With `rejected`: a code of the messages files. */
  readonly reason?: string;
  /** Practice: what the article says, at once. */
  readonly released?: Released;
};
export type SaveReply = { readonly state: AttemptState; /** Where there is a deadline. */ readonly time?: AttemptTime; readonly results: readonly OperationResult[] };

/** Body of `POST /api/v1/attempts/{id}/submit`: the last `seq` of this device, so that the server can say what it lacks. */
export type SubmitRequest = { readonly device: string; readonly lastSeq: number };
export type SubmitReply = { readonly state: AttemptState; /** Operations the server has not seen yet: send them, then submit again. */ readonly missing: number };

export type ItemForReview = ItemForPlayer & {
  readonly answer: AnswerValue | null;
  readonly confidence: Confidence | null;
  readonly milliseconds: number | null;
  readonly released: Released;
  /** How often it was asked in this sitting until right. */
  readonly rounds: number;
};

export type AttemptForReview = {
  readonly id: string;
  readonly mode: AttemptMode;
  readonly context: { readonly title: string; readonly date: string | null; /** BCP 47. */ readonly language: string };
  readonly quizId: string;
  /** null where the reader sees its quotes alone. */
  readonly articleId: string | null;
  readonly startedAt: string;
  readonly submittedAt: string;
  /** Sum of item scores and the number of items. */
  readonly score: number;
  readonly of: number;
  /** Time spent answering, kept apart from the score. */
  readonly milliseconds: number;
  readonly items: readonly ItemForReview[];
  /** A class was assigned it: whether one was right after all is for the teacher to say. */
  readonly isAssigned: boolean;
  readonly assignmentId?: string;
  readonly canReport: boolean;
};

export type AttemptSummary = {
  readonly id: string;
  readonly mode: AttemptMode;
  readonly state: AttemptState;
  readonly title: string;
  readonly quizId: string;
  readonly startedAt: string;
  readonly submittedAt: string | null;
  readonly score: number | null;
  readonly of: number;
  readonly answered: number;
};

/** A revision as its owner reads it. */
export type ArticleForOwner = {
  readonly id: string;
  readonly revisionId: string;
  readonly revision: number;
  readonly title: string;
  readonly date: string | null;
  readonly language: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly asides: readonly Aside[];
  readonly isSample: boolean;
  readonly isMine: boolean;
  readonly quizzes: readonly QuizSummary[];
};

export type ArticleSummary = {
  readonly id: string;
  readonly title: string;
  readonly date: string | null;
  readonly words: number;
  readonly updatedAt: string;
  readonly quizzes: readonly QuizSummary[];
};

export type QuizState = 'making' | 'ready' | 'failed';
export type QuizSummary = {
  readonly id: string;
  readonly title: string;
  readonly state: QuizState;
  readonly questions: number;
  readonly createdAt: string;
};

/** `progress` is 0..1 while making; `refusal` says why it failed (a code of the messages files, with values). */
export type QuizForViewer = QuizSummary & {
  readonly articleId: string;
  readonly isMine: boolean;
  readonly isSample: boolean;
  readonly context: { readonly title: string; readonly date: string | null };
  readonly progress: number;
  readonly refusal: { readonly code: string; readonly values: Readonly<Record<string, string | number>> } | null;
  /** How many candidates each check refused: "why only three questions?". */
  readonly rejected: readonly { readonly reason: string; readonly count: number }[];
  readonly kinds: readonly { readonly kind: QuestionKind; readonly count: number }[];
  readonly attempts: readonly AttemptSummary[];
};

/** Whether a question's quotes still stand in the newest revision of the article. */
export type ProofState = 'intact' | 'moved' | 'broken';

export type QuestionForAuthor = {
  readonly id: string;
  readonly version: number;
  readonly position: number;
  readonly body: QuestionBody;
  readonly key: AnswerKey;
  readonly proof: readonly QuoteInContext[];
  readonly optionQuotes: Readonly<Record<string, Quote>>;
  readonly proofState: ProofState;
  readonly score: number | null;
};

export type QuizForAuthor = {
  readonly id: string;
  readonly title: string;
  readonly context: { readonly title: string; readonly date: string | null };
  readonly article: ArticleForOwner;
  readonly questions: readonly QuestionForAuthor[];
  /** The newest change that can be undone, as a code of the messages files. */
  readonly undoable: { readonly changeId: string; readonly code: string } | null;
};

/** What the author's form sends; option ids may be new. Quotes are spans of the quiz's revision. */
export type QuestionEdit = {
  readonly body: QuestionBody;
  readonly key: AnswerKey;
  readonly quotes: readonly Span[];
  readonly optionQuotes?: Readonly<Record<string, Span>>;
};
