import { describe, expect, test } from 'vitest';
import { readSort, sortHref, sortRows } from '#components/results/sort-rows.ts';

describe('the order of a table', () => {
  test.each([
    [{}, { key: 'name', direction: 'asc' }],
    [{ sort: 'mean', dir: 'desc' }, { key: 'mean', direction: 'desc' }],
    [{ sort: 'else', dir: 'sideways' }, { key: 'name', direction: 'asc' }],
    [{ sort: ['mean', 'mean'] }, { key: 'name', direction: 'asc' }],
  ] as const)('%j', (params, expected) => expect(readSort(params as never, ['mean'])).toEqual(expected));

  test('a heading sorts its best way first, and the other way when pressed again', () => {
    expect(sortHref('mean', { key: 'name', direction: 'asc' })).toBe('?sort=mean&dir=desc');
    expect(sortHref('mean', { key: 'mean', direction: 'desc' })).toBe('?sort=mean&dir=asc');
    expect(sortHref('name', { key: 'mean', direction: 'desc' })).toBe('?sort=name&dir=asc');
  });

  test('rows without a figure come last either way', () => {
    const rows = [{ id: 'a', v: 1 }, { id: 'b', v: null }, { id: 'c', v: 3 }];
    const ids = (direction: 'asc' | 'desc') => sortRows(rows, { key: 'v', direction }, ({ v }) => v).map(({ id }) => id).join('');
    expect([ids('asc'), ids('desc')]).toEqual(['acb', 'cab']);
  });
});
