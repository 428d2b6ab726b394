import { Icon } from '#components/ui/icon.tsx';
import { sortHref, type Sort } from './sort-rows.ts';

export type MarksColumn = { readonly key: string; readonly label: string; /** In full, where the label is short. */ readonly title?: string };
export type MarksRow = {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  /** As written; each with its share, which shades it. */
  readonly cells: readonly (readonly [text: string, share: number | null])[];
};

type Props = {
  readonly caption: string;
  readonly nameLabel: string;
  readonly columns: readonly MarksColumn[];
  readonly rows: readonly MarksRow[];
  /** The last row: what all of them come to. */
  readonly foot: { readonly name: string; readonly cells: readonly string[] };
  readonly sort: Sort;
  readonly labels: { readonly sortBy: string };
};

/** Below half, below four fifths, and above: shading helps the eye, the number says it. */
const toneOf = (share: number | null): string | undefined => (share === null ? undefined : share < 0.5 ? 'low' : share < 0.8 ? 'mid' : 'high');

/**
 * Students by columns of figures. Head and names stay in sight; a class of a thousand is a table of thirty thousand cells,
 * so a cell is bare and the table's own classes dress it.
 */
export function MarksTable({ caption, nameLabel, columns, rows, foot, sort, labels }: Props) {
  const heading = (key: string, label: string, title?: string) => (
    <a href={sortHref(key, sort)} title={title} aria-label={`${title ?? label}. ${labels.sortBy}`} className="inline-flex min-h-11 items-center gap-1 hover:underline">
      <span className="line-clamp-2">{label}</span>
      {sort.key === key && <Icon name="chevron-down" className={sort.direction === 'asc' ? 'size-4 rotate-180' : 'size-4'} />}
    </a>
  );
  const ariaSort = (key: string) => (sort.key === key ? (sort.direction === 'asc' ? 'ascending' : 'descending') : undefined);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard
    <div tabIndex={0} role="region" aria-label={caption} className="max-h-[80vh] overflow-auto rounded-card border border-line bg-surface">
      <table
        className="min-w-full border-separate border-spacing-0 text-sm tabular-nums [&_td]:h-11 [&_td]:border-b [&_td]:border-line [&_td]:px-2 [&_td]:text-right [&_td]:whitespace-nowrap [&_td[data-t=high]]:bg-correct-soft [&_td[data-t=low]]:bg-wrong-soft [&_td[data-t=mid]]:bg-warn-soft [&_th]:border-b [&_th]:border-line [&_th]:bg-surface [&_th]:font-medium [&_thead_th]:px-2"
      >
        <caption className="sr-only">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" aria-sort={ariaSort('name')} className="sticky top-0 left-0 z-20 min-w-28 text-left sm:min-w-44">
              {heading('name', nameLabel)}
            </th>
            {columns.map(({ key, label, title }) => (
              <th key={key} scope="col" aria-sort={ariaSort(key)} className="sticky top-0 z-10 max-w-36 min-w-14 text-right">
                {heading(key, label, title)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, href, cells }) => (
            <tr key={id}>
              <th scope="row" className="sticky left-0 max-w-32 truncate px-2 text-left sm:max-w-60">
                <a href={href} dir="auto" className="inline-flex min-h-11 items-center text-accent hover:underline">
                  {name}
                </a>
              </th>
              {cells.map(([text, share], at) => (
                <td key={columns[at]?.key} data-t={toneOf(share)}>
                  {text}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" className="sticky bottom-0 left-0 z-20 h-11 bg-sunken! px-2 text-left">
              {foot.name}
            </th>
            {foot.cells.map((text, at) => (
              <td key={columns[at]?.key} className="sticky bottom-0 bg-sunken font-medium">
                {text}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
