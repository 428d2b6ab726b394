import { describe, expect, test } from 'vitest';
import { countChoices } from '#study/choice-counts.ts';
import { quizStatistics } from '#study/item-statistics.ts';
import { readItem } from '#study/read-item.ts';

/** `aaab|abcd`: what the upper and the lower half chose of the options a to d; a is right, a dash is no answer. */
function remarks(line: string, offered = 'abcd') {
  const answers = line.split('|').flatMap((half, at) => [...half].map((choice, place) => ({ choices: choice === '-' ? [] : [choice], isRight: choice === 'a', rest: (1 - at) * 5 + (place % 2) / 10 })));
  const rows = answers.map(({ isRight, rest }) => [isRight ? 1 : 0, rest / 10]);
  const [item] = quizStatistics([{ id: 'q', points: 1, guess: 0.25 }, { id: 'rest', points: 1, guess: null }], rows).items;
  return readItem(item!, countChoices(answers), ['a'], [...offered]);
}
const codes = (line: string, offered?: string) => remarks(line, offered).map(({ code }) => code);

describe('what the figures of a question say', () => {
  test.each([
    ['aaa|aab', ['too-few']],
    ['aaaaaaaaaa|aaaaaaaaab', ['nobody-chose']],
    ['aaaaaaaaaa|aaaaaaaaaa', ['everyone-knew']],
    ['aaaaab|aabbcd', ['most-chose']],
    ['aaaaaa|aabbbc', ['most-chose', 'nobody-chose']],
    ['aabbbb|aaaacd', ['check-key', 'pulls-back']],
    ['aabbcd|aabbcd', ['tells-little']],
    ['aabcdb|bcdbcd', ['no-better-than-guessing']],
    ['aaaabc|aabcdd', ['fine']],
    ['aaaab-|aa----', ['nobody-chose']],
  ])('%s: %j', (line, expected) => expect(codes(line)).toEqual(expected));

  test('the option that most chose is named, with its share of those who missed it', () =>
    expect(remarks('aaaaab|aabbcd')[0]).toEqual({ code: 'most-chose', choice: 'b', share: 3 / 5 }));
  test('of typed answers no option can be idle, and none speaks against the key', () => expect(codes('aabbbb|aaaacd', '')).toEqual(['pulls-back', 'most-chose']));
});
