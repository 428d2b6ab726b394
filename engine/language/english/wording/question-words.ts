/** Which question asks for which kind of thing. */
import type { Entity, EntityType, Quantity } from '#engine/types.ts';

/** A narrower lead of the votes than this asks no "who" and no "which city". */
export const sureMargin = 2.4;

const words: Readonly<Record<EntityType, string>> = {
  person: 'Who', country: 'Which country', 'us-state': 'Which US state', city: 'Which city', region: 'Which region', place: 'What', company: 'Which company', university: 'Which university',
  party: 'Which party', newspaper: 'Which newspaper', organization: 'Which organization', event: 'What', work: 'What', nationality: 'What', thing: 'What',
};

export function wordFor(entity: Entity): string | undefined {
  if (entity.type === 'thing' || entity.type === 'nationality') return undefined;
  return entity.margin >= sureMargin ? words[entity.type] : undefined;
}

/** "In what year", "On what date": with the preposition that the article uses. */
export function whenFor(quantity: Quantity, preposition: string | undefined): string | undefined {
  const lead = { in: 'In', on: 'On', by: 'By', since: 'Since', until: 'Until', after: 'After', before: 'Before', during: 'In', of: 'Of' }[preposition ?? ''];
  if (preposition !== undefined && !lead) return undefined;
  if (quantity.bound && quantity.bound !== 'about' && quantity.bound !== 'around') return undefined;
  const about = quantity.bound ? 'about ' : '';
  switch (quantity.kind) {
    case 'year': return lead && lead !== 'On' ? `${lead} ${about}what year`.replace('In about what', 'In about what') : undefined;
    case 'date': return `${lead === 'In' || lead === undefined ? 'On' : lead} ${about}what date`;
    case 'month': return lead && lead !== 'On' ? `${lead} ${about}what month and year` : undefined;
    case 'decade': return lead === 'In' ? 'In what decade' : undefined;
    default: return undefined;
  }
}
