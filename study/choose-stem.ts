/**
 * Which wording of a fact to ask. The same stem each time teaches the stem; where the engine has two or more, the next
 * day asks another one. Chosen by card and day, so that a phone without a network and the server choose alike.
 */

/** FNV-1a, 32 bits: spreads cards over stems. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
  return value;
}

/**
 * The stem for this card on this day: never the one asked last while there is another; null without stems.
 *
 * @param stems in a lasting order (position in the quiz)
 * @param last the id of the stem asked on the last day, if any
 */
export function chooseStem<Stem extends { readonly id: string }>(stems: readonly Stem[], cardId: string, day: number, last: string | null): Stem | null {
  const others = stems.filter(({ id }) => id !== last);
  const among = others.length > 0 ? others : stems;
  return among[hash(`${cardId}:${day}`) % Math.max(1, among.length)] ?? null;
}
