import { describe, expect, it } from 'vitest';
import { finishQuestion } from '#engine/quiz/finish-question.ts';
import { chooseQuestions } from '#engine/quiz/choose.ts';
import { matchingsOf } from '#engine/questions/matching.ts';
import { datedEvents } from '#engine/questions/dated-events.ts';
import { verifyProof } from '#engine/verify-proof.ts';
import { storedQuestion } from '#study/stored-question.ts';
import { factsOf, workingsOf } from '#tests/support/english.ts';

const people = [
  '“The mole is too short for the new ferries,” said Anna Berg, spokeswoman for the Port of Norby.',
  '“The ferries pay for half of all our teachers,” said Carl Dahl, rector of the Norland School.',
  '“The noise keeps many patients awake at night,” said Emma Falk, a nurse.',
  '“The noise can be measured on every roof of the town,” said Georg Hahn, acoustic engineer at Silent Cities.',
  '“Nobody asked the shops along the quay,” said Thomas Lund, chief economist of the Quay Bank.',
].join(' ');
const pairsOf = (text: string, seed = 1) => {
  const { reading, facts } = factsOf(text, { title: 'Ferries' });
  return matchingsOf(reading, facts, seed).map(({ prompt, options = [] }) => [prompt.split(' ')[2]!, options.map(({ text: left, match }) => `${left}: ${match}`).sort()] as const);
};

describe('people to match with their roles', () => {
  it('are those whose role says what it is of, each from a sentence of its own', () => {
    expect(pairsOf(people)).toEqual([['person', ['Carl Dahl: rector of the Norland School', 'Georg Hahn: acoustic engineer at Silent Cities', 'Thomas Lund: chief economist of the Quay Bank']]]);
  });

  it('are not asked where two have the same role, or only two are left', () => {
    expect(pairsOf(people.replace('acoustic engineer at Silent Cities', 'rector of the Harbour School'))).toEqual([]);
    expect(pairsOf(people.replace('chief economist of the Quay Bank', 'a member of the Quay Bank'))).toEqual([]);
  });

  it('carry a proof for every pair, and are stored with both sides apart', () => {
    const { reading, passed } = workingsOf(people, { title: 'Ferries' });
    const matching = passed.find(({ candidate }) => candidate.kind === 'matching')!;
    const question = finishQuestion(matching.candidate, matching.score);
    expect(verifyProof(question, reading.article.text)).toEqual([]);
    expect(question.quotes.length).toBe(3);
    const { body, key } = storedQuestion(question);
    expect(body.matches?.map(({ text }) => text)).toEqual(body.matches!.map(({ text }) => text).sort());
    expect(key.kind === 'matching' && key.pairs.length).toBe(3);
  });

  it('stand alone: nobody of a pair is asked for besides', () => {
    const { reading, passed } = workingsOf(people, { title: 'Ferries' });
    const chosen = chooseQuestions(reading, passed, 20).map(({ candidate }) => candidate);
    const pairs = chosen.find(({ kind }) => kind === 'matching');
    if (pairs) for (const other of chosen) if (other !== pairs && other.family !== 'speaker') expect(pairs.options!.map(({ text }) => text)).not.toContain(other.key.text);
    expect(passed.some(({ candidate }) => candidate.kind === 'matching')).toBe(true);
  });
});

describe('events to match with their years', () => {
  const history = 'Clara Barton founded the American Red Cross in 1881. Henry Dunant published a book about Solferino in 1862. Frédéric Passy received a prize in Oslo in 1901. Henry Dunant was born in 1828.';
  it('are told without their date, and no birth or death is among them', () => {
    expect(pairsOf(history)).toEqual([['event', ['Clara Barton founded the American Red Cross: 1881', 'Frédéric Passy received a prize in Oslo: 1901', 'Henry Dunant published a book about Solferino: 1862']]]);
  });
  it('are matched or put in order, as the seed has it, never both', () => {
    for (const seed of [1, 2, 3, 4]) {
      const kinds = workingsOf(history, { title: 'Relief', seed }).passed.map(({ candidate }) => candidate.kind).filter((kind) => kind === 'matching' || kind === 'ordering');
      expect(kinds.length).toBe(1);
    }
  });
  it('have no bound and no hedge', () => {
    const { reading, facts } = factsOf('In 1881, Clara Barton had founded the American Red Cross. The council met in Oslo by 1901. The bridge of Lund may have opened in 1902.', { title: 'Relief' });
    expect(datedEvents(reading, facts)).toEqual([]);
  });
});
