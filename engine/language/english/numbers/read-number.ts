/**
 * One number from tokens, in digits or words, with how it was written, so that another can be written the same way:
 * `50,000`, `3.5`, `14.1 billion`, `fifty-five thousand`, `two hundred and six`, `half a million`, `two-thirds`, `2½`.
 */
import type { Token } from '#engine/language/english/tokenise.ts';
import { cardinals, fractions, fractionSigns, scales } from './number-words.ts';

/** How a number was written. */
export type NumberStyle = {
  readonly form: 'digits' | 'words' | 'fraction';
  /** Digits after the point. */
  readonly decimals: number;
  /** What parts groups of three digits: `,`, a blank or nothing. */
  readonly group: '' | ',' | ' ';
  /** What follows the digits or words and multiplies them: ` billion`, `m`. */
  readonly scale?: { readonly written: string; readonly factor: number };
  /** `two hundred and six`. */
  readonly hasAnd: boolean;
};

export type ReadNumber = {
  readonly value: number;
  /** Index of its last token. */
  readonly last: number;
  /** The size of its last significant digit: 10,000 for `50,000`, 1e8 for `14.1 billion`, 1 for `17`. */
  readonly step: number;
  readonly style: NumberStyle;
};

const digits = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$|^\.\d+$/;
const shortScales: Readonly<Record<string, number>> = { k: 1e3, K: 1e3, m: 1e6, M: 1e6, b: 1e9, B: 1e9, bn: 1e9, mn: 1e6, tn: 1e12, T: 1e12 };

/** The number that begins at `tokens[at]`, or undefined. `isMoney`: a bare `m` or `b` after the digits is a scale. */
export function readNumber(tokens: readonly Token[], at: number, isMoney = false): ReadNumber | undefined {
  const token = tokens[at];
  if (!token) return undefined;
  // `2½` is one token.
  const mixed = /^(\d{1,4})([½¼¾⅓⅔⅕⅛])$/.exec(token.text);
  if (mixed) return { value: Number(mixed[1]) + fractionSigns.get(mixed[2]!)!, last: at, step: 0.25, style: { form: 'fraction', decimals: 0, group: '', hasAnd: false } };
  return digits.test(token.text) ? readDigits(tokens, at, isMoney) : (readFraction(tokens, at) ?? readWords(tokens, at));
}

function readDigits(tokens: readonly Token[], at: number, isMoney: boolean): ReadNumber {
  let written = tokens[at]!.text;
  let last = at;
  let group: NumberStyle['group'] = written.includes(',') ? ',' : '';
  // 50 000: groups of three digits parted by blanks.
  if (/^\d{1,3}$/.test(written)) {
    while (/^\d{3}(?:\.\d+)?$/.test(tokens[last + 1]?.text ?? '') && tokens[last + 1]!.isSpaced && last - at < 4) {
      written += tokens[++last]!.text;
      group = ' ';
    }
  }
  const plain = written.replaceAll(',', '');
  const decimals = plain.split('.')[1]?.length ?? 0;
  let value = Number(plain);
  let step = decimals > 0 ? 10 ** -decimals : stepOf(value);
  const sign = fractionSigns.get(tokens[last + 1]?.text ?? '');
  if (sign !== undefined && decimals === 0) {
    last++;
    return { value: value + sign, last, step: 0.25, style: { form: 'fraction', decimals: 0, group, hasAnd: false } };
  }
  const scale = readScale(tokens, last, isMoney);
  if (!scale) return { value, last, step, style: { form: 'digits', decimals, group, hasAnd: false } };
  value = round(value * scale.factor);
  step = (decimals > 0 ? 10 ** -decimals : 1) * scale.factor;
  return { value, last: scale.last, step, style: { form: 'digits', decimals, group, hasAnd: false, scale: { written: scale.written, factor: scale.factor } } };
}

type ReadScale = { readonly factor: number; readonly last: number; readonly written: string };

/** `million`, `hundred thousand`, `-billion`, `bn`, and after money `m`, `b`, `k`. */
function readScale(tokens: readonly Token[], number: number, isMoney: boolean): ReadScale | undefined {
  const next = tokens[number + 1];
  if (!next) return undefined;
  const short = shortScales[next.text];
  if (!next.isSpaced && short !== undefined && (isMoney || /^(?:bn|mn|tn|k)$/.test(next.text))) return { factor: short, last: number + 1, written: next.text };
  const at = next.text === '-' && !next.isSpaced ? number + 2 : number + 1;
  let factor = 1;
  let last = number;
  for (let i = at; scales.has(tokens[i]?.text.toLowerCase() ?? ''); i++) {
    factor *= scales.get(tokens[i]!.text.toLowerCase())!;
    last = i;
  }
  if (last === number) return undefined;
  const words = tokens.slice(at, last + 1).map((token) => token.text).join(' ');
  return { factor, last, written: (at === number + 2 ? '-' : ' ') + words };
}

/** `half`, `a third`, `two-thirds`, `three quarters`, `half a million`. A bare `third` is an ordinal, and read elsewhere. */
function readFraction(tokens: readonly Token[], at: number): ReadNumber | undefined {
  const style: NumberStyle = { form: 'fraction', decimals: 0, group: '', hasAnd: false };
  const word = (i: number): string => tokens[i]?.text.toLowerCase() ?? '';
  const sign = fractionSigns.get(word(at));
  if (sign !== undefined) return { value: sign, last: at, step: 0.25, style };
  if (word(at) === 'half') {
    const factor = /^an?$/.test(word(at + 1)) ? scales.get(word(at + 2)) : undefined;
    return factor === undefined ? { value: 0.5, last: at, step: 0.5, style } : { value: factor / 2, last: at + 2, step: factor / 10, style };
  }
  const top = /^an?$/.test(word(at)) ? 1 : cardinals.get(word(at));
  if (top === undefined || top === 0) return undefined;
  const bottomAt = word(at + 1) === '-' ? at + 2 : at + 1;
  const bottom = fractions.get(word(bottomAt));
  if (bottom === undefined || (top > 1) !== /s$|halves/.test(word(bottomAt)) || top >= bottom) return undefined;
  // `a fifth time`, `a third party`: an ordinal before its noun; a fraction has `of` or a point after it.
  if (top === 1 && bottom !== 2 && bottom !== 4 && !/^(?:of|the|,|\.|;|\)|as|to|more|less|in)?$/.test(word(bottomAt + 1))) return undefined;
  return { value: top / bottom, last: bottomAt, step: 1 / bottom, style };
}

/** `seven`, `fifty-five`, `two hundred and six`, `one and a half million`, `a hundred`. */
function readWords(tokens: readonly Token[], at: number): ReadNumber | undefined {
  const word = (i: number): string => tokens[i]?.text.toLowerCase() ?? '';
  let i = at;
  let total = 0;
  let part = 0;
  let hasAnd = false;
  let smallest = 0;
  let isRead = false;
  if (/^an?$/.test(word(at))) {
    if (!scales.has(word(at + 1))) return undefined;
    part = 1;
    i++;
  }
  let last = at - 1;
  for (;;) {
    const joint = isRead && word(i) === '-' && !tokens[i]!.isSpaced ? i + 1 : isRead && word(i) === 'and' && smallest >= 100 ? i + 1 : i;
    const small = cardinals.get(word(joint));
    const scale = scales.get(word(joint));
    if (small !== undefined && canFollow(part, small, joint === i && isRead)) {
      if (word(i) === 'and') hasAnd = true;
      part += small;
      smallest = small === 0 ? 1 : small;
    } else if (scale !== undefined && (part > 0 || (isRead && total > 0))) {
      if (scale === 100) part *= 100;
      else {
        // `two hundred thousand million` is not English, but is no reason to fail.
        total += part * scale;
        part = 0;
      }
      smallest = scale;
    } else break;
    isRead = true;
    last = joint;
    i = joint + 1;
    if (i - at > 16) break;
  }
  if (!isRead) return undefined;
  let value = total + part;
  let step = stepOf(value);
  let form: NumberStyle['form'] = 'words';
  // one and a half (million)
  if (word(i) === 'and' && word(i + 1) === 'a' && word(i + 2) === 'half' && value < 100) {
    value += 0.5;
    last = i + 2;
    step = 0.5;
    form = 'fraction';
    const factor = scales.get(word(i + 3));
    if (factor !== undefined) {
      value *= factor;
      step *= factor;
      last++;
    }
  }
  return { value, last, step, style: { form, decimals: 0, group: '', hasAnd } };
}

/** After `fifty` may follow `five`, after `two hundred` `six` or `sixty`; `five six` are two numbers. */
function canFollow(part: number, small: number, isSpaced: boolean): boolean {
  if (part === 0) return true;
  if (part % 100 === 0) return true;
  return part % 100 >= 20 && part % 10 === 0 && small > 0 && small < 10 && (!isSpaced || part % 100 >= 20);
}

/** The place of the last digit that is not zero: 10,000 for 50,000, 1 for 1,931. */
export function stepOf(value: number): number {
  // Below a hundred, nobody rounds to tens without saying so.
  if (value < 100 || !Number.isInteger(value)) return 1;
  let step = 1;
  while (value % (step * 10) === 0 && step < 1e15) step *= 10;
  return step;
}

/** Takes the dust of binary arithmetic off a product: 14.1 × 1e9. */
function round(value: number): number {
  return Number(value.toPrecision(12));
}
