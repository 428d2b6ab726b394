/**
 * What an answer chose, as texts: a question may be asked in several versions whose options have other ids, and a teacher
 * reads words. An order is one choice, each pair of a matching another.
 */
import { foldWords } from './fold-text.ts';
import type { AnswerKey, AnswerValue, QuestionBody } from './types.ts';

const textOf = (choices: QuestionBody['options'], id: string): string => choices?.find((choice) => choice.id === id)?.text ?? '';

/** @param article the revision's text, for sentences that were tapped @returns empty where nothing was chosen */
export function choiceTexts(body: QuestionBody, value: AnswerValue | null, article: string): readonly string[] {
  if (!value) return [];
  switch (value.kind) {
    case 'single-choice':
      return value.option === null ? [] : [textOf(body.options, value.option)];
    case 'multiple-choice':
      return value.options.map((id) => textOf(body.options, id));
    case 'true-false':
      return value.value === null ? [] : [String(value.value)];
    case 'find-evidence':
      return value.span ? [article.slice(value.span.start, value.span.end)] : [];
    case 'ordering':
      return value.order.length > 0 ? [value.order.map((id) => textOf(body.options, id)).join(' → ')] : [];
    case 'matching':
      return value.pairs.map(([left, right]) => `${textOf(body.options, left)} – ${textOf(body.matches, right)}`);
    default:
      return value.text.trim() === '' ? [] : [foldWords(value.text).join(' ') || value.text.trim()];
  }
}

/** The choices that are right, as `choiceTexts` writes them. Of typed answers those that the key names. */
export function rightTexts(body: QuestionBody, key: AnswerKey, article: string): readonly string[] {
  switch (key.kind) {
    case 'single-choice':
    case 'multiple-choice':
    case 'true-false':
    case 'ordering':
    case 'matching':
      return choiceTexts(body, key, article);
    case 'find-evidence':
      return key.spans.map(({ start, end }) => article.slice(start, end));
    case 'numeric':
      return [String(key.value), ...key.accept].flatMap((text) => choiceTexts(body, { kind: key.kind, text }, article));
    default:
      return [key.text, ...key.accept].flatMap((text) => choiceTexts(body, { kind: key.kind, text }, article));
  }
}

/** Everything there was to choose, where it can be listed: then an option that nobody chose is told. */
export function offeredTexts(body: QuestionBody): readonly string[] {
  if (body.kind === 'true-false') return ['true', 'false'];
  return body.kind === 'single-choice' || body.kind === 'multiple-choice' ? (body.options ?? []).map(({ text }) => text) : [];
}

/** The key as a reader is shown it: of typed answers the one that the author wrote. */
export function keyTexts(body: QuestionBody, key: AnswerKey, article: string): readonly string[] {
  if (key.kind === 'cloze' || key.kind === 'short-answer') return [key.text];
  if (key.kind === 'numeric') return [key.unit ? `${key.value} ${key.unit}` : String(key.value)];
  return rightTexts(body, key, article);
}
