'use client';
import { Quote } from '#components/article/quote.tsx';
import { keyLines, keyMarks } from '#components/review/key-texts.ts';
import { Badge } from '#components/ui/badge.tsx';
import { Button } from '#components/ui/button.tsx';
import { fillTemplate } from '#components/ui/fill-template.ts';
import { Icon, type IconName } from '#components/ui/icon.tsx';
import { useKeptValue } from '#components/ui/use-kept-value.ts';
import type { QuestionForAuthor } from '#study/types.ts';
import type { AuthorLabels } from './author-types.ts';

export const keptAs = (question: string): string => `verbatim.edit.${question}`;

type Props = {
  readonly question: QuestionForAuthor;
  readonly count: number;
  readonly lang: string;
  readonly isBusy: boolean;
  readonly onEdit: () => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRegenerate: () => void;
  readonly onRemove: () => void;
  readonly labels: AuthorLabels;
};

/** A question as its author sees it: the words, the key, the quote it rests on, and what can be done with it. */
export function QuestionRow({ question, count, lang, isBusy, onEdit, onMove, onRegenerate, onRemove, labels }: Props) {
  const { author, kinds, question: words } = labels;
  const { body, key, proof } = question;
  const position = question.position + 1;
  const [unsaved] = useKeptValue(keptAs(question.id));
  const lines = keyLines(body, key, { true: words.true, false: words.false, none: words.none });
  const others = key.kind === 'single-choice' || key.kind === 'multiple-choice' ? (body.options ?? []).filter(({ text }) => !lines.includes(text)) : [];
  const act = (icon: IconName, name: string, onClick: () => void, isOff = false) => (
    <button
      type="button"
      aria-label={fillTemplate(name, { number: position })}
      title={fillTemplate(name, { number: position })}
      aria-disabled={isOff || isBusy}
      onClick={() => !isOff && !isBusy && onClick()}
      className="grid size-11 place-items-center rounded-control text-soft hover:bg-accent-soft hover:text-ink aria-disabled:cursor-default aria-disabled:opacity-40"
    >
      <Icon name={icon} />
    </button>
  );
  return (
    <div>
      <div className="flex flex-wrap items-center gap-2">
        <span className="font-semibold text-muted tabular-nums">{position}.</span>
        <Badge>{kinds[body.kind]}</Badge>
        {unsaved !== null && <Badge tone="warn">{author.unsaved}</Badge>}
        {question.proofState !== 'intact' && <Badge tone={question.proofState === 'broken' ? 'wrong' : 'warn'}>{author.proof[question.proofState]}</Badge>}
      </div>
      <h2 lang={lang} id={`question-${question.id}`} tabIndex={-1} className="mt-2 text-lg font-semibold">
        {body.prompt}
      </h2>
      <ul className="mt-2 grid gap-0.5">
        {lines.map((line) => (
          <li key={line} className="flex items-start gap-1.5">
            <Icon name="check" className="mt-0.5 text-correct" />
            <span lang={lang} className="font-medium">
              <span className="sr-only">{labels.explanation.key}: </span>
              {line}
            </span>
          </li>
        ))}
        {others.map(({ id, text }) => (
          <li key={id} lang={lang} className="pl-6.5 text-soft">
            {text}
          </li>
        ))}
      </ul>
      {proof.map((context) => (
        <Quote key={context.quote.start} context={context} marks={keyMarks(body, key)} size="small" lang={lang} className="mt-3" />
      ))}
      <div className="mt-3 -ml-3 flex flex-wrap items-center gap-1">
        <Button variant="quiet" size="small" onClick={onEdit} aria-label={fillTemplate(author.editNamed, { number: position })}>
          <Icon name="pencil" />
          {author.edit}
        </Button>
        {act('arrow-up', author.up, () => onMove(-1), position === 1)}
        {act('arrow-down', author.down, () => onMove(1), position === count)}
        {act('redo', author.regenerate, onRegenerate)}
        {act('trash', author.remove, onRemove, count === 1)}
      </div>
    </div>
  );
}
