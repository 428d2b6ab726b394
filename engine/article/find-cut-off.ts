/**
 * Sentences that were cut in the middle: `… the establishment of a joint defense council to research`,
 * `… electronic warfare and`. Nothing is asked about them, because what is missing may change what they say.
 */

/** A last word after which English cannot stop. */
const neverLast = new Set('a an the and or but nor of with from into onto upon between among amid than that which whose if because although unless while whereas as such very their its his our your my every no both either neither including via per'.split(' '));
/** Words that may end a sentence that has its full stop (`what it stands for.`), but not one that has none. */
const rarelyLast = new Set('to for by at in on about over under after before during against through toward towards without within across behind beyond near is are was were be been being has have had do does did will would can could may might shall should must not who when where how'.split(' '));

const finalPunctuation = /[.!?…:;。！？]["'”’»`)\]*]*$/;

/**
 * True where the sentence ends before its thought does.
 * @param isItem a list item, a cell or a line of verse may end without punctuation
 */
export function isCutOff(sentence: string, isItem = false): boolean {
  const bare = sentence.trimEnd();
  const last = /([\p{L}'’-]+)["'”’»`)\]*]*$/u.exec(bare)?.[1]?.toLowerCase() ?? '';
  if (finalPunctuation.test(bare)) {
    // `… and` with a full stop after it is a cut of another kind: an ellipsis after a word that wants more.
    return /(?:\.{3,}|…)["'”’»`)\]]*$/.test(bare) && neverLast.has(/([\p{L}]+)[.…"'”’»`)\]\s]+$/u.exec(bare)?.[1]?.toLowerCase() ?? '');
  }
  if (!isItem) return true;
  return neverLast.has(last) || rarelyLast.has(last) || /[,–—-]$/.test(bare);
}
