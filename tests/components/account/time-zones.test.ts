import { describe, expect, it } from 'vitest';
import { timeZoneChoices, zoneNameNow } from '#components/account/time-zones.ts';

describe('the time zones to choose from', () => {
  it('are named as the places are called now, each once', () => {
    expect(timeZoneChoices(['Asia/Saigon', 'Asia/Tokyo', 'Asia/Ho_Chi_Minh'], 'Asia/Saigon')).toEqual(['Asia/Ho_Chi_Minh', 'Asia/Tokyo', 'UTC']);
  });

  it('have Vietnam among them, whatever this runtime calls it', () => {
    expect(timeZoneChoices(Intl.supportedValuesOf('timeZone'), 'UTC')).toContain('Asia/Ho_Chi_Minh');
  });

  it('are all known to this runtime', () => {
    for (const zone of timeZoneChoices(Intl.supportedValuesOf('timeZone'), 'UTC')) expect(() => new Intl.DateTimeFormat('en', { timeZone: zone })).not.toThrow();
  });

  it('leave other names alone', () => {
    expect(zoneNameNow('Europe/Berlin')).toBe('Europe/Berlin');
  });
});
