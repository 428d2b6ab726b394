/**
 * Accepts "Japan is a partner of the US not only in ____ but on a global scale.": nothing is denied.
 * Refuses "Which country had no intention of losing its province?": of negated questions none was found good by raters.
 */
import type { Check } from './check.ts';

export const notNegated: Check = {
  reason: 'negated',
  refuses: ({ prompt, family }) => family !== 'speaker' && /\b(no|not|never|none|neither|nor|cannot|nobody|nothing|n['’]t)\b/.test(prompt.replace(/“[^”]*”/g, '').replace(/\bnot only\b/g, '')),
};
