/**
 * Accepts "Which company was once the most powerful in the world?" for US Steel.
 * Refuses "Which Japanese leader …" for Japan and "the Toyota factory of which company" for Toyota: a word of the key,
 * or a people, capital or country that belongs to it, stands in the prompt and gives it away.
 */
import { typeByNameWord } from '#engine/language/english/mentions/name-words.ts';
import { countryByCapital, countryByName, countryByPeople } from '#engine/language/english/mentions/countries.ts';
import type { Check } from './check.ts';

const words = (text: string) => text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(Boolean);
const common = /^(the|of|and|in|for|de|la|le|van|von|new|north|south|east|west|university|company|party|city|united|national|a|an|at|on|prime|president|minister|mr|mrs|dr|sir)$/;

/** "Treaty", "Council", "European": words that many names share. */
const isOfTheKind = (word: string) => typeByNameWord.has(`${word[0]!.toUpperCase()}${word.slice(1)}`) || /^(treaty|european|american|british|national|international|royal|federal|general|central|convention|state|street|saint|single|world|protocol|pact|accord|agreement|summit|forum)$/.test(word);

export const keyInPrompt: Check = {
  reason: 'key-in-prompt',
  refuses: ({ key, prompt, kind, fact }, { reading }) => {
    if (kind === 'true-false' || kind === 'ordering') return false;
    if (kind === 'multiple-choice') return key.accept.some((name) => prompt.includes(name.replace(/^the /, '')));
    // "What signalled Howard Fonda's opposition?" for "the head of the commission, Howard Fonda": the answer is the one who is named.
    const isSubject = key.type === 'phrase' && key.sentence === fact.sentence && key.range.from < fact.subject.to && key.range.to > fact.subject.from;
    if (isSubject && reading.mentions[key.sentence]!.some((mention) => mention.from >= fact.subject.from && mention.to <= fact.subject.to && prompt.includes(reading.entities[mention.entity]!.name))) return true;
    const asked = words(prompt);
    const all = words(key.text).filter((word) => !common.test(word) && !(key.entity !== undefined && /^(al|el|bin|ibn|ben|dos|das|der|den|du|di|da|st)$/.test(word)));
    // "the ____ of 1957 and the Maastricht Treaty": that it is a treaty gives nothing away while another word of it is hidden.
    const telling = all.filter((word) => !isOfTheKind(word));
    const own = key.entity !== undefined && telling.length > 0 ? telling : all;
    if (own.some((word) => (/^\d+$/.test(word) ? asked.includes(word) && !['how-many', 'when'].includes(key.type) : asked.some((other) => other === word || (word.length >= 5 && other.length >= 5 && other.slice(0, 5) === word.slice(0, 5)))))) return true;
    // "America's status" gives "US Steel" away.
    const inKey = key.text.split(/\s+/).flatMap((word) => countryByName.get(word) ?? []);
    if (inKey.some((each) => [each.name, ...each.aliases, ...each.peoples].some((name) => new RegExp(`(^|[^\\p{L}])${name.replaceAll('.', '\\.')}([^\\p{L}]|$)`, 'u').test(prompt)))) return true;
    const country = countryByName.get(key.text.replace(/^the /, '')) ?? countryByCapital.get(key.text);
    if (!country) return false;
    const tied = new Set([country.name, country.capital, ...country.aliases, ...country.peoples]);
    if (prompt.split(/[^\p{L}.]+/u).some((word) => tied.has(word) || tied.has(word.replace(/\.$/, '')) || (countryByPeople.get(word)?.name === country.name))) return true;
    // "New Zealand's capital"
    if ([...tied].some((name) => name.includes(' ') && new RegExp(`(^|[^\\p{L}])${name.replaceAll('.', '\\.')}([^\\p{L}]|$)`, 'u').test(prompt))) return true;
    // "President Joe Biden" gives the US away.
    return reading.entities.some((entity) => entity.type === 'person' && entity.role !== undefined && prompt.includes(entity.name.split(' ').at(-1)!) && [...tied].some((name) => name && entity.role!.includes(name)));
  },
};
