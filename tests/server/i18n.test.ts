import { describe, expect, it } from 'vitest';
import { chooseLocale } from '#server/i18n.ts';

describe('choosing the language of a page', () => {
  it.each([
    ['what was chosen here wins', 'vi', 'en', 'en', 'vi'],
    ['then what the account says', undefined, 'vi', 'en', 'vi'],
    ['then what the browser asks for', undefined, null, 'vi-VN,vi;q=0.9,en;q=0.8', 'vi'],
    ['by its weights, not its order', undefined, null, 'en;q=0.4, vi;q=0.7', 'vi'],
    ['passing over what we do not speak', undefined, null, 'fr-FR,fr;q=0.9,vi;q=0.2', 'vi'],
    ['leaving out what is refused', undefined, null, 'vi;q=0,en;q=0.1', 'en'],
    ['else English', undefined, null, 'fr', 'en'],
    ['also where nothing is known', undefined, undefined, undefined, 'en'],
    ['and where a cookie holds something else', '../../etc', null, '*', 'en'],
    ['or the header is nonsense', undefined, null, ';;;q=x,,', 'en'],
  ])('%s', (_, chosen, preferred, accepted, locale) => {
    expect(chooseLocale(chosen, preferred, accepted)).toBe(locale);
  });
});
