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
import { stopWords } from '#engine/checks/stop-words.ts';
import { sureMargin } from '#engine/language/english/wording/question-words.ts';
import { acceptedNames } from './find-keys.ts';
import { fittingPeople } from './fitting-people.ts';
import type { CandidateOption, Stem } from './candidate.ts';
import { sentenceQuote } from './quotes.ts';

/** Best first. */
export function entityOptions(reading: Reading, stem: Stem): CandidateOption[] {
  const key = reading.entities[stem.key.entity!]!;
  if (key.type !== 'person' && sharedByMany.test(stem.fact.lemma) && !/\b(?:first|only|last|largest|longest|highest|oldest)\b/.test(stem.prompt)) return [];
  const fits = key.type === 'person' ? fittingPeople(reading, stem) : () => true;
  if (!fits) return [];
  const banned = new Set<number>([key.id, ...stem.entities]);
  for (const mention of reading.mentions[stem.key.sentence]!) banned.add(mention.entity);
  // Words between quotation marks are one speaker's, whatever others say of the matter.
  if (stem.family !== 'speaker') for (const id of mayBeRight(reading, stem)) banned.add(id);
  const keyNames = new Set([...acceptedNames(key, key.name), key.name].map((name) => name.toLowerCase()));
  const shape = shapeOf(key);
  const found: { option: CandidateOption; rank: number }[] = [];
  for (const entity of reading.entities) {
    if (banned.has(entity.id) || !fits(entity) || entity.type !== key.type || entity.margin < sureMargin || shapeOf(entity) !== shape) continue;
    if ([...keyNames].some((name) => overlaps(name, entity.name.toLowerCase()))) continue;
    // A canal stands among canals, not among mountains.
    if (/^(place|event|work|organization)$/.test(key.type) && lastWord(entity) !== lastWord(key)) continue;
    if (isTied(entity, key) || isAward(entity) !== isAward(key) || /^(St|Saint)\.? /.test(entity.name)) continue;
    const mention = entity.mentions[0]!;
    const text = entity.type === 'person' ? entity.name : entity.takesThe ? `the ${entity.name.replace(/^the /i, '')}` : entity.name;
    if (found.some(({ option }) => overlaps(option.text.toLowerCase(), text.toLowerCase()))) continue;
    found.push({ option: { text, correct: false, entity: entity.id, quote: sentenceQuote(reading, mention.sentence) }, rank: entity.mentions.length + (entity.mentions.some(({ sentence }) => Math.abs(sentence - stem.key.sentence) < 8) ? 3 : 0) });
  }
  return found.sort((a, b) => b.rank - a.rank).map(({ option }) => option);
}

/** Verbs of what several do alike: another signer, member, supporter or neighbour is only not mentioned. */
const sharedByMany = /^(sign|join|ratify|subscribe|adopt|recogni[sz]e|enter|accede|accept|attend|participate|have|see|experience|support|border|belong|use|produce|export|import|share|face|contain|include|remain|become|vote|send|know|like|love|want|need|believe|hope|fear|trade|speak|study|live|work|visit|play|compete|fight|suffer|benefit|grow|own|host)$/;

/** Names that other sentences put beside the same deed, or beside most of what the question says. */
function mayBeRight(reading: Reading, stem: Stem): number[] {
  const named = stem.entities.flatMap((id) => stemsOf(reading.entities[id]!.aliases.join(' ')));
  const asked = [...new Set(stemsOf(stem.prompt.replace(/^\S+(?: \S+)?/, '')))].filter((word) => !named.includes(word));
  const [verb = ''] = stemsOf(reading.sentences[stem.fact.sentence]!.words[stem.fact.verb]!.text);
  return reading.sentences.flatMap((sentence) => {
    if (sentence.index === stem.key.sentence) return [];
    const here = reading.mentions[sentence.index]!.map((mention) => mention.entity);
    if (here.length === 0) return [];
    const has = new Set(sentence.words.flatMap((word) => stemsOf(word.text)));
    const shared = asked.filter((word) => has.has(word)).length;
    const isSameDeed = has.has(verb) && (stem.entities.some((id) => here.includes(id)) || shared >= 2);
    return isSameDeed || (shared >= 2 && shared >= 0.4 * asked.length) ? here : [];
  });
}

const stemsOf = (text: string) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2 && !stopWords.has(word)).map((word) => word.slice(0, 5));

/** What the name says it is: "Canal" of "Suez Canal", "School" of "School of Medicine"; nothing of "The Byrds". */
function lastWord(entity: Entity): string {
  const words = entity.name.split(' ').map((word) => word.replace(/s$/, ''));
  return [words.at(-1)!, words[words.indexOf('of') - 1] ?? ''].find((word) => typeByNameWord.has(word)) ?? '';
}
/** An award is no university, whatever words it has. */
const isAward = (entity: Entity) => / of the (Year|Decade|Century|Month)\b|\b(Award|Prize|Medal)s?\b/.test(entity.name);
const shapeOf = (entity: Entity) => (entity.type === 'person' ? (/ of /.test(entity.name) ? 'titled' : entity.name.includes(' ') ? 'full' : 'single') : entity.type === 'country' && /^(England|Scotland|Wales|Northern Ireland)$/.test(entity.name) ? 'part' : /^[A-Z]{2,6}$/.test(entity.name) && entity.type !== 'country' ? 'initials' : 'name');

const overlaps = (a: string, b: string) => {
  const words = (text: string) => text.replace(/^the /, '').split(/[\s.,-]+/).filter((word) => word.length > 2 && !/^(university|college|party|company|council|institute|association|north|south|east|west|new|san|city|national|international|department|ministry|united|republic|school|group|steel|police)$/.test(word));
  const own = new Set(words(a));
  return a === b || words(b).some((word) => own.has(word));
};

/** A capital and its country: one may stand for the other. */
const isTied = (a: Entity, b: Entity) => countryByCapital.get(a.name)?.name === countryByName.get(b.name)?.name && countryByName.has(b.name);

export type { Quote };
