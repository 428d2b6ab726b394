/**
 * Picture captions in running text. `Fumio Kishida (left) and Joe Biden shake hands (Illustration: Yomiuri Shimbun).`
 * reads like a sentence of the article but tells what a picture shows, often of another day.
 */

const starts = /^(?:(?:figure|fig\.?|table|photo|photograph|image|picture|illustration|graphic|map|caption|chart|video|watch)(?: \d[\d.]*| credits?| caption| source)?(?: ?[:.|]| [–—-]) ?|(?:image|photo) (?:caption|source),? ?|(?:figure|fig\.?|table|map|chart|plate|exhibit) \d[\d.]*[a-z]? )/i;
const positions = /\((?:(?:pictured|seen|shown) ?)?(?:(?:far |second from |third from |from |top |bottom )?(?:left|right|cent(?:er|re)|middle|top|bottom|above|below)|pictured|seated|standing|front|back|background|foreground)\)/i;
const credits = /(?:\((?:photo|photograph|image|illustration|picture|credit|source|courtesy|graphic|file photo|file)(?:s|graph)?(?: credit| by| courtesy(?: of)?)?:? ?[^()]{0,120}\)|(?:^|[.;,] |\s)(?:photo|image|picture|photograph|illustration|graphic)s?(?: credits?| by| courtesy(?: of)?)?: [^.]{1,120}\.?$|(?:photo|image) (?:by|courtesy of) \p{Lu}[^.]{1,80}\.?$|; from file,? \d{4}\.?$|\bfile photo\b|\b(?:getty images|afp via|epa-efe|shutterstock|wikimedia commons|public domain)\)?\.?$|\/(?:AFP|AP|EPA|Reuters|Getty Images)\)?\.?$)/iu;
/** `Ảnh: Reuters`, `(Ảnh minh họa)`, `Nguồn ảnh: …`. */
const vietnamese = /^(?:ảnh|hình|đồ họa|nguồn ảnh|video|clip)(?: minh họa)? ?[:.|]|\((?:ảnh|hình|đồ họa|nguồn|minh họa)[^()]{0,80}\)\.?$|[.,] (?:ảnh|nguồn)(?: minh họa)?: [^.]{1,60}\.?$/iu;
/** `Would you take this woman seriously? … (credit: …)`, `Figure 3.4 …`: longer than this is text with a picture in it. */
const longestCaption = 70;

/** True for a line that is the caption of a picture, with the sign it was known by at its start, its end or inside. */
export function isCaption(line: string): boolean {
  if (wordsIn(line) > longestCaption) return false;
  if (starts.test(line) || vietnamese.test(line)) return true;
  if (wordsIn(line) <= 45 && (positions.test(line) || credits.test(line))) return true;
  return /^(?:the|a|an|this) (?:photo|photograph|picture|image|illustration|map|chart|graph|graphic|portrait) (?:above|below|at left|at right|shows|depicts)\b/i.test(line);
}

/**
 * A caption that lost its line end and stands before the first sentence of a paragraph:
 * `Michael Tien of NPP In the New Territories West constituency, …`. Returns how long it is, 0 where there is none.
 */
export function fusedCaptionLength(paragraph: string): number {
  const head = paragraph.slice(0, 200);
  const fused = /^(\p{Lu}[^.!?:\n]{2,140}?[\p{L}\p{N}]) (?:In|On|At|After|During|According to|For) (?:the|a|an|his|her|their|its|this|that) /u.exec(head);
  if (!fused?.[1]) return 0;
  const words = fused[1].split(' ');
  // A title inside the sentence (`the book Alone In the Dark`) has the words around it capitalised too.
  return words.length >= 2 && words.length <= 14 ? fused[1].length : 0;
}

function wordsIn(line: string): number {
  let words = 0;
  for (const _ of line.matchAll(/\S+/g)) words++;
  return words;
}
