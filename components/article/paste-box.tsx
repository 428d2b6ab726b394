'use client';
import { useActionState, useEffect, useId, useRef, useState, type DragEvent } from 'react';
import { errorSentence, type FormAction, type Sentences } from '#components/ui/action-result.ts';
import { buttonStyle } from '#components/ui/button-style.ts';
import { classNames } from '#components/ui/class-names.ts';
import { controlStyle } from '#components/ui/field.tsx';
import { fillTemplate } from '#components/ui/fill-template.ts';
import { Icon } from '#components/ui/icon.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { keepDraft, readDraft } from './draft-store.ts';
import { readTextFile } from './read-text-file.ts';

export type PasteBoxLabels = Readonly<
  Record<'text' | 'placeholder' | 'limit' | 'counter' | 'over' | 'file' | 'fileHint' | 'drop' | 'fileRead' | 'fileNotText' | 'fileTooLarge' | 'restored' | 'clear' | 'continue' | 'reading' | 'emptyText', string>
>;

type Props = {
  readonly action: FormAction;
  readonly labels: PasteBoxLabels;
  readonly errors: Sentences;
  /** Most characters an article may have. */
  readonly limit: number;
  readonly locale: string;
  /** Lines shown before it scrolls. */
  readonly rows?: number;
};

/**
 * Where an article comes in: typed, pasted, chosen or dropped. What is in it survives a reload and a refusal. Without
 * JavaScript it is a plain form with a text field and a file.
 */
export function PasteBox({ action, labels, errors, limit, locale, rows = 9 }: Props) {
  const [text, setText] = useState('');
  const [said, setSaid] = useState<{ tone: 'plain' | 'wrong'; words: string } | null>(null);
  const [isOver, setOver] = useState(false);
  const [result, send] = useActionState(action, null);
  const area = useRef<HTMLTextAreaElement>(null);
  const id = useId();

  useEffect(() => {
    // What was typed before this code arrived, or what a reload left behind.
    const typed = area.current?.value ?? '';
    const draft = typed === '' ? readDraft() : '';
    if (typed !== '') {
      setText(typed);
      keepDraft(typed);
    }
    if (draft === '') return;
    setText(draft);
    setSaid({ tone: 'plain', words: labels.restored });
  }, [labels.restored]);

  function change(next: string) {
    setText(next);
    setSaid(null);
    keepDraft(next);
  }

  async function readFile(file: File | undefined) {
    if (!file) return;
    const read = file.size > limit * 4 ? ({ refused: 'too-large' } as const) : readTextFile(new Uint8Array(await file.arrayBuffer()), limit);
    if ('refused' in read) {
      const template = read.refused === 'too-large' ? labels.fileTooLarge : labels.fileNotText;
      return setSaid({ tone: 'wrong', words: fillTemplate(template, { name: file.name, limit }, locale) });
    }
    change(read.text);
    setSaid({ tone: 'plain', words: fillTemplate(labels.fileRead, { name: file.name }) });
    area.current?.focus();
  }

  const drag = {
    onDragOver: (event: DragEvent) => {
      if (!event.dataTransfer.types.includes('Files')) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      setOver(false);
      if (event.dataTransfer.files.length === 0) return;
      event.preventDefault();
      void readFile(event.dataTransfer.files[0]);
    },
  };

  const tooMany = text.length - limit;
  const failed = errorSentence(result, errors, locale);
  return (
    <form
      action={send}
      onReset={(event) => event.preventDefault()}
      onSubmit={(event) => {
        setSaid(null);
        if (text.trim() !== '' && tooMany <= 0) return;
        event.preventDefault();
        if (text.trim() === '') setSaid({ tone: 'wrong', words: labels.emptyText });
        area.current?.focus();
      }}
    >
      <label htmlFor={id} className="sr-only">
        {labels.text}
      </label>
      {/* The file may be dropped anywhere on the field; choosing it by the button below does the same. */}
      <div {...drag} role="presentation" className="relative">
        <textarea
          ref={area}
          id={id}
          name="text"
          rows={rows}
          value={text}
          onChange={(event) => change(event.target.value)}
          placeholder={labels.placeholder}
          aria-describedby={`${id}-limit ${id}-said`}
          aria-invalid={tooMany > 0 || undefined}
          spellCheck={false}
          className={classNames(controlStyle, 'reading resize-y px-4 py-3 text-base leading-relaxed', isOver && 'border-accent bg-accent-soft')}
        />
        {isOver && (
          <p className="pointer-events-none absolute inset-0 grid place-items-center rounded-control border-2 border-dashed border-accent bg-accent-soft font-medium text-accent">{labels.drop}</p>
        )}
      </div>
      <div className="mt-1.5 flex min-h-6 flex-wrap justify-between gap-x-4 text-xs text-muted">
        <p id={`${id}-limit`}>{fillTemplate(labels.limit, { limit }, locale)}</p>
        {text !== '' && <p className="tabular-nums">{fillTemplate(labels.counter, { count: text.length, limit }, locale)}</p>}
      </div>
      <div id={`${id}-said`} aria-live="polite" className="mt-1 space-y-2">
        {tooMany > 0 && <Notice tone="wrong">{fillTemplate(labels.over, { over: tooMany }, locale)}</Notice>}
        {said && <Notice tone={said.tone}>{said.words}</Notice>}
        {failed && !said && tooMany <= 0 && <Notice tone="wrong">{failed}</Notice>}
      </div>
      <div className="mt-4 flex flex-wrap items-center gap-3">
        <SubmitButton pendingLabel={labels.reading}>{labels.continue}</SubmitButton>
        <label className={buttonStyle('secondary', 'medium', 'has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent')}>
          <Icon name="file" />
          {labels.file}
          <input
            type="file"
            name="file"
            accept=".txt,.md,.markdown,text/plain,text/markdown"
            className="sr-only"
            onChange={(event) => {
              void readFile(event.target.files?.[0]);
              event.target.value = ''; // the text is in the field now; the same file can be chosen again
            }}
          />
        </label>
        {text === '' ? (
          <span className="text-sm text-muted">{labels.fileHint}</span>
        ) : (
          <button
            type="button"
            className={buttonStyle('quiet', 'small')}
            onClick={() => {
              change('');
              area.current?.focus();
            }}
          >
            {labels.clear}
          </button>
        )}
      </div>
    </form>
  );
}
