/** Tells text for people from binary data, program code and bare figures. */

/**
 * True where the text consists mostly of words. Works for every script; whether the language is supported is asked
 * elsewhere.
 */
export function isProse(text: string): boolean {
  let letters = 0;
  let signs = 0;
  let visible = 0;
  let broken = 0;
  for (const char of text) {
    if (char.trim() === '') continue;
    visible++;
    if (/\p{L}|\p{M}/u.test(char)) letters++;
    else if (char === '\uFFFD') broken++;
    else if (/[{}<>=;_\\|*#$&~^[\]+/@]/.test(char)) signs++;
  }
  if (letters < visible * 0.55 || broken > visible * 0.01) return false;
  if (signs > visible * 0.06) return false;
  return letters / countWords(text) < 24;
}

/** Runs without blanks; scripts written without blanks count each letter as a word. */
function countWords(text: string): number {
  let words = 1;
  for (const _ of text.matchAll(/\S+/g)) words++;
  for (const _ of text.matchAll(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/gu)) words++;
  return words;
}
