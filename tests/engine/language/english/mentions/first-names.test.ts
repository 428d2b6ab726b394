import { describe, expect, it } from 'vitest';
import { reading } from '#tests/support/english.ts';

const nameOf = (text: string, written: string) => {
  const { entities, mentions, sentences } = reading(text);
  for (const row of mentions) for (const mention of row) if (sentences[mention.sentence]!.words.slice(mention.from, mention.to).map((word) => word.text).join(' ') === written) return entities[mention.entity]!.name;
  return undefined;
};

describe('a first name alone', () => {
  it('is short for the one full name', () => {
    expect(nameOf('Robert Hallam was born in Leeds. Robert died in York in 1851.', 'Robert')).toBe('Robert Hallam');
  });

  it('is not short for someone who goes by the surname', () => {
    expect(nameOf('Robert Hallam studied the grave. Hallam said it was old. King Robert died in York in 1351.', 'Robert')).not.toBe('Robert Hallam');
  });

  it('is not short for a namesake of a king', () => {
    expect(nameOf('Robert Hallam studied the grave of Robert III in Leeds. Robert died in York in 1406.', 'Robert')).not.toBe('Robert Hallam');
  });
});
