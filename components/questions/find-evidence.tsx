import type { Span } from '#engine/types.ts';
import { spanOfOption } from './evidence-option.ts';
import { markOption, OptionCard } from './option-card.tsx';
import type { QuestionProps } from './question-props.ts';

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Tap the sentence that proves it. */
export function FindEvidence({ id, body, value, onChange, isClosed, answerKey, lang, labels }: QuestionProps) {
  const chosen = value?.kind === 'find-evidence' ? value.span : null;
  const right = answerKey?.kind === 'find-evidence' ? answerKey.spans : null;
  return (
    <div className="grid gap-1.5">
      {!isClosed && <p className="text-sm text-muted">{labels.tapSentence}</p>}
      {body.options?.map((option) => {
        const span = spanOfOption(option.id);
        const isChosen = chosen?.start === span.start && chosen.end === span.end;
        return (
          <OptionCard
            key={option.id}
            type="radio"
            name={id}
            value={option.id}
            checked={isChosen}
            disabled={isClosed}
            onChange={() => onChange({ kind: 'find-evidence', span })}
            mark={right ? markOption(isChosen, right.some((wanted) => overlaps(wanted, span))) : undefined}
            labels={labels}
          >
            <span lang={lang} className="reading text-base">
              {option.text}
            </span>
          </OptionCard>
        );
      })}
    </div>
  );
}
