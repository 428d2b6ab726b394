'use client';
import { useState, type UIEvent } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import { sortHref, type Sort } from './sort-rows.ts';

export type MarksColumn = { readonly key: string; readonly label: string; /** In full, where the label is short. */ readonly title?: string; readonly isPercent: boolean; readonly isWide?: boolean };
export type MarksRow = {
  readonly id: string;
  readonly name: string;
  /** Shares, 0..1. */
  readonly cells: readonly (number | null)[];
  /** By column: a sign beside the figure, or in its place. */
  readonly notes?: Readonly<Record<number, string>>;
};

type Props = {
  readonly caption: string;
  readonly nameLabel: string;
  readonly columns: readonly MarksColumn[];
  readonly rows: readonly MarksRow[];
  /** A student's page is this, and the id. */
  readonly hrefBase: string;
  /** The last row: what all of them come to, as shares. */
  readonly foot: { readonly name: string; readonly cells: readonly (number | null)[] };
  readonly sort: Sort;
  readonly locale: string;
  readonly labels: { readonly sortBy: string };
};

/** Up to here all rows are there; beyond, those near the window, or thirty thousand cells would keep a phone busy for seconds. */
const allRows = 200;
const windowRows = 70;
const ahead = 20;
const rowHeight = 44;

/** Below half, below four fifths, and above: shading helps the eye, the number says it. */
const toneOf = (share: number | null | undefined): string | undefined => (share === null || share === undefined ? undefined : share < 0.5 ? 'low' : share < 0.8 ? 'mid' : 'high');

/** Students by columns of figures; head, foot and names stay in sight. A cell is bare: the table's own classes dress all of them. */
export function MarksTable({ caption, nameLabel, columns, rows, hrefBase, foot, sort, locale, labels }: Props) {
  const [top, setTop] = useState(0);
  const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  const mark = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const isLong = rows.length > allRows;
  const from = isLong ? Math.min(Math.max(0, top - ahead), rows.length - windowRows) : 0;
  const shown = isLong ? rows.slice(from, from + windowRows) : rows;
  const after = rows.length - from - shown.length;
  const write = (share: number | null | undefined, isPercent: boolean) => (share === null || share === undefined ? '' : (isPercent ? percent : mark).format(share));
  const heading = (key: string, label: string, title?: string) => (
    <a href={sortHref(key, sort)} title={title ?? label} aria-label={`${title ?? label}. ${labels.sortBy}`} className="inline-flex min-h-11 max-w-full items-center gap-1 hover:underline">
      <span className="line-clamp-2 break-words">{label}</span>
      {sort.key === key && <Icon name="chevron-down" className={sort.direction === 'asc' ? 'size-4 shrink-0 rotate-180' : 'size-4 shrink-0'} />}
    </a>
  );
  const follow = (event: UIEvent<HTMLDivElement>) => setTop(Math.floor(event.currentTarget.scrollTop / rowHeight / 10) * 10);
  const ariaSort = (key: string) => (sort.key === key ? (sort.direction === 'asc' ? 'ascending' : 'descending') : undefined);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <div tabIndex={0} role="region" aria-label={caption} onScroll={isLong ? follow : undefined} className="max-h-[80vh] overflow-auto rounded-card border border-line bg-surface">
      <table
        aria-rowcount={rows.length + 2}
        className="w-full table-fixed border-separate border-spacing-0 text-sm tabular-nums [&_td]:h-11 [&_td]:border-b [&_td]:border-line [&_td]:px-2 [&_td]:text-right [&_td]:whitespace-nowrap [&_td[data-t=high]]:bg-correct-soft [&_td[data-t=low]]:bg-wrong-soft [&_td[data-t=mid]]:bg-warn-soft [&_th]:h-11 [&_th]:border-b [&_th]:border-line [&_th]:bg-surface [&_th]:px-2 [&_th]:font-medium"
      >
        <caption className="sr-only">{caption}</caption>
        <colgroup>
          <col className="w-32 sm:w-52" />
          {columns.map(({ key, isWide }) => (
            <col key={key} className={isWide ? 'w-24 sm:w-28' : 'w-16'} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" aria-sort={ariaSort('name')} className="sticky top-0 left-0 z-20 text-left">
              {heading('name', nameLabel)}
            </th>
            {columns.map(({ key, label, title }) => (
              <th key={key} scope="col" aria-sort={ariaSort(key)} className="sticky top-0 z-10 text-right">
                {heading(key, label, title)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <Gap rows={from} columns={columns.length + 1} />
          {shown.map(({ id, name, cells, notes }, at) => (
            <tr key={id} aria-rowindex={from + at + 2}>
              <th scope="row" className="sticky left-0 text-left">
                <a href={`${hrefBase}${id}`} dir="auto" className="block truncate leading-11 text-accent hover:underline">
                  {name}
                </a>
              </th>
              {columns.map(({ key, isPercent }, column) => {
                const note = notes?.[column];
                const text = write(cells[column], isPercent);
                return (
                  <td key={key} data-t={toneOf(cells[column])}>
                    {note ? `${text}${text && ' '}${note}` : text}
                  </td>
                );
              })}
            </tr>
          ))}
          <Gap rows={after} columns={columns.length + 1} />
        </tbody>
        <tfoot>
          <tr aria-rowindex={rows.length + 2}>
            <th scope="row" className="sticky bottom-0 left-0 z-20 bg-sunken! text-left">
              {foot.name}
            </th>
            {columns.map(({ key }, column) => (
              <td key={key} className="sticky bottom-0 bg-sunken font-medium">
                {write(foot.cells[column], true)}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

/** The room of rows that are not there. */
function Gap({ rows, columns }: { readonly rows: number; readonly columns: number }) {
  if (rows <= 0) return null;
  return (
    <tr aria-hidden="true">
      <td colSpan={columns} height={rows * rowHeight} className="h-auto! border-0! p-0!">
        {'\u00A0'}
      </td>
    </tr>
  );
}
