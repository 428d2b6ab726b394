import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTextFile } from '#components/article/read-text-file.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const limit = 1000;

describe('reading a text file', () => {
  it.each(['Hello', 'Xin chào, Việt Nam', '# Title\n\nText', ''])('%j as UTF-8', (text) => {
    expect(readTextFile(utf8(text), limit)).toEqual({ text });
  });

  it('leaves the mark of UTF-8 out', () => {
    expect(readTextFile(utf8('\uFEFFHello'), limit)).toEqual({ text: 'Hello' });
  });

  it('UTF-16 as Notepad writes it', () => {
    expect(readTextFile(new Uint8Array([0xff, 0xfe, 0x48, 0x00, 0xc3, 0x1e]), limit)).toEqual({ text: 'H\u1EC3' });
    expect(readTextFile(new Uint8Array([0xfe, 0xff, 0x00, 0x48]), limit)).toEqual({ text: 'H' });
  });

  it('what is not UTF-8 as Windows-1252', () => {
    expect(readTextFile(new Uint8Array([0x63, 0x61, 0x66, 0xe9, 0x20, 0x93, 0x78, 0x94]), limit)).toEqual({ text: 'café “x”' });
  });

  it.each([
    ['a PDF', utf8('%PDF-1.7 …')],
    ['a Word file', utf8('PK\u0003\u0004…')],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d])],
  ])('refuses %s', (_, bytes) => {
    expect(readTextFile(bytes, limit)).toEqual({ refused: 'not-text' });
  });

  it('refuses what is much longer than an article may be, and takes what is a little longer, for its owner to cut', () => {
    expect(readTextFile(utf8('x'.repeat(limit * 5)), limit)).toEqual({ refused: 'too-large' });
    expect(readTextFile(utf8('x'.repeat(limit + 1)), limit)).toEqual({ text: 'x'.repeat(limit + 1) });
  });

  it('never throws', () => {
    fc.assert(fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => 'text' in readTextFile(bytes, limit) || true));
  });
});
