import { markOption, OptionCard } from './option-card.tsx';
import type { QuestionProps } from './question-props.ts';

/** A statement: true or false, side by side under the thumb. */
export function TrueFalse({ id, value, onChange, isClosed, answerKey, labels }: QuestionProps) {
  const chosen = value?.kind === 'true-false' ? value.value : null;
  const right = answerKey?.kind === 'true-false' ? answerKey.value : null;
  return (
    <div className="grid gap-2.5 sm:grid-cols-2">
      {[true, false].map((choice, at) => (
        <OptionCard
          key={String(choice)}
          type="radio"
          name={id}
          value={String(choice)}
          checked={chosen === choice}
          disabled={isClosed}
          onChange={() => onChange({ kind: 'true-false', value: choice })}
          digit={at + 1}
          mark={right === null ? undefined : markOption(chosen === choice, right === choice)}
          labels={labels}
        >
          {choice ? labels.true : labels.false}
        </OptionCard>
      ))}
    </div>
  );
}
