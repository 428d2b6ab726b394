/** Parts a question of the engine into what players get and what they do not get before release. */
import type { Question, Quote } from '#engine/types.ts';
import { namesOf } from './name-options.ts';
import type { AnswerKey, QuestionBody } from './types.ts';

export type StoredQuestion = {
  readonly body: QuestionBody;
  readonly key: AnswerKey;
  readonly proof: readonly Quote[];
  readonly optionQuotes: readonly { readonly option: string; readonly quote: Quote }[];
};

/** Throws when the engine broke its own promise (an answer that is none of the options): a fault of ours, not of the text. */
export function storedQuestion(question: Question): StoredQuestion {
  const { kind, prompt } = question;
  const proof = question.quotes;
  const plain = { proof, optionQuotes: [] };
  switch (question.kind) {
    case 'true-false':
      return { ...plain, body: { kind, prompt }, key: { kind: 'true-false', value: question.answer, ...(question.correction ? { correction: question.correction } : {}) } };
    case 'cloze':
    case 'short-answer':
      return { ...plain, body: { kind, prompt }, key: { kind: question.kind, text: question.answer, accept: question.accept } };
    case 'numeric': {
      const unit = question.unit ? { unit: question.unit } : {};
      return { ...plain, body: { kind, prompt, ...unit }, key: { kind: 'numeric', value: question.answer, accept: question.accept, ...unit } };
    }
    case 'find-evidence':
      // Where a sentence stands tells nothing of whether it proves.
      return { ...plain, body: { kind, prompt, isOrdered: true, options: question.options.flatMap(({ text, quote }) => (quote ? [{ id: `s${quote.start}-${quote.end}`, text }] : [])) }, key: { kind: 'find-evidence', spans: [question.answer, ...question.accept].map(({ start, end }) => ({ start, end })) } };
    case 'single-choice':
    case 'multiple-choice':
    case 'ordering':
    case 'matching': {
      const names = namesOf(question.options.map(({ text }) => ({ id: text, text })), 'o');
      const options = question.options.map(({ text }) => ({ id: names.get(text) ?? '', text }));
      const optionQuotes = question.options.flatMap(({ text, quote }) => (quote ? [{ option: names.get(text) ?? '', quote }] : []));
      return { proof, optionQuotes, ...partsOf(question, options) };
    }
  }
}

type WithOptions = Exclude<Extract<Question, { options: unknown }>, { kind: 'find-evidence' }>;

function partsOf(question: WithOptions, options: readonly { id: string; text: string }[]): { body: QuestionBody; key: AnswerKey } {
  const { kind, prompt } = question;
  const idOf = (text: string): string => {
    const option = options.find((one) => one.text === text);
    if (!option) throw new Error(`the answer is none of the options: ${question.id}`);
    return option.id;
  };
  switch (question.kind) {
    case 'single-choice':
      return { body: { kind, prompt, options, isOrdered: question.isOrdered }, key: { kind: 'single-choice', option: idOf(question.answer) } };
    case 'multiple-choice':
      return { body: { kind, prompt, options }, key: { kind: 'multiple-choice', options: question.answer.map(idOf) } };
    case 'ordering':
      return { body: { kind, prompt, options }, key: { kind: 'ordering', order: question.answer.map(idOf) } };
    case 'matching': {
      // Sorted by their text, the right-hand sides tell nothing of what they belong to.
      const texts = [...new Set(question.options.map(({ match }) => match))].sort();
      const matches = texts.map((text, index) => ({ id: `m${index + 1}`, text }));
      const pairs = question.answer.map(([left, right]) => [idOf(left), matches[texts.indexOf(right)]?.id ?? ''] as const);
      return { body: { kind, prompt, options, matches }, key: { kind: 'matching', pairs } };
    }
  }
}
