/**
 * Which of these belong together: a list that the article gives in full.
 *
 * "the leaders of the US, Japan and the Philippines" gives one, with other countries of the article as wrong options.
 * "including", "such as", "among them" and "etc." open a list and give none: something left out might be right too.
 */
import type { Entity, EntityType, Fact, Mention, Part, Range, Reading } from '#engine/types.ts';
import { askPart, askSubject, stateFact, type Said } from '#engine/language/english/wording/say-fact.ts';
import { sureMargin } from '#engine/language/english/wording/question-words.ts';
import { seededRandom, shuffled } from '#engine/quiz/seeded-random.ts';
import type { Candidate, CandidateOption, Stem } from './candidate.ts';
import { gap } from './cloze.ts';
import { entityOptions } from './entity-options.ts';
import { entityKey } from './find-keys.ts';
import { sentenceQuote } from './quotes.ts';

export function choicesOf(reading: Reading, fact: Fact, seed: number): Candidate[] {
  const sentence = reading.sentences[fact.sentence]!;
  return [fact.subject, ...fact.parts].flatMap((part): Candidate[] => {
    if (/^(adverb|clause)$/.test(part.role)) return [];
    const text = sentence.words.slice(part.from, part.to).map((word) => word.text).join(' ');
    if (/\b(including|such as|like|among|e\.g|etc|for example|especially|notably|other|others|also|mainly)\b/i.test(text)) return [];
    const list = listIn(reading, fact, part.from, part.to);
    if (list.length < 3) return [];
    const type = reading.entities[list[0]!.entity]!.type;
    if (list.some((mention) => !isSure(reading.entities[mention.entity]!) || reading.entities[mention.entity]!.type !== type)) return [];
    const first = list[0]!;
    const from = sentence.words[first.from - 1]?.text === 'the' ? first.from - 1 : first.from;
    const range = { from, to: list.at(-1)!.to };
    const said = askForAll(reading, fact, part, range, type);
    if (!said) return [];
    const keys = list.map((mention) => entityKey(reading, sentence, mention));
    const stem: Stem = { family: 'list', prompt: said.text, key: { ...keys[0]!, text: keys.map((key) => key.text).join(', '), accept: keys.map((key) => key.text) }, fact, soft: said.soft, entities: said.entities };
    const wrong = entityOptions(reading, { ...stem, key: keys[0]! }).slice(0, Math.max(2, 6 - keys.length));
    if (wrong.length < 2) return [];
    const quotes = [sentenceQuote(reading, fact.sentence)] as const;
    const options: CandidateOption[] = shuffled([...keys.map((key) => ({ text: key.text, correct: true, entity: key.entity!, quote: quotes[0] })), ...wrong], seededRandom(seed, `${fact.id}-list`));
    return [{ ...stem, kind: 'multiple-choice', options, quotes: [...quotes] }];
  });
}

const many: Readonly<Partial<Record<EntityType, string>>> = { person: 'people', country: 'countries', 'us-state': 'US states', city: 'cities', company: 'companies', university: 'universities', party: 'parties', newspaper: 'newspapers', organization: 'organizations', region: 'regions', place: 'places' };

/** "Which of these countries take part in the exercise?"; where the list stands inside a phrase, the statement with a gap for it. */
function askForAll(reading: Reading, fact: Fact, part: Part, range: Range, type: EntityType): Said | undefined {
  const wh = `Which of these ${many[type] ?? 'names'}`;
  const isWhole = range.from <= part.from + 1 && range.to === part.to;
  const asked = !many[type] || !isWhole ? undefined : part === fact.subject ? askSubject(reading, fact, wh, true) : part.role === 'object' ? askPart(reading, fact, part, wh) : undefined;
  // "Which of these people have taken part?": in what?
  if (asked) return asked.text.split(' ').length >= 8 && asked.entities.length > 0 ? asked : undefined;
  const said = stateFact(reading, fact, { range, text: gap });
  return said && said.text.split(gap).length === 2 ? { ...said, text: `Choose every one that belongs in the gap. ${said.text}` } : undefined;
}

const isSure = (entity: Entity) => entity.type !== 'thing' && entity.margin >= sureMargin;

/** Names that stand one after the other with nothing but commas, "and" and "the" between them. */
function listIn(reading: Reading, fact: Fact, from: number, to: number): Mention[] {
  const { words } = reading.sentences[fact.sentence]!;
  const inside = reading.mentions[fact.sentence]!.filter((mention) => mention.from >= from && mention.to <= to && mention.titleWords === 0);
  let best: Mention[] = [];
  let run: Mention[] = [];
  for (const mention of inside) {
    const last = run.at(-1);
    const between = last ? words.slice(last.to, mention.from).map((word) => word.text) : [];
    if (last && between.length > 0 && between.length <= 3 && between.every((word) => /^(,|and|the)$/.test(word))) run.push(mention);
    else run = [mention];
    const lastGap = run.length > 1 ? words.slice(run.at(-2)!.to, run.at(-1)!.from).map((word) => word.text) : [];
    if (run.length > best.length && lastGap.includes('and')) best = [...run];
  }
  return best;
}
