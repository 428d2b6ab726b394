/** What the drafters hand to the gate: a question with everything that the checks need to judge it. */
import type { EntityType, Fact, Option, QuantityKind, QuestionKind, Quote, Range } from '#engine/types.ts';

/** The answer, and what of the article it is. */
export type Key = {
  readonly text: string;
  readonly type: EntityType | QuantityKind | 'phrase';
  readonly sentence: number;
  readonly range: Range;
  readonly entity?: number;
  /** Numbers and years. */
  readonly value?: number;
  readonly unit?: string;
  readonly bound?: string;
  /** Further typed answers that are right. */
  readonly accept: readonly string[];
};

/** A question without its options: what is asked, and the answer. */
export type Stem = {
  readonly family: string;
  readonly prompt: string;
  readonly key: Key;
  readonly fact: Fact;
  /** How many things only a modifier anchors: each costs. */
  readonly soft: number;
  /** Entities that the prompt names. */
  readonly entities: readonly number[];
};

export type CandidateOption = Option & { readonly correct: boolean; /** Matching: its right-hand side. */ readonly match?: string; readonly entity?: number; readonly value?: number };

export type Candidate = Stem & {
  readonly kind: QuestionKind;
  readonly quotes: readonly [Quote, ...Quote[]];
  readonly options?: readonly CandidateOption[];
  readonly isOrdered?: boolean;
  /** True/false. */
  readonly isTrue?: boolean;
  readonly correction?: string;
  /** Ordering: the texts in the right order. */
  readonly order?: readonly string[];
  /** Numeric: what stands beside the field. */
  readonly unit?: string;
};
