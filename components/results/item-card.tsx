import type { Messages } from 'next-intl';
import { Badge } from '#components/ui/badge.tsx';
import { Card } from '#components/ui/card.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { fillTemplate } from '#components/ui/fill-template.ts';
import { Icon } from '#components/ui/icon.tsx';
import type { ItemAnalysis } from '#study/result-types.ts';
import { MeterBar } from './share-bars.tsx';

type Props = {
  readonly item: ItemAnalysis;
  readonly lang: string;
  /** What the figures say, finished. */
  readonly remarks: readonly { readonly text: string; readonly tone: 'right' | 'warn' | 'plain' }[];
  /** Name and value of every figure, finished. */
  readonly figures: readonly (readonly [name: string, value: string])[];
  readonly percent: (share: number) => string;
  readonly labels: Messages['results'];
  readonly kinds: Messages['kinds'];
};

/** One question: what its figures say in words, what each half of the class chose, and the figures for whoever wants them. */
export function ItemCard({ item, lang, remarks, figures, percent, labels, kinds }: Props) {
  const { question, choices, statistics } = item;
  const nameOf = (choice: string) => (choice === '' ? labels.noAnswer : question.kind === 'true-false' ? (choice === 'true' ? labels.true : labels.false) : choice);
  const isOfOne = (choice: string) => choice === '' || question.kind === 'true-false';
  return (
    <li id={`q${question.number}`} className="scroll-mt-4">
      <Card>
        <div className="flex flex-wrap items-center gap-2">
          <Badge>{fillTemplate(labels.questionNumber, { number: question.number })}</Badge>
          <Badge>{kinds[question.kind]}</Badge>
          <span className="ml-auto text-sm text-soft tabular-nums">
            {statistics.facility.value === null ? labels.nothingYet : fillTemplate(labels.gotRight, { percent: percent(statistics.facility.value) })}
          </span>
        </div>
        <h3 lang={lang} className="mt-3 text-lg font-semibold">
          {question.prompt}
        </h3>
        <ul className="mt-3 grid gap-2">
          {remarks.map(({ text, tone }) => (
            <li key={text} className="flex items-start gap-2">
              <Icon name={tone === 'right' ? 'check' : tone === 'warn' ? 'warn' : 'info'} className={tone === 'right' ? 'mt-0.5 text-correct' : tone === 'warn' ? 'mt-0.5 text-warn' : 'mt-0.5 text-muted'} />
              <span>{text}</span>
            </li>
          ))}
        </ul>
        {choices.length > 0 && statistics.attempts > 0 && (
          <table className="mt-5 w-full text-sm">
            <caption className="sr-only">{labels.choices}</caption>
            <thead className="text-left text-muted">
              <tr>
                <th scope="col" className="pb-1 font-normal">
                  {labels.choice}
                </th>
                <th scope="col" className="w-14 pb-1 text-right font-normal">
                  {labels.count}
                </th>
                <th scope="col" className="hidden w-2/5 pb-1 pl-6 font-normal sm:table-cell">
                  {labels.halves}
                </th>
              </tr>
            </thead>
            <tbody>
              {choices.map(({ choice, all, upper, lower, isRight }) => (
                <tr key={choice} className="border-t border-line align-top">
                  <th scope="row" className="py-2 pr-2 text-left font-normal">
                    <span lang={isOfOne(choice) ? undefined : lang} className={isRight ? 'font-semibold' : undefined}>
                      {nameOf(choice)}
                    </span>
                    {isRight && (
                      <span className="ml-2 inline-flex items-center gap-1 text-correct">
                        <Icon name="check" className="size-4" />
                        {labels.right}
                      </span>
                    )}
                    <div className="mt-2 sm:hidden">
                      <Halves upper={upper} lower={lower} percent={percent} labels={labels} />
                    </div>
                  </th>
                  <td className="py-2 text-right tabular-nums">{all}</td>
                  <td className="hidden py-2 pl-6 sm:table-cell">
                    <Halves upper={upper} lower={lower} percent={percent} labels={labels} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
        <Disclosure summary={labels.allFigures} className="mt-3">
          <dl className="grid grid-cols-[1fr_auto] gap-x-6 gap-y-1.5 text-sm">
            {figures.map(([name, value]) => (
              <div key={name} className="contents">
                <dt>{name}</dt>
                <dd className="text-right tabular-nums">{value}</dd>
              </div>
            ))}
          </dl>
        </Disclosure>
      </Card>
    </li>
  );
}

function Halves({ upper, lower, percent, labels }: { readonly upper: number; readonly lower: number; readonly percent: (share: number) => string; readonly labels: Messages['results'] }) {
  return (
    <div className="grid grid-cols-[auto_1fr_3rem] items-center gap-x-2 gap-y-1 text-xs text-soft">
      <span>{labels.upperHalf}</span>
      <MeterBar share={upper} />
      <span className="text-right tabular-nums">{percent(upper)}</span>
      <span>{labels.lowerHalf}</span>
      <MeterBar share={lower} tone="edge" />
      <span className="text-right tabular-nums">{percent(lower)}</span>
    </div>
  );
}
