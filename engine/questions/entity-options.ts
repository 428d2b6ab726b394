/**
 * Wrong options for a name: other names of the same kind from the article, none of which could be right too.
 *
 * For "Which country stations 50,000 troops in Japan?" the Philippines and Ukraine will do. Left out are whatever
 * stands in the same sentence (it may well be a second right answer), whatever the question itself names, other names
 * for the key, and whatever another sentence puts beside the same verb and names.
 */
import type { Entity, Quote, Reading } from '#engine/types.ts';
import { countryByCapital, countryByName } from '#engine/language/english/mentions/countries.ts';
import { typeByNameWord } from '#engine/language/english/mentions/name-words.ts';
import { sureMargin } from '#engine/language/english/wording/question-words.ts';
import { acceptedNames } from './find-keys.ts';
import { fittingPeople } from './fitting-people.ts';
import type { CandidateOption, Stem } from './candidate.ts';
import { knownPeople } from './known-people.ts';
import { namesNear, nearest } from './nearest.ts';
import { sentenceQuote } from './quotes.ts';
import { stemsAt, stemsOf } from './sentence-stems.ts';

/** How many places where names of the kind stand are looked at, the nearest first. */
const mostMentions = 60;

/** Best first. */
export function entityOptions(reading: Reading, stem: Stem): CandidateOption[] {
  const key = reading.entities[stem.key.entity!]!;
  if (stem.family !== 'list' && othersMayToo(stem)) return [];
  // One of several is not the only one; and what is a region of what, only a map tells.
  if (/\bone of\b/.test(stem.prompt) || key.type === 'region') return [];
  const fits = key.type === 'person' ? fittingPeople(reading, stem) : () => true;
  if (!fits) return [];
  const banned = new Set<number>([key.id, ...stem.entities]);
  for (const mention of reading.mentions[stem.key.sentence]!) banned.add(mention.entity);
  const keyNames = [...new Set([...acceptedNames(key, key.name), key.name].map((name) => name.toLowerCase()))];
  const shape = shapeOf(key);
  const mayBeRight = alsoRight(reading, stem);
  const found: { option: CandidateOption; rank: number }[] = [];
  for (const id of new Set(namesNear(reading, key.type, stem.key.sentence, mostMentions).map((mention) => mention.entity))) {
    const entity = reading.entities[id]!;
    if (banned.has(id) || entity.margin < sureMargin || shapeOf(entity) !== shape || !fits(entity)) continue;
    if (entity.type === 'country' && gone.test(entity.name) && !gone.test(key.name)) continue;
    if (keyNames.some((name) => overlaps(name, entity.name.toLowerCase()))) continue;
    // A canal stands among canals, not among mountains.
    if (/^(place|event|work|organization)$/.test(key.type) && lastWord(entity) !== lastWord(key)) continue;
    if (isTied(entity, key) || isAward(entity) !== isAward(key) || /^(St|Saint)\.? /.test(entity.name) || mayBeRight(entity)) continue;
    const text = entity.type === 'person' ? entity.name : entity.takesThe ? `the ${entity.name.replace(/^the /i, '')}` : entity.name;
    if (found.some(({ option }) => overlaps(option.text.toLowerCase(), text.toLowerCase()))) continue;
    const isNear = nearest(entity.mentions, stem.key.sentence, 1).some(({ sentence }) => Math.abs(sentence - stem.key.sentence) < 8);
    // Who that is says more than where the name stands first.
    const shown = (entity.type === 'person' ? knownPeople(reading).get(id)?.roles[0]?.sentence : undefined) ?? entity.mentions[0]!.sentence;
    found.push({ option: { text, correct: false, entity: id, quote: sentenceQuote(reading, shown) }, rank: entity.mentions.length + (isNear ? 3 : 0) });
  }
  return found.sort((x, y) => y.rank - x.rank || x.option.entity! - y.option.entity!).map(({ option }) => option);
}

/** Verbs of what several do alike: another signer, member, supporter or neighbour is only not mentioned. */
const sharedByMany = /^(sign|join|ratify|subscribe|adopt|recogni[sz]e|enter|accede|accept|attend|participate|have|see|experience|support|border|belong|use|produce|export|import|share|face|contain|include|remain|become|vote|send|know|like|love|want|need|believe|hope|fear|trade|speak|study|live|work|visit|play|compete|fight|suffer|benefit|grow|own|host)$/;

/** "Which city suffered from the plague?": many did, of which the article tells one. */
export const othersMayToo = ({ key, fact, prompt }: Stem): boolean =>
  key.type !== 'person' && key.value === undefined && sharedByMany.test(fact.lemma) && !/\b(?:first|only|last|largest|longest|highest|oldest)\b/.test(prompt);

/** Whether another sentence puts the name beside the same deed, or beside most of what the question says. */
function alsoRight(reading: Reading, stem: Stem): (entity: Entity) => boolean {
  // Words between quotation marks are one speaker's, whatever others say of the matter.
  if (stem.family === 'speaker') return () => false;
  const named = stem.entities.flatMap((id) => stemsOf(reading.entities[id]!.aliases.join(' ')));
  const asked = [...new Set(stemsOf(stem.prompt.replace(/^\S+(?: \S+)?/, '')))].filter((word) => !named.includes(word));
  const [verb = ''] = stemsOf(reading.sentences[stem.fact.sentence]!.words[stem.fact.verb]!.text);
  return (entity) => [...new Set(nearest(entity.mentions, stem.key.sentence, mostMentions).map(({ sentence }) => sentence))].some((index) => {
    const has = stemsAt(reading, index);
    const shared = asked.filter((word) => has.has(word)).length;
    const isSameDeed = has.has(verb) && (shared >= 2 || reading.mentions[index]!.some((mention) => stem.entities.includes(mention.entity)));
    return isSameDeed || (shared >= 2 && shared >= 0.4 * asked.length);
  });
}

/** Countries that are no more stand beside none that is. */
const gone = /^(the )?(Soviet Union|USSR|U\.S\.S\.R\.|Yugoslavia|Czechoslovakia|East Germany|West Germany|Ottoman Empire|Austria-Hungary|Prussia|Persia|Siam|Ceylon|Rhodesia|Zaire)$/;

/** What the name says it is: "Canal" of "Suez Canal", "School" of "School of Medicine"; nothing of "The Byrds". */
function lastWord(entity: Entity): string {
  const words = entity.name.split(' ').map((word) => word.replace(/s$/, ''));
  return [words.at(-1)!, words[words.indexOf('of') - 1] ?? ''].find((word) => typeByNameWord.has(word)) ?? '';
}
/** An award is no university, whatever words it has. */
const isAward = (entity: Entity) => / of the (Year|Decade|Century|Month)\b|\b(Award|Prize|Medal)s?\b/.test(entity.name);
const shapeOf = (entity: Entity) => (entity.type === 'person' ? (/ of |^(Monsignor|Father|Brother|Sister|King|Queen|Prince|Princess|Pope|Saint|Sir|Dame|Lord|Lady) /.test(entity.name) ? 'titled' : / [IVX]+$/.test(entity.name) ? 'crowned' : entity.name.includes(' ') ? 'full' : 'single') : entity.type === 'country' && /^(England|Scotland|Wales|Northern Ireland)$/.test(entity.name) ? 'part' : /^[A-Z]{2,6}$/.test(entity.name) && entity.type !== 'country' ? 'initials' : 'name');

const overlaps = (a: string, b: string) => {
  const words = (text: string) => text.replace(/^the /, '').split(/[\s.,-]+/).filter((word) => word.length > 2 && !/^(university|college|party|company|council|institute|association|north|south|east|west|new|san|city|national|international|department|ministry|united|republic|school|group|steel|police)$/.test(word));
  const own = new Set(words(a));
  return a === b || words(b).some((word) => own.has(word));
};

/** A capital and its country: one may stand for the other. */
const isTied = (a: Entity, b: Entity) => countryByCapital.get(a.name)?.name === countryByName.get(b.name)?.name && countryByName.has(b.name);

export type { Quote };
