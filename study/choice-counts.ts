/**
 * How often each thing was chosen, by those who did well with the other questions and by those who did not. Halves are
 * taken by the rest of the attempt, so that a question does not sort its own answers; whoever stands level with the
 * middle counts in both halves, in parts, so that no order of the list decides.
 */

export type AnswerInClass = { readonly choices: readonly string[]; /** Marks of the attempt without this question's. */ readonly rest: number };

/** `all` is a number of answers; `upper` and `lower` are shares of the half, 0..1. */
export type ChoiceCount = { readonly choice: string; readonly all: number; readonly upper: number; readonly lower: number };

/** The choice of whoever chose nothing. */
export const noChoice = '';

/** Most chosen first. */
export function countChoices(answers: readonly AnswerInClass[]): readonly ChoiceCount[] {
  const half = answers.length / 2;
  const counts = new Map<string, { all: number; upper: number; lower: number }>();
  for (const { choices, upper } of withHalves(answers)) {
    for (const choice of choices.length > 0 ? new Set(choices) : [noChoice]) {
      const count = counts.get(choice) ?? { all: 0, upper: 0, lower: 0 };
      counts.set(choice, { all: count.all + 1, upper: count.upper + upper / half, lower: count.lower + (1 - upper) / half });
    }
  }
  return [...counts].map(([choice, count]) => ({ choice, ...count })).sort((a, b) => b.all - a.all || (a.choice < b.choice ? -1 : 1));
}

/** How much of each answer belongs to the upper half, 0..1. One pass over the sorted list: classes are large. */
function withHalves(answers: readonly AnswerInClass[]): { choices: readonly string[]; upper: number }[] {
  const half = answers.length / 2;
  const sorted = [...answers].sort((a, b) => b.rest - a.rest);
  const shared: { choices: readonly string[]; upper: number }[] = [];
  for (let from = 0; from < sorted.length; ) {
    let to = from + 1;
    while (to < sorted.length && Math.abs((sorted[to]?.rest ?? 0) - (sorted[from]?.rest ?? 0)) < 1e-9) to += 1;
    const upper = Math.min(1, Math.max(0, (half - from) / (to - from)));
    for (const { choices } of sorted.slice(from, to)) shared.push({ choices, upper });
    from = to;
  }
  return shared;
}
