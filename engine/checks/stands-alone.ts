/**
 * Accepts "In what year did Ella Fromm move to Oslo?" and "How many ships did his fleet have?".
 * Refuses "When did Peter Holm hit his target?" (which target, only the article says), "To which country did he return?"
 * without a time (people return often), and a gap that shares its noun: "____ and Danish merchant ships".
 */
import { gap } from '#engine/questions/cloze.ts';
import type { Check } from './check.ts';

/** Nouns that are one of many, and mean nothing without what the article said before. */
const oneOfMany = /\b(his|her|its|their) (own )?(target|goal|aim|plan|plans|decision|move|request|demand|demands|proposal|idea|ideas|bid|offer|task|mission|effort|efforts|attempt|attempts|project|experiment|test|tests|trip|journey|visit|tour|speech|statement|announcement|comments|remarks|advice|answer|reply|findings|results|way|place|turn|share|part|role|position)\b(?! (of|to|for|in|at|on|about|with|by|from)\b)/;

export const standsAlone: Check = {
  reason: 'needs-context',
  refuses: ({ prompt, kind, fact, key }) => {
    if (kind === 'ordering') return false;
    if (oneOfMany.test(prompt)) return true;
    if (/^(return|go|come|travel|move)$/.test(fact.lemma) && /^(country|city|us-state|region)$/.test(key.type) && !/\d/.test(prompt) && prompt.split(' ').length < 10) return true;
    return kind === 'cloze' && key.value === undefined && new RegExp(`${gap} and (?:the )?(?:\\p{Lu}\\S* )+(?:\\p{Ll}+ )*\\p{Ll}+s\\b`, 'u').test(prompt);
  },
};
