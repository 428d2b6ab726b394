/** What teachers and students are shown of an assignment. Instants are ISO 8601. */
import type { AssignmentState, Counts, Release } from './assignment-rules.ts';
import type { AttemptMode, AttemptState } from './types.ts';

/** The rules of an assignment as a page shows them. */
export type RulesShown = {
  readonly mode: AttemptMode;
  readonly opensAt: string;
  readonly dueAt: string | null;
  readonly closesAt: string | null;
  readonly acceptsLate: boolean;
  /** null: as many as one likes. */
  readonly attemptsAllowed: number | null;
  readonly counts: Counts;
  readonly scoreRelease: Release;
  readonly keysRelease: Release;
  /** Seconds; null: none. */
  readonly timeLimit: number | null;
};

/** One line of a teacher's list. */
export type AssignmentSummary = {
  readonly id: string;
  readonly title: string;
  readonly mode: AttemptMode;
  readonly state: AssignmentState;
  readonly opensAt: string;
  readonly dueAt: string | null;
  /** When nothing is taken any more. */
  readonly endsAt: string | null;
  readonly students: number;
  readonly started: number;
  readonly handedIn: number;
  /** Whether somebody's score or keys wait for the teacher's word. */
  readonly waitsForRelease: boolean;
};

export type AssignmentForTeacher = AssignmentSummary & {
  readonly class: { readonly id: string; readonly name: string; readonly timeZone: string };
  readonly quizId: string;
  readonly questions: number;
  readonly rules: RulesShown;
  readonly shufflesQuestions: boolean;
  readonly shufflesOptions: boolean;
  readonly sharesArticle: boolean;
  readonly isScoreOut: boolean;
  readonly areKeysOut: boolean;
  /** Version of the row: a change names the one it saw. */
  readonly updatedAt: string;
};

/** One attempt of one's own at an assignment. `score` is there when it may be seen. */
export type AssignedAttempt = {
  readonly id: string;
  readonly number: number;
  readonly state: AttemptState;
  readonly answered: number;
  readonly of: number;
  readonly startedAt: string;
  readonly submittedAt: string | null;
  readonly endsAt: string | null;
  readonly isLate: boolean;
  readonly isClosedByTime: boolean;
  readonly score: number | null;
  readonly hasKeys: boolean;
};

/** An assignment as the one who is to do it sees it; the rules are their own. */
export type AssignedWork = {
  readonly id: string;
  readonly title: string;
  readonly class: { readonly id: string; readonly name: string; readonly timeZone: string };
  readonly state: AssignmentState;
  readonly rules: RulesShown;
  readonly endsAt: string | null;
  readonly questions: number;
  readonly attempts: readonly AssignedAttempt[];
  /** null: as many as one likes. */
  readonly attemptsLeft: number | null;
  /** What counts so far, 0..1, of the attempts whose score may be seen; null: nothing yet. */
  readonly share: number | null;
  /** When score and keys come, where a date says so. */
  readonly scoreComesAt: string | null;
  readonly keysComeAt: string | null;
  /** The article, where students may read the whole of it. */
  readonly articleId: string | null;
  readonly now: string;
};

/** Where a student is, as the teacher watches. */
export type WatchedStudent = {
  readonly memberId: string;
  readonly name: string;
  readonly state: 'not-started' | 'in-progress' | 'handed-in' | 'closed-by-time';
  readonly attempts: number;
  readonly answered: number;
  readonly of: number;
  /** When the last answer was saved, or the attempt begun. */
  readonly seenAt: string | null;
  readonly endsAt: string | null;
  readonly isLate: boolean;
  /** More time than others have. */
  readonly hasMoreTime: boolean;
};
export type Watched = {
  readonly now: string;
  readonly state: AssignmentState;
  readonly questions: number;
  readonly students: readonly WatchedStudent[];
};
