/**
 * What the article itself tells of each person: the roles it gives them, whether they speak in it, when and in which
 * sentences they act. Wrong options are taken from people of whom enough is known, and of the same sort.
 */
import type { Mention, ParsedSentence, Range, Reading } from '#engine/types.ts';
import { sayingVerbs } from '#engine/facts/reported-clauses.ts';
import { childBy, childrenBy, subtree, trimmed } from '#engine/facts/tree.ts';
import { nounLemma } from '#engine/language/english/inflect/noun-forms.ts';
import { nounKind } from '#engine/language/english/lexicon/noun-kinds.ts';
import { countryByPeople } from '#engine/language/english/mentions/countries.ts';
import { headOf } from '#engine/language/english/mentions/vote-type.ts';
import { roleWords } from '#engine/language/english/mentions/people.ts';

/** "chief executive of Norland Rail" beside or before a name, with where it stands. */
export type Role = { readonly head: string; readonly sentence: number; readonly range: Range; readonly form: 'title' | 'apposition' | 'copula' };

export type KnownPerson = {
  readonly roles: readonly Role[];
  /** Says something in the article, in quotation marks or without. */
  readonly speaks: boolean;
  /** Sentences whose verb this person is the subject or agent of. */
  readonly acts: readonly number[];
  /** The article says of what people: "German Chancellor". */
  readonly isForeign: boolean;
  /** Years named in the sentences where the person is. */
  readonly years: readonly number[];
};

const known = new WeakMap<Reading, ReadonlyMap<number, KnownPerson>>();

export function knownPeople(reading: Reading): ReadonlyMap<number, KnownPerson> {
  const before = known.get(reading);
  if (before) return before;
  const made = new Map<number, KnownPerson>();
  for (const entity of reading.entities) {
    if (entity.type !== 'person') continue;
    const places = entity.mentions.filter((mention) => !mention.isPronoun).map((mention) => ({ sentence: reading.sentences[mention.sentence]!, mention }));
    const roles = places.flatMap(({ sentence, mention }) => rolesAt(sentence, mention));
    const acting = places.filter(({ sentence, mention }) => actsAt(sentence, headOf(sentence, mention)));
    made.set(entity.id, {
      roles,
      speaks: acting.some(({ sentence, mention }) => speaksAt(sentence, headOf(sentence, mention))) || places.some(({ sentence, mention }) => isSource(sentence, mention)),
      isForeign: roles.some(({ sentence, range, form }) => form === 'title' && reading.sentences[sentence]!.words.slice(range.from, range.to).some((word) => countryByPeople.has(word.text))),
      acts: [...new Set(acting.map(({ sentence }) => sentence.index))],
      years: [...new Set(places.flatMap(({ sentence }) => reading.quantities[sentence.index]!.flatMap((quantity) => Number(/^\d{4}/.exec(quantity.iso ?? '')?.[0]) || [])))],
    });
  }
  known.set(reading, made);
  return made;
}

function actsAt({ words }: ParsedSentence, head: number): boolean {
  return /^(nsubj|obl:agent)/.test(words[head]!.relation) || (words[head]!.relation === 'conj' && words[words[head]!.head]!.relation.startsWith('nsubj'));
}

function speaksAt({ words }: ParsedSentence, head: number): boolean {
  const verb = words[words[head]!.head];
  return words[head]!.relation === 'nsubj' && verb !== undefined && sayingVerbs.test(verb.text) && verb.xpos.startsWith('VB');
}

/** "according to Ann Lee" */
const isSource = ({ words }: ParsedSentence, { from, titleWords }: Mention) => words[from - titleWords - 1]?.text === 'to' && /^according$/i.test(words[from - titleWords - 2]?.text ?? '');

function rolesAt(sentence: ParsedSentence, mention: Mention): Role[] {
  const { words } = sentence;
  const head = headOf(sentence, mention);
  const roles: Role[] = [];
  const add = (at: number, range: Range | undefined, form: Role['form']) => {
    if (range && isRoleNoun(words[at]!.text, words[at]!.xpos)) roles.push({ head: nounLemma(words[at]!.text, words[at]!.xpos), sentence: sentence.index, range, form });
  };
  if (mention.titleWords > 0) {
    const title = { from: mention.from - mention.titleWords, to: mention.from };
    if (roleWords.has(words[title.to - 1]!.text.toLowerCase())) roles.push({ head: words[title.to - 1]!.text.toLowerCase(), sentence: sentence.index, range: title, form: 'title' });
  }
  for (const child of childrenBy(sentence, head, /^appos$/)) {
    const range = subtree(sentence, child);
    add(child, range && trimmed(sentence, range), 'apposition');
  }
  if (words[head]!.relation === 'appos') {
    const above = words[head]!.head;
    if (above < head) add(above, { from: firstOf(sentence, above), to: above + 1 }, 'apposition');
  }
  if (words[head]!.relation === 'nsubj' && childBy(sentence, words[head]!.head, /^cop$/) !== undefined) {
    const at = words[head]!.head;
    const cop = childBy(sentence, at, /^cop$/)!;
    if (at > cop) add(at, { from: cop + 1, to: (subtree(sentence, at)?.to ?? at + 1) }, 'copula');
  }
  return roles;
}

const firstOf = (sentence: ParsedSentence, at: number) => Math.min(at, ...sentence.children[at]!.filter((child) => /^(det|amod|compound|nmod:poss)/.test(sentence.words[child]!.relation)));

const isRoleNoun = (text: string, tag: string) => /^NNS?$/.test(tag) && (roleWords.has(text.toLowerCase()) || nounKind(nounLemma(text, tag)) === 'person');
