/**
 * Whether words between quotation marks can be asked about by themselves.
 *
 * Accepts a whole sentence with something in it: “Money is being put before the law and the directives of Europe.”
 * Refuses a piece of one (“remains far from anything new”), one whose "he", "this" or "here" only the article settles,
 * and one that says too little to be remembered (“We can cope”).
 */
import { stopWords } from '#engine/checks/stop-words.ts';

const hanging = /^(this|that|these|those|such|here|so|too|also|then|now|today|tomorrow|yesterday|else|instead|otherwise|both|neither|ones?|same)$/;
const person = /^(he|she|him|her|his|hers|they|them|their|theirs)$/;

/** How much it says: the more, the better; 0 where it cannot stand alone. @param words without its marks @param before what stands before the opening mark in its sentence @param after what stands behind the closing one */
export function quotable(words: string, before: string, after: string): number {
  const all = words.replace(/[.,]$/, '').split(/\s+/);
  const plain = all.map((word) => word.toLowerCase().replace(/[’']/g, "'").replace(/[^\p{L}\p{N}'-]/gu, ''));
  if (all.length < 7 || all.length > 22 || /[[\]:;–—…?!]|\.\.\.|\. /.test(words)) return 0;
  // It begins as a sentence does, and nothing of it goes on behind the speaker.
  if (!/^\p{Lu}/u.test(words) || /["“”`]/.test(after) || (before.trim() !== '' && !/[,:]\s*$/.test(before))) return 0;
  if (/^(And|But|Or|So|Because|Which|Yes|No|Well|Oh|Look|Then|However|Also)\b/.test(words)) return 0;
  if (plain.some((word) => hanging.test(word) || /^(that|this|here|there)'/.test(word))) {
    // "It is said that …", "the fact that": no pointing.
    const pointing = plain.filter((word, i) => (hanging.test(word) || /^(that|this|here|there)'/.test(word)) && !(word === 'that' && i > 1) && !(word === 'so' && /^(that|much|many|long|far)$/.test(plain[i + 1] ?? '')) && !(word === 'same' && plain[i - 1] === 'the'));
    if (pointing.length > 0) return 0;
  }
  const firstNoun = plain.findIndex((word) => word.length > 3 && !stopWords.has(word));
  if (plain.some((word, i) => (person.test(word) || /^(he|she|they|it)'/.test(word) || /^(it|its)$/.test(word)) && (i < 4 || i <= firstNoun) && !isEmptyIt(plain, i))) return 0;
  if (plain.some((word) => /^(he|she|him|her|his|he's|she's)$/.test(word))) return 0;
  const content = new Set(plain.filter((word) => word.length > 3 && !stopWords.has(word.replace(/'.*/, '')))).size;
  return content >= 4 ? content : 0;
}

/** "It is difficult to say", "It takes years to learn": the pronoun stands for what follows. */
function isEmptyIt(plain: readonly string[], at: number): boolean {
  const rest = plain[at] === "it's" ? plain.slice(at + 1, at + 7) : /^(is|was|takes|took)$/.test(plain[at + 1] ?? '') && plain[at] === 'it' ? plain.slice(at + 2, at + 8) : [];
  return !/^(an?|the|my|our)$/.test(rest[0] ?? '') && !/^(an?|the|my|our)$/.test(rest[1] ?? '') && rest.slice(1).some((word) => /^(that|to)$/.test(word));
}
