import { randomUUID } from 'node:crypto';
import { db } from '#server/db.ts';
import type { AnswerKey, AnswerValue, AttemptForPlayer, Operation, QuestionBody } from '#study/types.ts';

/** One device of the tests: numbers its operations as a browser does. */
export function aDevice() {
  let seq = 0;
  return {
    name: randomUUID(),
    lastSeq: () => seq,
    answer: (item: string, value: AnswerValue, extra: Partial<Operation> = {}): Operation => ({ id: randomUUID(), seq: ++seq, type: 'answer', item, round: 1, value, ...extra }),
    override: (item: string, round = 1): Operation => ({ id: randomUUID(), seq: ++seq, type: 'override', item, round }),
  };
}

/** The key of an item, read where no player can. */
export async function keyOfItem(item: string): Promise<AnswerKey> {
  const { version } = await db.attemptItem.findUniqueOrThrow({ where: { id: item }, select: { version: { select: { key: true } } } });
  return version.key as AnswerKey;
}

export function rightAnswer(key: AnswerKey): AnswerValue {
  switch (key.kind) {
    case 'single-choice': return { kind: key.kind, option: key.option };
    case 'multiple-choice': return { kind: key.kind, options: key.options };
    case 'true-false': return { kind: key.kind, value: key.value };
    case 'cloze':
    case 'short-answer': return { kind: key.kind, text: key.text };
    case 'numeric': return { kind: key.kind, text: String(key.value) };
    case 'ordering': return { kind: key.kind, order: key.order };
    case 'matching': return { kind: key.kind, pairs: key.pairs };
    case 'find-evidence': return { kind: key.kind, span: key.spans[0] ?? null };
  }
}

/** Not empty, and wrong. */
export function wrongAnswer(body: QuestionBody, key: AnswerKey): AnswerValue {
  switch (key.kind) {
    case 'single-choice': return { kind: key.kind, option: body.options!.find(({ id }) => id !== key.option)!.id };
    case 'multiple-choice': return { kind: key.kind, options: body.options!.filter(({ id }) => !key.options.includes(id)).map(({ id }) => id) };
    case 'true-false': return { kind: key.kind, value: !key.value };
    case 'cloze':
    case 'short-answer': return { kind: key.kind, text: 'something quite different' };
    case 'numeric': return { kind: key.kind, text: String(key.value + 1) };
    case 'ordering': return { kind: key.kind, order: [...key.order].reverse() };
    case 'matching': return { kind: key.kind, pairs: [] };
    case 'find-evidence': return { kind: key.kind, span: { start: 0, end: 1 } };
  }
}

export const isTyped = ({ body }: AttemptForPlayer['items'][number]) => ['cloze', 'short-answer', 'numeric'].includes(body.kind);
