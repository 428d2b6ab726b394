/** A word with typographic quotes, dashes and ellipses written as plain ones. */
export function straightened(word: string): string {
  const plain = word.replaceAll(/[’‘`´]/g, "'").replaceAll('…', '...');
  if (plain === '“' || plain === '”' || plain === '„' || plain === '«' || plain === '»' || plain === "''") return '"';
  return plain === '–' || plain === '—' || plain === '−' ? '-' : plain;
}

/**
 * A word with what hinders recognition taken away: case, typographic quotes and dashes, and the value of a number.
 * `Tokyo’s` is looked up as `tokyo's`, and `1996` as any other year.
 */
export function normalForm(word: string): string {
  const plain = straightened(word);
  if (/^\d+$/.test(plain)) return plain.length === 4 ? '!YEAR' : '!NUM';
  if (/^[\d.,]*\d[\d.,]*$/.test(plain)) return '!DEC';
  return plain.toLowerCase();
}

/** The word's pattern of capitals, small letters and digits, runs folded: `McKinsey-2024` gives `XxXx-d`. */
export function shapeOf(word: string): string {
  let shape = '';
  let last = '';
  for (const character of straightened(word)) {
    const kind = /\p{Lu}/u.test(character) ? 'X' : /\p{L}/u.test(character) ? 'x' : /\p{Nd}/u.test(character) ? 'd' : character;
    if (kind !== last) shape += kind;
    last = kind;
    if (shape.length > 8) break;
  }
  return shape;
}
