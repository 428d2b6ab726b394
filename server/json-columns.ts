import 'server-only';
import type { Aside, Block } from '#engine/types.ts';
import type { AnswerKey, AnswerValue, QuestionBody, QuizForViewer } from '#study/types.ts';
import { Prisma } from './db.ts';

/**
 * The one place where JSON columns get their types back. They hold what this application wrote after it was parsed at
 * the edge, or what the engine made, so they are trusted here.
 */
export const bodyOf = (json: unknown): QuestionBody => json as QuestionBody;
export const keyOf = (json: unknown): AnswerKey => json as AnswerKey;
export const valueOf = (json: unknown): AnswerValue => json as AnswerValue;
export const blocksOf = (json: unknown): readonly Block[] => json as Block[];
export const asidesOf = (json: unknown): readonly Aside[] => json as Aside[];

export const refusalOf = (json: unknown): QuizForViewer['refusal'] => json as QuizForViewer['refusal'];
export const rejectedOf = (json: unknown): QuizForViewer['rejected'] => json as QuizForViewer['rejected'];

/** A value as a JSON column takes it. */
export const asJson = (value: object): Prisma.InputJsonValue => value as Prisma.InputJsonValue;
