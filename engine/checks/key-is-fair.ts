/**
 * Accepts a name, a date, an amount.
 * Refuses a pronoun, a bare adjective, more than six words, a single letter, and a count of one ("one" is in every text).
 */
import { vagueHeads } from '#engine/language/english/wording/context-words.ts';
import type { Check } from './check.ts';

export const keyIsFair: Check = {
  reason: 'vague-key',
  refuses: ({ key, kind, family }) => {
    if (kind === 'true-false' || kind === 'ordering' || kind === 'multiple-choice') return false;
    const words = key.text.split(/\s+/);
    if (words.length > 7 || key.text.length < 1 || vagueHeads.test(words.at(-1)!)) return true;
    if (/^(it|he|she|they|this|that|one|a|an|the)$/i.test(key.text)) return true;
    if (kind === 'cloze' && key.type === 'count' && key.value! <= 3) return true;
    return key.type === 'nationality' || (key.type === 'count' && key.value === 1) || (key.type === 'thing' && kind !== 'cloze' && family !== 'definition');
  },
};
