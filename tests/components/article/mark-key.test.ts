import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markKey } from '#components/article/mark-key.ts';

const keysIn = (quote: string, keys: string[]) => markKey(quote, keys).filter(({ isKey }) => isKey).map(({ text }) => text);

describe('the key of a quote', () => {
  it('is marked as whole words, whatever its case, the longer one first', () => {
    expect(keysIn('The spire was designed by Eugène Viollet-le-Duc.', ['Viollet-le-Duc', 'Eugène Viollet-le-Duc'])).toEqual(['Eugène Viollet-le-Duc']);
    expect(keysIn('It cost $3.5m (3.5 million dollars), up to 50%.', ['$3.5m', '50%'])).toEqual(['$3.5m', '50%']);
    expect(keysIn('Rome and ROME, not Romeo', ['Rome'])).toEqual(['Rome', 'ROME']);
  });

  it('leaves every quote as it is, whatever the keys', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string({ unit: 'binary' })), (quote, keys) => {
      expect(markKey(quote, keys).map(({ text }) => text).join('')).toBe(quote);
    }), { numRuns: 500 });
  });
});
