/**
 * Which language a text is written in, asked before anything else: a French text run through English rules gives
 * nonsense that looks like questions. Script first, then the small words of each language.
 */
import { languageWords } from './language-words.ts';

/** Scripts that tell the language, and the one most written in each. */
const scripts: readonly (readonly [script: RegExp, language: string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'ja'],
  [/\p{Script=Hangul}/gu, 'ko'],
  [/\p{Script=Han}/gu, 'zh'],
  [/\p{Script=Thai}/gu, 'th'],
  [/\p{Script=Arabic}/gu, 'ar'],
  [/\p{Script=Hebrew}/gu, 'he'],
  [/\p{Script=Greek}/gu, 'el'],
  [/\p{Script=Devanagari}/gu, 'hi'],
  [/\p{Script=Bengali}/gu, 'bn'],
  [/\p{Script=Tamil}/gu, 'ta'],
  [/\p{Script=Telugu}/gu, 'te'],
  [/\p{Script=Kannada}/gu, 'kn'],
  [/\p{Script=Malayalam}/gu, 'ml'],
  [/\p{Script=Gujarati}/gu, 'gu'],
  [/\p{Script=Gurmukhi}/gu, 'pa'],
  [/\p{Script=Sinhala}/gu, 'si'],
  [/\p{Script=Khmer}/gu, 'km'],
  [/\p{Script=Lao}/gu, 'lo'],
  [/\p{Script=Myanmar}/gu, 'my'],
  [/\p{Script=Georgian}/gu, 'ka'],
  [/\p{Script=Armenian}/gu, 'hy'],
  [/\p{Script=Ethiopic}/gu, 'am'],
];

/** Letters that a few languages have to themselves, among those written in Arabic letters. */
const arabicLetters: readonly (readonly [letters: RegExp, language: string])[] = [
  [/[ٹڈڑےں]/, 'ur'],
  [/[پچژگ]/, 'fa'],
];

/** Enough of a long text to know its language. */
const sampleLength = 20_000;

type Profiles = { readonly languages: readonly string[]; /** word → indexes of the languages that have it */ readonly words: ReadonlyMap<string, readonly number[]> };
let profiles: Profiles | undefined;

/**
 * BCP 47 code of the language (`en`, `vi`, `fr`, `zh` …; `la` for lorem ipsum), or `und` where nothing can be said:
 * too few words, lists of names, invented words. Reads at most 20,000 characters.
 */
export function detectLanguage(text: string): string {
  const sample = text.length <= sampleLength ? text : text.slice(0, sampleLength / 2) + text.slice(-sampleLength / 2);
  const byScript = languageOfScript(sample);
  if (byScript !== undefined) return byScript;
  const words = sample.normalize('NFC').toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
  if (words.length === 0) return 'und';
  const { languages, words: known } = loadProfiles();
  const weight = new Float64Array(languages.length);
  const hits = new Uint32Array(languages.length);
  for (const word of words) {
    const owners = known.get(word);
    if (!owners) continue;
    for (const owner of owners) {
      // A word of one language alone says more than `a` or `in`.
      weight[owner]! += 1 / owners.length;
      hits[owner]!++;
    }
  }
  let best = 0;
  for (let i = 1; i < languages.length; i++) if (weight[i]! > weight[best]!) best = i;
  const share = hits[best]! / words.length;
  // A fifth of English prose is small words, even in headlines; languages that inflect have fewer. The smaller the
  // sample, the more of it has to be known.
  const least = languages[best] === 'en' ? 0.2 : words.length < 20 ? 0.18 : 0.1;
  if (hits[best]! < 2 || share < least) return 'und';
  return languages[best]!;
}

function languageOfScript(sample: string): string | undefined {
  const count = (pattern: RegExp): number => sample.match(pattern)?.length ?? 0;
  const latin = count(/\p{Script=Latin}/gu) + count(/\p{Script=Cyrillic}/gu);
  let most = 0;
  let language: string | undefined;
  for (const [script, code] of scripts) {
    // A Han character is a word, so it weighs more than a letter; Japanese has kana between its Han characters.
    const found = count(script) * (code === 'ja' ? 4 : code === 'zh' ? 2 : 1);
    if (found > most) [most, language] = [found, code];
  }
  if (most <= latin) return undefined;
  if (language === 'ar') return arabicLetters.find(([letters]) => letters.test(sample))?.[1] ?? 'ar';
  return language;
}

function loadProfiles(): Profiles {
  if (profiles) return profiles;
  const languages = Object.keys(languageWords);
  const words = new Map<string, number[]>();
  languages.forEach((language, index) => {
    for (const word of new Set(languageWords[language]!.split(' '))) {
      const owners = words.get(word);
      if (owners) owners.push(index);
      else words.set(word, [index]);
    }
  });
  profiles = { languages, words };
  return profiles;
}
