/** A stretch of a quote, and whether it is what the question asked for. */
export type MarkedPart = { readonly text: string; readonly isKey: boolean };

/**
 * Cuts a quote at the places where one of `keys` stands as whole words, whatever its case; a longer key wins over a
 * shorter one that starts at the same place. The parts joined are the quote, character for character.
 * No key found: one part that is not a key.
 */
export function markKey(quote: string, keys: readonly string[]): readonly MarkedPart[] {
  const wanted = keys.map((key) => key.trim()).filter((key) => key !== '').sort((a, b) => b.length - a.length);
  if (wanted.length === 0 || quote === '') return [{ text: quote, isKey: false }];
  // Not `\b`, which knows only the letters of ASCII.
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}])(?:${wanted.map(escapePattern).join('|')})(?![\\p{L}\\p{N}])`, 'giu');
  const parts: MarkedPart[] = [];
  let end = 0;
  for (const match of quote.matchAll(pattern)) {
    if (match.index > end) parts.push({ text: quote.slice(end, match.index), isKey: false });
    end = match.index + match[0].length;
    parts.push({ text: match[0], isKey: true });
  }
  if (end < quote.length) parts.push({ text: quote.slice(end), isKey: false });
  return parts;
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'); // not `-`: with the flag `u`, escaping what needs none is an error
}
