import { describe, expect, test } from 'vitest';
import { pluralForm } from '#components/attempt/player-labels.ts';
import { createStopwatch } from '#components/attempt/stopwatch.ts';
import { errorSentence } from '#components/author/error-sentence.ts';
import type { AuthorLabels } from '#components/author/author-types.ts';
import en from '#app/messages/en.json' with { type: 'json' };
import vi from '#app/messages/vi.json' with { type: 'json' };
import { checkQuestionEdit } from '#study/check-question-edit.ts';
import { blankEdit } from '#components/author/blank-edit.ts';
import { questionKinds } from '#engine/types.ts';

describe('a sentence with a number', () => {
  const forms = { one: '{count} answer', other: '{count} answers' };
  test.each([[0, 'en', '0 answers'], [1, 'en', '1 answer'], [2, 'en', '2 answers'], [1, 'vi', '1 answers']])('%i in %s: %s', (count, locale, sentence) => {
    expect(pluralForm(forms, count, locale)).toBe(sentence);
  });
});

describe('the time a question was in view', () => {
  test('leaves out what the page was hidden, and starts again with another question', () => {
    let now = 1000;
    const watch = createStopwatch(() => now);
    watch.restart('q1');
    now = 1500;
    watch.pause();
    now = 9000;
    watch.resume();
    now = 9250;
    expect(watch.read()).toBe(750);
    watch.restart('q1');
    expect(watch.read()).toBe(750);
    watch.restart('q2');
    now = 9260;
    expect(watch.read()).toBe(10);
  });
});

describe.each([['en', en], ['vi', vi]])('what the author is told (%s)', (_, messages) => {
  const labels = { author: messages.author, errors: messages.errors, kinds: messages.kinds, explanation: messages.player.explanation, question: messages.player.question } as AuthorLabels;

  test('is a sentence at its field for every problem of an edit', () => {
    for (const kind of questionKinds) {
      for (const { field, code } of checkQuestionEdit(blankEdit(kind), 'Some text.')) {
        const shown = errorSentence({ code: 'invalid', key: `edit-${code}`, values: { field } }, labels);
        expect(shown.field).toBe(field);
        expect(Object.values(labels.author.problems)).toContain(shown.text);
      }
    }
  });
  test('is the general sentence for what nobody foresaw, never its code', () => {
    expect(errorSentence({ code: 'unavailable', key: 'out-of-the-blue' }, labels)).toEqual({ field: null, text: messages.errors.unavailable });
  });
});
