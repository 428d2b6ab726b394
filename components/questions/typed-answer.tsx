import type { ComponentProps } from 'react';
import { classNames } from '#components/ui/class-names.ts';
import { controlStyle } from '#components/ui/field.tsx';
import type { QuestionProps } from './question-props.ts';

/** Typing aids off: a keyboard that corrects or suggests would answer for the learner, or against them. */
const plainTyping: ComponentProps<'input'> = { autoComplete: 'off', autoCapitalize: 'off', autoCorrect: 'off', spellCheck: false, maxLength: 500 };

const textOf = (value: QuestionProps['value']): string => (value && 'text' in value ? value.text : '');

/** A few words in a field. */
export function ShortAnswer({ id, value, onChange, isClosed, lang, labels }: QuestionProps) {
  return (
    <input
      {...plainTyping}
      type="text"
      id={id}
      lang={lang}
      aria-label={labels.yourAnswer}
      placeholder={isClosed ? undefined : labels.yourAnswer}
      value={textOf(value)}
      readOnly={isClosed}
      enterKeyHint="done"
      onChange={(event) => onChange({ kind: 'short-answer', text: event.currentTarget.value })}
      className={classNames(controlStyle, 'min-h-14 read-only:bg-sunken')}
    />
  );
}

/** A number, with its unit beside it. Read as a teacher would: `50,000` and `fifty thousand` are the same. */
export function NumericAnswer({ id, body, value, onChange, isClosed, lang, labels }: QuestionProps) {
  return (
    <div className="flex items-center gap-3">
      <input
        {...plainTyping}
        type="text"
        inputMode="decimal"
        id={id}
        aria-label={body.unit ? `${labels.yourNumber} (${body.unit})` : labels.yourNumber}
        placeholder={isClosed ? undefined : labels.yourNumber}
        value={textOf(value)}
        readOnly={isClosed}
        enterKeyHint="done"
        onChange={(event) => onChange({ kind: 'numeric', text: event.currentTarget.value })}
        className={classNames(controlStyle, 'min-h-14 max-w-60 min-w-0 flex-1 tabular-nums read-only:bg-sunken')}
      />
      {body.unit && (
        <span aria-hidden="true" lang={lang} className="shrink-0 text-soft">
          {body.unit}
        </span>
      )}
    </div>
  );
}

/** The gap of a cloze, in its sentence. */
export const gap = '____';

/** A sentence with a field where its gap is. */
export function Cloze({ id, body, value, onChange, isClosed, lang, labels }: QuestionProps) {
  const at = body.prompt.indexOf(gap);
  const [before, after] = at < 0 ? [`${body.prompt} `, ''] : [body.prompt.slice(0, at), body.prompt.slice(at + gap.length)];
  const text = textOf(value);
  return (
    <p lang={lang} className="reading">
      {before}
      <input
        {...plainTyping}
        type="text"
        id={id}
        aria-label={labels.gap}
        value={text}
        readOnly={isClosed}
        enterKeyHint="done"
        size={Math.min(28, Math.max(10, text.length + 1))}
        onChange={(event) => onChange({ kind: 'cloze', text: event.currentTarget.value })}
        className="my-1 inline-block min-h-11 max-w-full rounded-t-md border-b-2 border-edge bg-sunken px-2 font-sans text-base text-ink focus-visible:outline-offset-0"
      />
      {after}
    </p>
  );
}
