import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chooseStem } from '#study/choose-stem.ts';

const stems = (count: number) => Array.from({ length: count }, (_, at) => ({ id: `stem-${at}` }));

test('one stem is asked each time, none gives none', () => {
  expect(chooseStem(stems(1), 'card', 5, 'stem-0')).toEqual({ id: 'stem-0' });
  expect(chooseStem([], 'card', 5, null)).toBeNull();
});

test('two stems take turns, whatever the days between', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 2, maxLength: 20 }), (card, gaps) => {
      let last: string | null = null;
      let day = 0;
      for (const gap of gaps) {
        day += gap;
        const stem: { id: string } | null = chooseStem(stems(2), card, day, last);
        expect(stem).not.toBeNull();
        expect(stem?.id).not.toBe(last);
        expect(chooseStem(stems(2), card, day, last)).toEqual(stem);
        last = stem?.id ?? null;
      }
    }),
  );
});

test('over many cards every stem has its turn', () => {
  const counts = new Map<string, number>();
  for (let at = 0; at < 600; at += 1) {
    const { id } = chooseStem(stems(3), `card-${at}`, 20_000, null) as { id: string };
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  expect([...counts.values()].every((count) => count > 120)).toBe(true);
});
