import { describe, expect, it } from 'vitest';
import { isSomebody } from '#engine/questions/phrase-key.ts';
import { reading } from '#tests/support/english.ts';

const asked = (text: string, until: string, head: string) => {
  const read = reading(text);
  const [sentence] = read.sentences;
  const at = (word: string) => sentence!.words.findIndex((other) => other.text === word);
  return isSomebody(read, sentence!, { from: 0, to: at(until), head: at(head) });
};

describe('somebody', () => {
  it('is a person or a group, for whom "what" is the wrong word', () => {
    expect(asked('The president of the club signalled his doubts in 1949.', 'signalled', 'president')).toBe(true);
    expect(asked('The army drained the lake in 1949.', 'drained', 'army')).toBe(true);
  });

  it('is no thing', () => {
    expect(asked('Meltwater drowned the coasts of Norway.', 'drowned', 'Meltwater')).toBe(false);
  });
});
