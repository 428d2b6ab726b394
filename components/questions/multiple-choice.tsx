import { markOption, OptionCard } from './option-card.tsx';
import type { QuestionProps } from './question-props.ts';

/** All that apply. Keys 1 to 9 tick and untick. */
export function MultipleChoice({ id, body, value, onChange, isClosed, answerKey, lang, labels }: QuestionProps) {
  const chosen = value?.kind === 'multiple-choice' ? value.options : [];
  const right = answerKey?.kind === 'multiple-choice' ? answerKey.options : null;
  const toggle = (option: string) => (chosen.includes(option) ? chosen.filter((other) => other !== option) : [...chosen, option]);
  return (
    <div className="grid gap-2.5">
      {!isClosed && <p className="text-sm text-muted">{labels.chooseAll}</p>}
      {body.options?.map((option, at) => (
        <OptionCard
          key={option.id}
          type="checkbox"
          name={id}
          value={option.id}
          checked={chosen.includes(option.id)}
          disabled={isClosed}
          onChange={() => onChange({ kind: 'multiple-choice', options: toggle(option.id) })}
          digit={at + 1}
          mark={right ? markOption(chosen.includes(option.id), right.includes(option.id)) : undefined}
          labels={labels}
        >
          <span lang={lang}>{option.text}</span>
        </OptionCard>
      ))}
    </div>
  );
}
