/** What is known of a date, a time or a stretch of time that a sentence names. */
import type { Span } from '#engine/types.ts';

export type Granularity = 'time' | 'day' | 'weekday' | 'week' | 'month' | 'season' | 'quarter' | 'year' | 'decade' | 'century';

/** A piece of a written date, so that another date can be written in the same form. */
export type DatePart = Span & { readonly kind: 'weekday' | 'day' | 'month' | 'year' | 'decade' | 'century' | 'hour'; readonly isWord?: boolean };

/** How the sentence ties the date to what happened. */
export type DateRelation = 'on' | 'in' | 'by' | 'before' | 'after' | 'since' | 'until' | 'from' | 'about' | 'as-of';

/**
 * `value` follows ISO 8601 and EDTF: `2024-04-08`, `--04-08` (no year said), `2024-04`, `--04`, `2024`, `199X` (the
 * 1990s), `18XX` (the 19th century), `2015-22` (summer 2015), `2023-Q1`, `T17:30`, `1361/1528` (a range).
 */
export type DateMention = Span & {
  /** Indexes of the first and last token. Prepositions are left out. */
  readonly first: number;
  readonly last: number;
  readonly granularity: Granularity;
  readonly value?: string;
  /** First and last day meant, as day numbers from 1970-01-01; only where the year is known. */
  readonly days?: { readonly from: number; readonly to: number };
  /** `April 8` read with the article's date beside it: 2024-04-08. */
  readonly isResolved: boolean;
  /** Says nothing without knowing when the article was written: `yesterday`, `next November`. */
  readonly isRelative: boolean;
  readonly isRange: boolean;
  /** `early 2016`, `mid-1980s`, `late`. */
  readonly part?: 'early' | 'mid' | 'late';
  /** `c. 1871`, `around 1850`. */
  readonly isAbout: boolean;
  readonly relation?: DateRelation;
  readonly parts: readonly DatePart[];
};
