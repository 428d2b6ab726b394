import 'server-only';
import { forecastReviews, type DayAhead } from '#study/forecast.ts';
import { cardsAhead } from './cards-ahead.ts';
import { reviewSettings } from './review-settings.ts';
import type { Viewer } from './viewer.ts';

/** Reviews of the coming days, today first: due by the schedule, and as the cap will ask them. */
export async function countByDay(owner: Pick<Viewer, 'id'>, today: number, days: number, cap: number): Promise<readonly DayAhead[]> {
  const [{ schedule }, all] = await Promise.all([reviewSettings(owner), cardsAhead(owner)]);
  return forecastReviews(all, today, days, cap, schedule);
}
