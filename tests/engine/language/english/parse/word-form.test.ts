import { describe, expect, it } from 'vitest';
import { normalForm, shapeOf } from '#engine/language/english/parse/word-form.ts';

describe('normalForm', () => {
  it.each([['Tokyo', 'tokyo'], ['’s', "'s"], ['“', '"'], ['—', '-'], ['1996', '!YEAR'], ['12', '!NUM'], ['3.5', '!DEC'], ['50,000', '!DEC'], ['1990s', '1990s'], ['.', '.'], ['', '']])('reads %j as %j', (word, form) => {
    expect(normalForm(word)).toBe(form);
  });
});

describe('shapeOf', () => {
  it.each([['McKinsey', 'XxXx'], ['NATO', 'X'], ['U.S.', 'X.X.'], ['COVID-19', 'X-d'], ['Đà', 'Xx'], ['“', '"'], ['', '']])('folds %j to %j', (word, shape) => {
    expect(shapeOf(word)).toBe(shape);
  });
});
