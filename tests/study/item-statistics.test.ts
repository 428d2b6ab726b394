import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quizStatistics } from '#study/item-statistics.ts';
import type { ItemStatistics, ScoredItem, Statistic } from '#study/statistics-types.ts';
import { points, sheet, workOut } from './item-statistics-sheet.ts';

const items: ScoredItem[] = points.map((most, at) => ({ id: `q${at + 1}`, points: most, guess: 0.25 }));
const single = (count: number): ScoredItem[] => Array.from({ length: count }, (_, at) => ({ id: `q${at + 1}`, points: 1, guess: 0.25 }));
const values = (figures: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(figures).filter(([, figure]) => typeof figure === 'object' && figure !== null && 'value' in figure).map(([name, figure]) => [name, (figure as Statistic).value]));
const why = (figure: Statistic): string | undefined => (figure.value === null ? figure.why : undefined);

/** What the sheet printed; the median stands at 4.5. */
const whole = {
  mean: 5.009615384615385, median: 4.5, standardDeviation: 2.1100720002298137, skewness: 0.20925342380321293, kurtosis: -0.7969217477315813,
  internalConsistency: 0.5311161501637692, errorRatio: 0.6847509400039045, standardError: 1.4448737856332838,
};
/** Facility, standard deviation, effective weight, discrimination index, discriminative efficiency. */
const single26: readonly (readonly (number | null)[])[] = [
  [0.7692307692307693, 0.4296689244236597, 0.12332689789929131, 0.24627513355536415, 0.36585365853658536],
  [0.6153846153846154, 0.4961389383568338, 0.16867351950643636, 0.5468688179105269, 0.7091722595078299],
  [0.4230769230769231, 0.5038314736557788, 0.13723326531257557, 0.23819362763365376, 0.2892086330935252],
  [0.4326923076923077, 0.3972259577853159, 0.10004603261156944, 0.12490038570920768, 0.13030454318522217],
  [0.5192307692307692, 0.3932116282809864, 0.22916716783870614, 0.6091242425532757, 0.6566037735849057],
  [0.7307692307692307, 0.4523443208612048, null, -0.4666825915235418, -0.6619123085050185],
  [0.3333333333333333, 0.29059326290271154, 0.24155311683142117, 0.575838898018367, 0.6081632653061224],
];

describe('26 attempts at 7 questions', () => {
  const found = quizStatistics(items, sheet);

  test('the whole agrees with the sheet', () => {
    expect(found).toMatchObject({ attempts: 26, points: 10 });
    for (const [name, value] of Object.entries(values(found))) expect(value, name).toBeCloseTo(whole[name as keyof typeof whole], 9);
    expect(Object.keys(values(found)).sort()).toEqual(Object.keys(whole).sort());
  });

  test.each(single26.map((row, at) => [at + 1, row] as const))('question %i agrees with the sheet', (number, row) => {
    const item = found.items[number - 1] as ItemStatistics;
    const mine = [item.facility, item.standardDeviation, item.effectiveWeight, item.discriminationIndex, item.discriminativeEfficiency].map(({ value }) => value);
    mine.forEach((value, at) => (row[at] === null ? expect(value).toBeNull() : expect(value, String(at)).toBeCloseTo(row[at] as number, 9)));
    expect(item.intendedWeight).toBeCloseTo((points[number - 1] ?? 0) / 10, 12);
    expect(item).toMatchObject({ id: `q${number}`, attempts: 26, guess: { value: 0.25 } });
  });

  test('the sheet still prints what is expected here', () => {
    const { items: rows, ...rest } = workOut();
    expect(rest).toEqual(whole);
    expect(rows.map((row) => [row.facility, row.standardDeviation, row.effectiveWeight, row.discriminationIndex, row.discriminativeEfficiency])).toEqual(single26);
  });

  test('a question that pulls back has no effective weight, and the others share the whole', () => {
    expect(why((found.items[5] as ItemStatistics).effectiveWeight)).toBe('pulls-back');
    expect(found.items.reduce((sum, { effectiveWeight }) => sum + (effectiveWeight.value ?? 0), 0)).toBeCloseTo(1, 12);
  });
});

describe('what has no answer says why', () => {
  const reasons = (item: ItemStatistics | undefined) => item && [item.facility, item.standardDeviation, item.effectiveWeight, item.discriminationIndex, item.discriminativeEfficiency].map((figure) => why(figure) ?? figure.value);

  test('nobody has answered', () => {
    const found = quizStatistics(single(3), []);
    expect(values(found)).toEqual(Object.fromEntries(Object.keys(whole).map((name) => [name, null])));
    expect(reasons(found.items[0])).toEqual(Array.from({ length: 5 }, () => 'no-attempts'));
  });
  test('one attempt', () => {
    const found = quizStatistics(single(3), [[1, 0, 1]]);
    expect([found.mean, found.median]).toEqual([{ value: 2 }, { value: 2 }]);
    expect([found.standardDeviation, found.internalConsistency, found.skewness, found.standardError].map(why)).toEqual(Array.from({ length: 4 }, () => 'few-attempts'));
    expect(reasons(found.items[0])).toEqual([1, 'few-attempts', 'few-attempts', 'few-attempts', 'few-attempts']);
  });
  test('two attempts are too few for consistency, three for the fourth moment', () => {
    expect(why(quizStatistics(single(2), [[1, 1], [0, 0]]).internalConsistency)).toBe('few-attempts');
    expect(why(quizStatistics(single(2), [[1, 1], [0, 0], [1, 0]]).kurtosis)).toBe('few-attempts');
  });
  test('everybody had all right', () => {
    const found = quizStatistics(single(4), Array.from({ length: 30 }, () => [1, 1, 1, 1]));
    expect([found.mean, found.standardDeviation]).toEqual([{ value: 4 }, { value: 0 }]);
    expect([found.internalConsistency, found.errorRatio, found.standardError, found.skewness, found.kurtosis].map(why)).toEqual(Array.from({ length: 5 }, () => 'same-totals'));
    expect(reasons(found.items[2])).toEqual([1, 0, 'same-totals', 'same-marks', 'same-marks']);
  });
  test('everybody answered the same, and decimals add up to other last digits', () => {
    const found = quizStatistics(single(3), [[0.1, 0.2, 0.3], [0.3, 0.1, 0.2], [0.2, 0.3, 0.1]]);
    expect(found.standardDeviation.value).toBeCloseTo(0, 12);
    expect(why(found.internalConsistency)).toBe('same-totals');
    expect(why((found.items[0] as ItemStatistics).effectiveWeight)).toBe('same-totals');
  });
  test('one question alone', () => {
    const found = quizStatistics(single(1), [[1], [0], [1]]);
    expect(why(found.internalConsistency)).toBe('one-question');
    expect(reasons(found.items[0])).toEqual([2 / 3, expect.closeTo(0.57735, 5), 1, 'same-rest', 'same-rest']);
  });
  test('one question that all got right among others', () => {
    const [easy, hard] = quizStatistics(single(2), [[1, 1], [1, 0], [1, 1]]).items;
    expect(reasons(easy)).toEqual([1, 0, 0, 'same-marks', 'same-marks']);
    expect(reasons(hard)?.slice(2)).toEqual([1, 'same-rest', 'same-rest']);
  });
  test('an attempt that was not asked a question does not count for it', () => {
    const [first, second] = quizStatistics(single(2), [[1, 1], [0, null], [1, 0]]).items;
    expect([first?.attempts, second?.attempts, second?.facility.value]).toEqual([3, 2, 0.5]);
  });
});

test('no table makes a figure that is no number, and shares stay within their bounds', () => {
  const mark = fc.constantFrom(0, 0.25, 1 / 3, 0.5, 1, null);
  fc.assert(fc.property(fc.integer({ min: 1, max: 5 }).chain((width) => fc.array(fc.array(mark, { minLength: width, maxLength: width }), { maxLength: 12 })), (rows) => {
    const found = quizStatistics(single(rows[0]?.length ?? 2), rows);
    for (const figures of [values(found), ...found.items.map((item) => values(item as never))]) {
      for (const value of Object.values(figures)) if (value !== null) expect(Number.isFinite(value)).toBe(true);
    }
    for (const { facility, discriminationIndex, effectiveWeight } of found.items) {
      for (const { value } of [facility, effectiveWeight]) if (value !== null) expect(value).toBeGreaterThanOrEqual(0);
      for (const { value } of [facility, effectiveWeight, discriminationIndex]) if (value !== null) expect(Math.abs(value)).toBeLessThanOrEqual(1 + 1e-9);
    }
  }));
});
