import { controlStyle } from '#components/ui/field.tsx';
import { Icon } from '#components/ui/icon.tsx';
import type { QuestionProps } from './question-props.ts';

/** Each left-hand side with one of the right-hand sides: the device's own list, which every thumb knows. */
export function Matching({ id, body, value, onChange, isClosed, answerKey, lang, labels }: QuestionProps) {
  const pairs = value?.kind === 'matching' ? value.pairs : [];
  const right = answerKey?.kind === 'matching' ? new Map(answerKey.pairs) : null;
  const choose = (left: string, match: string) => {
    const others = pairs.filter(([other]) => other !== left);
    onChange({ kind: 'matching', pairs: match === '' ? others : [...others, [left, match]] });
  };
  return (
    <ul className="grid gap-4">
      {body.options?.map((option) => {
        const match = pairs.find(([left]) => left === option.id)?.[1] ?? '';
        const isRight = right ? right.get(option.id) === match : null;
        return (
          <li key={option.id} className="grid gap-1.5 sm:grid-cols-2 sm:items-center sm:gap-4">
            <label htmlFor={`${id}-${option.id}`} lang={lang} className="font-medium">
              {option.text}
            </label>
            <span className="flex items-center gap-2">
              <select id={`${id}-${option.id}`} lang={lang} value={match} disabled={isClosed} onChange={(event) => choose(option.id, event.currentTarget.value)} className={controlStyle}>
                <option value="">{labels.choose}</option>
                {body.matches?.map((side) => (
                  <option key={side.id} value={side.id}>
                    {side.text}
                  </option>
                ))}
              </select>
              {isRight !== null && (
                <>
                  <Icon name={isRight ? 'check' : 'cross'} className={isRight ? 'text-correct' : 'text-wrong'} />
                  <span className="sr-only">{isRight ? labels.marks.right : labels.marks.wrong}</span>
                </>
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
