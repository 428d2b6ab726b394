/** A number written in digits, with the magnitude word or letter that may follow it (`14.1 billion`, `50k`, `1,5 triệu`). */

/** Values that a text can mean, and the folded words that were not part of the number. */
export type FoundNumber = { readonly values: readonly number[]; readonly rest: readonly string[] };

/** Powers of ten by folded word. `ty` and `ti` are `tỷ` and `tỉ`. */
export const magnitudes: Readonly<Record<string, number>> = {
  hundred: 2, thousand: 3, million: 6, billion: 9, trillion: 12, hundreds: 2, thousands: 3, millions: 6, billions: 9, trillions: 12,
  k: 3, m: 6, mn: 6, mio: 6, b: 9, bn: 9, tn: 12,
  tram: 2, nghin: 3, ngan: 3, trieu: 6, ty: 9, ti: 9,
};

const numberPattern = /(?<![\p{L}\d.,])([-+]?)\s?(\d+(?:[.,' ]\d+)*)/gu;

/** @param text folded, signs taken off. `null` when there is no number in digits, or more than one */
export function readDigits(text: string): FoundNumber | null {
  const found = [...text.matchAll(numberPattern)];
  const match = found[0];
  if (!match || found.length > 1) return null;
  const readings = readSeparators(match[2] ?? '');
  if (readings.length === 0) return null;
  const after = text.slice(match.index + match[0].length).trim().split(/[\s-]+/).filter((word) => word !== '');
  let power = 0;
  while (after[0] !== undefined && magnitudes[after[0]] !== undefined) power += magnitudes[after.shift() ?? ''] ?? 0;
  const before = text.slice(0, match.index).trim().split(/[\s-]+/).filter((word) => word !== '');
  const isMinus = match[1] === '-' || ['minus', 'am'].includes(before.at(-1) ?? '');
  if (['minus', 'am'].includes(before.at(-1) ?? '')) before.pop();
  return {
    // Number('14.1e9') is exact where 14.1 * 1e9 need not be.
    values: readings.map((digits) => Number(`${isMinus ? '-' : ''}${digits}e${power}`)),
    rest: [...before, ...after].filter((word) => /[\p{L}\p{N}]/u.test(word)),
  };
}

/**
 * What separators mean. Groups of three are thousands; a comma before another count of digits is a decimal comma; one
 * point before three digits may be either (`50.000`), one comma is thousands (`1,500` is never one and a half).
 */
function readSeparators(written: string): string[] {
  const marks = [...written.replaceAll(/\d/g, '')];
  const last = marks.at(-1);
  if (last === undefined) return [written];
  const isGrouped = (part: string, mark: string) => {
    const groups = part.split(mark);
    return /^[1-9]\d{0,2}$/.test(groups[0] ?? '') && groups.slice(1).every((group) => group.length === 3);
  };
  const kinds = new Set(marks);
  if (kinds.size === 1) {
    const plain = written.replaceAll(last, '');
    const asDecimal = written.replace(last, '.');
    const canBeDecimal = marks.length === 1 && (last === '.' || last === ',');
    if (isGrouped(written, last)) return last === '.' && canBeDecimal ? [plain, asDecimal] : [plain];
    if (last === ',' && /^\d{1,2}(,\d{2})*,\d{3}$/.test(written) && !written.startsWith('0')) return [plain]; // 1,50,000
    return canBeDecimal ? [asDecimal] : [];
  }
  // Two kinds of mark: the last is the decimal one, standing once; the other groups.
  if (kinds.size > 2 || marks.filter((mark) => mark === last).length > 1 || (last !== '.' && last !== ',')) return [];
  const at = written.lastIndexOf(last);
  const whole = written.slice(0, at);
  const group = marks[0] ?? '';
  return isGrouped(whole, group) ? [`${whole.replaceAll(group, '')}.${written.slice(at + 1)}`] : [];
}
