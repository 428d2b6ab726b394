import { describe, expect, test } from 'vitest';
import { nextItem } from '#study/practice-queue.ts';
import { answersOf, askedStem, mergeBundles, roundsOf, todaysCards, type KeptOperation } from '#study/review-sitting.ts';
import type { CardForReview, ReviewBundle, ReviewOperation, Stem } from '#study/review-types.ts';
import { newCard } from '#study/schedule.ts';

const today = 20_000;
const stem = (id: string): Stem => ({
  id,
  body: { kind: 'single-choice', prompt: 'When?', options: [{ id: 'a', text: '1891' }, { id: 'b', text: '1894' }, { id: 'c', text: '1911' }] },
  key: { kind: 'single-choice', option: 'a' },
  proof: [{ quote: { start: 0, end: 7, text: 'In 1891' }, before: '', after: '' }],
  optionQuotes: {},
});
const card = (id: string, day = today): CardForReview => ({
  id, state: newCard(today), day, stems: [stem(`${id}-1`), stem(`${id}-2`)], lastStem: null, rightDays: null, suspendedFor: null, context: { title: 'T', date: null, articleId: 'x', lang: 'en' },
});
const bundle = (cards: CardForReview[], some: Partial<ReviewBundle> = {}): ReviewBundle => ({
  owner: 'me', made: '', timeZone: 'UTC', today, weights: null, cards, due: cards.length, doneToday: 0, mergedGuests: [], preferences: { retention: 0.9, dailyCap: 2, maximumInterval: 180, asksConfidence: true }, ...some,
});
let count = 0;
const did = (card: string, isRight: boolean, some: Partial<KeptOperation & ReviewOperation> = {}): KeptOperation => {
  count += 1;
  const { day = today, isSent = false, ...operation } = some;
  return { day, isSent, operation: { id: `op-${count}`, type: 'answer', card, at: '', stem: `${card}-1`, value: { kind: 'single-choice', option: isRight ? 'a' : 'b' }, ...operation } };
};
const ids = (cards: readonly { id: string }[]) => cards.map(({ id }) => id);

describe('what is left today', () => {
  const three = bundle([card('x'), card('y'), card('z', today + 1)]);

  test('what the plan says for today, and tomorrow what is planned until then', () => {
    expect(ids(todaysCards(three, [], today))).toEqual(['x', 'y']);
    expect(ids(todaysCards(three, [], today + 1))).toEqual(['x', 'y']); // the cap of two holds for a bundle of yesterday too
    expect(ids(todaysCards(three, [did('x', true), did('y', true)], today + 1))).toEqual(['z']);
  });

  test('a card set aside is not asked, one woken is', () => {
    const aside = did('x', true, { type: 'suspend' });
    expect(ids(todaysCards(three, [aside], today))).toEqual(['y']);
    expect(ids(todaysCards(three, [aside, did('x', true, { type: 'wake' })], today))).toEqual(['x', 'y']);
  });

  test('a miss comes back in the sitting until it was right once, after a reload too', () => {
    const kept = [did('x', false), did('y', true)];
    expect(nextItem(todaysCards(three, kept, today), roundsOf(three, kept, today))).toEqual({ item: 'x', round: 2 });
    const mended = [...kept, did('x', true)];
    expect(nextItem(todaysCards(three, mended, today), roundsOf(three, mended, today))).toBeNull();
  });

  test('an answer taken back is asked again, "I was right" is not', () => {
    const slip = did('x', false);
    const undone = [slip, did('x', true, { type: 'undo', target: slip.operation.id })];
    expect(answersOf(undone, today)).toEqual([]);
    expect(nextItem(todaysCards(three, undone, today), roundsOf(three, undone, today))).toEqual({ item: 'x', round: 1 });
    const overridden = [slip, did('x', true, { type: 'override', target: slip.operation.id }), did('y', true)];
    expect(nextItem(todaysCards(three, overridden, today), roundsOf(three, overridden, today))).toBeNull();
  });
});

describe('a fresh bundle', () => {
  test('keeps the cards of this sitting, and takes everything else as the server says', () => {
    const before = bundle([card('x'), card('y')]);
    const fresh = bundle([card('z')]);
    const merged = mergeBundles(fresh, before, [did('x', false)], today);
    expect(ids(merged.cards)).toEqual(['x', 'z']);
    expect(mergeBundles(fresh, { ...before, owner: 'other' }, [did('x', false)], today)).toBe(fresh);
  });
});

describe('a stem', () => {
  test('is the same all day with its options in one order, and another one the next time', () => {
    const one = askedStem(card('x'), today);
    expect(askedStem(card('x'), today)).toEqual(one);
    expect(askedStem({ ...card('x'), lastStem: one!.stem.id }, today + 3)?.stem.id).not.toBe(one?.stem.id);
    expect(one?.body.options).toHaveLength(3);
    expect(askedStem({ ...card('x'), stems: [] }, today)).toBeNull();
  });
});
