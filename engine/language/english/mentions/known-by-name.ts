/**
 * Whether a name alone tells a reader of the context line who is meant.
 *
 * "Clara Barton", "Einstein" and, under the title "Harvard University", "Harvard" do. "Goldenson", of whom the article
 * says no more than that he "had to intervene", does not.
 */
import { isFamousPerson } from '#engine/language/english/lexicon/famous-people.ts';
import { isKnownAbbreviation } from '#engine/language/english/lexicon/known-abbreviations.ts';
import { findNamedThings } from '#engine/language/english/lexicon/named-things.ts';
import { organisationType } from '#engine/language/english/lexicon/organisations.ts';
import type { Entity, Reading } from '#engine/types.ts';
import { countryByName } from './countries.ts';
import { cities, regions, usStates } from './places.ts';
import { isAboutOneSubject } from './topic-nouns.ts';
import { personVerbForms } from './vote-type.ts';

const known = new WeakMap<Reading, Map<number, boolean>>();

export function isKnownByName(reading: Reading, entity: Entity): boolean {
  const seen = known.get(reading) ?? new Map<number, boolean>();
  known.set(reading, seen);
  const before = seen.get(entity.id);
  if (before !== undefined) return before;
  const found = !isBareSurname(reading, entity) && !isBareLetters(reading, entity);
  seen.set(entity.id, found);
  return found;
}

/** One word that names a person, or may name one, and that nobody knows from elsewhere. */
function isBareSurname(reading: Reading, entity: Entity): boolean {
  const { name, type } = entity;
  // In a lesson "al-Biruni" is a name in full; in the news "el-Kadiri" is a surname.
  if (/[\s-]/.test(isAboutOneSubject(reading.article.title) ? name : name.replace(/^(al|el|ash|ad)-/i, '')) && !/^(Mr|Mrs|Ms|Miss|Dr)\b/.test(name)) return false;
  if (type !== 'person' && (type !== 'thing' || !actsAsAPerson(reading, entity))) return false;
  if (reading.article.title.split(/[^\p{L}'’-]+/u).includes(name)) return false;
  if (isFamousPerson(name) || organisationType.has(name) || countryByName.has(name) || cities.has(name) || regions.has(name) || usStates.has(name)) return false;
  return !findNamedThings(name).some(({ kind }) => kind === 'person');
}

/** "UPT", "PhT": letters that neither the article nor the world explains. */
function isBareLetters(reading: Reading, { name, type, aliases, mentions }: Entity): boolean {
  if (!/^\p{Lu}\p{L}?\p{Lu}{1,4}$/u.test(name) || type === 'country' || aliases.some((alias) => alias.includes(' '))) return false;
  // "PDP-11": a make, with its number.
  if (mentions.some((mention) => { const next = reading.sentences[mention.sentence]!.words[mention.to]; return next !== undefined && (next.xpos === 'HYPH' || next.xpos === 'CD' || next.text === '-'); })) return false;
  return !isKnownAbbreviation(name) && !organisationType.has(name) && !/^[IVX]+$/.test(name) && !reading.article.title.includes(name);
}

/** "Knudstrop took over": the subject of what only people do, or with a "Mr" before it. */
function actsAsAPerson(reading: Reading, entity: Entity): boolean {
  return entity.mentions.some((mention) => {
    const { words } = reading.sentences[mention.sentence]!;
    const last = words[mention.to - 1]!;
    if (mention.titleWords > 0) return true;
    if (!last.relation.startsWith('nsubj') || last.head < 0) return false;
    return personVerbForms.test(words[last.head]!.text.toLowerCase()) || /^(took|takes|led|leads|won|served|joined|appointed|elected|hired|resigned|visited|met|signed|intervened|intervene|built|designed|invented|discovered)$/.test(words[last.head]!.text.toLowerCase());
  });
}
