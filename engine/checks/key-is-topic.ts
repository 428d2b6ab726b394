/**
 * Accepts a key that the context line leaves open.
 * Refuses the article's own topic as key: the title, which stands above every question, gives it away.
 */
import { isKnownNoun } from '#engine/language/english/lexicon/noun-kinds.ts';
import { countryByName, countryByPeople } from '#engine/language/english/mentions/countries.ts';
import { typeByNameWord } from '#engine/language/english/mentions/name-words.ts';
import { isAboutOneSubject, nounKey, topicNouns } from '#engine/language/english/mentions/topic-nouns.ts';
import { regions, usStates } from '#engine/language/english/mentions/places.ts';
import type { Check } from './check.ts';

const words = (text: string) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2);

/** Words of a name that name nothing else: not "University", "European", "North". */
const properWords = (text: string) => text.split(/[^\p{L}'’-]+/u).filter((word) => /^\p{Lu}\p{Ll}{4,}/u.test(word) && !typeByNameWord.has(word) && !usStates.has(word) && !regions.has(word) && !countryByName.has(word) && !countryByPeople.has(word) && !isKnownNoun(word.toLowerCase()) && !isKnownNoun(word.toLowerCase().replace(/s$/, '')) && !/^(European|African|Asian|American|National|International|Royal|Federal|Central|United|Northern|Southern|Eastern|Western|North|South|Great|Greater)$/.test(word)).map((word) => word.toLowerCase());

export const keyIsTopic: Check = {
  reason: 'key-is-topic',
  refuses: ({ key, kind, fact, prompt }, { reading }) => {
    if (kind === 'ordering' || kind === 'multiple-choice') return false;
    // Whatever it is, the title says it.
    const shown = ` ${words(reading.article.title).join(' ')} `;
    // "Norman" under "Normans".
    if (key.text !== '' && words(key.text).length === 1 && words(reading.article.title).some((word) => word.replace(/s$/, '') === words(key.text)[0]!.replace(/s$/, ''))) return true;
    if (key.text !== '' && words(key.text).length > 0 && shown.includes(` ${words(key.text).join(' ')} `)) return true;
    // "plague" under "Black Death": what the article speaks of throughout.
    if (key.type === 'phrase' && words(key.text).length === 1 && isAboutOneSubject(reading.article.title) && topicNouns(reading).has(nounKey(key.text))) return true;
    // "liquid oxygen" under "Oxygen".
    if (key.type === 'phrase' && isAboutOneSubject(reading.article.title) && words(key.text).filter((word) => !countryByPeople.has(`${word[0]!.toUpperCase()}${word.slice(1)}`)).some((word) => word.length >= 5 && words(reading.article.title).some((other) => other.replace(/s$/, '') === word.replace(/s$/, '')))) return true;
    if (kind === 'true-false' || key.entity === undefined) return false;
    // "The Moroccan city of Ouarzazate": its people and adjectives name a country.
    const country = key.type === 'country' ? countryByName.get(key.text.replace(/^the /, '')) : undefined;
    // … where it is asked for itself: troops that others station in Japan are not what "Japanese Prime Minister" tells.
    const isAsked = isAboutOneSubject(reading.article.title) || (key.range.from >= fact.subject.from && key.range.to <= fact.subject.to) || /____['’]s/.test(prompt);
    if (country && isAsked && [country.name, ...country.aliases, ...country.peoples].some((name) => name.length > 2 && shown.includes(` ${words(name).join(' ')} `))) return true;
    const entity = reading.entities[key.entity]!;
    const title = new Set(words(reading.article.title));
    const forms = [entity.name, ...entity.aliases].map(words).filter((form) => form.length > 0);
    if (forms.some((form) => form.every((word) => title.has(word)))) return true;
    // "Harvard College" under "Harvard University": the name in the title is half of the answer.
    if (key.text.includes(' ') && entity.type !== 'person' && properWords(key.text).some((word) => properWords(reading.article.title).includes(word))) return true;
    if (entity.type === 'person' && title.has(words(entity.name).at(-1) ?? '')) return true;
    const most = Math.max(...reading.entities.map((other) => other.mentions.length));
    return entity.mentions.length === most && most >= 10 && entity.mentions.length > 0.25 * reading.sentences.length && entity.type === 'person';
  },
};
