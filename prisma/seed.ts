import { readFileSync } from 'node:fs';
import { seedSample } from '#server/seed-sample.ts';
import { stopEngine } from '#server/engine.ts';
import { db } from '#server/db.ts';

// What every database of Verbatim begins with: the sample article, exactly as it was published in translation, faults included.
// The text has no headline and no date of its own; both are known from where it came.
const text = readFileSync(new URL('sample/kishida-us-visit.txt', import.meta.url), 'utf8');

try {
  await seedSample(text, { title: 'Japanese Prime Minister Kishida’s visit to the US', date: '2024-04-09' });
} finally {
  await stopEngine();
  await db.$disconnect();
}
