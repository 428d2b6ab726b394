/**
 * Accepts a true statement in other words than the article's.
 * Refuses one copied from it: whoever remembers the wording need not understand it.
 */
import type { Check } from './check.ts';

const words = (text: string) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);

export const saysSomethingNew: Check = {
  reason: 'copied',
  refuses: ({ kind, isTrue, prompt, quotes }) => {
    if (kind !== 'true-false' || isTrue !== true) return false;
    const said = words(prompt);
    const source = ` ${words(quotes[0].text).join(' ')} `;
    let longest = 0;
    for (let from = 0; from < said.length; from++) {
      let to = from + longest + 1;
      while (to <= said.length && source.includes(` ${said.slice(from, to).join(' ')} `)) { longest = to - from; to += 1; }
    }
    return longest > 0.72 * said.length;
  },
};
