import { describe, expect, it } from 'vitest';
import { activeVerbs } from '#engine/language/english/wording/active-verbs.ts';
import { promptsOf } from '#tests/support/english.ts';

describe('a passive from the doer’s side', () => {
  it.each([
    ['was designed', 'designed'], ['were written', 'wrote'], ['is led', 'leads'], ['has been built', 'has built'], ['had been sunk', 'sank'], ['can be amended', 'can amend'], ['would have been paid', 'would have paid'],
  ])('%s becomes %s', (passive, active) => {
    expect(activeVerbs({ verbs: passive.split(' '), isPassive: true })?.join(' ')).toBe(active);
  });

  it.each(['is being built', 'got hit', 'was'])('%s becomes nothing', (passive) => {
    expect(activeVerbs({ verbs: passive.split(' '), isPassive: true })).toBeUndefined();
  });

  it('is asked with "who", never with "by whom"', () => {
    const prompts = promptsOf('Clara Barton founded the American Red Cross in Washington in 1881. The charter of the Geneva Society was written by Henry Dunant in 1864.', { title: 'How relief became a movement' });
    expect(prompts).toContain('Who wrote the charter of the Geneva Society in 1864?');
    expect(prompts.some((prompt) => /by whom/i.test(prompt))).toBe(false);
  });
});
