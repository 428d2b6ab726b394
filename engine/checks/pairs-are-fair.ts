/**
 * Accepts three to five pairs, each with a quote of its own, no side of which stands twice.
 * Refuses a side that holds another, and right-hand sides so long that they say more than a side should.
 */
import type { Check } from './check.ts';

export const pairsAreFair: Check = {
  reason: 'unfair-options',
  refuses: ({ options = [] }) => {
    if (options.length < 3 || options.length > 5 || options.some(({ quote, match }) => !quote || !match)) return true;
    if (new Set(options.map(({ quote }) => quote!.start)).size !== options.length) return true;
    const sides = [options.map(({ text }) => text.toLowerCase()), options.map(({ match }) => match!.toLowerCase())];
    return sides.some((side) => side.some((text, i) => text.length > 120 || side.some((other, j) => i !== j && other.includes(text))));
  },
};
