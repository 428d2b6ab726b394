/**
 * Accepts a fact whose every arc the parser is sure of and whose verb stands where a verb should.
 * Refuses the rest: a sentence that was read wrongly gives a question that is wrong.
 */
import type { Check } from './check.ts';

/** Calibrated probability of the least certain arc. */
export const leastConfidence = 0.62;

export const parseIsSure: Check = { reason: 'uncertain-reading', refuses: ({ fact }) => fact.confidence < leastConfidence };
