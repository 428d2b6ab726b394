/**
 * A stretch of a sentence said as it stands, with a gap in it: names in full, brackets left out, nothing moved.
 *
 * "They differ from metals" is refused: nobody knows who. "Metals bend before they break" is said: "they" has its noun
 * in front of it. So too "some metals", but not "some" alone.
 */
import { nounLemma } from '#engine/language/english/inflect/noun-forms.ts';
import { nounKind } from '#engine/language/english/lexicon/noun-kinds.ts';
import { isGeneral, type Stretch } from '#engine/facts/stretches.ts';
import type { ParsedSentence, Range, Reading } from '#engine/types.ts';
import { pronounKey } from '#engine/language/english/mentions/resolve-pronouns.ts';
import { emptyAlso } from './points-at-nothing.ts';
import type { Replacement, Said } from './say-fact.ts';
import { wordPhrase } from './word-phrase.ts';

export function sayStretch(reading: Reading, sentence: ParsedSentence, stretch: Stretch, replace?: Replacement): Said | undefined {
  const said = wordPhrase(reading, sentence, stretch, {
    named: new Set(), keepsAsides: true, omit: [...remarks(sentence, stretch), ...(stretch.omit ?? [])], isClear: (index) => isClear(reading, sentence, stretch, index), ...(replace ? { replace } : {}),
  });
  if (said.faults.length > 0 || isToldBefore(reading, sentence, stretch)) return undefined;
  const text = said.text.replace(/\s+([,.;:])/g, '$1').replace(/,+/g, ',').replace(/,\s*$/, '').replace(emptyAlso, '').replace(/, for (?:instance|example),/g, '');
  return { text: `${text.charAt(0).toUpperCase()}${text.slice(1)}${text.endsWith('.') ? '' : '.'}`, soft: said.soft, entities: [...new Set(said.entities)], isReworded: false };
}

/** "The event, dubbed the Long March, …": what stands between commas adds to a thing that only the article has named. */
function isToldBefore(reading: Reading, { words, children, index }: ParsedSentence, { subject }: Stretch): boolean {
  if (words[subject]!.upos !== 'NOUN' || words[subject + 1]?.text !== ',' || reading.article.title.toLowerCase().includes(words[subject]!.text.toLowerCase())) return false;
  if (reading.mentions[index]!.some((mention) => mention.from <= subject && subject < mention.to)) return false;
  return children[subject]!.some((child) => /^the$/i.test(words[child]!.text)) && !children[subject]!.some((child) => child < subject && /^(amod|compound|nummod|nmod:poss)$/.test(words[child]!.relation));
}

const classes: Readonly<Record<string, RegExp>> = {
  country: /^(country|nation|state)$/, city: /^(city|town|capital)$/, 'us-state': /^state$/, company: /^(company|firm|group)$/, university: /^(university|school|college)$/, party: /^party$/, newspaper: /^(paper|newspaper)$/, person: /^(man|woman|king|queen|president|minister|author|artist|scientist)$/, region: /^region$/,
};
const isOfClass = (type: string, noun: string) => classes[type]?.test(noun) === true;

/** ", however,", ", too,": what only joins the sentence to others, between commas. */
function remarks({ words, children }: ParsedSentence, stretch: Stretch): Range[] {
  const found: Range[] = [];
  const isPresent = [stretch.verb, ...children[stretch.verb]!].some((at) => /^VB[ZP]$/.test(words[at]!.xpos));
  const passing = isPresent ? /^(now|currently|today|already|presently)$/i : /^(then|later|soon|already|recently|subsequently)$/i;
  for (const at of children[stretch.verb]!) if (words[at]!.relation === 'advmod' && at >= stretch.from && at < stretch.to && passing.test(words[at]!.text) && children[at]!.length === 0) found.push({ from: at, to: words[at + 1]?.text === ',' ? at + 2 : at + 1 });
  for (let at = stretch.from + 1; at < stretch.to - 1; at++) {
    if (words[at - 1]!.text !== ',') continue;
    if (words[at + 1]!.text === ',' && /^(however|too|therefore|moreover|indeed|though|thus|hence|also|nevertheless|meanwhile)$/i.test(words[at]!.text)) found.push({ from: at - 1, to: at + 2 });
    else if (words[at + 2]?.text === ',' && /^(for example|for instance|of course|in turn|in fact|in general|in particular)$/i.test(`${words[at]!.text} ${words[at + 1]!.text}`)) found.push({ from: at - 1, to: at + 3 });
  }
  return found;
}

const quantifiers = /^(some|many|most|several|few|much|various|certain|both)$/i;

function isClear(reading: Reading, sentence: ParsedSentence, stretch: Stretch, index: number): boolean {
  const { words } = sentence;
  const word = words[index]!;
  const lower = word.text.toLowerCase();
  const next = words[index + 1];
  // "World War I", "Francis I".
  if (word.text === 'I') return index > 0 && /^\p{Lu}\p{Ll}+$/u.test(words[index - 1]!.text) && words[index - 1]!.end + 1 === word.start;
  if (word.xpos.startsWith('PRP')) return isBehindItsNoun(reading, sentence, stretch, index);
  // "Some metals", "most of the metals", not "some" alone.
  if (quantifiers.test(lower)) return (/^(det|amod|nummod)/.test(word.relation) && word.head > index && (lower !== 'both' || words.slice(index, word.head + 8).some(({ text }) => text === 'and'))) || (next?.text === 'of' && lower !== 'both') || /^(advmod|cc:preconj)$/.test(word.relation);
  if (lower === 'there') return word.relation === 'expl';
  if (lower === 'such') return next?.text === 'as';
  if (lower === 'same') return words.slice(index + 1, index + 5).some(({ text }) => text === 'as');
  // "of other countries", "without other income": others than those that were named.
  if (lower === 'other' && index > stretch.verb && word.head > index && !/^(the|an?|no|any)$/i.test(words[index - 1]!.text)) return true;
  if (lower === 'other' && word.head > index && words.slice(stretch.from, index).some(({ text, upos }) => upos === 'NOUN' && text.toLowerCase().replace(/s$/, '') === words[word.head]!.text.toLowerCase().replace(/s$/, ''))) return true;
  if (lower === 'other') return /^(and|or)$/.test(words[index - 1]?.text ?? '') || (next?.text === 'than');
  if (lower === 'then' && /^(and|,)$/.test(words[index - 1]?.text ?? '') && index > stretch.verb) return true;
  if (lower === 'then' || lower === 'so') return next?.xpos === 'HYPH' || (lower === 'so' && /^(that|as)$/.test(next?.text ?? '')) || (lower === 'so' && word.relation === 'advmod' && words.slice(index, index + 5).some(({ text }) => text === 'that'));
  if (/^(above|below|following)$/.test(lower)) return /^(IN|VBG)$/.test(word.xpos) && words[index - 1]?.text !== 'the';
  if (lower === 'soon') return words[index - 1]?.text === 'as' || next?.text === 'after';
  if (/^(later|previously)$/.test(lower)) return word.relation === 'advmod' && words[word.head]!.upos === 'VERB' && index > stretch.from && !/^(years?|months?|days?|weeks?|decades?)$/.test(words[index - 1]!.text);
  if (lower === 'both' && index > stretch.verb) return words.slice(stretch.from, index).some(({ relation }) => relation === 'conj');
  if (/^(those|that)$/.test(lower) && index > stretch.from && /^(of|in|who|with|from)$/.test(next?.text ?? '') && word.xpos === 'DT') return true;
  if (lower === 'earlier') return words[index - 1]?.text === 'or';
  if (lower === 'today') return words[index - 1]?.text === 'than';
  // "22,000 years ago": whoever reads it a few years later need not count again.
  if (lower === 'ago') return words.slice(Math.max(0, index - 3), index).some(({ text }) => /^(\d{1,3}(,\d{3})+|million|billion|thousand)$/.test(text));
  if (/^(lot|lots)$/.test(lower)) return next?.text === 'of';
  if (/^(\d{2,4}s|centur(y|ies)|climate|equator|atmosphere|ocean|coast|ground|surface)$/.test(lower)) return true;
  if (word.upos === 'NOUN' && index !== stretch.subject && isOfNoOne(sentence, index)) return true;
  // "Kenya … the country", "the skin … the skin": named before in the same stretch.
  if (reading.mentions[sentence.index]!.some((mention) => mention.from >= stretch.from && mention.to <= index && isOfClass(reading.entities[mention.entity]!.type, lower))) return true;
  return word.upos === 'NOUN' && words.slice(stretch.from, index).some((other) => other.text.toLowerCase() === lower && other.upos === 'NOUN');
}

/** "the water", "the blood", "the temperature": nobody asks which; of "the match" and "the vote" everybody does. */
function isOfNoOne(sentence: ParsedSentence, index: number): boolean {
  const { words } = sentence;
  const kind = nounKind(nounLemma(words[index]!.text, words[index]!.xpos));
  if (kind === undefined) return false;
  if (/^(substance|body|attribute|phenomenon|food|process|feeling|shape)$/.test(kind)) return true;
  // What holds always is said of any patient, host or pharmacist.
  return words[index]!.xpos === 'NN' && /^(animal|plant|person|artifact|state)$/.test(kind) && isGeneral(sentence);
}

/** "they" behind a plural noun, "its" behind a singular one: the article's own wording settles what is meant. */
function isBehindItsNoun(reading: Reading, sentence: ParsedSentence, stretch: Stretch, index: number): boolean {
  const { words, children } = sentence;
  const word = words[index]!;
  const lower = word.text.toLowerCase();
  if (word.relation === 'expl' && lower === 'it') return true;
  if (reading.pronouns.has(pronounKey(sentence.index, index))) return false;
  // The subject of the clause itself would need a sentence before this one.
  if (word.relation.startsWith('nsubj') && (word.head === stretch.verb || /^(conj|parataxis|root)$/.test(words[word.head]!.relation))) return false;
  const people = reading.mentions[sentence.index]!.filter((mention) => reading.entities[mention.entity]!.type === 'person');
  const isPerson = (at: number) => people.some((mention) => mention.from <= at && at < mention.to);
  // "A journalist found him": whoever does it is not whom it is done to.
  if (word.xpos === 'PRP' && !lower.endsWith('self') && /^(obj|iobj|obl)/.test(word.relation) && !/^(they|them|it)$/.test(lower)) return false;
  if (/^(he|him|his|himself|she|her|herself)$/.test(lower)) return people.filter((mention) => mention.from >= stretch.from && mention.to <= index).length === 1;
  if (!/^(they|them|their|it|its|themselves|itself)$/.test(lower)) return false;
  const wantsMany = lower.startsWith('th');
  const fits = (at: number) => {
    if (!words[at]!.xpos.startsWith('NN') || isPerson(at) && !wantsMany || /^(compound|flat)/.test(words[at]!.relation)) return false;
    const isMany = /^NNP?S$/.test(words[at]!.xpos) || children[at]!.some((child) => words[child]!.relation === 'conj');
    return wantsMany === isMany;
  };
  // "The recurrence gave it the name": the subject's own verb cannot have it for its object too.
  if (/^(obj|iobj)$/.test(word.relation) && word.head === stretch.verb) return false;
  const { subject } = stretch;
  if (subject < index) return fits(subject) || (stretch.from <= subject && words.some((_, at) => at >= stretch.from && at < index - 1 && /^(nsubj|obj)/.test(words[at]!.relation) && fits(at)));
  // "Since its founding, the Union has …"
  return /^(its|their)$/.test(lower) && fits(subject);
}

/** Why a stretch cannot stand alone, for whoever works on the engine. */
export function stretchFaults(reading: Reading, sentence: ParsedSentence, stretch: Stretch): string {
  return wordPhrase(reading, sentence, stretch, { named: new Set(), keepsAsides: true, isClear: (index) => isClear(reading, sentence, stretch, index) }).faults.join('+');
}
