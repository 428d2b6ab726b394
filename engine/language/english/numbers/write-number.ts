/** Writes a number the way another one was written. */
import type { NumberStyle } from './read-number.ts';
import { spellCardinal } from './number-words.ts';

/**
 * `writeNumber(70000, style of "50,000")` → `70,000`; `(6.2e9, style of "14.1 billion")` → `6.2 billion`. Undefined where
 * the style cannot carry the value: a part in whole words, a fraction.
 */
export function writeNumber(value: number, style: NumberStyle): string | undefined {
  if (!Number.isFinite(value) || value < 0 || style.form === 'fraction') return undefined;
  if (style.form === 'words') return Number.isInteger(value) && value < 1e12 ? spellCardinal(value, style.hasAnd) : undefined;
  const scaled = Number((value / (style.scale?.factor ?? 1)).toPrecision(12));
  const fixed = scaled.toFixed(style.decimals);
  if (Math.abs(Number(fixed) - scaled) > 1e-9) return undefined;
  const [whole, part] = fixed.split('.') as [string, string?];
  const grouped = style.group !== '' ? whole.replace(/\B(?=(?:\d{3})+$)/g, style.group) : whole.length > 4 ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole;
  return grouped + (part ? `.${part}` : '') + (style.scale?.written ?? '');
}
