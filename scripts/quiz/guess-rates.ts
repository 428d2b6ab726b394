/** How often someone who sees options but no article would be right by a rule of thumb. */
import type { Candidate, CandidateOption } from '#engine/questions/candidate.ts';

export type GuessRate = { readonly name: string; readonly rate: number; readonly chance: number; readonly asked: number };

type Guess = (options: readonly CandidateOption[], prompt: string) => number;
const best = (options: readonly CandidateOption[], score: (option: CandidateOption) => number) => options.reduce((top, option, i) => (score(option) > score(options[top]!) ? i : top), 0);
const words = (text: string) => new Set(text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2));
const shared = (a: ReadonlySet<string>, b: ReadonlySet<string>) => [...a].filter((word) => b.has(word)).length;

const guesses: readonly (readonly [string, Guess])[] = [
  ['longest', (options) => best(options, ({ text }) => text.length)],
  ['shortest', (options) => best(options, ({ text }) => -text.length)],
  ['first', () => 0],
  ['second', () => 1],
  ['third', () => 2],
  ['last', (options) => options.length - 1],
  ['most overlap with the question', (options, prompt) => best(options, ({ text }) => shared(words(text), words(prompt)))],
  ['most overlap with each other', (options) => best(options, (option) => options.reduce((sum, other) => sum + (other === option ? 0 : shared(words(option.text), words(other.text))), 0))],
];

export function guessRates(candidates: readonly Candidate[]): GuessRate[] {
  const choices = candidates.filter(({ kind }) => kind === 'single-choice').map(({ options = [], prompt, isOrdered }) => ({ options, prompt, isOrdered }));
  const numbers = choices.filter(({ isOrdered }) => isOrdered);
  const rateOf = (name: string, among: typeof choices, guess: Guess): GuessRate => ({
    name, asked: among.length,
    rate: among.filter(({ options, prompt }) => options[guess(options, prompt)]?.correct).length / Math.max(1, among.length),
    chance: among.reduce((sum, { options }) => sum + 1 / options.length, 0) / Math.max(1, among.length),
  });
  return [...guesses.map(([name, guess]) => rateOf(name, choices, guess)), rateOf('middle number', numbers, (options) => Math.floor((options.length - 1) / 2))];
}
