/**
 * Re-checks that a question rests on its article: run on save, edit, import and render. Pure; knows nothing of how the
 * question was made, so that it holds for a teacher's questions as for the engine's.
 */
import type { Question, Quote } from './types.ts';

/** `quote-missing`: no quote. `quote-moved`: a quote is no slice of the text. `key-unproved`: a typed or chosen key that no quote has. */
export type Problem = { readonly problem: 'quote-missing' | 'quote-moved' | 'option-quote-moved' | 'key-unproved'; readonly quote?: Quote };

const isSlice = (quote: Quote, text: string) => quote.end > quote.start && quote.text !== '' && text.slice(quote.start, quote.end) === quote.text;
const plain = (text: string) => ` ${text.toLowerCase().normalize('NFKD').replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;

export function verifyProof(question: Question, text: string): Problem[] {
  const problems: Problem[] = [];
  if (question.quotes.length === 0) problems.push({ problem: 'quote-missing' });
  for (const quote of question.quotes) if (!isSlice(quote, text)) problems.push({ problem: 'quote-moved', quote });
  if ('options' in question) {
    for (const option of question.options) if (option.quote && !isSlice(option.quote, text)) problems.push({ problem: 'option-quote-moved', quote: option.quote });
  }
  const keys = keysOf(question);
  const proof = plain(question.quotes.map((quote) => quote.text).join(' '));
  if (keys.length > 0 && !keys.some((key) => proof.includes(plain(key)))) problems.push({ problem: 'key-unproved' });
  return problems;
}

/** Every form of the answer of which one must stand in a quote; none for kinds whose answer is not a piece of text. */
function keysOf(question: Question): readonly string[] {
  switch (question.kind) {
    case 'single-choice': return [question.answer, surname(question.answer)];
    case 'cloze':
    case 'short-answer': return [question.answer, ...question.accept];
    case 'numeric': return [String(question.answer), ...question.accept];
    case 'find-evidence':
    case 'true-false':
    case 'ordering':
    case 'matching':
    case 'multiple-choice': return [];
  }
}

/** "Fumio Kishida" is proved by "Mr. Kishida". */
const surname = (name: string) => name.split(' ').at(-1) ?? name;
