import 'server-only';
import { createRequire } from 'node:module';
import { z } from 'zod';
import { defaultWeights } from '#study/schedule.ts';
import type { TrainingItem } from '#study/training-items.ts';

/**
 * The Rust optimiser of FSRS, by ts-fsrs' own binding, and the only file that knows it. It is native and comes for some
 * systems alone, so it is an optional dependency: where it is missing, everybody keeps the default weights.
 */
export type Optimiser = {
  /** Weights that explain these items best. */
  fit(items: readonly TrainingItem[]): Promise<readonly number[]>;
  /** How badly weights foretell these items: the mean log loss, less is better. */
  loss(items: readonly TrainingItem[], weights: readonly number[]): number;
};

/** What is used of the package, written down here so that everything compiles where it is missing. */
type Binding = {
  readonly computeParameters: (items: readonly object[], options: { readonly enableShortTerm: boolean }) => Promise<number[]>;
  readonly FSRSBinding: new (weights: number[]) => { evaluate: (items: readonly object[]) => { readonly logLoss: number } };
  readonly FSRSBindingItem: new (reviews: readonly object[]) => object;
  readonly FSRSBindingReview: new (rating: number, days: number) => object;
};

/** The package itself, where somebody installed it, and its part for the commonest servers, which is in package.json. */
const packageNames = ['@open-spaced-repetition/binding', '@open-spaced-repetition/binding-linux-x64-gnu'];
const weightsSchema = z.array(z.number().finite()).length(defaultWeights.length);

function findBinding(names: readonly string[]): Binding | null {
  const require = createRequire(import.meta.url); // a native file is no module
  for (const name of names) {
    try {
      return require(name) as Binding;
    } catch {
      // Not installed, or not for this system.
    }
  }
  return null;
}

/** @param names the packages to try, in this order; null where none can be loaded */
export function loadOptimiser(names: readonly string[] = packageNames): Optimiser | null {
  const binding = findBinding(names);
  if (!binding) return null;
  const { computeParameters, FSRSBinding, FSRSBindingItem, FSRSBindingReview } = binding;
  const given = (items: readonly TrainingItem[]) => items.map(({ reviews }) => new FSRSBindingItem(reviews.map(({ rating, days }) => new FSRSBindingReview(rating, days))));
  return {
    // Long-term mode, as `study/schedule.ts` schedules: repeats of a day are not in the items.
    fit: async (items) => weightsSchema.parse(await computeParameters(given(items), { enableShortTerm: false })),
    loss: (items, weights) => new FSRSBinding([...weights]).evaluate(given(items)).logLoss,
  };
}
