/** A candidate that passed the gate, as the question that is stored and shown. One entry a kind. */
import type { Question, QuestionKind } from '#engine/types.ts';
import type { Candidate } from '#engine/questions/candidate.ts';

type Finish = (candidate: Candidate, base: Base) => Question;
type Base = { id: string; prompt: string; quotes: Question['quotes']; score: number; fact: string };

const option = ({ text, quote, correct }: { text: string; quote?: Question['quotes'][number]; correct: boolean }) => ({ text, correct, ...(quote ? { quote } : {}) });

const finishers = {
  'single-choice': ({ options = [], isOrdered, key }, base) => ({ ...base, kind: 'single-choice', options: options.map(option), isOrdered: isOrdered === true, answer: key.text }),
  'short-answer': ({ key }, base) => ({ ...base, kind: 'short-answer', answer: key.text, accept: key.accept }),
  cloze: ({ key }, base) => ({ ...base, kind: 'cloze', answer: key.text, accept: key.accept }),
  numeric: ({ key, unit }, base) => ({ ...base, kind: 'numeric', answer: key.value!, accept: [...new Set([key.text, ...key.accept])], ...(unit ? { unit } : {}) }),
  'true-false': ({ isTrue, correction }, base) => ({ ...base, kind: 'true-false', answer: isTrue === true, ...(correction && isTrue === false ? { correction } : {}) }),
  ordering: ({ options = [], order = [] }, base) => ({ ...base, kind: 'ordering', options: options.map(({ text, quote }) => ({ text, ...(quote ? { quote } : {}) })), answer: order }),
  'multiple-choice': ({ options = [] }, base) => ({ ...base, kind: 'multiple-choice', options: options.map(option), answer: options.filter((one) => one.correct).map((one) => one.text) }),
  matching: ({ options = [] }, base) => {
    const pairs = options.map(({ text, match = '', quote }) => ({ text, match, ...(quote ? { quote } : {}) }));
    return { ...base, kind: 'matching', options: pairs, answer: pairs.map(({ text, match }) => [text, match] as const) };
  },
  'find-evidence': ({ options = [], quotes }, base) => ({ ...base, kind: 'find-evidence', options: options.map(({ text, quote }) => ({ text, ...(quote ? { quote } : {}) })), answer: quotes[0], accept: options.flatMap(({ correct, quote }) => (correct && quote && quote.start !== quotes[0].start ? [quote] : [])) }),
} satisfies Record<QuestionKind, Finish>;

export function finishQuestion(candidate: Candidate, score: number): Question {
  const id = `${candidate.kind}-${candidate.family}-${candidate.fact.id}-${candidate.key.range.from}`;
  return finishers[candidate.kind](candidate, { id, prompt: candidate.prompt, quotes: candidate.quotes, score, fact: candidate.fact.id });
}
