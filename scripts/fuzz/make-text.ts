type Random = () => number;

const marks = ['', '', '', '\u0000', '\uD800', '((((', '“', '`', '\n\n\n', '# ', '____', '[12]', '—', '…', '. . .', '\t', ' ', 'İ', '👩‍👩‍👧', '%', '$', '1,000,000,000,000', 'e\u0301', '\u202E', '"', "'", ';', ' of of of ', ' and and ', 'A'.repeat(50)];
const longest = 10_000;

/**
 * A text to try the engine with, up to 10,000 characters: characters at random, words of articles in disorder, or a piece
 * of an article that was cut about, joined with another and sprinkled with what real input has.
 * @param random numbers in [0, 1)
 * @param articles whole texts to cut
 */
export function makeText(random: Random, articles: readonly string[]): string {
  const way = random();
  if (way < 0.15) return atRandom(random, Math.floor(random() * 600));
  if (way < 0.4) return disorder(random, articles);
  return mutate(random, articles, way > 0.98 ? longest : 700);
}

const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
const below = (random: Random, limit: number): number => Math.floor(random() * limit);

function atRandom(random: Random, length: number): string {
  const widths = [128, 128, 0x250, 0x3000, 0x10000];
  const width = pick(random, widths);
  return Array.from({ length }, () => (random() < 0.15 ? ' ' : String.fromCharCode(below(random, width)))).join('');
}

/** Real words and marks in no order: no sentence of it can be read. */
function disorder(random: Random, articles: readonly string[]): string {
  const words = pick(random, articles).split(/\s+/);
  return Array.from({ length: 20 + below(random, 150) }, () => (random() < 0.05 ? pick(random, marks) : pick(random, words))).join(' ');
}

function mutate(random: Random, articles: readonly string[], length: number): string {
  let text = piece(random, pick(random, articles), length);
  for (let changes = below(random, 8); changes > 0; changes -= 1) {
    const at = below(random, text.length);
    const cut = random() < 0.5 ? below(random, 40) : 0;
    const put = random() < 0.3 ? piece(random, pick(random, articles), 80) : pick(random, marks);
    text = text.slice(0, at) + put + text.slice(at + cut);
  }
  return random() < 0.05 ? text.toUpperCase() : random() < 0.05 ? text.replaceAll(/\s+/g, '') : text.slice(0, longest);
}

function piece(random: Random, text: string, length: number): string {
  const start = below(random, text.length);
  return text.slice(start, start + 1 + below(random, length));
}
