/** Cities of 150,000 people and more, with their country: to know a city by its name, and to find others like it. */
import { packedCities } from './cities.data.ts';

export type City = { readonly name: string; /** ISO 3166-1, `US-NC` in the United States. */ readonly country: string; /** Of people. */ readonly thousands: number };

let byName: Map<string, City> | undefined;
let byCountry: Map<string, readonly City[]> | undefined;

/** The largest city of that name, with or without its accents. */
export function findCity(name: string): City | undefined {
  load();
  return byName!.get(name) ?? byName!.get(withoutAccents(name));
}

/**
 * Other cities of the same country (in the United States, of any state) whose size is nearest: what a wrong option
 * should be. At most `count`, the likest first; none that the name contains or is contained in.
 */
export function citiesLike(name: string, count: number): readonly City[] {
  const city = findCity(name);
  if (!city) return [];
  const country = city.country.slice(0, 2);
  const others = [...byCountry!].flatMap(([key, cities]) => (key.slice(0, 2) === country ? cities : []));
  const distance = (other: City): number => Math.abs(Math.log(other.thousands / city.thousands));
  return others
    .filter((other) => !other.name.includes(city.name) && !city.name.includes(other.name))
    .sort((one, other) => distance(one) - distance(other) || (one.name < other.name ? -1 : 1))
    .slice(0, count);
}

function load(): void {
  if (byName) return;
  byName = new Map();
  byCountry = new Map();
  for (const line of packedCities.trim().split('\n')) {
    const [country, ...entries] = line.split('|') as [string, ...string[]];
    const cities = entries.map((entry): City => {
      const comma = entry.lastIndexOf(',');
      return { name: entry.slice(0, comma), country, thousands: Number(entry.slice(comma + 1)) };
    });
    byCountry.set(country, cities);
    for (const city of cities) for (const name of [city.name, withoutAccents(city.name)]) if ((byName.get(name)?.thousands ?? 0) < city.thousands) byName.set(name, city);
  }
}

function withoutAccents(name: string): string {
  return name.normalize('NFD').replace(/\p{M}+/gu, '');
}
