/**
 * Which person "the Japanese leader" or "the President" is, where the article has given exactly one person that role.
 *
 * With one "President Donald Trump" and no other president "the President" is he; with two presidents it is nobody.
 */
import type { Entity, Mention, ParsedSentence } from '#engine/types.ts';
import { countryByName, countryByPeople } from './countries.ts';
import { roleWords } from './people.ts';

const rulers = /^(president|minister|king|queen|emperor|chancellor|premier|monarch)$/;

export function resolveDescriptions(sentences: readonly ParsedSentence[], entities: readonly Entity[], mentions: readonly (readonly Mention[])[]): Mention[] {
  const people = entities.filter((entity) => entity.type === 'person' && entity.role !== undefined);
  const found: Mention[] = namedAtOnce(sentences, entities, mentions);
  if (people.length === 0) return found;
  for (const sentence of sentences) {
    const { words } = sentence;
    for (let from = 0; from < words.length - 1; from++) {
      if (!/^the$/i.test(words[from]!.text)) continue;
      // "the", up to two words that say of what, and the role.
      for (let to = from + 2; to <= Math.min(words.length, from + 5); to++) {
        const role = words[to - 1]!.text.toLowerCase();
        const next = words[to];
        if (!/^(president|minister|leader|king|queen|emperor|empress|chancellor|governor|mayor|ambassador|senator|professor|general|pope|premier|prince|princess)$/.test(role)) continue;
        if (next && (/^(NN|NNP|NNS|CD)/.test(next.xpos) || /^(of|who|for|-|and)$/.test(next.text))) break;
        const modifiers = words.slice(from + 1, to - 1).map((word) => word.text);
        if (modifiers.some((word) => /^(former|new|next|first|vice|deputy|acting|late|other|current|then|previous|old)$/i.test(word))) break;
        const fitting = people.filter((person) => fits(person, role, modifiers));
        if (fitting.length === 1 && !mentions[sentence.index]!.some((mention) => mention.from < to && mention.to > from && mention.entity === fitting[0]!.id)) {
          found.push({ from, to, sentence: sentence.index, entity: fitting[0]!.id, titleWords: 0, isPronoun: true });
        }
        break;
      }
    }
  }
  return found;
}

/** "the party of the Prime Minister, Matteo Renzi,": the role is said as the name behind it, for what stands between commas is left out. */
function namedAtOnce(sentences: readonly ParsedSentence[], entities: readonly Entity[], mentions: readonly (readonly Mention[])[]): Mention[] {
  return sentences.flatMap(({ words, index }) => mentions[index]!.flatMap((mention): Mention[] => {
    const entity = entities[mention.entity]!;
    const comma = mention.from - mention.titleWords - 1;
    if (entity.type !== 'person' || words[comma]?.text !== ',' || words[mention.from]!.relation !== 'appos') return [];
    let from = comma - 1;
    while (from > 0 && /^(NN|NNP|JJ)$/.test(words[from]!.xpos) && comma - from < 5) from -= 1;
    const role = words[comma - 1]!;
    if (!/^the$/i.test(words[from]!.text) || from === 0 || comma - from > 4 || !roleWords.has(role.text.toLowerCase()) || role.relation.startsWith('nsubj')) return [];
    return [{ from, to: comma, sentence: index, entity: entity.id, titleWords: 0, isPronoun: true }];
  }));
}

function fits(person: Entity, role: string, modifiers: readonly string[]): boolean {
  const own = person.role!.toLowerCase().split(/\s+/);
  if (own.includes('former') || !(own.includes(role) || (role === 'leader' && own.some((word) => rulers.test(word))))) return false;
  const country = modifiers.map((word) => countryByPeople.get(word) ?? countryByName.get(word)).find(Boolean);
  if (country && !person.role!.split(/\s+/).some((word) => (countryByPeople.get(word) ?? countryByName.get(word))?.name === country.name)) return false;
  return modifiers.every((word) => countryByPeople.has(word) || countryByName.has(word) || own.includes(word.toLowerCase()));
}
