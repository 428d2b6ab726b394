/**
 * Where names stand in a sentence, and which title or role words stand before them.
 *
 * Takes "[Japanese Prime Minister] Fumio Kishida", "University of California, Berkeley", "Pescheux d'Herbinville".
 * Leaves "the Prime Minister" alone (a description, not a name), and months and weekdays (parts of dates).
 */
import type { ParsedSentence, Word } from '#engine/types.ts';
import { isKnownNoun } from '#engine/language/english/lexicon/noun-kinds.ts';
import { isGivenName } from '#engine/language/english/lexicon/given-names.ts';
import { cities, regions, usStates } from './places.ts';
import { honorifics, roleWords } from './people.ts';
import { countryByName, countryByPeople } from './countries.ts';
import { typeByNameWord } from './name-words.ts';

/** A name in a sentence: words `from` to `to`, with `titleWords` words of title or role just before `from`. */
export type FoundName = { readonly from: number; readonly to: number; readonly titleWords: number };

const calendar = /^(January|February|March|April|May|June|July|August|September|October|November|December|Jan\.|Feb\.|Aug\.|Sept\.|Oct\.|Nov\.|Dec\.|(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Christmas|Easter|Yesterday|Today|Tomorrow|Tonight)$/;
const capital = /^\p{Lu}/u;
/** Capitals in the middle of a sentence mark a name whatever the tagger thinks of the word. */
const isNameTag = (word: Word) => /^NNPS?$/.test(word.xpos) || (capital.test(word.text) && /^(NN|NNS|JJ|VBG|VBN|FW|JJS)$/.test(word.xpos) && !countryByPeople.has(word.text));
/** After a hyphen these make an adjective, not a name: "US-led". */
const adjectiveAfterHyphen = /^(led|based|born|wide|style|like|type|era|made|run|backed|owned|trained|bound|speaking|held|funded|built|only|friendly|free|old|to|and|in|on|of|based|related|centric|area|class|time|year)$/;
const joinsNames = /^(de|da|del|della|di|du|des|van|von|der|den|la|le|el|al|bin|ibn|d['’]|y|ter)$/i;
/** Heads after which "of" belongs to the name: "Bank of England". */
const takesOf = /^(University|Bank|Department|Ministry|House|Republic|Declaration|Battle|Treaty|Church|Council|Institute|Academy|Museum|Tower|Daughters|Sons|State|Kingdom|Duke|Duchess|Earl|Prince|Princess|Bay|Gulf|Isle|Cape|Strait|Court|Board|Bureau|College|School|Society|Association|Army|Order|League|Union|Chamber|Port|Fall|Siege|Festival|Hall|Secretary|Statue|Museum|Principles|Bill|Act|Lake|City|Province|Federation|Organization|Congress|People|Community|Commonwealth|District|County|Free|Feast|Book|King|Queen|Office|Edict|Peace|Charter|Canon|Code|Convention|Confederation|Legion|Temple|Tomb|Palace|Sultan|Emirate|Elector|Faculty|Cathedral|Basilica|Monastery|Abbey|Castle|Wall)s?$/;

const touchesHyphen = (words: readonly Word[], i: number) => words[i - 1]?.xpos === 'HYPH' || words[i + 1]?.xpos === 'HYPH';
const isRole = (word: Word) => roleWords.has(word.text.toLowerCase()) || honorifics.has(word.text);

const isOffice = /^(Dean|Vice-President|Vice-Chair|Vice-Chancellor|Chair|Chairman|Chairwoman|Chairperson|Speaker|Head|Deputy|Secretary-General|Secretary|President|Chancellor|Minister|Provost|Rector|Registrar|Treasurer|Ombudsman|Pope|King|Queen|Emperor|Prince|Princess|Bishop|Archbishop|Cardinal|Governor|Mayor|Director|Commander|General|Ambassador|Judge|Chief|Leader|Prime|Whip)$/;

/** @param known words that are names elsewhere in the article, whatever the tagger makes of them at the start of a sentence */
export function findNames(sentence: ParsedSentence, lowerCaseWords: ReadonlySet<string>, known: ReadonlySet<string> = new Set()): FoundName[] {
  const { words } = sentence;
  const found: FoundName[] = [];
  for (let i = 0; i < words.length; ) {
    if (!startsName(words, i, lowerCaseWords) && !(known.has(words[i]!.text) && /^NNS?$/.test(words[i]!.xpos) && words[i]!.head !== i + 1)) { i++; continue; }
    const to = nameEnd(words, i);
    found.push(...splitTitle(words, startOfParticle(words, i), to));
    i = to;
  }
  return joinSharedNames(sentence, found);
}

/** "al-Maridini", "All India Muslim League": what belongs to the name before its first capital, or was not taken for one. */
function startOfParticle(words: readonly Word[], i: number): number {
  if (words[i - 1]?.xpos === 'HYPH' && /^(al|el|ash|ad|at|an|ar)$/i.test(words[i - 2]?.text ?? '') && words[i - 1]!.end === words[i]!.start && words[i - 2]!.end === words[i - 1]!.start) return i - 2;
  return i > 1 && words[i - 1]!.text === 'All' && words[i - 1]!.relation === 'det' ? i - 1 : i;
}

function startsName(words: readonly Word[], i: number, lowerCaseWords: ReadonlySet<string>): boolean {
  const word = words[i]!;
  // "9000 BP", "44 BC": an era, not a name.
  if (/^(BP|BC|AD|CE|BCE|AM|PM)$/.test(word.text) && words[i - 1]?.xpos === 'CD') return false;
  const isOpening = i === 0 || /^["“‘`'(:]$/.test(words[i - 1]!.text);
  // "Southern California", at the start of a sentence too.
  const isRegion = /^(Southern|Northern|Eastern|Western|Central|South|North|East|West|Upper|Lower|Greater|Great|Inner|Outer|Royal|Imperial|Grand|Holy)$/.test(word.text) && words[i + 1] !== undefined && /^NNPS?$/.test(words[i + 1]!.xpos) && capital.test(words[i + 1]!.text) && !countryByPeople.has(words[i + 1]!.text);
  // "Engineering News-Record"
  const isGerund = word.xpos === 'VBG' && word.relation === 'compound' && word.head > i && word.head <= i + 3 && /^NNPS?$/.test(words[i + 1]?.xpos ?? '');
  if (isOpening ? !isRegion && !isGerund && !/^NNPS?$/.test(word.xpos) && !(words[i + 1] && words[i + 1]!.xpos.startsWith('NNP') && /^(NN|FW)$/.test(word.xpos)) : !isNameTag(word)) return false;
  if (!capital.test(word.text) || calendar.test(word.text)) return false;
  // "the Dean of the College", "the Vice-President": an office, not a name.
  if (/^the$/i.test(words[i - 1]?.text ?? '') && isOffice.test(word.text) && !(words[i + 1] && capital.test(words[i + 1]!.text) && isNameTag(words[i + 1]!))) return false;
  // "signed a Treaty": one of many, whatever its capital.
  if (/^an?$/i.test(words[i - 1]?.text ?? '') && isKnownNoun(word.text.toLowerCase()) && word.relation !== 'compound' && !(words[i + 1] && capital.test(words[i + 1]!.text)) && !/^(of|for|on)$/.test(words[i + 1]?.text ?? '')) return false;
  // "Winking is cultural.": the tagger takes a capital at the start of a sentence for a name.
  const isAlone = !words[i + 1] || !isNameTag(words[i + 1]!);
  return !(isOpening && isAlone && lowerCaseWords.has(word.text.toLowerCase()));
}

function nameEnd(words: readonly Word[], start: number): number {
  let to = start + 1;
  for (;;) {
    const next = words[to];
    const after = words[to + 1];
    const last = words[to - 1]!;
    if (!next) return to;
    const touches = next.start === last.end;
    if (isNameTag(next) && capital.test(next.text) && !(calendar.test(next.text) && !touches)) to += 1;
    // "Hassan al-Turabi"
    else if (/^(al|el|ash|ad|ul)$/i.test(next.text) && after?.xpos === 'HYPH' && after.start === next.end && words[to + 2]?.start === after.end && capital.test(words[to + 2]!.text)) to += 3;
    // "International Children's Peace Prize", "Hadrian's Wall": a possessor within a name, not "Germany's Parliament".
    else if (/^['’]s?$/.test(next.text) && after && capital.test(after.text) && isNameTag(after) && isOwnerInName(words, start, to)) to += 2;
    // "Peter of Abano"
    else if (next.text === 'of' && to - start === 1 && isGivenName(last.text) && after?.xpos === 'NNP' && capital.test(after.text) && words[start - 1]?.text.toLowerCase() !== 'the' && !countryByName.has(last.text)) to += 2;
    // "Sense About Science": a capital that only a name gives to a preposition.
    else if (/^(About|Without|With|Against|For|To|In|On|Of|And|Over|Under|From|The|Before|After)$/.test(next.text) && !touches && after && isNameTag(after) && capital.test(after.text)) to += 2;
    // "Alexander the Great", "Jesus the Interpreter"
    else if (next.text === 'the' && to - start === 1 && after && capital.test(after.text) && !calendar.test(after.text) && !(words[to + 2] && capital.test(words[to + 2]!.text)) && /^(appos|flat|amod|nmod)$/.test(after.relation) && after.head < to && isEpithet(words, start, to)) to += 2;
    // "Richard III", "World War II", whatever the tagger takes the numeral for.
    else if (/^(II|III|IV|VI{0,3}|IX|XI{0,3}|XI?V|XVI{0,3})$/.test(next.text)) to += 1;
    else if (/^[-–&]$/.test(next.text) && touches && after && after.start === next.end && capital.test(after.text) && isNameTag(after)) to += 2;
    else if (next.text === '-' && touches && after && after.start === next.end && /^\p{Ll}{2,7}$/u.test(after.text) && !adjectiveAfterHyphen.test(after.text)) to += 2;
    else if (next.text === '&' && after && isNameTag(after)) to += 2;
    else if (/^(for|on|in)$/.test(next.text) && /^(Center|Centre|Institute|Association|Council|Academy|School|Department|Office|Foundation|Society|Committee|Commission|Agency|Campaign|Organization|Study|Fund|Party|Program|Programme|War|Ministry|Bureau|Museum|Conference|Convention|Agreement|Treaty|Protocol|Directive|Declaration|Index|Project|Initiative|Act)s?$/.test(last.text) && after && (isNameTag(after) || (after.text === 'the' && words[to + 2] && isNameTag(words[to + 2]!))) && capital.test(after.text === 'the' ? words[to + 2]!.text : after.text) && next.text !== 'in') to += after.text === 'the' ? 3 : 2;
    else if (/^(of)$/.test(next.text) && takesOf.test(last.text) && after && isNameTag(after) && capital.test(after.text)) to += 2;
    else if (next.text === 'of' && after?.text === 'the' && takesOf.test(last.text) && words[to + 2] && isNameTag(words[to + 2]!) && capital.test(words[to + 2]!.text)) to += 3;
    else if (joinsNames.test(next.text) && after && isNameTag(after) && capital.test(after.text)) to += 2;
    else if (next.text === 'de' && /^(la|las|los)$/.test(after?.text ?? '') && words[to + 2] && capital.test(words[to + 2]!.text)) to += 3;
    else if (next.text === ',' && after && isNameTag(after) && isCampus(words, start, to) && !isNameTag(words[to + 2] ?? next)) to += 2;
    // "Noor 1", "Boeing 747"; not "the Vikings 866".
    else if (next.xpos === 'CD' && /^\d{1,3}$/.test(next.text) && !(next.text.length === 3 && last.text.endsWith('s')) && next.head >= start && next.head < to) to += 1;
    else return to;
  }
}

const groupsOwn = /^(Children|Women|Men|People|Workers?|Farmers?|Teachers?|Veterans?|Mothers?|Fathers?|Valentine|Girls|Boys|Writers?|Journalists?|Nurses?|Players?|Friends|New Year)$/;
const ownedNames = /^(Wall|Land|Gate|Bay|Island|Creek|Hill|Point|Cathedral|Church|Hospital|Cross|Day|Prize|Award|Cup|Square|Dyke|Ferry|Landing|Peak|Pass|Disease|Syndrome|Comet|Law|Theorem|Conjecture|Kitchen)$/;
function isOwnerInName(words: readonly Word[], from: number, to: number): boolean {
  const [owner, after, next] = [words[to - 1]!.text, words[to + 1]!, words[to + 2]];
  if (groupsOwn.test(owner)) return true;
  return to - from === 1 && ownedNames.test(after.text) && !(next && capital.test(next.text) && isNameTag(next)) && !countryByName.has(owner) && !cities.has(owner) && !usStates.has(owner) && !regions.has(owner);
}

/** An epithet follows a single name without a comma, and is no company, country or people. */
const isEpithet = (words: readonly Word[], from: number, to: number) => !countryByName.has(words[from]!.text) && !countryByPeople.has(words[from]!.text) && !typeByNameWord.has(words[to + 1]!.text) && words[from - 1]?.text.toLowerCase() !== 'the';

/** "the Ethics and Anti-Corruption Commission", "the Ministry of Gender and Child Affairs": one name with an "and" in it. */
function joinSharedNames({ words, children }: ParsedSentence, names: readonly FoundName[]): FoundName[] {
  const joined: FoundName[] = [];
  for (const name of names) {
    const before = joined.at(-1);
    if (before && isShared(before, name)) joined[joined.length - 1] = { from: before.from, to: name.to, titleWords: before.titleWords };
    else joined.push(name);
  }
  return joined;

  function isShared(left: FoundName, right: FoundName): boolean {
    if (right.from !== left.to + 1 || words[left.to]!.text !== 'and' || right.titleWords > 0 || left.titleWords > 0) return false;
    const [first, last] = [words[left.from]!.text, words[right.to - 1]!.text];
    const at = words.findIndex((word, index) => index >= left.from && index < left.to && /^(Ministry|Department|Council|Centre|Center|Institute|Committee|School|Faculty|Office|Commission|Program|Programme)$/.test(word.text));
    if (at >= 0 && /^(of|for|on)$/.test(words[at + 1]?.text ?? '') && at + 1 < left.to) return !typeByNameWord.has(last) && !/^\p{Lu}+$/u.test(last) && !countryByName.has(last);
    const hasThe = (at: number) => children[at]!.some((child) => words[child]!.relation === 'det' && child < left.from);
    return left.to - left.from === 1 && right.to - right.from >= 2 && /^(organization|university|company)$/.test(typeByNameWord.get(last) ?? '') && !last.endsWith('s') && !typeByNameWord.has(first) && !countryByName.has(first) && !/^\p{Lu}{2,}$/u.test(first) && (hasThe(left.from) || hasThe(right.to - 1));
  }
}

/** "University of California, Berkeley". */
function isCampus(words: readonly Word[], from: number, to: number): boolean {
  return /^University of (California|Texas|Wisconsin|Illinois|Massachusetts|Maryland|Minnesota|North Carolina)$/.test(words.slice(from, to).map((word) => word.text).join(' '));
}

/** Cuts "US President Joe Biden" into the title "US President" and the name; takes role words before the name in. */
function splitTitle(words: readonly Word[], start: number, to: number): FoundName[] {
  let from = start;
  for (let i = start; i < to; i++) if (isRole(words[i]!) && !touchesHyphen(words, i) && !isInName(words, start, i, to) && !typeByNameWord.has(words[to - 1]!.text) && !(words[i + 1] && i + 1 < to && /^\p{Ll}/u.test(words[i + 1]!.text))) from = i + 1;
  // The words of a title may hold a name of their own: "US" in "US President".
  const inTitle: FoundName[] = [];
  for (let i = start; i < from; i++) {
    if (isRole(words[i]!) || countryByPeople.has(words[i]!.text)) continue;
    let end = i + 1;
    while (end < from && !isRole(words[end]!)) end++;
    if (words[end - 1]!.text !== 'Prime' && words[end - 1]!.text !== 'Vice' && words[end - 1]!.text !== 'Emeritus' && !(end - i === 1 && isKnownNoun(words[i]!.text.toLowerCase().replace(/s$/, '')))) inTitle.push({ from: i, to: end, titleWords: 0 });
    i = end;
  }
  if (from >= to) return inTitle;
  // "Ambassador to the United States Hamdullah Mohib": two names side by side.
  for (let cut = to - 2; cut > from; cut--) {
    const left = words.slice(from, cut).map((word) => word.text).join(' ');
    if (countryByName.has(left) && cut - from > 1 && !typeByNameWord.has(words[to - 1]!.text)) return [...inTitle, { from, to: cut, titleWords: 0 }, { from: cut, to, titleWords: 0 }];
  }
  let title = from - start;
  // Lower-case roles and what modifies them: "former Tennessee congressman Davy Crockett".
  const before = words[from - title - 1];
  if (before && (title > 0 || isRole(before))) {
    let first = from - title;
    while (first > 0 && isTitleModifier(words[first - 1]!, first - 1, first, to)) first--;
    const hasRole = words.slice(first, from).some(isRole);
    if (hasRole) title = from - first;
  }
  return [...inTitle, { from, to, titleWords: title }];
}

/** "Court of Justice", "Princess Cruises": the word of a role is part of the name. */
function isInName(words: readonly Word[], start: number, i: number, to: number): boolean {
  if (i > start && /^(of|for)$/.test(words[i - 1]!.text)) return true;
  const rest = words.slice(i + 1, to);
  return i === start && rest.length === 1 && /^(Cruises|Airlines|Hotels?|Foods|Motors|Industries|Studios|Street|Road|Avenue|Theatre|Theater|Hospital|Park|Island|Islands|Cup|Award|Line|Lines)$/.test(rest[0]!.text);
}

function isTitleModifier(word: Word, index: number, first: number, to: number): boolean {
  return /^(JJ|NN|NNP|VBN|HYPH)$/.test(word.xpos) && !calendar.test(word.text) && word.head >= index && word.head < to && first > 0;
}
