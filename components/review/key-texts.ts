/** The words of answers and keys, for whoever must say or mark them. */
import { optionOfSpan } from '#components/questions/evidence-option.ts';
import type { AnswerKey, AnswerValue, QuestionBody } from '#study/types.ts';

/** The few words that are ours and not the article's. */
export type AnswerWords = { readonly true: string; readonly false: string; readonly none: string };

const optionText = (body: QuestionBody, id: string): string => body.options?.find((option) => option.id === id)?.text ?? '';
const matchText = (body: QuestionBody, id: string): string => body.matches?.find((match) => match.id === id)?.text ?? '';
const pairText = (body: QuestionBody, pairs: readonly (readonly [string, string])[]): readonly string[] =>
  pairs.map(([left, right]) => `${optionText(body, left)} → ${matchText(body, right)}`);
const withUnit = (text: string, unit: string | undefined): string => (unit ? `${text} ${unit}` : text);

/** What to mark in the proof: the key and whatever else would be right, as the article may write it. */
export function keyMarks(body: QuestionBody, key: AnswerKey): readonly string[] {
  switch (key.kind) {
    case 'single-choice':
      return [optionText(body, key.option)];
    case 'multiple-choice':
      return key.options.map((id) => optionText(body, id));
    case 'cloze':
    case 'short-answer':
      return [key.text, ...key.accept];
    case 'numeric':
      return [...key.accept, String(key.value), key.value.toLocaleString('en')];
    case 'ordering':
      return key.order.map((id) => optionText(body, id));
    case 'matching':
      return key.pairs.flatMap(([left, right]) => [optionText(body, left), matchText(body, right)]);
    case 'true-false':
    case 'find-evidence':
      return [];
  }
}

/** The right answer in words, one line for each part of it. Empty for evidence, whose quote says it all. */
export function keyLines(body: QuestionBody, key: AnswerKey, words: AnswerWords): readonly string[] {
  switch (key.kind) {
    case 'single-choice':
      return [optionText(body, key.option)];
    case 'multiple-choice':
      return key.options.map((id) => optionText(body, id));
    case 'true-false':
      return [key.value ? words.true : words.false];
    case 'cloze':
    case 'short-answer':
      return [key.text];
    case 'numeric':
      return [withUnit(key.accept[0] ?? key.value.toLocaleString('en'), key.unit ?? body.unit)];
    case 'ordering':
      return key.order.map((id) => optionText(body, id));
    case 'matching':
      return pairText(body, key.pairs);
    case 'find-evidence':
      return [];
  }
}

/** What the learner answered, in words; "I don't know" where nothing was. */
export function answerLines(body: QuestionBody, value: AnswerValue | null, words: AnswerWords): readonly string[] {
  const lines = ((): readonly string[] => {
    switch (value?.kind) {
      case 'single-choice':
        return value.option === null ? [] : [optionText(body, value.option)];
      case 'multiple-choice':
        return value.options.map((id) => optionText(body, id));
      case 'true-false':
        return value.value === null ? [] : [value.value ? words.true : words.false];
      case 'cloze':
      case 'short-answer':
        return value.text.trim() === '' ? [] : [value.text];
      case 'numeric':
        return value.text.trim() === '' ? [] : [withUnit(value.text, body.unit)];
      case 'ordering':
        return value.order.map((id) => optionText(body, id));
      case 'matching':
        return pairText(body, value.pairs);
      case 'find-evidence':
        return value.span ? [optionText(body, optionOfSpan(value.span))] : [];
      default:
        return [];
    }
  })();
  return lines.length > 0 ? lines : [words.none];
}

/** Options that were chosen and are wrong: each is answered by what the article says of it. */
export function wrongOptions(body: QuestionBody, value: AnswerValue | null, key: AnswerKey): readonly { readonly id: string; readonly text: string }[] {
  const wrong = ((): readonly string[] => {
    if (value?.kind === 'single-choice' && key.kind === 'single-choice') return value.option !== null && value.option !== key.option ? [value.option] : [];
    if (value?.kind === 'multiple-choice' && key.kind === 'multiple-choice') return value.options.filter((id) => !key.options.includes(id));
    return [];
  })();
  return wrong.map((id) => ({ id, text: optionText(body, id) }));
}
