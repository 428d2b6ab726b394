'use client';
import { useActionState, useEffect, useRef, useState } from 'react';
import { selectedSpan } from '#components/author/selected-span.ts';
import { errorSentence, type FormAction, type Sentences } from '#components/ui/action-result.ts';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { RadioCard } from '#components/ui/radio-card.tsx';
import { SubmitButton } from '#components/ui/submit-button.tsx';
import { Switch } from '#components/ui/switch.tsx';
import { TextArea } from '#components/ui/text-area.tsx';
import type { Span } from '#engine/types.ts';
import { sentencesOf } from './sentences-of.ts';

const kinds = ['article-says-otherwise', 'several-right', 'unclear'] as const;
export type ReportFormLabels = Readonly<
  Record<'which' | 'words' | 'wordsHint' | 'evidence' | 'evidenceHint' | 'evidenceBySentence' | 'evidenceNone' | 'evidenceChosen' | 'evidenceClear' | 'evidenceLater' | 'sendReport' | 'sendingReport' | 'thanks' | 'thanksText', string>
> & { readonly kind: Readonly<Record<(typeof kinds)[number], string>> };
type Props = {
  readonly target: { readonly item: string } | { readonly version: string };
  /** Pieces of the article that may be selected from, each at its place in the text. */
  readonly passages: readonly { readonly start: number; readonly text: string }[];
  /** Most characters of a passage. */
  readonly most: number;
  readonly lang: string;
  readonly action: FormAction;
  readonly errors: Sentences;
  readonly labels: ReportFormLabels;
};

/** What is wrong, in whose words, and where the article says so. */
export function ReportForm({ target, passages, most, lang, action, errors, labels }: Props) {
  const [result, send] = useActionState(action, null);
  const [span, setSpan] = useState<Span | null>(null);
  const [bySentence, setBySentence] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  // The article with what is not shown left blank: places in it are places in the whole text.
  const text = passages.reduce((all, passage) => all.padEnd(passage.start, ' ') + passage.text, '');
  useEffect(() => {
    const read = () => {
      const selected = root.current && selectedSpan(root.current, text, document.getSelection());
      if (selected) setSpan({ start: selected.start, end: Math.min(selected.end, selected.start + most) });
    };
    document.addEventListener('selectionchange', read);
    return () => document.removeEventListener('selectionchange', read);
  }, [text, most]);

  if (result?.ok) {
    return (
      <Notice tone="right" role="status" title={labels.thanks}>
        <p className="mt-1">{labels.thanksText}</p>
      </Notice>
    );
  }
  const error = errorSentence(result, errors);
  return (
    <form action={send} onReset={(event) => event.preventDefault()} className="grid gap-6">
      {Object.entries(target).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <fieldset className="grid gap-3">
        <legend className="mb-2 font-medium">{labels.which}</legend>
        {kinds.map((kind, at) => (
          <RadioCard key={kind} name="kind" value={kind} title={labels.kind[kind]} defaultChecked={at === 0} />
        ))}
      </fieldset>
      {passages.length > 0 ? (
        <section aria-labelledby="evidence">
          <h2 id="evidence" className="font-medium">
            {labels.evidence}
          </h2>
          <p className="text-sm text-muted">{labels.evidenceHint}</p>
          <Switch label={labels.evidenceBySentence} checked={bySentence} onChange={(event) => setBySentence(event.currentTarget.checked)} />
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
          <div ref={root} lang={lang} tabIndex={0} role="group" aria-labelledby="evidence" className="reading mt-2 max-h-[50vh] space-y-4 overflow-y-auto rounded-card border border-line bg-surface p-4">
            {passages.map((passage) =>
              bySentence ? (
                <div key={passage.start}>
                  {sentencesOf(passage).map(({ start, end }) => (
                    <button key={start} type="button" aria-pressed={span?.start === start && span.end === end} onClick={() => setSpan({ start, end })} className="-mx-1 mb-1 block min-h-11 w-full rounded px-1 py-1.5 text-left hover:bg-accent-soft aria-pressed:bg-mark">
                      {text.slice(start, end)}
                    </button>
                  ))}
                </div>
              ) : (
                <p key={passage.start} className="whitespace-pre-line">
                  <span data-start={passage.start}>{passage.text}</span>
                </p>
              ),
            )}
          </div>
          <div aria-live="polite" className="mt-3 rounded-control bg-sunken px-4 py-3 text-sm">
            {span ? (
              <>
                <span className="text-muted">{labels.evidenceChosen} </span>
                <q lang={lang} className="font-serif">
                  {text.slice(span.start, span.end)}
                </q>
                <Button variant="quiet" size="small" onClick={() => setSpan(null)} className="ml-2">
                  {labels.evidenceClear}
                </Button>
                <input type="hidden" name="start" value={span.start} />
                <input type="hidden" name="end" value={span.end} />
              </>
            ) : (
              labels.evidenceNone
            )}
          </div>
        </section>
      ) : (
        <p className="text-sm text-muted">{labels.evidenceLater}</p>
      )}
      <TextArea name="text" label={labels.words} hint={labels.wordsHint} maxLength={1000} rows={3} />
      {error && (
        <Notice tone="wrong" role="alert">
          {error}
        </Notice>
      )}
      <div>
        <SubmitButton pendingLabel={labels.sendingReport}>{labels.sendReport}</SubmitButton>
      </div>
    </form>
  );
}
