import type { ComponentType } from 'react';
import type { QuestionKind } from '#engine/types.ts';
import type { AnswerValue, QuestionBody } from '#study/types.ts';
import { FindEvidence } from './find-evidence.tsx';
import { Matching } from './matching.tsx';
import { MultipleChoice } from './multiple-choice.tsx';
import { Ordering } from './ordering.tsx';
import type { QuestionProps } from './question-props.ts';
import { SingleChoice } from './single-choice.tsx';
import { TrueFalse } from './true-false.tsx';
import { Cloze, NumericAnswer, ShortAnswer } from './typed-answer.tsx';

/** One renderer for each kind of question: a new kind does not compile until it has one. */
const renderers = {
  'single-choice': SingleChoice,
  'multiple-choice': MultipleChoice,
  'true-false': TrueFalse,
  cloze: Cloze,
  'short-answer': ShortAnswer,
  numeric: NumericAnswer,
  ordering: Ordering,
  matching: Matching,
  'find-evidence': FindEvidence,
} satisfies Record<QuestionKind, ComponentType<QuestionProps>>;

/** The controls of a question, without its words (a cloze holds its own). */
export function QuestionView(props: QuestionProps) {
  const Renderer = renderers[props.body.kind];
  return <Renderer key={props.id} {...props} />; // nothing of one question stays for the next
}

const nothing = {
  'single-choice': { kind: 'single-choice', option: null },
  'multiple-choice': { kind: 'multiple-choice', options: [] },
  'true-false': { kind: 'true-false', value: null },
  cloze: { kind: 'cloze', text: '' },
  'short-answer': { kind: 'short-answer', text: '' },
  numeric: { kind: 'numeric', text: '' },
  ordering: { kind: 'ordering', order: [] },
  matching: { kind: 'matching', pairs: [] },
  'find-evidence': { kind: 'find-evidence', span: null },
} satisfies Record<QuestionKind, AnswerValue>;

/** "I don't know": an honest answer, kept and worth 0. */
export const noAnswer = (kind: QuestionKind): AnswerValue => nothing[kind];

/** What a number key does to an answer, 1 being the first option; null where it does nothing. */
export function pressDigit(body: QuestionBody, value: AnswerValue | null, digit: number): AnswerValue | null {
  const option = body.options?.[digit - 1]?.id;
  switch (body.kind) {
    case 'single-choice':
      return option === undefined ? null : { kind: 'single-choice', option };
    case 'true-false':
      return digit > 2 ? null : { kind: 'true-false', value: digit === 1 };
    case 'multiple-choice': {
      if (option === undefined) return null;
      const chosen = value?.kind === 'multiple-choice' ? value.options : [];
      return { kind: 'multiple-choice', options: chosen.includes(option) ? chosen.filter((other) => other !== option) : [...chosen, option] };
    }
    default:
      return null;
  }
}
