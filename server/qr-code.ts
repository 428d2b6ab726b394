import 'server-only';
import { encode } from 'uqr';

/** A QR code as the path of a drawing `size` units wide, with the quiet margin of four that scanners need. Middle error correction: it is read off a wall. */
export function qrCode(text: string): { readonly size: number; readonly path: string } {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const dark = data.flatMap((row, y) => row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])));
  return { size, path: dark.join('') };
}
