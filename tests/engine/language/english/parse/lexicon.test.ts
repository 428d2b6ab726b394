import { describe, expect, it } from 'vitest';
import { endings, lookUp, packEntry, readLexicon } from '#engine/language/english/parse/lexicon.ts';

const noun = packEntry({ noun: 5, verb: 0, kind: 0 });
const verb = packEntry({ noun: 0, verb: 9, kind: 1 << 2 });
const adjective = packEntry({ noun: 0, verb: 0, kind: 1 | (2 << 2) });
const lexicon = new Map([['city', noun], ['plan', verb], ['make', verb], ['happy', adjective], ['house', noun]]);

describe('lookUp', () => {
  it('gives what is known of a word as it stands', () => {
    expect(lookUp(lexicon, 'city')).toEqual({ noun: 5, verb: 0, kind: 0, ending: endings.none });
    expect(lookUp(lexicon, 'happy')).toEqual({ noun: 0, verb: 0, kind: 9, ending: endings.none });
  });

  it.each([['cities', 'city', endings.s], ['plans', 'plan', endings.s], ['planned', 'plan', endings.ed], ['making', 'make', endings.ing], ['planning', 'plan', endings.ing], ['happier', 'happy', endings.er], ['happiest', 'happy', endings.er], ['lake-house', 'house', endings.part]])('reads %s as a form of %s', (form, base, ending) => {
    expect(lookUp(lexicon, form)).toEqual({ ...lookUp(lexicon, base), ending });
  });

  it('takes no verb ending off a noun, and says when it knows nothing', () => {
    const nothing = { noun: 0, verb: 0, kind: 0, ending: endings.unknown };
    for (const form of ['housed', 'citying', 'zyx', '', '-', 's', 'es']) expect(lookUp(lexicon, form)).toEqual(nothing);
  });
});

describe('readLexicon', () => {
  it('reads words that share their beginning with the word before', () => {
    const letters = (text: string) => [...text].map((c) => c.charCodeAt(0));
    const bytes = Uint8Array.from([0, 4, ...letters('farm'), 5, 0, 4, 2, ...letters('er'), 27, 1]);
    expect([...readLexicon(bytes)]).toEqual([['farm', 5], ['farmer', 283]]);
  });
});
