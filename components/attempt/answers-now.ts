/**
 * What was answered as this screen knows it: what the server said, with what still waits on this device laid over it.
 */
import type { AnswerSoFar, AnswerValue, Operation, OperationResult } from '#study/types.ts';
import type { Settled } from './answer-queue.ts';

/** `isWaiting`: given on this device, not yet acknowledged. */
export type AnswerNow = AnswerSoFar & { readonly isWaiting?: boolean };

const isOf = (operation: Pick<Operation, 'item' | 'round'>) => (answer: AnswerSoFar) => answer.item === operation.item && answer.round === operation.round;

/** Replaces the answer to the same asking where there is one, else adds it at the end: the order is that of answering. */
function put(answers: readonly AnswerNow[], answer: AnswerNow): readonly AnswerNow[] {
  const at = answers.findIndex(isOf(answer));
  return at < 0 ? [...answers, answer] : answers.with(at, answer);
}

/** Lays the operations that wait over what the server said, oldest first. An answer whose key was shown is closed. */
export function layOver(saved: readonly AnswerSoFar[], waiting: readonly Operation[]): readonly AnswerNow[] {
  return waiting.reduce<readonly AnswerNow[]>((answers, operation) => {
    const known = answers.find(isOf(operation));
    if (operation.type === 'override') {
      // The learner's own word needs no leave of the network.
      return known?.released ? put(answers, { ...known, released: { ...known.released, overridden: true }, isWaiting: true }) : answers;
    }
    if (!operation.value || known?.released) return answers;
    return put(answers, { item: operation.item, round: operation.round, value: operation.value, confidence: operation.confidence ?? null, isWaiting: true });
  }, saved);
}

/** What the server is known to have after a reply. Superseded and rejected operations change nothing here: see `needsReading`. */
export function takeIn(saved: readonly AnswerSoFar[], { settled }: Settled): readonly AnswerSoFar[] {
  return settled.reduce<readonly AnswerSoFar[]>((answers, { operation, result }) => {
    if (result.status !== 'applied' && result.status !== 'duplicate') return answers;
    const known = answers.find(isOf(operation));
    const released = result.released ?? known?.released;
    // A duplicate may be an old acquaintance whose answer has been replaced since: the newer value stands.
    const isNews = operation.type === 'answer' && operation.value !== undefined && (result.status === 'applied' || !known);
    const answer = isNews
      ? { item: operation.item, round: operation.round, value: operation.value as AnswerValue, confidence: operation.confidence ?? null }
      : known;
    return answer ? put(answers, { ...answer, ...(released && { released }) }) : answers;
  }, saved);
}

/** Whether the reply says that the server knows better than this screen: read the attempt again. */
export function needsReading(settled: readonly { readonly result: OperationResult }[]): boolean {
  return settled.some(({ result }) => result.status === 'superseded' || result.status === 'rejected');
}
