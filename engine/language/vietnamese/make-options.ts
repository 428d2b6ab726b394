/** Wrong options for a number or a date of a Vietnamese article: the article's own first, then ones nearby. */
import { shuffled } from '#engine/quiz/seeded-random.ts';
import type { Option, Quote } from '#engine/types.ts';
import type { Value } from './read-values.ts';
import { writeAmount } from './read-values.ts';

export type Choice = Option & { readonly value: number };
/** A value of the article with its text and the sentence it stands in. */
export type Known = { readonly value: Value; readonly text: string; readonly quote: Quote };

/**
 * Up to three wrong options in the form of the key, ascending with it left out; empty where fewer than two were found.
 * @param own values of the key's sentence, none of which may be an option
 */
export function makeOptions(key: Known, all: readonly Known[], own: readonly Value[], random: () => number): Choice[] {
  const isFree = (value: number): boolean => value !== key.value.value && !own.some((other) => other.kind === key.value.kind && other.value === value);
  const form = formOf(key.text);
  const fromArticle: Choice[] = [];
  if (key.value.kind !== 'amount') {
    for (const other of shuffled(all, random)) {
      const isAlike = other.value.kind === key.value.kind && formOf(other.text) === form && other.value.bound === undefined;
      const isNear = key.value.kind !== 'year' || Math.abs(other.value.value - key.value.value) <= 40;
      if (isAlike && isNear && isFree(other.value.value) && !fromArticle.some((option) => option.text === other.text)) fromArticle.push({ text: other.text, quote: other.quote, value: other.value.value });
    }
  }
  const made = nearby(key, random).filter((option) => isFree(option.value) && !fromArticle.some((other) => other.value === option.value));
  const pool = [...fromArticle.slice(0, 2), ...made];
  // How many lie below the key is drawn first, so that its rank tells nothing.
  const below = Math.floor(random() * 4);
  const lower = pool.filter((option) => option.value < key.value.value).slice(0, below);
  const higher = pool.filter((option) => option.value > key.value.value).slice(0, 3 - lower.length);
  const chosen = [...lower, ...higher];
  for (const option of pool) if (chosen.length < 3 && !chosen.includes(option)) chosen.push(option);
  return chosen.length < 2 ? [] : chosen.sort((one, other) => one.value - other.value);
}

const formOf = (text: string): string => text.replace(/\d+/g, (digits) => (digits.length === 4 ? '0000' : '0'));

function nearby(key: Known, random: () => number): Choice[] {
  const { value } = key.value;
  switch (key.value.kind) {
    case 'year':
      return shuffled([-9, -6, -4, -3, 3, 4, 6, 9], random).map((step) => ({ text: String(value + step), value: value + step }));
    case 'date': {
      const day = /^\d{1,2}/.exec(key.text)?.[0];
      if (day === undefined) return [];
      return shuffled([-9, -6, -4, -2, 2, 4, 6, 9], random)
        .filter((step) => Number(day) + step >= 1 && Number(day) + step <= 28)
        .map((step) => ({ text: key.text.replace(/^\d{1,2}/, String(Number(day) + step)), value: value + step }));
    }
    case 'month':
      return [];
    case 'amount':
    case 'percent': {
      const values = Number.isInteger(value) && value <= 12 ? [-3, -2, -1, 1, 2, 3].map((step) => value + step).filter((other) => other >= 2) : [0.5, 0.6, 0.75, 1.25, 1.5, 1.75, 2].map((factor) => roundLike(value * factor, key.value));
      const possible = values.filter((other) => key.value.kind === 'amount' || other < 100);
      return shuffled([...new Set(possible)], random).flatMap((other) => {
        const text = writeAmount(key.value, other);
        return text === undefined ? [] : [{ text, value: other }];
      });
    }
  }
}

/** Rounded as the model is: to its last digit after the comma, else to as many significant digits, at most three. */
function roundLike(value: number, like: Value): number {
  const step = 10 ** -like.decimals * (like.scale?.factor ?? 1);
  if (like.decimals > 0) return Number((Math.round(value / step) * step).toPrecision(12));
  const digits = String(like.value).replace(/0+$/, '').length;
  return Number(value.toPrecision(Math.min(3, Math.max(1, digits))));
}
