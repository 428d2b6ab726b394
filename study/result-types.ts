/** What a teacher, and a student, is shown of results. Shares are 0..1, instants ISO 8601. */
import type { Counts } from './assignment-rules.ts';
import type { ChoiceCount } from './choice-counts.ts';
import type { ItemRemark } from './read-item.ts';
import type { ItemStatistics, QuizStatistics } from './statistics-types.ts';
import type { AttemptMode, QuestionBody, QuoteInContext } from './types.ts';

/** One student at one assignment. */
export type GradebookCell = {
  /** What counts by the assignment's rule; null while nothing is graded. */
  readonly share: number | null;
  readonly attempts: number;
  /** One of them is open. */
  readonly isOpen: boolean;
  readonly isLate: boolean;
};
export type GradebookAssignment = { readonly id: string; readonly title: string; readonly counts: Counts; readonly mode: AttemptMode; readonly dueAt: string | null; readonly questions: number; /** Of the shares there are. */ readonly mean: number | null; readonly graded: number };
export type GradebookStudent = { readonly id: string; readonly name: string; /** In the order of the assignments; null where nothing was begun. */ readonly cells: readonly (GradebookCell | null)[]; readonly mean: number | null };
export type Gradebook = { readonly id: string; readonly name: string; readonly timeZone: string; readonly assignments: readonly GradebookAssignment[]; readonly students: readonly GradebookStudent[] };

/** A question of an assignment as its results name it. */
export type ResultQuestion = { readonly id: string; readonly number: number; readonly prompt: string; readonly kind: QuestionBody['kind']; readonly isDropped: boolean };
export type ResultStudent = GradebookCell & {
  readonly id: string;
  readonly name: string;
  /** In the order of the questions: 0..1 of the attempt that counts (of all, where the average counts), null where it was not asked or nothing is graded. */
  readonly marks: readonly (number | null)[];
  /** The attempt to look at: the newest of those that count. */
  readonly attemptId: string | null;
};
export type AssignmentHead = { readonly id: string; readonly title: string; readonly mode: AttemptMode; readonly counts: Counts; readonly class: { readonly id: string; readonly name: string; readonly timeZone: string }; readonly quizId: string };
export type AssignmentResults = {
  readonly assignment: AssignmentHead;
  readonly questions: readonly ResultQuestion[];
  readonly students: readonly ResultStudent[];
  /** Of the marks shown, by question. */
  readonly means: readonly (number | null)[];
  readonly mean: number | null;
};

/** What was chosen, with where the article uses it. */
export type ChoiceShown = ChoiceCount & { readonly isRight: boolean; readonly quote: string | null };
export type ItemAnalysis = {
  readonly question: ResultQuestion;
  readonly versionId: string;
  readonly statistics: ItemStatistics;
  /** Most chosen first; of typed answers the most frequent alone. */
  readonly choices: readonly ChoiceShown[];
  readonly remarks: readonly ItemRemark[];
};
export type AnalysisOfAssignment = { readonly assignment: AssignmentHead; readonly language: string; readonly whole: QuizStatistics; readonly items: readonly ItemAnalysis[] };

/** What a class got wrong, to be taught again: no name of a student in it. */
export type ClassMiss = {
  readonly id: string;
  readonly number: number;
  readonly body: QuestionBody;
  readonly right: readonly string[];
  readonly proof: readonly QuoteInContext[];
  readonly missed: number;
  readonly of: number;
  /** What most who missed it chose, with where the article uses it. */
  readonly instead: { readonly choice: string; readonly count: number; readonly quote: QuoteInContext | null } | null;
};
export type ClassMisses = { readonly assignment: AssignmentHead; readonly context: { readonly title: string; readonly date: string | null; readonly language: string }; readonly misses: readonly ClassMiss[]; readonly answered: number };

/** One student's results, for the teacher or for that student. */
export type StudentAttempt = { readonly id: string; readonly number: number; readonly score: number | null; readonly of: number; readonly state: 'in-progress' | 'submitted' | 'graded'; readonly submittedAt: string | null; readonly isLate: boolean; readonly isClosedByTime: boolean; readonly isRegraded: boolean };
export type StudentAssignment = { readonly id: string; readonly title: string; readonly counts: Counts; readonly share: number | null; readonly attempts: readonly StudentAttempt[] };
export type StudentMiss = { readonly assignment: string; readonly prompt: string; readonly given: readonly string[]; readonly right: readonly string[]; readonly proof: QuoteInContext };
export type StudentResults = { readonly name: string; readonly class: { readonly id: string; readonly name: string; readonly timeZone: string }; readonly assignments: readonly StudentAssignment[]; readonly misses: readonly StudentMiss[]; readonly mean: number | null };

/** Typed answers that were not accepted, alike ones together. */
export type TypedGroups = {
  readonly versionId: string;
  readonly questionId: string;
  readonly prompt: string;
  readonly accepted: readonly string[];
  readonly proof: QuoteInContext;
  readonly groups: readonly { readonly text: string; readonly count: number; readonly isNear: boolean; readonly claims: number }[];
};
