import { readdirSync, readFileSync } from 'node:fs';
import { readArticle } from '#engine/article/read-article.ts';
import type { Article, Refusal, Span } from '#engine/types.ts';

const FILES = ['prisma/sample/kishida-us-visit.txt', ...readdirSync('tests/corpus').filter((name) => name.endsWith('.txt')).sort().map((name) => `tests/corpus/${name}`)];

/**
 * An article of about so many words: our own articles one after the other, again and again with other figures, so that no
 * sentence with a number comes twice. Longer than a reader may paste, if asked: the engine's stages take any length.
 */
export function makeArticle(words: number): Article {
  const sources = FILES.map((file) => paragraphsOf(readFileSync(file, 'utf8')));
  const parts: Article[] = [];
  let left = words;
  for (let round = 0; left > 0; round += 1) {
    const paragraphs = takeWords(sources[round % sources.length] ?? [], left);
    left -= countWords(paragraphs.join(' '));
    parts.push(read(paragraphs.map((paragraph) => withOtherFigures(paragraph, Math.floor(round / sources.length))).join('\n\n')));
  }
  return parts.reduce(join);
}

const paragraphsOf = (text: string): string[] => text.split(/\n+/).map((line) => line.trim()).filter(Boolean);

const countWords = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** Whole paragraphs up to that many words, but enough of them to be an article. */
function takeWords(paragraphs: string[], words: number): string[] {
  let taken = 0;
  return paragraphs.filter((paragraph) => {
    const isWanted = taken < Math.max(words, 150);
    taken += countWords(paragraph);
    return isWanted;
  });
}

/** Days stay days and years stay years, more or less. */
function withOtherFigures(text: string, round: number): string {
  if (round === 0) return text;
  return text.replaceAll(/\d+/g, (figures) => figures.length < 3 ? String((Number(figures) + round) % 27 + 1) : String(Number(figures) + round));
}

function read(text: string): Article {
  const article: Article | Refusal = readArticle(text, { date: '2024-04-08' });
  if ('refused' in article) throw new Error(`The engine refuses an article of the benchmark: ${article.refused}`);
  return article;
}

/** Two articles as one: the second's spans move behind the first's text. */
function join(first: Article, second: Article): Article {
  const offset = first.text.length + 2;
  const move = <T extends Span>(span: T): T => ({ ...span, start: span.start + offset, end: span.end + offset });
  return {
    ...first,
    text: `${first.text}\n\n${second.text}`,
    blocks: [...first.blocks, ...second.blocks.map(move)],
    asides: [...first.asides, ...second.asides.map(move)],
  };
}

/** How many words an article has. */
export const wordsOf = ({ text }: Article): number => countWords(text);
