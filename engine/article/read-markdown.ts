/**
 * Markdown as people paste it: marks are taken away so that a quote reads like prose, and what they said about a line
 * (heading, list item, table, code) is kept beside it. Plain text passes through unchanged.
 */
import type { BlockKind } from '#engine/types.ts';

/** One line of the article with what its Markdown marks told about it. */
export type MarkedLine = { readonly text: string; readonly kind?: BlockKind };

/** What a Markdown file gives: its lines, and the title and date of its front matter. */
export type Marked = { readonly lines: readonly MarkedLine[]; readonly title?: string; readonly date?: string };

/** Signs that a text is Markdown. Backticks alone are not: they are often used as quotation marks. */
const signs = [/^#{1,6} \S/m, /\[[^\][\n]{1,300}\]\([^()\s]{1,500}\)/, /(?:^|[\s("'])\*\*\S[^*\n]{0,300}\*\*/m, /^```/m, /^---\n(?:title|date|author)\s*:/m, /^\|? ?:?-{3,}:? ?\|/m];

/** Reads the lines of normalised text. Never throws; a text that is not Markdown comes back line by line. */
export function readMarkdown(text: string): Marked {
  const front = /^---\n([^]{0,2000}?)\n---(?:\n|$)/.exec(text);
  const body = front ? text.slice(front[0].length) : text;
  if (!front && !signs.some((sign) => sign.test(text))) return { lines: text.split('\n').map((line) => ({ text: line })) };
  const field = (name: string): string | undefined =>
    front?.[1]
      ?.split('\n')
      .find((line) => line.toLowerCase().startsWith(`${name}:`))
      ?.slice(name.length + 1)
      .trim()
      .replace(/^(["'])(.*)\1$/, '$2');
  const title = field('title');
  const date = /^\d{4}-\d{2}-\d{2}/.exec(field('date') ?? '')?.[0];
  return { lines: readLines(body), ...(title ? { title } : {}), ...(date ? { date } : {}) };
}

function readLines(body: string): MarkedLine[] {
  const lines: MarkedLine[] = [];
  let isCode = false;
  for (const line of body.split('\n')) {
    if (/^(?:```|~~~)/.test(line)) {
      isCode = !isCode;
      continue;
    }
    if (isCode) lines.push(line === '' ? { text: '' } : { text: line, kind: 'table' });
    else if (/^(?:=+|-{3,}|\*{3,}|_{3,}|(?:\* ?){3,}|(?:- ?){3,})$/.test(line)) markAbove(lines, line);
    else if (!/^\[[^\]\n]{1,100}\]:\s/.test(line) && !/^\|?(?: ?:?-{3,}:? ?\|?)+$/.test(line)) lines.push(readLine(line));
  }
  return lines;
}

/** A line of `===` or `---` under a short line makes that line a heading; elsewhere it is a rule, and goes. */
function markAbove(lines: MarkedLine[], rule: string): void {
  const above = lines.at(-1);
  if (above && above.text !== '' && !above.kind && above.text.length < 120 && /^(?:=+|-+)$/.test(rule)) lines[lines.length - 1] = { text: above.text, kind: 'heading' };
  else lines.push({ text: '' });
}

function readLine(line: string): MarkedLine {
  const heading = /^#{1,6} +/.exec(line);
  if (heading) return { text: stripInline(line.slice(heading[0].length).replace(/ #+$/, '')), kind: 'heading' };
  const quoted = /^(?:> ?)+/.exec(line);
  const rest = quoted ? line.slice(quoted[0].length).trim() : line;
  const item = /^[-*+] (?:\[[ xX]\] )?/.exec(rest);
  if (item) return { text: stripInline(rest.slice(item[0].length)), kind: 'list' };
  if (/^\|.*\|$/.test(rest)) return { text: stripInline(rest), kind: 'table' };
  return { text: stripInline(rest) };
}

/** Images go, links and emphasis leave their words. Each pattern is bounded, so that hostile text stays quick. */
function stripInline(text: string): string {
  return text
    .replace(/<!--[^]{0,2000}?-->/g, '')
    .replace(/<\/?(?:br|p|b|i|em|strong|u|sup|sub|span|div|a|h[1-6]|blockquote)(?:\s[^<>]{0,300})?\/?>/gi, '')
    .replace(/!\[[^\]\n]{0,300}\]\([^()\n]{0,500}\)/g, '')
    .replace(/\[([^\][\n]{1,300})\]\([^()\n]{0,500}\)/g, '$1')
    .replace(/\[([^\][\n]{1,300})\]\[[^\][\n]{0,100}\]/g, '$1')
    .replace(/<(https?:\/\/[^<>\s]{1,500})>/g, '$1')
    .replace(/(?<![\p{L}\p{N}*])\*{1,3}(?=[^\s*])([^*\n]{1,400}?)(?<=\S)\*{1,3}(?![\p{L}\p{N}*])/gu, '$1')
    .replace(/(?<![\p{L}\p{N}_])_{1,3}(?=[^\s_])([^_\n]{1,400}?)(?<=\S)_{1,3}(?![\p{L}\p{N}_])/gu, '$1')
    .replace(/~~([^~\n]{1,300})~~/g, '$1')
    .replace(/\\([!#*_[\]()`>~+.-])/g, '$1')
    .replace(/ {2,}/g, ' ')
    .trim();
}
