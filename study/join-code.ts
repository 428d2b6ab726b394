/** Letters and digits that are not taken for one another on a board: no 0 O, 1 I L, B S Z for 8 5 2, no U (and so fewer words nobody wants). */
export const joinCodeSymbols = '23456789ACDEFGHJKMNPQRTVWXY';
const readAs: Readonly<Record<string, string>> = { B: '8', S: '5', Z: '2' };
export const joinCodeLength = 8;

/**
 * A class's code as somebody typed it: any case, with spaces or dashes, or the whole link pasted. Null when it cannot be one.
 * What is in no code is read as what it looks like, where that is one thing alone. `readJoinCode('acds-2345')` is `'ACD52345'`.
 */
export function readJoinCode(typed: string): string | null {
  const last = typed.normalize('NFKC').split('/').filter((part) => part.trim() !== '').at(-1) ?? '';
  const code = last.toUpperCase().replaceAll(/[\s\p{Pd}._·]+/gu, '').replaceAll(/[BSZ]/g, (letter) => readAs[letter] ?? letter);
  return code.length === joinCodeLength && [...code].every((symbol) => joinCodeSymbols.includes(symbol)) ? code : null;
}

/** The code in two halves, as it is read out: `ABCD 2345`. */
export const writeJoinCode = (code: string): string => `${code.slice(0, joinCodeLength / 2)} ${code.slice(joinCodeLength / 2)}`;
