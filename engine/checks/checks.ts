/** The gate: the ordered list of checks. The first that refuses gives the reason that is shown. */
import type { Candidate } from '#engine/questions/candidate.ts';
import { gap } from '#engine/questions/cloze.ts';
import { anchored } from './anchored.ts';
import type { Check, Examined } from './check.ts';
import { complementKept } from './complement-kept.ts';
import { foundAgain } from './found-again.ts';
import { keyInPrompt } from './key-in-prompt.ts';
import { keyInQuote } from './key-in-quote.ts';
import { keyIsFair } from './key-is-fair.ts';
import { keyIsNoIdiom } from './key-is-no-idiom.ts';
import { keyIsTopic } from './key-is-topic.ts';
import { notKnownOutright } from './not-known-outright.ts';
import { notNegated } from './not-negated.ts';
import { oneAnswer } from './one-answer.ts';
import { optionsAreFair } from './options-are-fair.ts';
import { pairsAreFair } from './pairs-are-fair.ts';
import { parseIsSure } from './parse-is-sure.ts';
import { quoteIsASlice } from './quote-is-a-slice.ts';
import { rightLength } from './right-length.ts';
import { saysEnough } from './says-enough.ts';
import { saysSomethingNew } from './says-something-new.ts';
import { standsAlone } from './stands-alone.ts';
import { timeKept } from './time-kept.ts';
import { verbIsSure } from './verb-is-sure.ts';
import { wellFormed } from './well-formed.ts';

export const checks: readonly Check[] = [
  quoteIsASlice, keyInQuote, parseIsSure, verbIsSure, saysEnough, complementKept, wellFormed, notNegated, rightLength,
  keyIsFair, keyIsNoIdiom, notKnownOutright, timeKept, standsAlone, keyInPrompt, keyIsTopic,
  anchored, oneAnswer, optionsAreFair, saysSomethingNew, foundAgain,
];

/** Where several facts make one question there is no one key and no one verb: their drafter has looked at each. */
const checksOfPairs: readonly Check[] = [quoteIsASlice, pairsAreFair];

/** A sentence is the answer, so nothing is said of a key. */
const checksOfEvidence: readonly Check[] = [quoteIsASlice, parseIsSure, verbIsSure, saysEnough, complementKept, wellFormed, notNegated, rightLength, timeKept, standsAlone, anchored, foundAgain];

/** A gap with options has passed every check as a gap; what is new are the options. */
const checksOfOptions: readonly Check[] = [quoteIsASlice, optionsAreFair];

function checksFor({ kind, prompt }: Candidate): readonly Check[] {
  if (kind === 'matching') return checksOfPairs;
  if (kind === 'find-evidence') return checksOfEvidence;
  return kind === 'single-choice' && prompt.includes(gap) ? checksOfOptions : checks;
}

/** The reason why a candidate is not asked, or undefined when it passes every check. */
export const refusalOf = (candidate: Candidate, examined: Examined): string | undefined => checksFor(candidate).find((check) => check.refuses(candidate, examined))?.reason;
