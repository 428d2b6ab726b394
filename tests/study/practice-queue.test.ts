import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { answersBetween, nextItem, practiceProgress, type AnsweredRound } from '#study/practice-queue.ts';

const items = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `q${index + 1}` }));

const released = (correct: boolean, overridden = false): NonNullable<AnsweredRound['released']> => ({
  key: { kind: 'true-false', value: true },
  grade: { score: correct ? 1 : 0, correct },
  proof: [],
  optionQuotes: {},
  overridden,
});

/** Answers as one takes them down: `q1 right`, `q1 wrong`, `q1 waiting`, `q1 overridden`. */
const taken = (...lines: string[]): AnsweredRound[] => {
  const rounds = new Map<string, number>();
  return lines.map((line) => {
    const [item = '', how] = line.split(' ');
    const round = (rounds.get(item) ?? 0) + 1;
    rounds.set(item, round);
    if (how === 'waiting') return { item, round };
    return { item, round, released: released(how === 'right', how === 'overridden') };
  });
};

describe('the order of asking in practice', () => {
  test.each<[string, number, string[], { item: string; round: number } | null]>([
    ['the first question comes first', 3, [], { item: 'q1', round: 1 }],
    ['a right answer is not asked again', 2, ['q1 right'], { item: 'q2', round: 1 }],
    ['a miss does not come back at once', 6, ['q1 wrong'], { item: 'q2', round: 1 }],
    ['nor after two others', 6, ['q1 wrong', 'q2 right', 'q3 right'], { item: 'q4', round: 1 }],
    ['it comes back after three others', 6, ['q1 wrong', 'q2 right', 'q3 right', 'q4 right'], { item: 'q1', round: 2 }],
    ['right once, it stays away', 6, ['q1 wrong', 'q2 right', 'q3 right', 'q4 right', 'q1 right'], { item: 'q5', round: 1 }],
    ['missed again, it waits for three others again', 9, ['q1 wrong', 'q2 right', 'q3 right', 'q4 right', 'q1 wrong', 'q5 right'], { item: 'q6', round: 1 }],
    ['the older miss comes first', 9, ['q1 wrong', 'q2 wrong', 'q3 right', 'q4 right', 'q5 right'], { item: 'q1', round: 2 }],
    ['with nothing else left it comes sooner', 2, ['q1 right', 'q2 wrong'], { item: 'q2', round: 2 }],
    ['of two misses at the end the older comes first', 2, ['q1 wrong', 'q2 wrong'], { item: 'q1', round: 2 }],
    ['and then the other one', 2, ['q1 wrong', 'q2 wrong', 'q1 wrong'], { item: 'q2', round: 2 }],
    ['"I was right" mends a miss', 1, ['q1 overridden'], null],
    ['an answer that waits for the server is not asked again', 2, ['q1 waiting'], { item: 'q2', round: 1 }],
    ['nothing is left while the last answers wait', 2, ['q1 waiting', 'q2 right'], null],
    ['all right: done', 2, ['q1 right', 'q2 right'], null],
    ['an answer to a question of another attempt is ignored', 1, ['q9 wrong', 'q1 right'], null],
    ['no questions: done', 0, [], null],
  ])('%s', (_, count, lines, expected) => {
    expect(nextItem(items(count), taken(...lines))).toEqual(expected);
  });

  test('the newest round decides, in whatever order rounds arrive', () => {
    const [first, second] = taken('q1 wrong', 'q1 right');
    expect(nextItem(items(1), [second!, first!])).toBeNull();
  });

  test('progress counts questions that were right once', () => {
    expect(practiceProgress(items(3), taken('q1 wrong', 'q2 overridden', 'q1 right', 'q3 wrong'))).toEqual({ right: 2, of: 3 });
  });

  test('whoever is right in the end is asked everything, never a question twice within three others while others are left, and comes to an end', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 15 }), fc.array(fc.boolean(), { maxLength: 40 }), (count, luck) => {
        const all = items(count);
        const answers: AnsweredRound[] = [];
        for (let step = 0; ; step += 1) {
          const next = nextItem(all, answers);
          if (!next) break;
          const before = answers.map((answer) => answer.item).lastIndexOf(next.item);
          const isSoon = before >= 0 && answers.length - 1 - before < answersBetween;
          if (isSoon) expect(all.every((item) => answers.some((answer) => answer.item === item.id))).toBe(true);
          expect(next.round).toBe(answers.filter((answer) => answer.item === next.item).length + 1);
          answers.push({ ...next, released: released(luck[step] ?? true) });
          expect(step).toBeLessThan(200);
        }
        expect(practiceProgress(all, answers)).toEqual({ right: count, of: count });
      }),
    );
  });
});
