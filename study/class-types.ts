/** What screens are told of classes. Times are ISO strings. */

export type MemberState = 'pending' | 'active' | 'removed' | 'expired';
export type JoinPolicy = 'open' | 'approve';

export type ClassSummary = { readonly id: string; readonly name: string; readonly students: number; readonly pending: number; readonly isArchived: boolean; readonly isOwner: boolean };
export type JoinedClass = { readonly id: string; readonly name: string; readonly nickname: string; readonly state: MemberState; readonly isArchived: boolean };

/** A class as whoever may see it at all sees it. */
export type ClassHead =
  | { readonly role: 'owner' | 'teacher'; readonly id: string; readonly name: string; readonly timeZone: string; readonly isArchived: boolean }
  | { readonly role: 'student'; readonly id: string; readonly name: string; readonly timeZone: string; readonly isArchived: boolean; readonly nickname: string; readonly state: 'pending' | 'active'; readonly teacher: string | null };

export type ClassForTeacher = {
  readonly id: string;
  readonly name: string;
  readonly timeZone: string;
  readonly joinPolicy: JoinPolicy;
  readonly showsResultsToClassmates: boolean;
  readonly nicknamesExpireAfterDays: number | null;
  readonly isArchived: boolean;
  readonly isOwner: boolean;
  readonly code: string;
  readonly teachers: readonly { readonly id: string; readonly name: string | null; readonly email: string | null; readonly isOwner: boolean; readonly isViewer: boolean }[];
  readonly invitations: number;
};

export type Member = {
  readonly id: string;
  /** In the order of joining. */
  readonly number: number;
  /** Null once it has expired. */
  readonly nickname: string | null;
  readonly state: MemberState;
  readonly joinedAt: string;
  /** In this class alone: what a student does elsewhere is not its teacher's to see. */
  readonly lastActiveAt: string;
  readonly attempts: number;
  readonly extraTimePercent: number;
  readonly isMerged: boolean;
};

export type ClassEventForTeacher = { readonly id: string; readonly type: string; readonly at: string; readonly who: string | null; readonly student: string | null; readonly values: Readonly<Record<string, string | number>> };

/** What a code leads to. */
export type CodeFound =
  | { readonly status: 'unknown' | 'retired' }
  | { readonly status: 'archived' | 'full'; readonly className: string }
  | { readonly status: 'mine'; readonly classId: string }
  | { readonly status: 'removed' | 'merged'; readonly className: string }
  | { readonly status: 'open'; readonly className: string; readonly teacher: string | null; readonly joinPolicy: JoinPolicy; readonly nicknames: readonly string[] };
