/** Figures as they travel to the table: thousands of them, so short. */
export const rounded = (share: number | null): number | null => (share === null ? null : Math.round(share * 1000) / 1000);

/** Signs by column; nothing where there are none. */
export function notesOf(signs: readonly string[]): { readonly notes?: Readonly<Record<number, string>> } {
  const notes = Object.fromEntries(signs.flatMap((sign, at) => (sign === '' ? [] : [[at, sign]])));
  return Object.keys(notes).length > 0 ? { notes } : {};
}
