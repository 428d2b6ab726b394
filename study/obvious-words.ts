/**
 * Words that no class wants on its board. Obvious ones alone: a teacher sees every nickname and can change it, and a list
 * that tried to be complete would refuse people's names. All lower case; `anywhere` and `alone` without accents.
 */
export const obviousWords = {
  /** Refused wherever they stand in a nickname: no ordinary name has them inside. */
  anywhere: [
    'fuck', 'fuk', 'shit', 'bitch', 'nigger', 'nigga', 'faggot', 'whore', 'slut', 'pussy', 'penis', 'vagina', 'porn', 'hitler', 'nazi', 'motherf', 'asshole', 'arsehole',
    'dickhead', 'wanker', 'cocksuck', 'blowjob', 'handjob', 'jerkoff', 'cumshot', 'retard', 'tranny', 'chink', 'kike', 'jihad', 'isis', 'ditme', 'ditcon', 'duma', 'dume', 'vailon', 'concac', 'oclon',
  ],
  /** Refused as a word of their own, because ordinary words have them inside (Scunthorpe, grape, cocktail, title). */
  alone: [
    'cunt', 'cock', 'dick', 'cum', 'rape', 'rapist', 'tit', 'tits', 'boob', 'boobs', 'ass', 'arse', 'anal', 'anus', 'sex', 'sexy', 'gay', 'fag', 'spic', 'coon', 'kkk', 'twat', 'damn', 'piss', 'pedo', 'suicide',
    'vcl', 'vkl', 'vlon', 'dmm', 'dcm', 'dkm', 'clgt', 'cmm', 'dmcs',
  ],
  /** With their accents, without which they are everyday words. */
  accented: ['địt', 'đụ', 'lồn', 'cặc', 'buồi', 'đéo', 'đĩ', 'cứt', 'đm', 'đmm', 'đcm', 'đkm', 'ỉa', 'đái', 'ngu', 'điếm'],
} as const;
