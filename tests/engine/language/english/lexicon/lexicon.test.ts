import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { citiesLike, findCity } from '#engine/language/english/lexicon/cities.ts';
import { genderOfGivenName, isCommonGivenName, isGivenName } from '#engine/language/english/lexicon/given-names.ts';
import { findNamedThings, siblingsOf } from '#engine/language/english/lexicon/named-things.ts';
import { isKnownNoun, nounKind } from '#engine/language/english/lexicon/noun-kinds.ts';
import { unpackWords } from '#engine/language/english/lexicon/unpack-words.ts';
import type { Votes } from '#engine/language/english/mentions/vote-type.ts';
import { voteByName } from '#engine/language/english/mentions/vote-type.ts';
import { isKnownVerb } from '#engine/language/english/lexicon/verbs.ts';
import { packWords } from '#scripts/lexicon/pack-words.ts';

describe('words', () => {
  it('knows what kind of thing a noun names', () => {
    expect(['minister', 'company', 'city', 'week', 'river', 'novel'].map(nounKind)).toEqual(['person', 'group', 'location', 'time', 'object', 'communication']);
    expect(nounKind('xyzzy')).toBeUndefined();
    expect(isKnownNoun('linguist')).toBe(true);
  });
  it('knows verbs, old and new', () => {
    expect(['go', 'station', 'retweet', 'fast-track'].every(isKnownVerb)).toBe(true);
    expect(isKnownVerb('kishida')).toBe(false);
  });
  it('unpacks what was packed', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z][a-z.'-]{0,40}$/)), (words) => {
        expect(unpackWords(packWords(words))).toEqual([...new Set(words)].sort());
      }),
    );
  });
});

describe('cities', () => {
  it('finds a city by its name, with or without accents', () => {
    expect(findCity('Tokyo')).toMatchObject({ country: 'JP' });
    expect(findCity('Sao Paulo')).toEqual(findCity('São Paulo'));
    expect(findCity('Atlantis')).toBeUndefined();
  });
  it('finds others of the same country and size', () => {
    const like = citiesLike('Hanoi', 3);
    expect(like).toHaveLength(3);
    expect(like.every((city) => city.country === 'VN' && city.name !== 'Hanoi')).toBe(true);
    expect(citiesLike('Charlotte', 5).every((city) => city.country.startsWith('US-'))).toBe(true);
    expect(citiesLike('Atlantis', 3)).toEqual([]);
  });
});

describe('names', () => {
  it('knows given names and their gender', () => {
    expect([genderOfGivenName('Fumio'), genderOfGivenName('Mary'), genderOfGivenName('Kim'), genderOfGivenName('Toyota')]).toEqual(['male', 'female', undefined, undefined]);
    expect([isGivenName('Kim'), isCommonGivenName('Kim'), isGivenName('Toyota')]).toEqual([true, true, false]);
  });
  it('knows famous names and what they name', () => {
    const [brahms] = findNamedThings('Brahms');
    expect(brahms).toMatchObject({ className: 'composer', kind: 'person' });
    expect(siblingsOf(brahms!).some((other) => other.names.includes('Beethoven'))).toBe(true);
    expect(siblingsOf(brahms!).some((other) => other.names.includes('Brahms'))).toBe(false);
    expect(findNamedThings('Kishida')).toEqual([]);
  });
});

describe('votes on what a name is', () => {
  const voted = (name: string): [string | undefined, number] => {
    const votes: Votes = new Map();
    voteByName(name, votes);
    const [best, second] = [...votes].sort((one, other) => other[1] - one[1]);
    return [best?.[0], (best?.[1] ?? 0) - (second?.[1] ?? 0)];
  };
  it.each([
    ['NATO', 'organization'],
    ['Toyota', 'company'],
    ['Yomiuri Shimbun', 'newspaper'],
    ['Haiphong', 'city'],
    ['Fumio Kishida', 'person'],
    ['Zelensky', 'person'],
    ['North Carolina', 'us-state'],
    ['Timor-Leste', 'country'],
  ])('%s is a %s', (name, type) => {
    const [best, margin] = voted(name);
    expect(best).toBe(type);
    expect(margin).toBeGreaterThanOrEqual(2.5);
  });
  it('leaves it open where a name alone says too little', () => {
    for (const name of ['Frank', 'Lincoln', 'Brahms', 'Blorp']) expect(voted(name)[1]).toBeLessThan(2.5);
  });
});
