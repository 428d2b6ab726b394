import 'server-only';
import { isAnswerTo, isEmptyAnswer, isTypedKind } from '#study/check-answer.ts';
import { grade } from '#study/grade.ts';
import type { AnswerKey, AnswerValue, AttemptMode, AttemptState, Confidence, Grade, Operation, QuestionBody } from '#study/types.ts';

/** An answer as it is kept; `grade` is there once it is released. */
export type KeptAnswer = {
  readonly value: AnswerValue;
  readonly confidence: Confidence | null;
  readonly milliseconds: number | null;
  readonly operationId: string;
  readonly seq: number;
  readonly device: string;
  readonly grade: Grade | null;
  readonly overridden: boolean;
};

/** What is known of the question an operation names. `key` is there in practice alone: a test is graded after it is submitted. */
export type AskedItem = { readonly body: QuestionBody; readonly key: AnswerKey | null; readonly answers: ReadonlyMap<number, KeptAnswer> };

export type Verdict =
  | { readonly status: 'applied'; readonly answer: KeptAnswer }
  | { readonly status: 'superseded' }
  | { readonly status: 'rejected'; readonly reason: RejectionReason };
export type RejectionReason = 'attempt-over' | 'too-late' | 'no-such-question' | 'no-such-round' | 'not-an-answer' | 'not-here' | 'nothing-to-override';

/**
 * Decides what an operation does to the answers of one attempt. Pure, so that every order of arrival can be tried.
 *
 * - Practice: the first answer of a round is graded at once and closed; a later one of another tab is superseded.
 * - Test: the answer may change until it is submitted. Of one device the higher number holds, between devices the later arrival.
 * - A round is asked only after the one before it was missed.
 * - What comes after the deadline is kept in the log and does not count.
 * - In what a class was assigned, whether a learner was right after all is for the teacher to say.
 */
export function applyOperation(attempt: { mode: AttemptMode; state: AttemptState; isAssigned: boolean; isInTime: boolean }, item: AskedItem | undefined, operation: Operation, device: string): Verdict {
  if (attempt.state !== 'in-progress') return { status: 'rejected', reason: 'attempt-over' };
  if (!attempt.isInTime) return { status: 'rejected', reason: 'too-late' };
  if (!item) return { status: 'rejected', reason: 'no-such-question' };
  const known = item.answers.get(operation.round);
  if (operation.type === 'override' && attempt.isAssigned) return { status: 'rejected', reason: 'not-here' };
  return operation.type === 'override' ? override(attempt.mode, item, known) : answer(attempt.mode, item, known, operation, device);
}

function answer(mode: AttemptMode, { body, key, answers }: AskedItem, known: KeptAnswer | undefined, operation: Operation, device: string): Verdict {
  const { value } = operation;
  if (!value || !isAnswerTo(body, value)) return { status: 'rejected', reason: 'not-an-answer' };
  if (known?.grade) return { status: 'superseded' };
  if (known && known.device === device && known.seq > operation.seq) return { status: 'superseded' };
  if (!known && operation.round > 1) {
    const before = answers.get(operation.round - 1);
    if (mode === 'test' || !before?.grade || before.grade.correct) return { status: 'rejected', reason: 'no-such-round' };
  }
  return {
    status: 'applied',
    answer: {
      value,
      confidence: operation.confidence ?? null,
      milliseconds: operation.milliseconds ?? null,
      operationId: operation.id,
      seq: operation.seq,
      device,
      grade: mode === 'practice' && key ? grade(body, key, value) : null,
      overridden: false,
    },
  };
}

/** "I was right": in practice, of an answer that was typed and graded wrong. */
function override(mode: AttemptMode, { body }: AskedItem, known: KeptAnswer | undefined): Verdict {
  if (mode !== 'practice' || !isTypedKind(body.kind)) return { status: 'rejected', reason: 'not-here' };
  if (!known?.grade || isEmptyAnswer(known.value)) return { status: 'rejected', reason: 'nothing-to-override' };
  if (known.grade.correct) return { status: 'superseded' };
  return { status: 'applied', answer: { ...known, grade: { score: 1, correct: true }, overridden: true } };
}
