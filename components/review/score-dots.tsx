import { classNames } from '#components/ui/class-names.ts';
import type { ItemForReview } from '#study/types.ts';
import { isMissed } from './order-review.ts';

/** The attempt at a glance, one mark a question in the order asked: full is right, a ring is missed. The words are its name. */
export function ScoreDots({ items, label }: { readonly items: readonly ItemForReview[]; readonly label: string }) {
  return (
    <div role="img" aria-label={label} className="flex flex-wrap gap-1.5">
      {items.map((item) => (
        <span key={item.id} className={classNames('h-3 w-5 rounded-full border-2', isMissed(item) ? 'border-wrong bg-transparent' : 'border-correct bg-correct')} />
      ))}
    </div>
  );
}
