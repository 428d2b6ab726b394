/** Rows of a table in the order that the address asks for: `?sort=mean&dir=desc`. */
export type Direction = 'asc' | 'desc';
export type Sort = { readonly key: string; readonly direction: Direction };

/** What an address asks for; a column that is not there, or nothing, means by name. */
export function readSort(params: Readonly<Record<string, string | string[] | undefined>>, keys: readonly string[]): Sort {
  const { sort, dir } = params;
  return { key: typeof sort === 'string' && keys.includes(sort) ? sort : 'name', direction: dir === 'desc' ? 'desc' : 'asc' };
}

/** Where a column's heading leads: figures start with the highest, names with A; pressed again, the other way round. */
export function sortHref(key: string, now: Sort): string {
  const first: Direction = key === 'name' ? 'asc' : 'desc';
  const direction = now.key !== key ? first : now.direction === 'asc' ? 'desc' : 'asc';
  return `?sort=${key}&dir=${direction}`;
}

/** Rows without a figure come last either way; equal ones keep their order. */
export function sortRows<Row>(rows: readonly Row[], { direction }: Sort, valueOf: (row: Row) => number | null): readonly Row[] {
  const sign = direction === 'asc' ? 1 : -1;
  return [...rows].sort((a, b) => {
    const [one, other] = [valueOf(a), valueOf(b)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    return sign * (one - other);
  });
}
