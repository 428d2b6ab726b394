/**
 * Accepts "In what year did Ella Fromm move to Oslo?" and "How many ships did his fleet have?".
 * Refuses "When did Peter Holm hit his target?" (which target, only the article says), "To which country did he return?"
 * without a time (people return often), a gap that shares its noun ("____ and Danish merchant ships"), a surname that
 * nobody was introduced by ("Goldenson had to intervene"), "one poll" without its date, and a quotation that points out
 * of itself.
 */
import { gap } from '#engine/questions/cloze.ts';
import { isKnownByName } from '#engine/language/english/mentions/known-by-name.ts';
import { nounKey, topicNouns } from '#engine/language/english/mentions/topic-nouns.ts';
import type { Candidate } from '#engine/questions/candidate.ts';
import type { Reading } from '#engine/types.ts';
import type { Check } from './check.ts';
import { hangsOnAnEvent } from './hangs-on-an-event.ts';
import { quotationStandsAlone } from './quotation-stands-alone.ts';

/** Nouns that are one of many, and mean nothing without what the article said before. */
const oneOfMany = /\b(his|her|its|their) (own )?(target|goal|aim|plan|plans|decision|move|request|demand|demands|proposal|idea|ideas|bid|offer|task|mission|effort|efforts|attempt|attempts|project|experiment|test|tests|trip|journey|visit|tour|speech|statement|announcement|comments|remarks|advice|answer|reply|findings|results|way|place|turn|share|part|role|position)\b(?! (of|to|for|in|at|on|about|with|by|from)\b)/;

export const standsAlone: Check = {
  reason: 'needs-context',
  refuses: (candidate, { reading }) => {
    const { prompt, kind, fact, key, family } = candidate;
    if (kind === 'ordering' || family === 'abbreviation') return false;
    if (oneOfMany.test(prompt) || comparesWithNothing.test(prompt) || hangsOnWhatWasSaid(prompt, reading) || hangsOnAnEvent(reading, candidate) || namesNobody(reading, candidate) || hasBareName(reading, candidate)) return true;
    if (family === 'speaker') return !quotationStandsAlone(reading, reading.sentences[fact.sentence]!, /“([^”]*)”/.exec(prompt)?.[1] ?? '');
    // "opened its first factory in China": without the place it is another first.
    if (family === 'where' && /\b(first|only|second|third|last|main|biggest|largest|oldest|longest|highest|smallest|youngest|newest|best|worst|most \w+)\b/.test(prompt)) return true;
    if (/^(return|go|come|travel|move)$/.test(fact.lemma) && /^(country|city|us-state|region)$/.test(key.type) && !/\d/.test(prompt) && prompt.split(' ').length < 10) return true;
    return kind === 'cloze' && key.value === undefined && new RegExp(`${gap} and (?:the )?(?:\\p{Lu}\\S* )+(?:\\p{Ll}+ )?\\p{Ll}+s\\b`, 'u').test(prompt);
  },
};

/** "How many more drives …": more than what? */
const comparesWithNothing = /\b(how many|how much|____|\d+|two|three|four|five|a few|no|any) (more|fewer|further|additional) (?!than\b)(?!.*\bthan\b)/i;

/** "DuMont would have received" (if what?), "is also an alumnus" (beside whom?), "over the last 27 years" (until when?), "have taken part" (in what?), "Holden's announcement" (of what?). */
function hangsOnWhatWasSaid(prompt: string, { article }: Reading): boolean {
  const text = prompt.replace(/“[^”]*”/g, '“”');
  if (/^(First|Second|Third|Fourth|Finally|Lastly|Next|So|Thus|Hence|Therefore|Consequently|Instead|Meanwhile|Moreover|Likewise|Similarly),/.test(text)) return true;
  if (/\bwould (?:\S+ ){0,4}have\b/u.test(text) && !/\b(if|had|said|believed|thought|expected|without|otherwise|but for)\b/i.test(text)) return true;
  if (/\balso\b/i.test(text) && !/\bnot only\b|\b(but|while|and|when|who|which|that|though|although),? also\b|\b(is|are|was|were|became) also (known|called|named|referred)\b|\b(known|called) also\b/i.test(text)) return true;
  if (/^(Their|His|Her|Its|They|He|She)\b|\bet al\b|\b(take|takes|took|taken|taking) part[.?]$|, (adding|saying|noting)\.$|\bthe [\d–%-]+ target\b(?! (of|for|to)\b)/.test(text)) return true;
  if (article.date === undefined && /\b(last|past|next|coming) (____|\w+) (years|months|weeks|days|decades)\b/i.test(text)) return true;
  if (/\bsay (yes|no|so)\b|(?<!such)(?<!known)(?<!named) (as|when|while|because|where) ____\.$/.test(text) || /(^|, )that (meant|means|is|was|made|makes|has|had|would|will)\b/i.test(text)) return true;
  return /\p{Lu}\p{L}+['’]s? (announcement|decision|plan|plans|proposal|request|comments|remarks|statement|findings|offer|reaction|response|answer|reply)\b(?! (of|to|for|in|at|on|about|with|by|from|that)\b)/u.test(text);
}

/** "Winners spent …", "Ministers believe …": a group that the article speaks of, and nothing here says which. */
const groups = /^(winners?|participants?|protesters?|demonstrators?|organi[sz]ers|respondents|contestants|competitors|villagers|islanders|crews?|rescuers|passengers|ministers?|technicians|officials|experts|critics|opponents|supporters|campaigners|researchers|scientists|activists|residents|locals|neighbours|neighbors|investigators|prosecutors|legislators|lawmakers|delegates|members|customers|users|employees|colleagues|survivors|victims|witnesses|authorities|police|fans|players|applicants|volunteers|techniques|methods|measures|talks|efforts|analysts|observers|commentators|staff|bosses|executives|directors|owners|shareholders)$/i;
function namesNobody(reading: Reading, { fact, prompt, key }: Candidate): boolean {
  const { words, children } = reading.sentences[fact.sentence]!;
  const title = reading.article.title.toLowerCase();
  return words.some((word, at) => {
    // "Several implementations were developed": of what?
    const own = children[at]!;
    if (at === fact.subject.head && word.xpos === 'NNS' && own.some((child) => /^(several|some|many|few|numerous|various)$/i.test(words[child]!.text)) && !own.some((child) => /^(amod|compound|nmod|nmod:poss|acl|acl:relcl)$/.test(words[child]!.relation) && !/^(several|some|many|few|numerous|various)$/i.test(words[child]!.text)) && !topicNouns(reading).has(nounKey(word.text)) && prompt.toLowerCase().includes(` ${word.text.toLowerCase()} `)) return true;
    if (!groups.test(word.text) || word.upos !== 'NOUN' || (at >= key.range.from && at < key.range.to)) return false;
    const isSubject = at === fact.subject.head;
    if (!isSubject && !/^(winners|participants|protesters|demonstrators|respondents|contestants|islanders|crews|technicians)$/i.test(word.text)) return false;
    if (!new RegExp(`\\b${word.text}\\b`, 'i').test(prompt) || title.includes(word.text.toLowerCase())) return false;
    return !children[at]!.some((child) => /^(amod|compound|nmod|nmod:poss|acl|acl:relcl|appos)$/.test(words[child]!.relation) && !/^(most|many|some|several|all|both|other|more)$/i.test(words[child]!.text)) && words[at - 1]?.xpos !== 'HYPH';
  });
}

/** A surname by which nobody was introduced, in the question or as its answer; a role that is said introduces. */
function hasBareName(reading: Reading, { entities, key, prompt, fact }: Candidate): boolean {
  const bare = (id: number) => !isKnownByName(reading, reading.entities[id]!);
  if (key.entity !== undefined && bare(key.entity) && !(fact.isCopula || fact.source === 'apposition')) return true;
  return entities.some((id) => {
    const { name, role } = reading.entities[id]!;
    return id !== key.entity && bare(id) && prompt.includes(name) && !(role !== undefined && prompt.toLowerCase().includes(`${role.toLowerCase()} ${name.toLowerCase()}`));
  });
}
