/** A question that asks for evidence has sentences as options; the id of each says where it stands: `s120-245`. */
import type { Span } from '#engine/types.ts';

export function spanOfOption(id: string): Span {
  const [, start, end] = /^s(\d+)-(\d+)$/.exec(id) ?? [];
  return { start: Number(start ?? 0), end: Number(end ?? 0) };
}

export const optionOfSpan = ({ start, end }: Span): string => `s${start}-${end}`;
