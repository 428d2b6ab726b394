/** The words English writes numbers with. */

const ones = 'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(' ');
const tens = 'zero ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ordinalOnes = 'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(' ');
const ordinalTens = 'zeroth tenth twentieth thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth'.split(' ');

/** `seven` → 7, `seventy` → 70. */
export const cardinals: ReadonlyMap<string, number> = new Map([...ones.map((word, i) => [word, i] as const), ...tens.slice(2).map((word, i) => [word, (i + 2) * 10] as const)]);
/** `seventh` → 7, `seventieth` → 70, `hundredth` → 100. */
export const ordinals: ReadonlyMap<string, number> = new Map([
  ...ordinalOnes.slice(1).map((word, i) => [word, i + 1] as const),
  ...ordinalTens.slice(2).map((word, i) => [word, (i + 2) * 10] as const),
  ['hundredth', 100],
  ['thousandth', 1000],
  ['millionth', 1e6],
]);
/** Words and letters that multiply the number before them. */
export const scales: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['mn', 1e6],
  ['mln', 1e6],
  ['bn', 1e9],
  ['tn', 1e12],
]);
/** `two thirds`, `a quarter`. */
export const fractions: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['thirds', 3],
  ['quarter', 4],
  ['quarters', 4],
  ['fourth', 4],
  ['fourths', 4],
  ['fifth', 5],
  ['fifths', 5],
  ['sixth', 6],
  ['sixths', 6],
  ['seventh', 7],
  ['sevenths', 7],
  ['eighth', 8],
  ['eighths', 8],
  ['ninth', 9],
  ['ninths', 9],
  ['tenth', 10],
  ['tenths', 10],
]);
/** Single characters that are fractions. */
export const fractionSigns: ReadonlyMap<string, number> = new Map([
  ['½', 0.5],
  ['¼', 0.25],
  ['¾', 0.75],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
  ['⅕', 0.2],
  ['⅛', 0.125],
]);

/** Number words for a whole number below a million million: `206` → `two hundred six`, with `and` where it was written. */
export function spellCardinal(value: number, hasAnd = false): string {
  if (value < 20) return ones[value]!;
  if (value < 100) return tens[Math.floor(value / 10)]! + (value % 10 === 0 ? '' : `-${ones[value % 10]!}`);
  for (const [word, scale] of [['trillion', 1e12], ['billion', 1e9], ['million', 1e6], ['thousand', 1e3], ['hundred', 100]] as const) {
    if (value < scale) continue;
    const rest = value % scale;
    const joint = rest === 0 ? '' : rest < 100 && hasAnd ? ' and ' : ' ';
    return `${spellCardinal(Math.floor(value / scale), hasAnd)} ${word}${joint}${rest === 0 ? '' : spellCardinal(rest, hasAnd)}`;
  }
  return String(value);
}

/** `21` → `twenty-first`; below 1,000. */
export function spellOrdinal(value: number): string {
  if (value < 20) return ordinalOnes[value]!;
  if (value < 100) return value % 10 === 0 ? ordinalTens[value / 10]! : `${tens[Math.floor(value / 10)]!}-${ordinalOnes[value % 10]!}`;
  const rest = value % 100;
  return rest === 0 ? `${spellCardinal(value)}th` : `${spellCardinal(value - rest)} and ${spellOrdinal(rest)}`;
}

/** `21` → `21st`. */
export function ordinalDigits(value: number): string {
  const teen = value % 100 >= 11 && value % 100 <= 13;
  return `${value}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th')}`;
}
