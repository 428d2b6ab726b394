'use client';
import { useState, type ComponentProps, type ComponentType, type ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';
import { controlStyle } from '#components/ui/field.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { fillTemplate } from '#components/ui/fill-template.ts';
import { Icon, type IconName } from '#components/ui/icon.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import type { QuestionKind, Span } from '#engine/types.ts';
import type { QuestionEdit } from '#study/types.ts';
import type { AuthorLabels } from './author-types.ts';
import { addOption, moveInOrder, removeOption, setOptionText, toggleKey } from './change-options.ts';

export type KeyFieldsProps = {
  readonly id: string;
  readonly edit: QuestionEdit;
  readonly onChange: (edit: QuestionEdit) => void;
  /** Asks for the place where the article uses an option. */
  readonly onChooseOptionQuote: (option: string) => void;
  readonly quoteText: (span: Span) => string;
  readonly errorOf: (field: 'options' | 'answer' | 'accept') => string | null;
  readonly lang: string;
  readonly labels: AuthorLabels;
};

const square = 'grid size-11 shrink-0 place-items-center rounded-control text-soft hover:bg-accent-soft hover:text-ink aria-disabled:opacity-40';

function FieldError({ text }: { readonly text: string | null }) {
  return (
    text && (
      <p className="mt-2 flex gap-1.5 text-sm font-medium text-wrong">
        <Icon name="warn" className="mt-px" />
        {text}
      </p>
    )
  );
}

type ListProps = {
  readonly legend: string;
  readonly add: string;
  readonly onAdd: () => void;
  readonly error: string | null;
  readonly isOrdered?: boolean;
  /** A `li` for each part. */
  readonly children: ReactNode;
};

/** Parts of a question, one under the other, with a way to add one more. */
function PartList({ legend, add, onAdd, error, isOrdered, children }: ListProps) {
  const List = isOrdered ? 'ol' : 'ul';
  return (
    <fieldset>
      <legend className="mb-1.5 text-sm font-medium">{legend}</legend>
      <List className="grid gap-3">{children}</List>
      <Button variant="quiet" size="small" className="mt-2" onClick={onAdd}>
        <Icon name="plus" />
        {add}
      </Button>
      <FieldError text={error} />
    </fieldset>
  );
}

/** A square button beside a part. */
function PartButton({ icon, ...rest }: Omit<ComponentProps<'button'>, 'type' | 'className'> & { readonly icon: IconName }) {
  return (
    <button {...rest} type="button" className={square}>
      <Icon name={icon} />
    </button>
  );
}

function ChoiceFields({ id, edit, onChange, onChooseOptionQuote, quoteText, errorOf, lang, labels: { author } }: KeyFieldsProps) {
  const { key, body, optionQuotes = {} } = edit;
  const isOne = key.kind === 'single-choice';
  const isKey = (option: string) => (key.kind === 'single-choice' ? key.option === option : key.kind === 'multiple-choice' && key.options.includes(option));
  return (
    <PartList legend={isOne ? author.options : author.optionsSeveral} add={author.addOption} onAdd={() => onChange(addOption(edit))} error={errorOf('options') ?? errorOf('answer')}>
      {body.options?.map((option, at) => {
        const quote = optionQuotes[option.id];
        return (
          <li key={option.id}>
            <div className="flex items-center gap-1">
              <label className={classNames(square, 'has-focus-visible:outline-3 has-focus-visible:outline-accent')} title={author.isKey}>
                <input
                  type={isOne ? 'radio' : 'checkbox'}
                  name={`${id}-key`}
                  checked={isKey(option.id)}
                  onChange={() => onChange(toggleKey(edit, option.id))}
                  aria-label={fillTemplate(author.isKeyOf, { number: at + 1 })}
                  className="size-5 accent-(--color-accent) outline-none"
                />
              </label>
              <input type="text" lang={lang} aria-label={fillTemplate(author.option, { number: at + 1 })} value={option.text} onChange={(event) => onChange(setOptionText(edit, option.id, event.currentTarget.value))} className={controlStyle} />
              <PartButton icon="cross" aria-label={fillTemplate(author.removeOption, { number: at + 1 })} onClick={() => onChange(removeOption(edit, option.id))} />
            </div>
            {!isKey(option.id) && (
              <div className="pl-12 text-sm text-muted">
                {quote && (
                  <span lang={lang} className="line-clamp-2 font-serif">
                    “{quoteText(quote)}”
                  </span>
                )}
                <button type="button" className="min-h-11 text-left text-accent underline underline-offset-4" onClick={() => onChooseOptionQuote(option.id)}>
                  {fillTemplate(quote ? author.optionQuoteOther : author.optionQuote, { number: at + 1 })}
                </button>
              </div>
            )}
          </li>
        );
      })}
    </PartList>
  );
}

function TruthFields({ id, edit, onChange, errorOf, lang, labels: { author, question } }: KeyFieldsProps) {
  const { key } = edit;
  if (key.kind !== 'true-false') return null;
  return (
    <fieldset className="grid gap-4">
      <legend className="mb-1.5 text-sm font-medium">{author.truth}</legend>
      <div className="flex gap-6">
        {[true, false].map((value) => (
          <label key={String(value)} className="flex min-h-11 items-center gap-2">
            <input type="radio" name={`${id}-key`} checked={key.value === value} onChange={() => onChange({ ...edit, key: { ...key, value } })} className="size-5 accent-(--color-accent)" />
            {value ? question.true : question.false}
          </label>
        ))}
      </div>
      {!key.value && <TextArea label={author.correction} hint={author.correctionHint} rows={2} lang={lang} value={key.correction ?? ''} onChange={(event) => onChange({ ...edit, key: { ...key, correction: event.currentTarget.value } })} />}
      <FieldError text={errorOf('answer')} />
    </fieldset>
  );
}

const readLines = (text: string): readonly string[] => text.split('\n').map((line) => line.trim()).filter(Boolean);

/** Further right answers, one a line. Typed text is kept as typed; the key gets its lines. */
function AcceptField({ edit, onChange, errorOf, lang, labels: { author } }: KeyFieldsProps) {
  const { key } = edit;
  const [text, setText] = useState(() => ('accept' in key ? key.accept.join('\n') : ''));
  if (!('accept' in key)) return null;
  const change = (next: string) => {
    setText(next);
    onChange({ ...edit, key: { ...key, accept: readLines(next) } });
  };
  return <TextArea label={author.accept} hint={author.acceptHint} error={errorOf('accept')} rows={2} lang={lang} value={text} onChange={(event) => change(event.currentTarget.value)} />;
}

function TypedFields(props: KeyFieldsProps) {
  const { edit, onChange, errorOf, lang, labels: { author } } = props;
  const { key } = edit;
  if (key.kind !== 'cloze' && key.kind !== 'short-answer') return null;
  return (
    <div className="grid gap-4">
      <TextField label={author.answer} lang={lang} value={key.text} error={errorOf('answer')} onChange={(event) => onChange({ ...edit, key: { ...key, text: event.currentTarget.value } })} />
      <AcceptField {...props} />
    </div>
  );
}

function NumberFields(props: KeyFieldsProps) {
  const { edit, onChange, errorOf, lang, labels: { author } } = props;
  const { key, body } = edit;
  const [text, setText] = useState(() => (key.kind === 'numeric' && Number.isFinite(key.value) ? String(key.value) : ''));
  if (key.kind !== 'numeric') return null;
  const change = (next: string) => {
    setText(next);
    const plain = next.replace(/[\s,_]/g, '');
    onChange({ ...edit, key: { ...key, value: plain === '' ? Number.NaN : Number(plain) } });
  };
  const setUnit = (unit: string) => onChange({ ...edit, body: { ...body, ...(unit ? { unit } : { unit: undefined }) }, key: { ...key, ...(unit ? { unit } : { unit: undefined }) } });
  return (
    <div className="grid gap-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField label={author.number} inputMode="decimal" value={text} error={errorOf('answer')} onChange={(event) => change(event.currentTarget.value)} />
        <TextField label={author.unit} lang={lang} value={body.unit ?? ''} onChange={(event) => setUnit(event.currentTarget.value)} />
      </div>
      <AcceptField {...props} />
    </div>
  );
}

function OrderFields({ edit, onChange, errorOf, lang, labels: { author } }: KeyFieldsProps) {
  const { key, body } = edit;
  const order = key.kind === 'ordering' ? key.order : [];
  return (
    <PartList legend={author.order} add={author.addOption} onAdd={() => onChange(addOption(edit))} error={errorOf('options') ?? errorOf('answer')} isOrdered>
      {order.map((id, at) => (
        <li key={id} className="flex items-center gap-1">
          <span className="w-6 text-muted tabular-nums">{at + 1}.</span>
          <input type="text" lang={lang} aria-label={fillTemplate(author.option, { number: at + 1 })} value={body.options?.find((option) => option.id === id)?.text ?? ''} onChange={(event) => onChange(setOptionText(edit, id, event.currentTarget.value))} className={controlStyle} />
          <PartButton icon="arrow-up" aria-label={fillTemplate(author.optionUp, { number: at + 1 })} aria-disabled={at === 0} onClick={() => onChange(moveInOrder(edit, id, -1))} />
          <PartButton icon="arrow-down" aria-label={fillTemplate(author.optionDown, { number: at + 1 })} aria-disabled={at === order.length - 1} onClick={() => onChange(moveInOrder(edit, id, 1))} />
          <PartButton icon="cross" aria-label={fillTemplate(author.removeOption, { number: at + 1 })} onClick={() => onChange(removeOption(edit, id))} />
        </li>
      ))}
    </PartList>
  );
}

function PairFields({ edit, onChange, errorOf, lang, labels: { author } }: KeyFieldsProps) {
  const { key, body } = edit;
  return (
    <PartList legend={author.pairs} add={author.addPair} onAdd={() => onChange(addOption(edit))} error={errorOf('options') ?? errorOf('answer')}>
      {body.options?.map((option, at) => {
        const match = key.kind === 'matching' ? key.pairs.find(([left]) => left === option.id)?.[1] : undefined;
        const right = body.matches?.find((side) => side.id === match);
        return (
          <li key={option.id} className="flex items-center gap-1">
            <input type="text" lang={lang} aria-label={fillTemplate(author.pairLeft, { number: at + 1 })} value={option.text} onChange={(event) => onChange(setOptionText(edit, option.id, event.currentTarget.value))} className={controlStyle} />
            <Icon name="arrow-right" className="text-muted" />
            <input type="text" lang={lang} aria-label={fillTemplate(author.pairRight, { number: at + 1 })} value={right?.text ?? ''} onChange={(event) => right && onChange(setOptionText(edit, right.id, event.currentTarget.value, 'matches'))} className={controlStyle} />
            <PartButton icon="cross" aria-label={fillTemplate(author.removeOption, { number: at + 1 })} onClick={() => onChange(removeOption(edit, option.id))} />
          </li>
        );
      })}
    </PartList>
  );
}

function EvidenceFields({ labels: { author } }: KeyFieldsProps) {
  return <p className="text-sm text-muted">{author.evidenceHint}</p>;
}

const fields = {
  'single-choice': ChoiceFields,
  'multiple-choice': ChoiceFields,
  'true-false': TruthFields,
  cloze: TypedFields,
  'short-answer': TypedFields,
  numeric: NumberFields,
  ordering: OrderFields,
  matching: PairFields,
  'find-evidence': EvidenceFields,
} satisfies Record<QuestionKind, ComponentType<KeyFieldsProps>>;

/** The right answer and what stands around it, as its kind needs. */
export function KeyFields(props: KeyFieldsProps) {
  const Fields = fields[props.edit.body.kind];
  return <Fields {...props} />;
}
