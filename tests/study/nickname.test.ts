import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkNickname, longestNickname, nicknameKey, tidyNickname } from '#study/nickname.ts';
import { makeNickname, nicknameWords } from '#study/nickname-words.ts';
import { anyString } from '#tests/support/any-string.ts';

const locales = ['en', 'vi'] as const;

describe('a nickname', () => {
  it.each(['An', 'Minh Anh', 'Đỗ Thị Lồng', 'Hoà', 'Ngọc Lan 7', 'Scunthorpe', 'Cassandra', 'Dickens', 'Titus', 'Grapefruit', 'Sussex', 'Mr. Hancock', 'Bassam', 'Assad K.', 'Ngự', 'Lon Chaney', 'Cac', 'Đụng', '王小明', 'نور', 'X', '7', 'Zoë-Léa', 'Penny', 'Shi Tang', 'Otter 455', '007', 'Ana L.'])('%j can be used', (nickname) => {
    expect(checkNickname(nickname)).toBeNull();
  });

  it.each(['fuck', 'FUCK you', 'f u c k', 'f.u.c.k', 'fuuuuck', 'fück', 'sh1t', '5hit', '$h!t', 'b1tch', 'Bitchy', 'n1gg3r', 'h1tl3r', 'p0rn', 'dick', 'd1ck', 'D I C K', 'big dick', 'sexy', '4ss', 'địt', 'ĐỊT MẸ', 'lồn', 'đ.m', 'vcl', 'dmm', 'ngu'])('%j cannot', (nickname) => {
    expect(checkNickname(nickname)).toBe('words');
  });

  it.each([['', 'nothing'], ['   ', 'spaces'], ['---', 'no letter'], ['👻', 'no letter'], ['x'.repeat(longestNickname + 1), 'too long'], ['\u200b\u202e', 'nothing visible'], [`e${'\u0301'.repeat(9)}`, 'marks as high as the page']])('%j is refused: %s', (nickname) => {
    expect(checkNickname(nickname)).toBe('length');
  });

  it('is kept without what nobody sees', () => {
    expect(tidyNickname('  Blue\u200b   \u202eOtter\n ')).toBe('Blue Otter');
    expect(tidyNickname('Hoa\u0300')).toBe('Hoà');
  });

  it('is compared without capitals, and with its accents', () => {
    expect(nicknameKey('BLUE  otter')).toBe(nicknameKey('Blue Otter'));
    expect(nicknameKey('ＢＬＵＥ otter')).toBe(nicknameKey('Blue Otter'));
    expect(nicknameKey('Hoa')).not.toBe(nicknameKey('Hoà'));
  });

  it('is read, whatever is typed', () => {
    fc.assert(fc.property(anyString(), (typed) => {
      const tidy = tidyNickname(typed);
      expect(tidyNickname(tidy)).toBe(tidy);
      expect(checkNickname(typed)).toBe(checkNickname(tidy));
      if (checkNickname(typed) === null) expect(nicknameKey(typed)).not.toBe('');
    }));
  });
});

describe('nicknames that are offered', () => {
  it.each(locales)('can all be used (%s)', (locale) => {
    const { qualities, animals } = nicknameWords[locale];
    const refused: string[] = [];
    for (let quality = 0; quality < qualities.length; quality += 1) {
      for (let animal = 0; animal < animals.length; animal += 1) {
        const left = [quality, animal];
        const nickname = makeNickname(locale, () => left.shift()!);
        if (checkNickname(nickname) !== null) refused.push(nickname);
      }
    }
    expect(refused).toEqual([]);
    expect(qualities.length * animals.length).toBeGreaterThan(500);
  });

  it('put the words in the order of their language', () => {
    expect(makeNickname('en', () => 0)).toBe('Amber Badger');
    expect(makeNickname('vi', () => 0)).toBe('Mèo Vui');
  });

  it.each(locales)('have no word twice (%s)', (locale) => {
    const { qualities, animals } = nicknameWords[locale];
    expect(new Set(qualities).size).toBe(qualities.length);
    expect(new Set(animals).size).toBe(animals.length);
  });
});
