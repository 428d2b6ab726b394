/**
 * Names and amounts of one kind near a place in the article. What stands near is the more plausible wrong option, and
 * looking there only keeps the time in step with the article's length.
 */
import type { EntityType, Mention, Quantity, QuantityKind, Reading } from '#engine/types.ts';

type Placed = { readonly sentence: number };
type Shelves = { readonly names: ReadonlyMap<EntityType, readonly Mention[]>; readonly amounts: ReadonlyMap<QuantityKind, readonly Quantity[]> };

const shelves = new WeakMap<Reading, Shelves>();

function shelvesOf(reading: Reading): Shelves {
  const known = shelves.get(reading);
  if (known) return known;
  const names = new Map<EntityType, Mention[]>();
  const amounts = new Map<QuantityKind, Quantity[]>();
  const put = <Kind, Item>(map: Map<Kind, Item[]>, kind: Kind, item: Item) => { const list = map.get(kind); if (list) list.push(item); else map.set(kind, [item]); };
  for (const row of reading.mentions) for (const mention of row) if (!mention.isPronoun) put(names, reading.entities[mention.entity]!.type, mention);
  for (const row of reading.quantities) for (const quantity of row) put(amounts, quantity.kind, quantity);
  const made = { names, amounts };
  shelves.set(reading, made);
  return made;
}

export const namesNear = (reading: Reading, type: EntityType, sentence: number, most: number): Mention[] => nearest(shelvesOf(reading).names.get(type) ?? [], sentence, most);
export const amountsNear = (reading: Reading, kind: QuantityKind, sentence: number, most: number): Quantity[] => nearest(shelvesOf(reading).amounts.get(kind) ?? [], sentence, most);

/** @param items in the order of their sentences @returns in that order too */
export function nearest<Item extends Placed>(items: readonly Item[], sentence: number, most: number): Item[] {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle]!.sentence < sentence) low = middle + 1;
    else high = middle;
  }
  let from = low;
  let to = low;
  while (to - from < most && (from > 0 || to < items.length)) {
    const isBefore = from > 0 && (to >= items.length || sentence - items[from - 1]!.sentence <= items[to]!.sentence - sentence);
    if (isBefore) from -= 1;
    else to += 1;
  }
  return items.slice(from, to);
}
