/**
 * Which questions make the quiz: the best first, but at most one of a fact, two of a key and two of a sentence, no
 * question that another one answers, a mix of kinds, and from all over the article.
 */
import type { Reading } from '#engine/types.ts';
import type { Candidate } from '#engine/questions/candidate.ts';

export type Ranked = { readonly candidate: Candidate; readonly score: number };

const words = (text: string) => ` ${text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()} `;

/** Below this a teacher would rather throw a question away than keep it. */
const leastScore = 0.36;
/** So many are asked of an article that has none above. */
const fewest = 3;

/** Who said what is not what an article is about. */
const mostSpeakers = 3;
const asksWhoSaid = ({ family, prompt }: Candidate): boolean => family === 'speaker' || /^(?:According to .*, w|W)(?:ho|hich \p{L}+) (?:says?|said|warn(?:s|ed)|argue[sd]|claim(?:s|ed)|wrote|told|state[sd]|note[sd]|explain(?:s|ed)|add(?:s|ed)) /u.test(prompt);

export function chooseQuestions(reading: Reading, ranked: readonly Ranked[], count: number): Ranked[] {
  const chosen: Ranked[] = [];
  const good = ranked.filter(({ score }) => score >= leastScore);
  const left = good.length >= fewest ? good : ranked.slice(0, fewest);
  while (chosen.length < count && left.length > 0) {
    let best = -1;
    let bestScore = -Infinity;
    for (let i = 0; i < left.length; i++) {
      const adjusted = left[i]!.score - crowding(reading, left[i]!, chosen);
      if (adjusted > bestScore) { best = i; bestScore = adjusted; }
    }
    if (bestScore === -Infinity || best < 0) break;
    const [next] = left.splice(best, 1);
    chosen.push(next!);
  }
  return chosen;
}

/** How much a question repeats what is chosen already; infinite where it must not stand beside it. */
function crowding(reading: Reading, { candidate }: Ranked, chosen: readonly Ranked[]): number {
  let cost = 0;
  const keyWords = words(candidate.key.text);
  const prompt = words(candidate.prompt);
  let sameKey = 0;
  for (const { candidate: other } of chosen) {
    if (other.fact.id === candidate.fact.id) return Infinity;
    const isSameSentence = other.fact.sentence === candidate.fact.sentence;
    if (isSameSentence && words(other.key.text) === keyWords) return Infinity;
    if (words(other.key.text) === keyWords && keyWords.trim() !== '') sameKey += 1;
    // A prompt that states what another one asks.
    if (isSameSentence && (prompt.includes(words(other.key.text)) || words(other.prompt).includes(keyWords))) return Infinity;
    if (isSameSentence) cost += 0.35;
    if (asksTheSame(candidate, other) || pairsTell(candidate, other) || pairsTell(other, candidate)) return Infinity;
    if (givesAway(candidate, other) || givesAway(other, candidate)) return Infinity;
  }
  if (sameKey >= 2 || (asksWhoSaid(candidate) && chosen.filter(({ candidate: other }) => asksWhoSaid(other)).length >= mostSpeakers)) return Infinity;
  cost += sameKey * 0.15;
  const sameKind = chosen.filter(({ candidate: other }) => other.kind === candidate.kind).length;
  cost += 0.35 * (sameKind / Math.max(4, chosen.length));
  // As many true statements as false ones.
  if (candidate.kind === 'true-false') cost += 0.25 * Math.max(0, chosen.filter(({ candidate: other }) => other.isTrue === candidate.isTrue).length - chosen.filter(({ candidate: other }) => other.kind === 'true-false' && other.isTrue !== candidate.isTrue).length);
  const third = (sentence: number) => Math.floor((3 * sentence) / Math.max(1, reading.sentences.length));
  cost += 0.15 * (chosen.filter(({ candidate: other }) => third(other.fact.sentence) === third(candidate.fact.sentence)).length / Math.max(3, chosen.length));
  return cost;
}

/** Two prompts of mostly the same words: "On what date did X die?", "In what year did X die?" */
function asksTheSame(one: Candidate, other: Candidate): boolean {
  if (one.fact.lemma !== other.fact.lemma && one.family !== 'born' && other.family !== 'born') return false;
  const content = (candidate: Candidate) => new Set(candidate.prompt.toLowerCase().replace(candidate.key.text.toLowerCase(), '').split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2 && !/^(what|which|when|where|year|date|month|did|does|was|were|the|who|whom|how|many|and)$/.test(word)));
  const [a, b] = [content(one), content(other)];
  const shared = [...a].filter((word) => b.has(word)).length;
  return shared >= 0.8 * Math.min(a.size, b.size) && shared >= 2;
}

/** One prompt holds the other's key together with most of what the other asks. */
function givesAway(teller: Candidate, asked: Candidate): boolean {
  const key = words(asked.key.text);
  const told = words(teller.prompt);
  if (key.trim() === '' || !told.includes(key)) return false;
  const content = asked.prompt.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 3);
  const shared = content.filter((word) => told.includes(` ${word} `)).length;
  return shared >= 0.5 * content.length;
}

/** What a pair to match shows together, or asks for, is not asked for once more. */
const pairsTell = (pairs: Candidate, other: Candidate): boolean =>
  pairs.kind === 'matching' && other.family !== 'speaker' && (pairs.options ?? []).some(({ text, match }) => text === other.key.text || match === other.key.text);

/** In the order of the article, so that a quiz reads like it. */
export const inAskingOrder = (chosen: readonly Ranked[]): Ranked[] => [...chosen].sort((a, b) => a.candidate.fact.sentence - b.candidate.fact.sentence || a.candidate.fact.verb - b.candidate.fact.verb);
