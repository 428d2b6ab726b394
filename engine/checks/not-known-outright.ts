/**
 * Accepts "The poet was born in ____." and "Which company built the bridge?".
 * Refuses what the world knows without the article: the state of a town that is named beside the gap ("Boulder, ____"),
 * the place of a well-known headquarters, the holder of an office that one person holds ("US President ____"), a piece
 * of a fixed name ("the ____ Years' War"), the country of a dynasty or a city that is named, what "ECB" stands for, the continent of something named, and the police as those who arrest.
 */
import { gap } from '#engine/questions/cloze.ts';
import { givesCountryAway } from '#engine/language/english/lexicon/homes.ts';
import { isKnownAbbreviation } from '#engine/language/english/lexicon/known-abbreviations.ts';
import { isAboutOneSubject } from '#engine/language/english/mentions/topic-nouns.ts';
import type { Check } from './check.ts';

const continents = /^(the )?(Africa|Asia|Europe|North America|South America|Latin America|Central America|Oceania|Antarctica|Middle East)$/;
const office = new RegExp(`\\p{Lu}\\p{L}+(?:’s|'s)? (?:\\p{Ll}+ )?(?:President|Prime Minister|King|Queen|Pope|Chancellor|Emperor|founder|co-founder|creator|inventor|chief executive|CEO|boss) ${gap}`, 'u');

/** Whose party everybody knows. */
const parties: readonly (readonly [RegExp, RegExp])[] = [
  [/^(the )?Democrat/, /\b(Obama|Clinton|Biden|Harris|Kennedy|Carter|Pelosi|Renzi)\b/], [/^(the )?Republican/, /\b(Trump|Bush|Romney|McCain|Reagan|Nixon|Lincoln)\b/],
  [/^(the )?(UK )?Labour/, /\b(Blair|Brown|Miliband|Corbyn|Starmer)\b/], [/^(the )?(Conservative|Tor)/, /\b(Cameron|Thatcher|Churchill|May|Johnson|Sunak)\b/], [/^(the )?Nazi/, /\bHitler\b/], [/^(the )?(Chinese )?Communist/, /\b(Mao|Xi Jinping|Stalin|Lenin)\b/],
];

export const notKnownOutright: Check = {
  reason: 'known-outright',
  refuses: ({ kind, prompt, key, fact, family }, { reading }) => {
    if (family === 'abbreviation') return isKnownAbbreviation(/abbreviation (\S+)/.exec(prompt)?.[1] ?? '');
    if (key.type === 'country' && kind !== 'true-false' && givesCountryAway(isAboutOneSubject(reading.article.title) ? `${prompt} ${reading.article.title}` : prompt, key.text)) return true;
    if (/^(the )?(police|police officers|officers)$/i.test(key.text) && /^(arrest|detain|question|charge|stop|chase|handcuff|interrogate)$/.test(fact.lemma)) return true;
    if (key.type === 'party' && parties.some(([name, people]) => name.test(key.text) && people.test(prompt))) return true;
    if (kind !== 'cloze') return false;
    if (/^(us-state|country|region)$/.test(key.type) && new RegExp(`\\p{Lu}[\\p{L}.]+, ${gap}(?!,| and| or)`, 'u').test(prompt)) return true;
    if (new RegExp(`headquarters (?:\\p{L}+ )?(?:in|at|near) (?:\\p{Lu}[\\p{L} ]+, )?${gap}`, 'u').test(prompt)) return true;
    if (key.type === 'person' && office.test(prompt)) return true;
    if (new RegExp(`${gap}(?:['’]s)? (?:headquarters|(?:co-)?(?:creator|founder|inventor|chief executive|CEO|boss)s? \\p{Lu})`, 'u').test(prompt)) return true;
    if (/^(the )?(Earth|Moon|Sun|world)$/i.test(key.text) || (key.type === 'country' && prompt.includes(`one of the ${gap}`)) || (key.type === 'country' && prompt.includes(`one of ${gap}`))) return true;
    if (continents.test(key.text) && new RegExp(`\\p{Lu}\\p{L}+ (?:\\p{Ll}+ )?(?:of|in) ${gap}`, 'u').test(prompt)) return true;
    if (continents.test(key.text) && prompt.split(' ').length < 10) return true;
    return (key.value !== undefined || key.type === 'phrase') && new RegExp(`${gap} \\p{Lu}\\p{Ll}+['’]? \\p{Lu}|\\b\\p{Lu}\\p{Ll}+ ${gap} \\p{Lu}`, 'u').test(prompt) && !/^(year|date|month)$/.test(key.type);
  },
};
