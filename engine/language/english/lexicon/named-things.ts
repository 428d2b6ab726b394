/**
 * Well-known names and what they name, from WordNet: `Brahms` a composer, `Tokyo` a national capital, `Nile` a river.
 * A witness to the kind of a name, and a source of others of its class. Nothing after 2006 is here.
 */
import { packedNamedThings } from './named-things.data.ts';

export type NamedThing = {
  /** The class as WordNet names it: `composer`, `national capital`, `river`. */
  readonly className: string;
  /** `person`, `location`, `group`, `object`, `event`, `artifact`, `communication` … */
  readonly kind: string;
  /** All names of the thing. */
  readonly names: readonly string[];
};

let byName: Map<string, NamedThing[]> | undefined;
let byClass: Map<string, NamedThing[]> | undefined;

/** Everything that goes by the name. */
export function findNamedThings(name: string): readonly NamedThing[] {
  load();
  return byName!.get(name) ?? [];
}

/** The other members of a thing's class, in the order of the alphabet. */
export function siblingsOf(thing: NamedThing): readonly NamedThing[] {
  load();
  return (byClass!.get(thing.className) ?? []).filter((other) => other.names[0] !== thing.names[0] && other.kind === thing.kind);
}

function load(): void {
  if (byName) return;
  byName = new Map();
  byClass = new Map();
  for (const line of packedNamedThings.trim().split('\n')) {
    const [className, kind, ...members] = line.split('|') as [string, string, ...string[]];
    for (const member of members) {
      const thing: NamedThing = { className, kind, names: member.split('=') };
      byClass.set(className, [...(byClass.get(className) ?? []), thing]);
      for (const name of thing.names) byName.set(name, [...(byName.get(name) ?? []), thing]);
    }
  }
}
