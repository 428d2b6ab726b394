import { describe, expect, it } from 'vitest';
import { errorSentence, sayWhy } from '#components/ui/action-result.ts';

const sentences = { invalid: 'Not right.', unavailable: 'Something went wrong.', 'too-long': '{length} of {limit}', 'unsupported-language': 'In {name}.', 'unknown-language': 'an unknown language' };
const failed = (code: 'invalid' | 'conflict', key: string, values = {}) => ({ ok: false, error: { code, key, values } }) as const;

describe('the sentence of what went wrong', () => {
  it('nothing went wrong', () => {
    expect(errorSentence(null, sentences)).toBeNull();
    expect(errorSentence({ ok: true, value: undefined }, sentences)).toBeNull();
  });

  it('is found by its key, else by its code, else it is the general one', () => {
    expect(errorSentence(failed('invalid', 'too-long', { length: 250000, limit: 200000 }), sentences, 'en')).toBe('250,000 of 200,000');
    expect(errorSentence(failed('invalid', 'never-heard-of'), sentences)).toBe('Not right.');
    expect(errorSentence(failed('conflict', 'never-heard-of'), sentences)).toBe('Something went wrong.');
  });

  it('names a language in the reader’s own', () => {
    expect(sayWhy('unsupported-language', { language: 'fr' }, sentences, 'en')).toBe('In French.');
    expect(sayWhy('unsupported-language', { language: 'fr' }, sentences, 'vi')).toMatch(/Pháp/);
  });

  it.each(['und', '', '!!'])('says so where the language is %j', (language) => {
    expect(sayWhy('unsupported-language', { language }, sentences, 'en')).toBe('In an unknown language.');
  });
});
