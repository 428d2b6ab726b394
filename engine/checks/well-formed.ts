/**
 * Accepts "In what year did Charles J. Fillmore retire?".
 * Refuses doubled words, brackets or quotation marks that do not close, two finite verbs side by side, "a" before a
 * vowel, a stray mark: an editor would not print it.
 */
import { countryByPeople } from '#engine/language/english/mentions/countries.ts';
import { gap } from '#engine/questions/cloze.ts';
import type { Check } from './check.ts';

const pairs = [['(', ')'], ['“', '”'], ['[', ']']] as const;

/** "of the All ____", "Joe and ____ Library": the words beside the gap belong to the name. A title or a possessor does not. */
function splitsName(prompt: string, type: string): boolean {
  const after = new RegExp(`${gap} (?!January|February|March|April|May|June|July|August|September|October|November|December|I\\b)\\p{Lu}`, 'u');
  // "the Future of ____" is half a name; "the University of ____" asks where.
  if (/^(organization|company|work|thing|university|party|newspaper|event|phrase)$/.test(type) && new RegExp(`(?<=\\p{L},? )\\p{Lu}\\p{Ll}+ (?:of|on|for) ${gap}`, 'u').test(prompt)) return true;
  // "the Italian ____ of 1629": the people's name opens the other.
  const before = new RegExp(`(\\p{Lu}\\p{L}+) ${gap}`, 'u').exec(prompt)?.[1];
  if (before !== undefined && countryByPeople.has(before) && /^(thing|event|work|organization|company)$/.test(type)) return true;
  // "Engineering ____ is a magazine": the sentence opens with half of the name.
  if (/^(organization|company|work|thing|university|party|newspaper|event)$/.test(type) && new RegExp(`^(?!(?:The|An?|In|On|At|By|For|From|To|Of|With|After|Before|Since|During|Until|As|Like|Unlike|Under|Over|Near|Both|Only|Outside|Inside|About|And|But|While|When|Because|Although|If|That|Each|Every|Many|Some|Most|All|Its|His|Her|Their) )\\p{Lu}\\p{Ll}+ ${gap}`, 'u').test(prompt)) return true;
  if (new RegExp(`\\bthe \\p{Lu}\\p{L}+['’]s ${gap}`, 'u').test(prompt) && !/^(person)$/.test(type)) return true;
  // "____ US billionaires", "In ____ Scottish chemist …": a number or a year is no part of a people's name.
  const people = new RegExp(`${gap} (\\p{Lu}[\\p{L}.]+)`, 'u').exec(prompt)?.[1];
  const isBesidePeople = people !== undefined && (/^(US|UK|EU|U\.S\.|President|Prime)$/.test(people) || countryByPeople.has(people) || /^\p{Lu}{2,}s?$/u.test(people)) && (/^(count|duration|measure|percent|money)$/.test(type) || (/^(year|date|month)$/.test(type) && new RegExp(`^(?:In|On) ${gap}`).test(prompt)));
  return (after.test(prompt) && !isBesidePeople) || new RegExp(`[^.?!“"] (?:All|Inter|Pan|Greater|Saint|St\\.?|Mount|Lake|Fort|Port|Cape|Upper|Lower|Act|Treaty|New) ${gap}`, 'u').test(prompt);
}

export const wellFormed: Check = {
  reason: 'malformed',
  refuses: ({ prompt, kind, key, family }) => {
    if (kind === 'cloze' || (kind === 'multiple-choice' && !prompt.endsWith('?')) ? prompt.split(gap).length !== 2 : prompt.includes(gap)) return true;
    if (/^(single-choice|short-answer|numeric)$/.test(kind) && !prompt.endsWith('?')) return true;
    if (pairs.some(([open, close]) => prompt.split(open).length !== prompt.split(close).length)) return true;
    if (/\b(\p{L}+) \1\b/iu.test(prompt.replace(/\b(that that|had had)\b/g, ''))) return true;
    if (/\s\/\s/.test(prompt)) return true;
    // "Which city is the worst and London?": a clause that shares its verb was read as a pair.
    if (/\b(is|are|was|were) (the )?\p{Ll}+ and (the )?\p{Lu}/u.test(prompt)) return true;
    if (/[:;]/.test(prompt.replace(/“[^”]*”/g, ''))) return true;
    if (/[`\\|*_<>{}]| \/ /.test(prompt.replace(gap, '')) || /[,;:–—-] ?[?.]$/.test(prompt) || / [,;:]|,,|\.\.|\s['’]s?\s/.test(prompt)) return true;
    if (/\b(of|the|a|an|and|or|to|in|by|for|with|from|at|on|as|than)[?.]$/i.test(prompt.replace(/[”"]/g, '')) && !/\b(for|with|about|from|in|as)\?$/.test(prompt) && !(family === 'why' && prompt.endsWith(' by?'))) return true;
    if (/\b(who|whom|which|that|whose|when|while|where|because|if|whether|although|not|been|being|more)[?.]$/.test(prompt) || /\b(how|by) many more\b(?!.*\bthan\b)/i.test(prompt)) return true;
    if (splitsName(prompt, key.type) || /\b(?:the|first|last|next|another|its|his|her|their|these|those) (?:more|fewer|less) than\b/.test(prompt)) return true;
    // "a student of Olga Lund who went on …": what follows a name without a comma belongs to somebody named before.
    if (kind === 'cloze' && new RegExp(`${gap} (?:who|whose|whom)\\b`, 'u').test(prompt) || /(?<!\b(?:Which|What|And|The) )\b\p{Lu}\p{Ll}+ (?:who|whose|whom)\b/u.test(prompt.replace(/^\S+/, ''))) return true;
    // "painted in on silk": the preposition was stranded before another.
    if (prompt.endsWith('?') && /\b(?:in|on|at|of|with|by|into) (?:in|on|at|of|with|by|for|from|into)\b/.test(prompt)) return true;
    // "come as ____": the name opened a clause that is not said.
    if (kind === 'cloze' && /^(person|country|city|organization|company|thing)$/.test(key.type) && new RegExp(`(?<!such|known|serve[sd]?|serving|works?|worked|named|same|well) as ${gap}[.]$`, 'u').test(prompt)) return true;
    if (/\b(did|does|do) (?:[\p{L}.’'-]+ )*?(was|were|is|are|has|had)\b/u.test(prompt) && !/\b(that|which|who|what|where|when|because)\b/.test(prompt)) return true;
    if (/\ba [aeio]\p{L}/iu.test(prompt.replace(/\ba (one|once|eu|u[ns]i)/gi, ''))) return true;
    if (/(?<!\p{L})[–—]|[–—](?!\p{Lu})/u.test(prompt.replace(/(?<=\d)–(?=\d)/g, ' ')) || (prompt.replace(/“[^”]*”|(?<=\d),(?= \d| and \d)/g, '').match(/,/g) ?? []).length > 4 || /\b(?:and|or|but)(?:[?.]|,(?! (?:in|on|at|by|after|before|during|for|with|to)\b))/.test(prompt)) return true;
    return false;
  },
};
