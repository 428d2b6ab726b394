import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillTemplate } from '#components/ui/fill-template.ts';

describe('filling a template', () => {
  it.each([
    ['{n} of {of}', { n: 3, of: 12 }, '3 of 12'],
    ['“{title}” was deleted.', { title: 'A {n}' }, '“A {n}” was deleted.'],
    ['no names', { n: 1 }, 'no names'],
    ['{n}{n}', { n: 'x' }, 'xx'],
  ])('%j', (template, values, filled) => {
    expect(fillTemplate(template, values as Record<string, string | number>)).toBe(filled);
  });

  it('leaves a name without a value, so that the mistake is seen', () => {
    expect(fillTemplate('{missing} {constructor}', {})).toBe('{missing} {constructor}');
  });

  it('writes numbers in the reader’s way where it knows it', () => {
    expect(fillTemplate('{n}', { n: 200000 }, 'en')).toBe('200,000');
    expect(fillTemplate('{n}', { n: 200000 }, 'vi')).toBe('200.000');
    expect(fillTemplate('{n}', { n: 200000 })).toBe('200000');
  });

  it('puts any text in as it is', () => {
    fc.assert(fc.property(fc.string(), (text) => fillTemplate('<{text}>', { text }) === `<${text}>`));
  });
});
