/** Strings of any UTF-16 code units, lone surrogates included: what a text box may hold. */
import fc from 'fast-check';

const codeUnit = fc.oneof(fc.integer({ min: 0x20, max: 0x7e }), fc.integer({ min: 0, max: 0xffff })).map((unit) => String.fromCharCode(unit));

export function anyString(maxLength = 100): fc.Arbitrary<string> {
  return fc.array(codeUnit, { maxLength }).map((units) => units.join(''));
}
