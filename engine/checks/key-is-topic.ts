/**
 * Accepts a key that the context line leaves open.
 * Refuses the article's own topic as key: the title, which stands above every question, gives it away.
 */
import { countryByName } from '#engine/language/english/mentions/countries.ts';
import type { Check } from './check.ts';

const words = (text: string) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2);

export const keyIsTopic: Check = {
  reason: 'key-is-topic',
  refuses: ({ key, kind }, { reading }) => {
    if (kind === 'ordering' || kind === 'multiple-choice') return false;
    // Whatever it is, the title says it.
    const shown = ` ${words(reading.article.title).join(' ')} `;
    // "Norman" under "Normans".
    if (key.text !== '' && words(key.text).length === 1 && words(reading.article.title).some((word) => word.replace(/s$/, '') === words(key.text)[0]!.replace(/s$/, ''))) return true;
    if (key.text !== '' && words(key.text).length > 0 && shown.includes(` ${words(key.text).join(' ')} `)) return true;
    if (kind === 'true-false' || key.entity === undefined) return false;
    // "The Moroccan city of Ouarzazate": its people and adjectives name a country.
    const country = key.type === 'country' ? countryByName.get(key.text.replace(/^the /, '')) : undefined;
    if (country && [country.name, ...country.aliases, ...country.peoples].some((name) => name.length > 2 && shown.includes(` ${words(name).join(' ')} `))) return true;
    const entity = reading.entities[key.entity]!;
    const title = new Set(words(reading.article.title));
    const forms = [entity.name, ...entity.aliases].map(words).filter((form) => form.length > 0);
    if (forms.some((form) => form.every((word) => title.has(word)))) return true;
    if (entity.type === 'person' && title.has(words(entity.name).at(-1) ?? '')) return true;
    const most = Math.max(...reading.entities.map((other) => other.mentions.length));
    return entity.mentions.length === most && most >= 10 && entity.mentions.length > 0.25 * reading.sentences.length && entity.type === 'person';
  },
};
