/**
 * The days on which cards will be asked when no day may hold more than a cap. After a holiday the first day is no
 * longer than any other, nothing is dropped, and all are back after as many days as the cap needs.
 *
 * Order: what is due that day comes first, then the overdue from the best remembered down. What is still there is kept
 * before it goes; what is gone has to be learned again anyway, and a few days more cost it little.
 */

export type DueCard = {
  readonly id: string;
  readonly dueDay: number;
  /** 0..1 today. */
  readonly retrievability: number;
};

export type PlannedCard = { readonly id: string; readonly day: number };

/**
 * The day of each card, today or later and never before it is due; in the order of asking.
 *
 * @param cap cards a day, at least 1
 * @param doneToday answers of today that count against the cap
 */
export function spreadBacklog(cards: readonly DueCard[], today: number, cap: number, doneToday = 0): readonly PlannedCard[] {
  const perDay = Math.max(1, Math.floor(cap));
  const byMemory = (a: DueCard, b: DueCard) => b.retrievability - a.retrievability || a.dueDay - b.dueDay || (a.id < b.id ? -1 : 1);
  // Stacks: the next card to ask is the last.
  const waiting = cards.filter(({ dueDay }) => dueDay <= today).sort(byMemory).reverse();
  const coming = cards.filter(({ dueDay }) => dueDay > today).sort((a, b) => a.dueDay - b.dueDay || byMemory(a, b)).reverse();

  const planned: PlannedCard[] = [];
  for (let day = today; waiting.length > 0 || coming.length > 0; day += 1) {
    // Days without any card are skipped at once: a due day may be years away.
    const next = coming.at(-1);
    if (waiting.length === 0 && next && next.dueDay > day) day = next.dueDay;
    const arrived: DueCard[] = [];
    while (coming.length > 0 && (coming.at(-1) as DueCard).dueDay <= day) arrived.push(coming.pop() as DueCard);
    waiting.push(...arrived.reverse());
    for (let left = day === today ? perDay - doneToday : perDay; left > 0 && waiting.length > 0; left -= 1) planned.push({ id: (waiting.pop() as DueCard).id, day });
  }
  return planned;
}
