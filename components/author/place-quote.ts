import { optionOfSpan } from '#components/questions/evidence-option.ts';
import type { Span } from '#engine/types.ts';
import type { QuestionEdit } from '#study/types.ts';

/** What a quote is chosen for: a place in the list of quotes (one past its end: a further one), or an option. */
export type Target = { readonly quote: number } | { readonly option: string };

/** Sentences on each side of the evidence that a learner chooses among. */
const around = 4;

/** Puts a chosen span where the picker was opened for. */
export function placeQuote(edit: QuestionEdit, target: Target, span: Span, text: string, sentences: readonly Span[]): QuestionEdit {
  if ('option' in target) return { ...edit, optionQuotes: { ...edit.optionQuotes, [target.option]: span } };
  return setQuotes(edit, edit.quotes.toSpliced(target.quote, 1, span), text, sentences);
}

/** Changes the quotes; where they are themselves the answer, the key and the sentences to choose from follow. */
export function setQuotes(edit: QuestionEdit, quotes: readonly Span[], text: string, sentences: readonly Span[]): QuestionEdit {
  if (edit.key.kind !== 'find-evidence') return { ...edit, quotes };
  const isTouched = ({ start, end }: Span) => quotes.some((quote) => quote.start < end && quote.end > start);
  const first = sentences.findIndex(isTouched);
  const last = sentences.findLastIndex(isTouched);
  const choices = first < 0 ? [] : sentences.slice(Math.max(0, first - around), last + around + 1).slice(0, 50);
  const options = choices.map((span) => ({ id: optionOfSpan(span), text: text.slice(span.start, span.end) }));
  return { ...edit, quotes, body: { ...edit.body, options, isOrdered: true }, key: { ...edit.key, spans: choices.filter(isTouched).map(({ start, end }) => ({ start, end })) } };
}
