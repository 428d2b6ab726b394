/** What came of a file: its text, or why it has none. */
export type FileText = { readonly text: string } | { readonly refused: 'not-text' | 'too-large' };

/**
 * Reads a text file. UTF-8 and UTF-16 with their marks; text of older systems as Windows-1252, the usual rest.
 * @param bytes the file's content
 * @param limit most characters that are wanted
 */
export function readTextFile(bytes: Uint8Array, limit: number): FileText {
  if (bytes.length > limit * 4) return { refused: 'too-large' };
  const text = decode(bytes).replace(/^\uFEFF/, '');
  // Control characters that no text has: a picture, a PDF, a Word file.
  // oxlint-disable-next-line no-control-regex
  if (/[\u0000-\u0008\u000E-\u001A]/.test(text.slice(0, 20_000)) || text.startsWith('%PDF-') || text.startsWith('PK\u0003')) return { refused: 'not-text' };
  return text.length > limit * 2 ? { refused: 'too-large' } : { text };
}

function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
