import { describe, expect, it } from 'vitest';
import { checks, refusalOf } from '#engine/checks/checks.ts';
import type { Candidate } from '#engine/questions/candidate.ts';
import { workingsOf } from '#tests/support/english.ts';

const text = `Clara Barton founded the American Red Cross in Washington in 1881. She led it until 1904. Henry Dunant published a book about Solferino in 1862. He shared the first Nobel Peace Prize with Frédéric Passy in 1901. Gustave Moynier led the committee in Geneva from 1864 to 1910. The Swiss government invited sixteen states to a conference in Geneva in August 1864.`;
const workings = workingsOf(text, { title: 'How relief became a movement' });
const examined = { reading: workings.reading, facts: workings.facts };
const good = (kind: string, part: string): Candidate => {
  const found = workings.passed.find(({ candidate }) => candidate.kind === kind && candidate.prompt.includes(part));
  if (!found) throw new Error(`No ${kind} about ${part}: ${workings.passed.map(({ candidate }) => `${candidate.kind} ${candidate.prompt}`).join('; ')}`);
  return found.candidate;
};
const numeric = good('numeric', 'Barton');

/** A question that passes, and the one thing about it that each check must see. */
const cases: readonly (readonly [reason: string, Candidate])[] = [
  ['quote-not-in-article', { ...numeric, quotes: [{ ...numeric.quotes[0], text: numeric.quotes[0].text.replace('1881', '1882') }] }],
  ['key-not-in-quote', { ...numeric, key: { ...numeric.key, text: '1999', accept: [] } }],
  ['uncertain-reading', { ...numeric, fact: { ...numeric.fact, confidence: 0.3 } }],
  ['uncertain-reading', { ...numeric, fact: { ...numeric.fact, confidence: 0.5, source: 'relative' } }],
  ['uncertain-reading', { ...numeric, fact: { ...numeric.fact, confidence: 0.5, subject: { ...numeric.fact.subject, from: 3, to: 4 } } }],
  ['incomplete', { ...numeric, fact: { ...numeric.fact, parts: numeric.fact.parts.map((part) => ({ ...part, role: 'indirect-object' as const })) } }],
  ['malformed', { ...numeric, prompt: 'In what year did did Clara Barton found the American Red Cross?' }],
  ['malformed', { ...numeric, prompt: 'In what year did Clara Barton (a nurse found the American Red Cross?' }],
  ['malformed', { ...numeric, prompt: 'In what year did Clara Barton found the American Red Cross' }],
  ['malformed', { ...numeric, prompt: 'In what year did Clara Barton found a club for nurses who?' }],
  ['malformed', { ...numeric, kind: 'cloze', prompt: 'Clara Barton founded the All ____ in Washington in a small hall.' }],
  ['malformed', { ...numeric, kind: 'cloze', prompt: 'Clara Barton founded the Joe and ____ Library in a small hall.' }],
  ['malformed', { ...numeric, kind: 'cloze', key: { ...numeric.key, type: 'organization' }, prompt: 'Clara Barton studied nursing at the Future of ____ in Washington.' }],
  ['malformed', { ...numeric, kind: 'cloze', key: { ...numeric.key, type: 'organization' }, prompt: 'Clara Barton claimed land where the Hudson’s ____ traded.' }],
  ['malformed', { ...numeric, prompt: 'In what year did Clara Barton paint in on silk in Washington?' }],
  ['malformed', { ...numeric, kind: 'cloze', prompt: 'Clara Barton was a pupil of ____ who went on to lead a school.' }],
  ['malformed', { ...numeric, kind: 'cloze', key: { ...numeric.key, type: 'thing' }, prompt: 'Clara Barton saw the Italian ____ of 1629 in a painting.' }],
  ['malformed', { ...numeric, kind: 'cloze', key: { ...numeric.key, type: 'organization' }, prompt: 'Nursing ____ was a magazine that Clara Barton founded in Washington.' }],
  ['incomplete', { ...numeric, kind: 'cloze', prompt: 'In a speech in ____, Clara Barton told her young pupils.' }],
  ['incomplete', { ...numeric, prompt: 'In what year did Clara Barton ask the Swiss government to explain?' }],
  ['length', { ...numeric, prompt: 'Who said it?' }],
  ['length', { ...numeric, prompt: `In what year did Clara Barton found the American Red Cross ${'in the great old town '.repeat(4)}?` }],
  ['vague-key', { ...numeric, key: { ...numeric.key, text: 'it', type: 'phrase', accept: ['1881'] } }],
  ['key-in-prompt', { ...numeric, prompt: 'In what year, 1881 apart, did Clara Barton found the American Red Cross?' }],
  ['no-anchor', { ...numeric, family: 'when', entities: [], prompt: 'In what year was the society of volunteers founded?' }],
];

describe('the gate', () => {
  it('lets a good question pass', () => {
    expect(refusalOf(numeric, examined)).toBeUndefined();
  });

  it('lets a main clause pass whose subject and verb two readers agree on', () => {
    expect(refusalOf({ ...numeric, fact: { ...numeric.fact, confidence: 0.5 } }, examined)).toBeUndefined();
  });

  it.each(cases)('refuses %s', (reason, candidate) => {
    expect(refusalOf(candidate, examined)).toBe(reason);
  });

  it('refuses options of which one holds another, or a key much longer than the rest', () => {
    const choice: Candidate = { ...numeric, kind: 'single-choice', options: [{ text: '1881', correct: true }, { text: '1862', correct: false }, { text: '1901', correct: false }] };
    expect(refusalOf(choice, examined)).toBeUndefined();
    expect(refusalOf({ ...choice, options: [...choice.options!, { text: '1862', correct: false }] }, examined)).toBe('unfair-options');
    expect(refusalOf({ ...choice, options: [{ text: 'Geneva', correct: false }, { text: 'Geneva in Switzerland', correct: true }, { text: 'Bern', correct: false }] }, examined)).toBe('unfair-options');
  });

  it('refuses a true statement that was copied', () => {
    const statement: Candidate = { ...numeric, kind: 'true-false', isTrue: true, prompt: 'Clara Barton founded the American Red Cross in Washington in 1881.' };
    expect(refusalOf(statement, examined)).toBe('copied');
  });

  it('refuses the person whom the title names as key', () => {
    const life = workingsOf(text, { title: 'Clara Barton' });
    expect(life.rejected.some(({ reason, candidate }) => reason === 'key-is-topic' && candidate.key.text === 'Clara Barton')).toBe(true);
    expect(life.passed.some(({ candidate }) => candidate.key.text === 'Clara Barton')).toBe(false);
  });

  it('refuses a key of which the title names half', () => {
    const told = (title: string) => workingsOf('Harwick College ended its early admissions program in 2007. The Harwick Arms was sold to Anna Holm in 1954. Anna Holm left Harwick Yard to the city of Oslo in 1961.', { title }).passed.map(({ candidate }) => candidate.key.text);
    expect(told('Harwick University').filter((key) => key.includes('Harwick'))).toEqual([]);
    expect(told('How a town changed').some((key) => key.includes('Harwick'))).toBe(true);
  });

  it('has a reason of its own for every check', () => {
    expect(new Set(checks.map(({ reason }) => reason)).size).toBe(checks.length);
  });
});
