/** What a device and the server tell each other about reviews. Keys in it are of one's own practice material alone. */
import type { CardState } from './schedule.ts';
import type { AnswerKey, AnswerValue, Confidence, QuestionBody, QuoteInContext } from './types.ts';

/** One wording of a fact. `id` is the version of the question, so that an answer says what was asked. */
export type Stem = {
  readonly id: string;
  /** Options in the author's order; a player shuffles them by card and day. */
  readonly body: QuestionBody;
  readonly key: AnswerKey;
  /** The proof in its paragraph, which is also the first step of the hint ladder. */
  readonly proof: readonly QuoteInContext[];
  readonly optionQuotes: Readonly<Record<string, QuoteInContext>>;
  /** Somebody reads what is said to be wrong with it. */
  readonly canReport?: boolean;
};

export type CardForReview = {
  readonly id: string;
  readonly state: CardState;
  /** The day to ask it, today or one of the next; `spread-backlog.ts`. */
  readonly day: number;
  readonly stems: readonly Stem[];
  /** The stem that was asked on its last day. */
  readonly lastStem: string | null;
  readonly context: { readonly title: string; readonly date: string | null; readonly articleId: string; /** BCP 47. */ readonly lang: string };
  /** Of a mistake: on how many different days it was right since. Null where nothing was missed. */
  readonly rightDays: number | null;
  readonly suspendedFor: 'learner' | 'leech' | null;
};

export type ReviewPreferences = {
  /** 0.85 to 0.95. */
  readonly retention: number;
  readonly dailyCap: number;
  /** Days. */
  readonly maximumInterval: number;
  readonly asksConfidence: boolean;
};

/** Body of `GET /api/v1/reviews`: what is due today and on the next six days, to be kept on the device. */
export type ReviewBundle = {
  /** Whose it is: a device that changes hands must neither show nor send what is another's. */
  readonly owner: string;
  readonly made: string;
  readonly timeZone: string;
  readonly today: number;
  readonly preferences: ReviewPreferences;
  readonly weights: readonly number[] | null;
  /** In the order of asking. */
  readonly cards: readonly CardForReview[];
  /** Everything overdue or due today, beyond the cap too; and what was answered today. */
  readonly due: number;
  readonly doneToday: number;
  /** Guests that became part of this account: what the device still holds of theirs is the owner's. */
  readonly mergedGuests: readonly string[];
};

/** One thing done on a device. Sent until the server has said its id; sent twice, it changes nothing. */
export type ReviewOperation = {
  /** UUID made on the device. */
  readonly id: string;
  readonly type: 'answer' | 'undo' | 'override' | 'suspend' | 'wake';
  readonly card: string;
  /** By the device's clock, ISO 8601 in UTC. */
  readonly at: string;
  /** `answer`: which stem was asked, what was answered, how. */
  readonly stem?: string;
  readonly value?: AnswerValue;
  readonly confidence?: Confidence;
  readonly hints?: number;
  readonly milliseconds?: number;
  readonly isEasy?: boolean;
  /** `undo`, `override`: the id of the answer that is meant. */
  readonly target?: string;
};

/** Most operations in one request. */
export const mostOperations = 500;

/** Body of `POST /api/v1/reviews`. `sentAt`: the device's clock now, so that a wrong clock can be set right. */
export type ReviewRequest = {
  /** Whose device it was when this was done: somebody else who is signed in now does not send it. */
  readonly owner: string;
  readonly device: string;
  readonly timeZone: string;
  readonly sentAt: string;
  readonly operations: readonly ReviewOperation[];
};

export type ReviewResult = {
  readonly id: string;
  readonly status: 'applied' | 'duplicate' | 'rejected';
  /** `rejected`: `unknown-card`, `unknown-stem`, `unknown-answer` or `invalid`. */
  readonly reason?: string;
};

export type CardNow = Pick<CardForReview, 'id' | 'state' | 'rightDays' | 'suspendedFor'>;

/** `cards`: the cards of the request as the whole log has them now; the device's own reckoning gives way to it. */
export type ReviewReply = { readonly results: readonly ReviewResult[]; readonly cards: readonly CardNow[] };
