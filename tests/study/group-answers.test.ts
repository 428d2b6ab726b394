import { expect, test } from 'vitest';
import { groupAnswers } from '#study/group-answers.ts';

const answer = (id: string, text: string, more: { isNear?: boolean; isClaimed?: boolean } = {}) => ({ id, text, isNear: false, isClaimed: false, ...more });

test('alike answers stand together, claimed and near ones first', () => {
  expect(groupAnswers([
    answer('1', 'Biden'),
    answer('2', 'biden'),
    answer('3', 'Biden'),
    answer('4', 'Kishda F.', { isNear: true }),
    answer('5', 'the Premier', { isClaimed: true }),
    answer('6', ' the premier!'),
    answer('7', '   '),
  ])).toEqual([
    { text: 'the Premier', ids: ['5', '6'], isNear: false, claims: 1 },
    { text: 'Kishda F.', ids: ['4'], isNear: true, claims: 0 },
    { text: 'Biden', ids: ['1', '2', '3'], isNear: false, claims: 0 },
  ]);
});
