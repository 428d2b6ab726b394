/**
 * What a question's figures say, as codes of sentences: most urgent first. A teacher reads these before any number.
 */
import { noChoice, type ChoiceCount } from './choice-counts.ts';
import { fewestForFigures, type ItemStatistics } from './statistics-types.ts';

export type ItemRemark =
  /** Fewer answers than figures need. */
  | { readonly code: 'too-few' }
  /** Of those who did well, more chose this than the key. */
  | { readonly code: 'check-key'; readonly choice: string; readonly share: number }
  /** Who did well with the rest did worse here. */
  | { readonly code: 'pulls-back' }
  /** Hardly tells apart who understood. */
  | { readonly code: 'tells-little' }
  /** No better than a blind guess. */
  | { readonly code: 'no-better-than-guessing' }
  | { readonly code: 'everyone-knew' }
  /** Most of those who missed it chose the same. */
  | { readonly code: 'most-chose'; readonly choice: string; readonly share: number }
  /** Options that next to nobody chose. */
  | { readonly code: 'nobody-chose'; readonly choices: readonly string[] }
  | { readonly code: 'fine' };

/** Discriminative efficiency below which Moodle calls a question dubious. */
const leastEfficiency = 0.15;
/** Share of all answers below which an option does no work. */
const leastShare = 0.05;

/**
 * @param counts of the first attempts @param right the choices that are right
 * @param offered all choices there were, where they can be listed
 */
export function readItem(item: ItemStatistics, counts: readonly ChoiceCount[], right: readonly string[], offered: readonly string[]): readonly ItemRemark[] {
  if (item.attempts < fewestForFigures) return [{ code: 'too-few' }];
  const remarks: ItemRemark[] = [];
  const facility = item.facility.value ?? 0;
  const wrong = counts.filter(({ choice }) => choice !== noChoice && !right.includes(choice));
  const upperRight = Math.max(0, ...counts.filter(({ choice }) => right.includes(choice)).map(({ upper }) => upper));
  const [suspect] = [...wrong].sort((a, b) => b.upper - a.upper);
  if (offered.length > 0 && suspect && suspect.upper > upperRight) remarks.push({ code: 'check-key', choice: suspect.choice, share: suspect.upper });
  const index = item.discriminationIndex.value;
  const efficiency = item.discriminativeEfficiency.value;
  if (index !== null && index < 0) remarks.push({ code: 'pulls-back' });
  else if (efficiency !== null && efficiency < leastEfficiency) remarks.push({ code: 'tells-little' });
  if (facility > 0.95) remarks.push({ code: 'everyone-knew' });
  else if (item.guess.value !== null && item.guess.value > 0 && facility <= item.guess.value) remarks.push({ code: 'no-better-than-guessing' });
  const missed = wrong.reduce((total, { all }) => total + all, 0);
  const [common] = wrong;
  if (common && common.all >= 3 && common.all > missed / 2 && common.choice !== suspectOf(remarks)) remarks.push({ code: 'most-chose', choice: common.choice, share: common.all / missed });
  const idle = offered.filter((choice) => !right.includes(choice) && (counts.find((count) => count.choice === choice)?.all ?? 0) < leastShare * item.attempts);
  if (idle.length > 0 && facility <= 0.95) remarks.push({ code: 'nobody-chose', choices: idle });
  return remarks.length > 0 ? remarks : [{ code: 'fine' }];
}

const suspectOf = (remarks: readonly ItemRemark[]): string | undefined => remarks.flatMap((remark) => (remark.code === 'check-key' ? [remark.choice] : []))[0];
