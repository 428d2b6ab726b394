/**
 * Cleans pasted text without losing a visible character: faults of spelling and punctuation stay, because quotes are
 * shown verbatim. Only what nobody sees is changed: line ends, odd spaces, zero-width and control characters.
 */

/** CRLF, CR, NEL, line and paragraph separators, vertical tab and form feed. */
// oxlint-disable-next-line no-control-regex -- these characters are what this file is about
const lineEnds = /\r\n?|[\u0085\u2028\u2029\u000B\u000C]/g;
/** No-break, thin, figure, ideographic and the other blank characters that are not a plain space. */
const oddSpaces = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/g;
/** Byte-order mark, zero-width space, word joiner, soft hyphen, direction marks and embeddings, invisible operators. */
const invisible = /[\u00AD\u061C\u115F\u1160\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFB]/g;
/** Control characters other than tab and line feed. */
// oxlint-disable-next-line no-control-regex -- these characters are what this file is about
const controls = /[\u0000-\u0008\u000E-\u001F\u007F-\u009F]/g;
/** Joiners shape Indic and Arabic letters and emoji; after a Latin letter, digit or space they are debris. */
const strayJoiners = /(?<=[\p{Script=Latin}\p{N}\p{P}\s]|^)[\u200C\u200D]+/gu;

/**
 * The text with its invisible debris removed, in Unicode NFC, lines ended by `\n`, no blank at the end of a line and
 * at most one blank line in a row. Linear in its length; any string is accepted, the empty one included.
 */
export function normaliseText(raw: string): string {
  return raw
    .toWellFormed()
    .replace(lineEnds, '\n')
    .replace(oddSpaces, ' ')
    .replace(invisible, '')
    .replace(controls, '')
    .replace(strayJoiners, '')
    .normalize('NFC')
    .split('\n')
    .map(collapseBlanks)
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .replace(/^\n+/, '')
    .replace(/\n$/, '');
}

/** One line without blanks at its ends; runs of spaces become one, a tab stays (it separates the cells of a table). */
function collapseBlanks(line: string): string {
  return line.trim().replace(/ *\t[ \t]*/g, '\t').replace(/ {2,}/g, ' ');
}
