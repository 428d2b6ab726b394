/**
 * Accepts three or four options of one form, all different.
 * Refuses options of which one holds another, a key more than a fifth longer than the longest wrong one (with a few
 * characters of grace), or an option that the prompt already names.
 */
import type { Check } from './check.ts';

export const optionsAreFair: Check = {
  reason: 'unfair-options',
  refuses: ({ options, kind, prompt }) => {
    if (kind === 'multiple-choice') return !options || new Set(options.map((option) => option.text)).size !== options.length || options.filter((option) => !option.correct).length < 2;
    if (kind !== 'single-choice') return false;
    if (!options || options.length < 3 || options.filter((option) => option.correct).length !== 1) return true;
    const texts = options.map((option) => option.text.toLowerCase());
    if (new Set(texts).size !== texts.length) return true;
    if (texts.some((text, i) => texts.some((other, j) => i !== j && /\p{L}/u.test(text) && other.includes(text)))) return true;
    const key = options.find((option) => option.correct)!.text;
    const longest = Math.max(...options.filter((option) => !option.correct).map((option) => option.text.length));
    if (key.length > longest * 1.2 + 4) return true;
    return options.some((option) => !option.correct && prompt.toLowerCase().includes(option.text.toLowerCase()) && /\p{L}/u.test(option.text));
  },
};
