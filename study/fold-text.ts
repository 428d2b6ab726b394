/**
 * What a teacher overlooks when comparing two typed answers: case, accents, punctuation, spacing and articles.
 * `The Prime-Minister`, `prime minister` and `Prime Minister.` fold to the same words; so do `Đà Nẵng` and `da nang`.
 */

/** Letters that Unicode does not take apart into a base and a mark. */
const plainLetters: Readonly<Record<string, string>> = { đ: 'd', ð: 'd', ø: 'o', ł: 'l', ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ı: 'i' };

const articles = new Set(['a', 'an', 'the']);

/** Lower case without accents, everything else as it was: for comparing single words. */
export function foldLetters(text: string): string {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[đðøłßæœþı]/g, (letter) => plainLetters[letter] ?? letter);
}

/**
 * The words of a text as they are compared. An apostrophe joins (`Kishida's` is one word); a point or comma between two
 * digits stays, because it is part of a number; an article goes, unless nothing else is there (`A` as a grade).
 */
export function foldWords(text: string): string[] {
  const words = foldLetters(text)
    .replaceAll(/['’‘ʼ`]/g, '')
    .replaceAll(/(?<!\d)[.,]|[.,](?!\d)/g, ' ')
    .replaceAll(/[^\p{L}\p{N}.,%$€£¥]+/gu, ' ')
    .trim()
    .split(' ')
    .filter((word) => word !== '');
  const withoutArticles = words.filter((word) => !articles.has(word));
  return withoutArticles.length > 0 ? withoutArticles : words;
}
