import 'server-only';
import { z } from 'zod';
import type { AnswerKey, QuestionEdit } from '#study/types.ts';
import { typedText } from './requests.ts';

/** What an author's form may send. Strict, so that nothing unknown is stored; whether it makes sense is for `checkQuestionEdit`. */
const text = typedText(2_000);
const id = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);
const ids = z.array(id).max(50);
const span = z.strictObject({ start: z.number().int().min(0), end: z.number().int().min(1) });
const choices = z.array(z.strictObject({ id, text })).max(50);
const accept = z.array(text).max(100);
const unit = typedText(60).optional();

export const answerKeySchema: z.ZodType<AnswerKey> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('single-choice'), option: id }),
  z.strictObject({ kind: z.literal('multiple-choice'), options: ids }),
  z.strictObject({ kind: z.literal('true-false'), value: z.boolean(), correction: text.optional() }),
  z.strictObject({ kind: z.enum(['cloze', 'short-answer']), text, accept }),
  z.strictObject({ kind: z.literal('numeric'), value: z.number(), accept, unit }),
  z.strictObject({ kind: z.literal('ordering'), order: ids }),
  z.strictObject({ kind: z.literal('matching'), pairs: z.array(z.tuple([id, id])).max(50) }),
  z.strictObject({ kind: z.literal('find-evidence'), spans: z.array(span).max(20) }),
]);

const body = z.strictObject({
  kind: z.enum(['single-choice', 'multiple-choice', 'true-false', 'cloze', 'short-answer', 'numeric', 'ordering', 'matching', 'find-evidence']),
  prompt: text,
  options: choices.optional(),
  matches: choices.optional(),
  isOrdered: z.boolean().optional(),
  unit,
});

export const questionEditSchema: z.ZodType<QuestionEdit> = z.strictObject({
  body,
  key: answerKeySchema,
  quotes: z.array(span).max(20),
  optionQuotes: z.record(id, span).optional(),
});
