'use client';
import { useRef, useState, type PointerEvent } from 'react';
import { Button } from '#components/ui/button.tsx';
import { classNames } from '#components/ui/class-names.ts';
import { fillTemplate } from '#components/ui/fill-template.ts';
import { Icon } from '#components/ui/icon.tsx';
import { moveItem } from './move-item.ts';
import type { QuestionProps } from './question-props.ts';

const arrow = 'grid size-11 place-items-center rounded-control text-accent hover:bg-accent-soft aria-disabled:cursor-default aria-disabled:text-muted aria-disabled:opacity-40';

/**
 * Things to put in order: buttons move one place, a handle drags. The buttons come first for everyone who cannot or
 * does not drag; each move is said. Shown in the right order by chance, it is given with a button of its own wherever an
 * order that nobody touched is no answer yet.
 */
export function Ordering({ body, value, onChange, isClosed, answerKey, lang, labels }: QuestionProps) {
  const options = body.options ?? [];
  const touched = value?.kind === 'ordering' && value.order.length > 0 ? value.order : null;
  const given = touched ?? options.map(({ id }) => id);
  const right = answerKey?.kind === 'ordering' ? answerKey.order : null;
  const [said, say] = useState('');
  const [isKept, setKept] = useState(false);
  const [dragged, setDragged] = useState<string | null>(null);
  const list = useRef<HTMLOListElement>(null);
  const textOf = (id: string) => options.find((option) => option.id === id)?.text ?? '';

  const move = (id: string, to: number) => {
    if (to < 0 || to >= given.length || given[to] === id) return;
    onChange({ kind: 'ordering', order: moveItem(given, given.indexOf(id), to) });
    setKept(false);
    say(fillTemplate(labels.moved, { item: textOf(id), position: to + 1, count: given.length }));
  };
  const keep = () => {
    onChange({ kind: 'ordering', order: given });
    setKept(true);
    say(labels.orderKept);
  };
  const isPressed = isKept && touched !== null;
  // The list holds the pointer, not the row: a row that moves in the page would let go of it.
  const drag = (event: PointerEvent) => {
    if (dragged === null) return;
    const rows = [...(list.current?.children ?? [])].map((row) => row.getBoundingClientRect());
    const over = rows.findIndex((row) => event.clientY >= row.top && event.clientY <= row.bottom);
    if (over >= 0) move(dragged, over);
  };

  return (
    <div>
      {!isClosed && <p className="mb-2.5 text-sm text-muted">{labels.orderHint}</p>}
      <ol ref={list} onPointerMove={drag} onPointerUp={() => setDragged(null)} onPointerCancel={() => setDragged(null)} className="grid gap-2.5">
        {given.map((id, at) => {
          const isRight = right ? right[at] === id : null;
          return (
            <li
              key={id}
              className={classNames(
                'flex min-h-14 items-center gap-2 rounded-control border py-1.5 pr-1.5 pl-3',
                isRight === null && (dragged === id ? 'border-accent bg-accent-soft shadow-lift' : 'border-edge bg-surface'),
                isRight === true && 'border-correct bg-correct-soft',
                isRight === false && 'border-wrong bg-wrong-soft',
              )}
            >
              {isRight === null ? (
                <span
                  aria-hidden="true"
                  data-drag={id}
                  onPointerDown={(event) => {
                    if (isClosed) return;
                    list.current?.setPointerCapture(event.pointerId);
                    setDragged(id);
                  }}
                  className="grid h-11 w-6 shrink-0 cursor-grab touch-none place-items-center text-muted select-none"
                >
                  ⠿
                </span>
              ) : (
                <Icon name={isRight ? 'check' : 'cross'} className={isRight ? 'text-correct' : 'text-wrong'} />
              )}
              <span className="min-w-0 flex-1 py-1">
                <span className="mr-2 text-muted tabular-nums">{at + 1}.</span>
                <span lang={lang}>{textOf(id)}</span>
                {isRight !== null && <span className="sr-only">. {isRight ? labels.marks.right : labels.marks.wrong}</span>}
              </span>
              {!isClosed && (
                <span className="flex shrink-0">
                  <button type="button" className={arrow} aria-disabled={at === 0} aria-label={fillTemplate(labels.moveUp, { item: textOf(id) })} onClick={() => move(id, at - 1)}>
                    <Icon name="arrow-up" />
                  </button>
                  <button type="button" className={arrow} aria-disabled={at === given.length - 1} aria-label={fillTemplate(labels.moveDown, { item: textOf(id) })} onClick={() => move(id, at + 1)}>
                    <Icon name="arrow-down" />
                  </button>
                </span>
              )}
            </li>
          );
        })}
      </ol>
      {!isClosed && (!touched || isKept) && (
        // It stays when it was pressed, so that the focus stays with it.
        <Button variant="secondary" aria-pressed={isPressed} className="mt-3" onClick={keep}>
          {isPressed && <Icon name="check" />}
          {labels.keepOrder}
        </Button>
      )}
      <p role="status" className="sr-only">
        {said}
      </p>
    </div>
  );
}
