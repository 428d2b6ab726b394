/** Which words are verbs. From WordNet, with those it lacks. */
import { packedVerbs } from './verbs.data.ts';
import { unpackWords } from './unpack-words.ts';

/** Newer than WordNet, or too small for it. */
const more = 'can could may might must shall should will would ought google tweet retweet blog email e-mail text podcast upload download reboot crowdfund livestream unfollow unfriend outsource offshore monetise monetize prioritise prioritize incentivise incentivize repurpose reschedule relaunch rebrand redeploy reopen rebuild recapture reelect re-elect rewatch co-found cofound co-write coauthor co-author co-host restructure deescalate de-escalate mainstream greenlight fast-track stockpile handcuff bottleneck vaccinate weaponise weaponize securitise securitize reskill upskill debut premiere helm spearhead headline showcase'.split(' ');

let verbs: Set<string> | undefined;

/** True for a verb in its base form, lower case. */
export function isKnownVerb(word: string): boolean {
  verbs ??= new Set([...unpackWords(packedVerbs), ...more]);
  return verbs.has(word);
}
