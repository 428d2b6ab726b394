import { obviousWords } from './obvious-words.ts';

export const longestNickname = 30;

/** As it is kept and shown: one form of Unicode, single spaces, nothing invisible. */
export function tidyNickname(typed: string): string {
  return typed.toWellFormed().normalize('NFC').replaceAll(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, '').replaceAll(/\s+/g, ' ').trim();
}

/** As it is compared in a class: capitals and the shapes of letters make no difference, accents do (Hoa is not Hoà). */
export const nicknameKey = (nickname: string): string => tidyNickname(nickname).normalize('NFKC').toLowerCase();

/** What is wrong with a nickname; null where nothing is. */
export function checkNickname(typed: string): 'length' | 'words' | null {
  const nickname = tidyNickname(typed);
  // Marks piled on one letter are counted with it, or a name of ten letters would be as tall as the page.
  if ([...nickname].length > longestNickname || /\p{M}{4,}/u.test(nickname.normalize('NFD')) || !/[\p{L}\p{N}]/u.test(nickname)) return 'length';
  return isObvious(nickname) ? 'words' : null;
}

const digitsAsLetters: Readonly<Record<string, string>> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '8': 'b', '9': 'g', '@': 'a', $: 's', '!': 'i', '|': 'i', '+': 't', '€': 'e' };

function isObvious(nickname: string): boolean {
  // A number by itself is a number: Otter 455.
  const lower = nickname.normalize('NFKC').toLowerCase().replaceAll(/\S+/g, (chunk) => (/^\d+$/.test(chunk) ? ' ' : chunk.replaceAll(/[013457890@$!|+€]/g, (sign) => digitsAsLetters[sign] ?? sign)));
  const words = joinSetApart(lower.normalize('NFC').split(/[^\p{L}]+/u).filter((word) => word !== ''));
  return words.some((word) => {
    const folded = fold(word);
    // Letters held down: fuuuck, sshhiitt, dickkk.
    const [once, shortened] = [folded.replaceAll(/(.)\1+/g, '$1'), folded.replaceAll(/(.)\1{2,}/g, '$1')];
    return accented.includes(word) || alone.includes(folded) || alone.includes(shortened)
      || anywhere.some((part) => folded.includes(part) || once.includes(part.replaceAll(/(.)\1+/g, '$1')));
  });
}

const { accented, alone, anywhere }: Readonly<Record<keyof typeof obviousWords, readonly string[]>> = obviousWords;

/** Letters set apart (`d i c k`) are one word; words of a name (`Shi Tang`) are not. */
function joinSetApart(words: readonly string[]): string[] {
  const joined: string[] = [];
  let isLetters = false;
  for (const word of words) {
    const isLetter = [...word].length === 1;
    if (isLetter && isLetters) joined.push(`${joined.pop() ?? ''}${word}`);
    else joined.push(word);
    isLetters = isLetter;
  }
  return joined;
}

const fold = (word: string): string => word.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll('đ', 'd');
