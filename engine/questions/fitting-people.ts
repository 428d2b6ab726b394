/**
 * Which people may stand as wrong options beside a person: of the same sort and time, and provably not right.
 *
 * For "Who said, “…”?" the other speakers of the article. For "Who is the chief taster of Norland Foods?" people whom
 * the article gives another role. Never one with the same role ("former dean" beside the dean), one who only lends a
 * name ("Guy Fawkes masks"), one of another lifetime, or one whose gender the question rules out.
 */
import type { Entity, ParsedSentence, Reading } from '#engine/types.ts';
import { sayingVerbs } from '#engine/facts/reported-clauses.ts';
import { nounLemma } from '#engine/language/english/inflect/noun-forms.ts';
import { nounKind } from '#engine/language/english/lexicon/noun-kinds.ts';
import { countryByPeople } from '#engine/language/english/mentions/countries.ts';
import { roleWords } from '#engine/language/english/mentions/people.ts';
import { typeByNameWord } from '#engine/language/english/mentions/name-words.ts';
import type { Stem } from './candidate.ts';
import { knownPeople } from './known-people.ts';

/** A test that each person must pass, or undefined where nobody's being wrong could be shown. */
export function fittingPeople(reading: Reading, stem: Stem): ((person: Entity) => boolean) | undefined {
  const people = knownPeople(reading);
  const key = reading.entities[stem.key.entity!]!;
  const own = people.get(key.id);
  if (!own || !isPersonsName(key.name)) return undefined;
  const sentence = reading.sentences[stem.fact.sentence]!;
  const asksSpeaker = stem.family === 'speaker' || (sayingVerbs.test(sentence.words[stem.fact.verb]!.text) && !stem.fact.isPassive);
  const role = roleAsked(sentence, stem);
  // "one of the first to …": others may be so too. "a Norwegian student": a name tells who is Norwegian.
  if (/\bone of\b/.test(stem.prompt) || (role && (saysWhence(stem.prompt) || /\b(?:former|ex-|another|fellow)\b/.test(stem.prompt) && role.isOneOfMany))) return undefined;
  const gender = genderIn(stem.prompt);
  return (person) => {
    const one = people.get(person.id);
    if (!one || !isPersonsName(person.name) || (person.gender && (gender ?? person.gender) !== person.gender)) return false;
    if (asksSpeaker) return one.speaks;
    if (areOfOtherTimes(own.years, one.years) || (one.isForeign && !own.isForeign)) return false;
    // "a hygiene technician": whoever has no role in the article may be one as well.
    if (role?.isOneOfMany) return one.roles.length > 0 && !one.roles.some(({ head }) => head === role.head);
    // Of people who talk to a reporter, and of people in a story, the others of their sort.
    if (one.speaks !== own.speaks || (one.acts.length === 0 && one.roles.length === 0)) return false;
    return role ? !one.roles.some(({ head }) => head === role.head) : one.acts.length > 0;
  };
}

/** The role that "Who was a councillor of the Green Party?" asks for. */
function roleAsked(sentence: ParsedSentence, { fact, key }: Stem): { head: string; isOneOfMany: boolean } | undefined {
  if (!fact.isCopula) return undefined;
  const asked = key.range.from <= fact.subject.head && fact.subject.head < key.range.to ? fact.parts.find(({ role }) => role === 'predicate') : fact.subject;
  if (!asked) return undefined;
  const word = sentence.words[asked.head]!;
  return { head: nounLemma(word.text, word.xpos), isOneOfMany: /^(?:an?|another|one)$/i.test(sentence.words[asked.from]!.text) };
}

const saysWhence = (prompt: string) => prompt.split(/[^\p{L}]+/u).some((word) => countryByPeople.has(word));

function genderIn(prompt: string): 'female' | 'male' | undefined {
  const words = new Set(prompt.replace(/“[^”]*”/g, '').toLowerCase().split(/[^\p{L}]+/u));
  const female = ['she', 'her', 'herself', 'actress', 'chairwoman', 'spokeswoman', 'mother', 'wife', 'daughter', 'sister', 'queen', 'woman'].some((word) => words.has(word));
  const male = ['he', 'his', 'him', 'himself', 'chairman', 'spokesman', 'father', 'husband', 'son', 'brother', 'king', 'man'].some((word) => words.has(word));
  return female === male ? undefined : female ? 'female' : 'male';
}

/** Nobody of another century stands for someone of this one. */
function areOfOtherTimes(own: readonly number[], other: readonly number[]): boolean {
  return own.length > 0 && other.length > 0 && own.every((year) => other.every((one) => Math.abs(year - one) > 60));
}

/** "Ann Lee", "Lee"; not "Prime Ministers", "Protestant Reformation", "Republican House Speaker". */
export function isPersonsName(name: string): boolean {
  const words = name.split(' ');
  const isKnown = (word: string) => roleWords.has(word.toLowerCase()) || roleWords.has(word.toLowerCase().replace(/s$/, '')) || typeByNameWord.has(word) || countryByPeople.has(word);
  if (!/\p{Ll}/u.test(name) || words.some((word) => word !== words[0] && isKnown(word)) || isKnown(words.at(-1)!)) return false;
  if (words.length > 1 && /(tion|sion|ism|ment|ity|ship|hood|ness)s?$/.test(name)) return false;
  // "Norland Patriots": a team.
  if (words.length > 1 && /[^s]s$/.test(name) && /^(person|animal|group)$/.test(nounKind(nounLemma(words.at(-1)!.toLowerCase(), 'NNS')) ?? '')) return false;
  return words.length > 1 || nounKind(name.toLowerCase()) === undefined || nounKind(name.toLowerCase()) === 'person';
}
