import type { Messages } from 'next-intl';
import { ContextLine } from '#components/article/context-line.tsx';
import { answerWords } from '#components/attempt/player-labels.ts';
import { articleLink } from '#components/review/article-link.ts';
import { Explanation } from '#components/review/explanation.tsx';
import { answerLines } from '#components/review/key-texts.ts';
import { Badge } from '#components/ui/badge.tsx';
import { Card } from '#components/ui/card.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { fillTemplate } from '#components/ui/fill-template.ts';
import { Icon } from '#components/ui/icon.tsx';
import type { AnswerValue, Confidence, QuestionBody, Released } from '#study/types.ts';

/** One mistake as the notebook shows it. */
export type ShownMistake = {
  readonly card: string;
  readonly body: QuestionBody;
  readonly answer: AnswerValue;
  readonly confidence: Confidence | null;
  readonly released: Released;
  readonly rightDays: number;
  readonly context: { readonly title: string; readonly date: string | null; readonly articleId: string; readonly lang: string };
  /** When it was missed and the article's date, in the reader's language. */
  readonly missedText: string;
  readonly dateText: string | null;
};

type Props = { readonly mistake: ShownMistake; readonly labels: Pick<Messages, 'player' | 'review' | 'notebook' | 'kinds'> };

/** What was asked, what was answered, and the sentence that says how it is; ticked to be practised with others. */
export function MistakeItem({ mistake, labels: { player, review, notebook, kinds } }: Props) {
  const { card, body, answer, confidence, released, rightDays, context } = mistake;
  const lines = answerLines(body, answer, answerWords(player));
  const isSure = confidence === 'sure';
  return (
    <li>
      <Card>
        <div className="flex flex-wrap items-center gap-2">
          {isSure && (
            <Badge tone="warn">
              <Icon name="warn" className="size-4" />
              {notebook.sureButWrong}
            </Badge>
          )}
          {confidence && !isSure && <Badge>{review.confidence[confidence]}</Badge>}
          <Badge>{kinds[body.kind]}</Badge>
          <Badge tone={rightDays >= 3 ? 'right' : 'plain'}>
            {rightDays >= 3 && <Icon name="check" className="size-4" />}
            {fillTemplate(notebook.days, { days: rightDays })}
          </Badge>
        </div>
        <div className="mt-3">
          <ContextLine title={context.title} date={mistake.dateText} dateTime={context.date} lang={context.lang} />
        </div>
        <label className="mt-2 flex min-h-11 items-start gap-3">
          <input type="checkbox" name="card" value={card} className="mt-1.5 size-5 shrink-0 accent-[var(--color-accent)]" />
          <span lang={context.lang} className="text-lg font-semibold">
            {body.prompt}
          </span>
        </label>
        <p className="mt-3 text-sm text-muted">
          {notebook.yourAnswer} · {mistake.missedText}
        </p>
        <ul className="mt-0.5 grid gap-1">
          {lines.map((line) => (
            <li key={line} className="flex items-start gap-1.5 text-lg">
              <Icon name="cross" className="mt-0.5 text-wrong" />
              <span lang={context.lang}>{line}</span>
            </li>
          ))}
        </ul>
        <Disclosure summary={notebook.showAnswer} className="mt-3">
          <Explanation body={body} value={answer} released={released} words={answerWords(player)} labels={player.explanation} lang={context.lang} hrefOf={(at) => articleLink(context.articleId, at)} />
        </Disclosure>
      </Card>
    </li>
  );
}
