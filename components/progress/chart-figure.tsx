import type { ReactNode } from 'react';
import { Disclosure } from '#components/ui/disclosure.tsx';

type Props = {
  readonly id: string;
  readonly title: string;
  /** In a sentence or two what the picture shows; also read out in its place. */
  readonly summary: string;
  readonly tableLabel: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** The picture, drawn on the server. */
  readonly children: ReactNode;
};

/** A picture with its figures: every chart can be read as a table. */
export function ChartFigure({ id, title, summary, tableLabel, columns, rows, children }: Props) {
  return (
    <section aria-labelledby={id} className="mb-10">
      <h2 id={id} className="font-serif text-xl font-semibold">
        {title}
      </h2>
      <p className="mt-1 mb-4 text-soft">{summary}</p>
      {children}
      <Disclosure summary={tableLabel} className="mt-2">
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard */}
        <div className="max-h-96 overflow-auto" tabIndex={0} role="region" aria-label={title}>
          <table className="w-full text-left text-sm">
            <thead>
              <tr className="border-b border-line">
                {columns.map((column) => (
                  <th key={column} scope="col" className="py-2 pr-4 font-medium">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(([head, ...cells]) => (
                <tr key={head} className="border-b border-line">
                  <th scope="row" className="py-1.5 pr-4 font-normal">
                    {head}
                  </th>
                  {cells.map((cell, at) => (
                    <td key={columns[at + 1]} className="py-1.5 pr-4 tabular-nums">
                      {cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </Disclosure>
    </section>
  );
}
