import { Disclosure } from '#components/ui/disclosure.tsx';

type Props = {
  readonly summary: string;
  readonly lead: string;
  /** Reasons in words, the most frequent first. */
  readonly reasons: readonly { readonly words: string; readonly count: number }[];
};

/** "Why only twelve questions?": what else was drafted, and what was wrong with it. */
export function WhyOnly({ summary, lead, reasons }: Props) {
  const most = Math.max(...reasons.map(({ count }) => count), 1);
  return (
    <Disclosure summary={summary}>
      <p className="max-w-read text-sm text-soft">{lead}</p>
      <table className="mt-3 w-full max-w-read text-sm">
        <tbody>
          {reasons.map(({ words, count }) => (
            <tr key={words} className="border-t border-line">
              <th scope="row" className="py-2 pr-4 text-left font-normal">
                {words}
              </th>
              {/* oxlint-disable-next-line jsx-a11y/control-has-associated-label -- a cell with a number, no control */}
              <td className="w-24 py-2 sm:w-40">
                <span className="flex items-center gap-2">
                  <span className="w-8 text-right tabular-nums">{count}</span>
                  <svg aria-hidden="true" viewBox="0 0 100 8" preserveAspectRatio="none" className="h-2 flex-1 text-accent/50">
                    <rect width={(100 * count) / most} height="8" rx="1" fill="currentColor" />
                  </svg>
                </span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Disclosure>
  );
}
