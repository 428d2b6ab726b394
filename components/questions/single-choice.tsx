import { markOption, OptionCard } from './option-card.tsx';
import type { QuestionProps } from './question-props.ts';

/** One of several options. Keys 1 to 9 choose, arrows move as the browser has it. */
export function SingleChoice({ id, body, value, onChange, isClosed, answerKey, lang, labels }: QuestionProps) {
  const chosen = value?.kind === 'single-choice' ? value.option : null;
  const right = answerKey?.kind === 'single-choice' ? answerKey.option : null;
  return (
    <div className="grid gap-2.5">
      {body.options?.map((option, at) => (
        <OptionCard
          key={option.id}
          type="radio"
          name={id}
          value={option.id}
          checked={chosen === option.id}
          disabled={isClosed}
          onChange={() => onChange({ kind: 'single-choice', option: option.id })}
          digit={at + 1}
          mark={right === null ? undefined : markOption(chosen === option.id, right === option.id)}
          labels={labels}
        >
          <span lang={lang}>{option.text}</span>
        </OptionCard>
      ))}
    </div>
  );
}
