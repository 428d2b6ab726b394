'use client';
import { useEffect, useRef, useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Switch } from '#components/ui/switch.tsx';
import type { Block, Span } from '#engine/types.ts';
import type { AuthorLabels } from './author-types.ts';
import { selectedSpan } from './selected-span.ts';

type Props = {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Where sentences begin and end, for whoever does not select text. */
  readonly sentences: readonly Span[];
  /** What is quoted now: marked, and scrolled to. */
  readonly marked: readonly Span[];
  readonly onChoose: (span: Span) => void;
  readonly onCancel: () => void;
  readonly title: string;
  readonly lang: string;
  readonly labels: AuthorLabels['author'];
};

/** The article beside the form: a quote is chosen by selecting it, or sentence by sentence. */
export function QuotePicker({ text, blocks, sentences, marked, onChoose, onCancel, title, lang, labels }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const [span, setSpan] = useState<Span | null>(null);
  const [bySentence, setBySentence] = useState(false);

  useEffect(() => {
    heading.current?.focus({ preventScroll: true });
    heading.current?.scrollIntoView({ block: 'start' });
    const mark = root.current?.querySelector('mark');
    if (mark && root.current) root.current.scrollTop = Math.max(0, (mark as HTMLElement).offsetTop - root.current.clientHeight / 3);
  }, []);
  useEffect(() => {
    const read = () => {
      const selected = root.current && selectedSpan(root.current, text, document.getSelection());
      if (selected) setSpan(selected);
    };
    document.addEventListener('selectionchange', read);
    return () => document.removeEventListener('selectionchange', read);
  }, [text]);

  return (
    <section aria-labelledby="picker" className="rounded-card border border-line bg-surface">
      <div className="border-b border-line p-4 sm:p-5">
        <h2 ref={heading} id="picker" tabIndex={-1} className="scroll-mt-4 font-semibold">
          {title}
        </h2>
        <p className="mt-1 text-sm text-muted">{bySentence ? labels.pickSentenceHint : labels.pickHint}</p>
        <div className="mt-2">
          <Switch label={labels.bySentence} checked={bySentence} onChange={(event) => setBySentence(event.currentTarget.checked)} />
        </div>
      </div>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
      <div ref={root} lang={lang} tabIndex={0} role="group" aria-label={labels.articleText} className="reading relative max-h-[60vh] space-y-4 overflow-y-auto p-4 sm:p-5">
        {blocks.map((block) => (
          <p key={block.start} className="whitespace-pre-line">
            {bySentence
              ? sentences
                  .filter(({ start, end }) => start >= block.start && end <= block.end)
                  .map((sentence) => (
                    <button key={sentence.start} type="button" onClick={() => onChoose(sentence)} className="-mx-1 mb-1 block w-full rounded px-1 py-1.5 text-left hover:bg-accent-soft">
                      {text.slice(sentence.start, sentence.end)}
                    </button>
                  ))
              : piecesOf(block, marked).map(({ start, end, isMarked }) =>
                  isMarked ? (
                    <mark key={start} data-start={start}>
                      {text.slice(start, end)}
                    </mark>
                  ) : (
                    <span key={start} data-start={start}>
                      {text.slice(start, end)}
                    </span>
                  ),
                )}
          </p>
        ))}
      </div>
      <div className="sticky bottom-0 rounded-b-card border-t border-line bg-surface p-4">
        <p aria-live="polite" className="line-clamp-2 min-h-6 text-sm text-soft">
          {span && !bySentence ? (
            <q lang={lang} className="font-serif">
              {text.slice(span.start, span.end)}
            </q>
          ) : (
            labels.nothingSelected
          )}
        </p>
        <div className="mt-3 flex flex-wrap gap-3">
          {!bySentence && (
            <Button aria-disabled={!span} onClick={() => span && onChoose(span)}>
              {labels.useQuote}
            </Button>
          )}
          <Button variant="secondary" onClick={onCancel}>
            {labels.cancel}
          </Button>
        </div>
      </div>
    </section>
  );
}

/** A block cut where marked spans begin and end. */
export function piecesOf(block: Span, marked: readonly Span[]): readonly (Span & { readonly isMarked: boolean })[] {
  const inside = (place: number) => place > block.start && place < block.end;
  const cuts = [...new Set([block.start, ...marked.flatMap(({ start, end }) => [start, end]).filter(inside), block.end])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, at) => ({ start, end: cuts[at + 1] ?? block.end, isMarked: marked.some((mark) => mark.start <= start && mark.end > start) }));
}
