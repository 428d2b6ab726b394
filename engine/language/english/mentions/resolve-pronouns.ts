/**
 * Which person a "he" or "she" is, where there is only one it can be.
 *
 * "Fillmore retired in 1994. He joined …" gives Fillmore: nobody else was named since.
 * "Fillmore met Atkins. He said …" gives nobody, unless genders tell them apart; nor does a quotation that names nobody.
 */
import type { Entity, Mention, ParsedSentence, Span } from '#engine/types.ts';

const male = /^(he|him|his|himself)$/i;
const female = /^(she|her|hers|herself)$/i;

/** By sentence and word: the entity. Pronouns that are not certain are absent. */
export type Pronouns = ReadonlyMap<string, number>;
export const pronounKey = (sentence: number, word: number) => `${sentence}:${word}`;

export function resolvePronouns(title: string, sentences: readonly ParsedSentence[], entities: readonly Entity[], mentions: readonly (readonly Mention[])[], quotations: readonly Span[] = []): Pronouns {
  const found = new Map<string, number>();
  const genders = new Map<number, 'male' | 'female'>();
  for (const entity of entities) if (entity.gender) genders.set(entity.id, entity.gender);
  const lowerCase = new Set(sentences.flatMap((sentence) => sentence.words.filter((word) => /^\p{Ll}/u.test(word.text)).map((word) => word.text)));
  // A name of unknown kind may be a person's: "Rodaba Noori", not "Computational Linguistics".
  const isPerson = (id: number) => entities[id]!.type === 'person' || (entities[id]!.type === 'thing' && /^\p{Lu}\p{Ll}+( \p{Lu}[\p{L}.-]+){1,2}$/u.test(entities[id]!.name) && entities[id]!.name.split(' ').every((word) => !lowerCase.has(word.toLowerCase())) && !entities[id]!.mentions.some((mention) => /^(DT|CD|PRP\$|JJ|POS)$/.test(sentences[mention.sentence]!.words[mention.from - 1]?.xpos ?? '') || /^NNS?$/.test(sentences[mention.sentence]!.words[mention.to]?.xpos ?? '')));
  // Who was named (or meant by a pronoun) in each sentence, first named first.
  const present: number[][] = [];
  // Whom each sentence is about: its subject.
  const subjects: (number | undefined)[] = [];
  for (const sentence of sentences) {
    const here: number[] = [];
    const own = mentions[sentence.index]!.filter((mention) => isPerson(mention.entity));
    for (let i = 0; i < sentence.words.length; i++) {
      const mention = own.find((candidate) => candidate.from === i);
      if (mention) here.push(mention.entity);
      const text = sentence.words[i]!.text;
      const gender = male.test(text) ? 'male' : female.test(text) ? 'female' : undefined;
      if (!gender || !sentence.words[i]!.xpos.startsWith('PRP')) continue;
      // “… his survival …,” said Downing: whoever speaks means somebody else.
      if (quotations.some((span) => span.start <= sentence.words[i]!.start && sentence.words[i]!.end <= span.end)) continue;
      // "Germany started to build her own empire", "the ship and her crew".
      if (gender === 'female' && mentions[sentence.index]!.some((mention) => mention.to <= i && /^(country|city|region|us-state|place|thing)$/.test(entities[mention.entity]!.type) && !isPerson(mention.entity) && sentence.words[mention.to - 1]!.relation.startsWith('nsubj'))) continue;
      const candidates = new Set([...here, ...(present[sentence.index - 1] ?? []), ...(here.length === 0 ? (present[sentence.index - 2] ?? []) : [])].filter((id) => (genders.get(id) ?? gender) === gender));
      const topic = topicPerson(title, entities, gender, genders) ?? mainPerson(entities, gender, genders);
      const first = ownSubject(sentence, own, i);
      // “Alex has agreed …,” said Joel Glazer. “…” Avie Glazer, his brother, …: behind a speech whoever was named in it, or spoke it, may be meant.
      const speech = sentence.index === 0 ? undefined : quotations.find((span) => span.start <= sentences[sentence.index - 1]!.start + 1 && sentences[sentence.index - 1]!.start < span.end);
      const heard = speech === undefined || first !== undefined ? [] : sentences.filter((other) => other.start < speech.end && other.end > speech.start).flatMap((other) => mentions[other.index]!).map((mention) => mention.entity).filter((id) => isPerson(id) && (genders.get(id) ?? gender) === gender);
      if ([...heard, ...(speech && first === undefined ? candidates : [])].some((id) => id !== topic)) continue;
      const only = first !== undefined && candidates.has(first) ? first : candidates.size === 1 ? [...candidates][0]! : candidates.size === 0 ? topic : (clauseBefore(sentence, own, i) ?? subjectOfBoth(sentence, sentences[sentence.index - 1], mentions, i, candidates) ?? continuedTopic(sentence, i, topic, candidates, subjects));
      if (only === undefined) continue;
      // "his vice-chairman Ismail El Gizouli": whose, the sentence before does not tell for certain, and a name stands beside it.
      const owned = sentence.words[i]!.head;
      if (!here.includes(only) && sentence.words[i]!.relation === 'nmod:poss' && mentions[sentence.index]!.some((other) => other.entity !== only && isPerson(other.entity) && ((owned >= other.from - Math.max(other.titleWords, 3) && owned < other.to && other.from > i) || sentence.children[owned]!.some((child) => child >= other.from && child < other.to && sentence.words[child]!.relation === 'appos')))) continue;
      // "Newcastle replaced him" at the start of a paragraph: an object without a name near it may be anyone.
      const isObject = /^(obj|iobj|obl)/.test(sentence.words[i]!.relation);
      if (isObject && here.length === 0 && only !== topic && sentences[sentence.index - 1]?.block !== sentence.block) continue;
      // A person whose gender nobody stated has the gender of the first pronoun that can only mean them.
      if (!genders.has(only)) genders.set(only, gender);
      found.set(pronounKey(sentence.index, i), only);
      here.push(only);
    }
    present.push(here);
    const root = sentence.words.findIndex((word) => word.head === -1);
    const subject = sentence.children[root]?.find((child) => sentence.words[child]!.relation.startsWith('nsubj'));
    subjects.push(subject === undefined ? undefined : (found.get(pronounKey(sentence.index, subject)) ?? mentions[sentence.index]!.find((mention) => mention.from <= subject && subject < mention.to)?.entity));
  }
  return found;
}

/** The one person whose name is the article's title. */
function topicPerson(title: string, entities: readonly Entity[], gender: 'male' | 'female', genders: ReadonlyMap<number, 'male' | 'female'>): number | undefined {
  const named = entities.filter((entity) => entity.type === 'person' && entity.mentions.length >= 3 && (genders.get(entity.id) ?? gender) === gender && title.includes(entity.name));
  return named.length === 1 ? named[0]!.id : undefined;
}

/** In a life, "he" as the subject right after a sentence about the person is still that person, whoever else was named in it. */
function continuedTopic(sentence: ParsedSentence, index: number, topic: number | undefined, candidates: ReadonlySet<number>, subjects: readonly (number | undefined)[]): number | undefined {
  const word = sentence.words[index]!;
  const isInSubject = word.relation.startsWith('nsubj') || (word.relation === 'nmod:poss' && sentence.words[word.head]?.relation.startsWith('nsubj'));
  if (topic === undefined || !candidates.has(topic) || !isInSubject) return undefined;
  return subjects[sentence.index - 1] === topic ? topic : undefined;
}

/** The person the article is about: named far more often than anybody else of that gender. */
function mainPerson(entities: readonly Entity[], gender: 'male' | 'female', genders: ReadonlyMap<number, 'male' | 'female'>): number | undefined {
  const people = entities.filter((entity) => entity.type === 'person' && entity.margin >= 2.4 && (genders.get(entity.id) ?? gender) === gender).sort((a, b) => b.mentions.length - a.mentions.length);
  const [first, second] = people;
  // Ships, countries and whoever else was not named are "she" too: who the article is about must be known for a woman.
  if (gender === 'female' && first && genders.get(first.id) !== 'female') return undefined;
  return first && first.mentions.length >= 4 && first.mentions.length >= 3 * (second?.mentions.length ?? 0) ? first.id : undefined;
}

/** "Ringelmann, who is based in Oslo, started her career …": the one person of the sentence so far is its subject. */
function ownSubject({ words }: ParsedSentence, people: readonly Mention[], index: number): number | undefined {
  const before = people.filter((mention) => mention.from < index);
  const [only] = before;
  const root = words.findIndex((word) => word.head === -1);
  if (!only || only.to > index || new Set(before.map((mention) => mention.entity)).size !== 1) return undefined;
  const isSubject = words.slice(only.from, only.to).some((word) => word.relation.startsWith('nsubj') && word.head === root);
  return isSubject && words[index]!.relation === 'nmod:poss' && words[index]!.head !== words.findIndex((word, at) => at > only.to && word.relation === 'appos' && word.head >= only.from && word.head < only.to) ? only.entity : undefined;
}

/** "When Hunt went to the bank, he hit a problem": the one person who is the subject of the clause before. */
function clauseBefore({ words, children }: ParsedSentence, people: readonly Mention[], index: number): number | undefined {
  const before = people.filter((mention) => mention.to <= index);
  const [only] = before;
  if (!words[index]!.relation.startsWith('nsubj') || new Set(before.map((mention) => mention.entity)).size !== 1 || !only) return undefined;
  const head = words.findIndex((word, at) => at < only.to && word.relation.startsWith('nsubj') && ((at >= only.from && at < only.to) || (children[at]!.some((child) => words[child]!.relation === 'appos' && child >= only.from && child < only.to))));
  // The clause hangs on the pronoun's own verb: "When …, he …".
  return head >= 0 && words[words[head]!.head]?.relation === 'advcl' && words[words[head]!.head]!.head === words[index]!.head ? only.entity : undefined;
}

/** Who the subject of a sentence is: its own name, or the one beside it ("the first minister, Alex Salmond, …"). */
function subjectName(sentence: ParsedSentence, mentions: readonly Mention[]): { readonly entity: number; readonly inside: (mention: Mention) => boolean } | undefined {
  const root = sentence.words.findIndex((word) => word.head === -1);
  const head = sentence.children[root]?.find((child) => sentence.words[child]!.relation.startsWith('nsubj'));
  if (head === undefined) return undefined;
  const at = [head, ...sentence.children[head]!.filter((child) => sentence.words[child]!.relation === 'appos')];
  const found = at.map((index) => mentions.find((mention) => mention.from <= index && index < mention.to)).find(Boolean);
  // Several names joined are no one's.
  if (!found || sentence.children[head]!.some((child) => sentence.words[child]!.relation === 'conj')) return undefined;
  const isUnder = (index: number): boolean => { for (let up = index, steps = 0; up >= 0 && steps < 60; up = sentence.words[up]!.head, steps++) if (up === head) return true; return false; };
  return { entity: found.entity, inside: (mention) => isUnder(mention.from) };
}

/** "he" as subject right after a sentence whose subject was one of the candidates, when nobody else stands between. */
function subjectOfBoth(sentence: ParsedSentence, before: ParsedSentence | undefined, mentions: readonly (readonly Mention[])[], index: number, candidates: ReadonlySet<number>): number | undefined {
  if (!before || !sentence.words[index]!.relation.startsWith('nsubj')) return undefined;
  if (mentions[sentence.index]!.some((mention) => mention.to <= index && candidates.has(mention.entity))) return undefined;
  const subject = subjectName(before, mentions[before.index]!);
  if (!subject || !candidates.has(subject.entity)) return undefined;
  // Another person of that gender after the subject may be meant just as well; one who is named only to say who the subject is, may not.
  const others = mentions[before.index]!.filter((mention) => candidates.has(mention.entity) && mention.entity !== subject.entity && !subject.inside(mention));
  return others.length === 0 ? subject.entity : undefined;
}
