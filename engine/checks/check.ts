/** What every check is: a reason code and a test that refuses a candidate. */
import type { Fact, Reading } from '#engine/types.ts';
import type { Candidate } from '#engine/questions/candidate.ts';

export type Examined = { readonly reading: Reading; readonly facts: readonly Fact[] };
export type Check = { readonly reason: string; readonly refuses: (candidate: Candidate, examined: Examined) => boolean };
