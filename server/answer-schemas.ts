import 'server-only';
import { z } from 'zod';
import type { AnswerValue, SaveRequest, SubmitRequest } from '#study/types.ts';
import { typedText } from './requests.ts';

/** What a player's device may send. Ids that are none of the question's are found out later, with the question. */
const id = z.string().regex(/^[\w-]{1,40}$/);
const span = z.strictObject({ start: z.number().int().min(0).max(1_000_000), end: z.number().int().min(1).max(1_000_000) });
const value: z.ZodType<AnswerValue> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('single-choice'), option: id.nullable() }),
  z.strictObject({ kind: z.literal('multiple-choice'), options: z.array(id).max(50) }),
  z.strictObject({ kind: z.literal('true-false'), value: z.boolean().nullable() }),
  z.strictObject({ kind: z.enum(['cloze', 'short-answer', 'numeric']), text: typedText(500) }),
  z.strictObject({ kind: z.literal('ordering'), order: z.array(id).max(50) }),
  z.strictObject({ kind: z.literal('matching'), pairs: z.array(z.tuple([id, id])).max(50) }),
  z.strictObject({ kind: z.literal('find-evidence'), span: span.nullable() }),
]);

const device = z.string().regex(/^[\w-]{1,64}$/);
const operation = z.strictObject({
  id: z.uuid().transform((text) => text.toLowerCase()),
  seq: z.number().int().min(1).max(1_000_000_000),
  type: z.enum(['answer', 'override']),
  item: z.uuid().transform((text) => text.toLowerCase()),
  round: z.number().int().min(1).max(1_000),
  value: value.optional(),
  confidence: z.enum(['sure', 'unsure', 'guess']).optional(),
  milliseconds: z.number().min(0).transform((time) => Math.min(Math.round(time), 86_400_000)).optional(),
});

export const saveRequestSchema: z.ZodType<SaveRequest> = z.strictObject({ device, operations: z.array(operation).min(1).max(50) });
export const submitRequestSchema: z.ZodType<SubmitRequest> = z.strictObject({ device, lastSeq: z.number().int().min(0).max(1_000_000_000) });
