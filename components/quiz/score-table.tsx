type Props = {
  readonly caption: string;
  readonly head: readonly [date: string, quiz: string, mode: string, score: string];
  readonly rows: readonly { readonly id: string; readonly cells: readonly [date: string, quiz: string, mode: string, score: string] }[];
};

/** The scores of the picture as figures. */
export function ScoreTable({ caption, head, rows }: Props) {
  return (
    // A table may be wider than a phone; the page may not. Reachable by keyboard, so that it can be scrolled without a finger.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div role="region" aria-label={caption} tabIndex={0} className="overflow-x-auto">
      <table className="w-full min-w-lg text-left text-sm">
        <caption className="pb-3 text-left text-muted">{caption}</caption>
        <thead>
          <tr className="border-b border-line">
            {head.map((name, at) => (
              <th key={name} scope="col" className={at === 3 ? 'py-2 text-right font-medium' : 'py-2 pr-4 font-medium'}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, cells: [date, quiz, mode, score] }) => (
            <tr key={id} className="border-b border-line">
              <td className="py-2 pr-4 whitespace-nowrap">{date}</td>
              <td className="py-2 pr-4">{quiz}</td>
              <td className="py-2 pr-4">{mode}</td>
              <td className="py-2 text-right whitespace-nowrap tabular-nums">{score}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
