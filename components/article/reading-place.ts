/**
 * Where a reader stopped in an article: the paragraph at the top of the window. It is kept on the device alone, and the
 * words are kept with the place, so that an article that was changed since does not lead astray.
 */
export type ReadingPlace = { /** Where the paragraph starts in the article's text. */ readonly start: number; /** Its first characters. */ readonly words: string };

/** The name that places are kept under on a device. */
export const readingKey = 'verbatim.reading';

/** Places kept at most; the oldest go first. */
const mostPlaces = 100;
const longestWords = 80;

/** The first words of a paragraph, as they are kept and compared. */
export const openingOf = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, longestWords);

type Places = Readonly<Record<string, ReadingPlace>>;

function readPlaces(kept: string | null): Places {
  try {
    const places: unknown = JSON.parse(kept ?? '{}');
    return places && typeof places === 'object' && !Array.isArray(places) ? (places as Places) : {};
  } catch {
    return {};
  }
}

/** The place kept for an article; null where none is, or what is kept is no place. */
export function findPlace(kept: string | null, article: string): ReadingPlace | null {
  const place = readPlaces(kept)[article];
  return place && typeof place.start === 'number' && typeof place.words === 'string' ? place : null;
}

/** What to keep once the place in an article has changed; `null` forgets it. */
export function keepPlace(kept: string | null, article: string, place: ReadingPlace | null): string {
  const others = Object.entries(readPlaces(kept)).filter(([id]) => id !== article);
  return JSON.stringify(Object.fromEntries([...others, ...(place ? [[article, place] as const] : [])].slice(-mostPlaces)));
}

/**
 * Which paragraph is being read, by where they stand in the window: the first that is not scrolled away. `null` at the
 * very beginning, and where the end has come into sight: there is nothing to continue.
 * @param from height in pixels that bars cover at the top @param height of the window, in pixels
 */
export function paragraphAt(paragraphs: readonly { readonly top: number; readonly bottom: number }[], from: number, height: number): number | null {
  const at = paragraphs.findIndex(({ bottom }) => bottom > from);
  const isOver = (paragraphs.at(-1)?.bottom ?? 0) <= height;
  return at <= 0 || isOver ? null : at;
}
