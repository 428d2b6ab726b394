import type { Aside, AsideReason, Span } from '#engine/types.ts';

/** A stretch of a block that is shown in one way. `start` counts from the start of the article's text. */
export type Run = { readonly start: number; readonly text: string; readonly aside: AsideReason | null; readonly isMarked: boolean };

/**
 * Cuts a block of the article where something begins or ends that is shown in its own way. The runs joined are the
 * block, character for character. Spans may overlap, be unordered and reach beyond the block.
 */
export function splitBlock(text: string, block: Span, asides: readonly Aside[], marks: readonly Span[]): readonly Run[] {
  const inside = <T extends Span>(spans: readonly T[]) => spans.filter(({ start, end }) => start < block.end && end > block.start && start < end);
  const [near, marked] = [inside(asides), inside(marks)];
  const cuts = [...near, ...marked].flatMap(({ start, end }) => [start, end]).filter((at) => at > block.start && at < block.end);
  const edges = [...new Set([block.start, ...cuts, block.end])].sort((a, b) => a - b);
  const covers = (span: Span, start: number) => span.start <= start && start < span.end;
  return edges.slice(0, -1).map((start, at) => ({
    start,
    text: text.slice(start, edges[at + 1]),
    aside: near.find((span) => covers(span, start))?.reason ?? null,
    isMarked: marked.some((span) => covers(span, start)),
  }));
}
