import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mainClause, mainVerbWitness, type MainClause } from '#engine/language/english/parse/main-verb-witness.ts';
import { parseSentences } from '#engine/language/english/parse/parse-sentences.ts';
import { readModel } from '#engine/language/english/parse/read-model.ts';

const model = readModel(readFileSync('engine/language/english/model/english.bin'));
const parse = (sentence: string) => parseSentences(model, [sentence.split(' ')])[0]!;
const words = (sentence: string, clause: MainClause | null) => clause && [sentence.split(' ')[clause.subject], sentence.split(' ')[clause.verb]];

describe('mainVerbWitness and mainClause', () => {
  it.each([
    ['The ferry sank near the harbour .', ['ferry', 'sank']],
    ['The mayor of the old town has resigned .', ['mayor', 'has']],
    ['When the rain stopped , the players returned to the field .', ['players', 'returned']],
    ['In 1911 , a small team reached the pole .', ['team', 'reached']],
    ['She said that the museum will open in June .', ['She', 'said']],
    ['The engineer who designed the bridge was a woman .', ['engineer', 'was']],
  ])('agree on %s', (sentence, expected) => {
    const tokens = parse(sentence);
    expect(words(sentence, mainVerbWitness(tokens))).toEqual(expected);
    expect(words(sentence, mainClause(tokens))).toEqual(expected);
  });

  it('say nothing of a heading, a command or no tokens', () => {
    for (const sentence of ['A new hope for old forests', 'Close the door .']) {
      expect(mainClause(parse(sentence))).toBeNull();
      expect(mainVerbWitness(parse(sentence))).toBeNull();
    }
    expect(mainClause([])).toBeNull();
    expect(mainVerbWitness([])).toBeNull();
  });

  it('do not look at the tree in the witness', () => {
    const tokens = parse('The ferry sank near the harbour .');
    expect(mainVerbWitness(tokens.map((token) => ({ ...token, head: 0, relation: 'dep' })))).toEqual(mainVerbWitness(tokens));
  });
});
