import type { Messages } from 'next-intl';
import type { AnswerKey, AnswerValue, QuestionBody } from '#study/types.ts';

/** What a question says besides its own words. */
export type QuestionLabels = Messages['player']['question'];

/** What every renderer of a question gets. */
export type QuestionProps = {
  /** Unique on the page: names the group of controls. */
  readonly id: string;
  readonly body: QuestionBody;
  /** The answer so far; null where none was given. Always of the question's kind. */
  readonly value: AnswerValue | null;
  readonly onChange: (value: AnswerValue) => void;
  /** Answered and shown: nothing can be changed any more. */
  readonly isClosed: boolean;
  /** Once released: right and wrong are marked. */
  readonly answerKey?: AnswerKey | undefined;
  /** Language of the article and its questions. */
  readonly lang?: string | undefined;
  readonly labels: QuestionLabels;
};
