import { getTranslations } from 'next-intl/server';
import { openFeed } from '#server/calendar-feed.ts';
import { shapeOf, statusOf } from '#server/errors.ts';
import { chooseLocale } from '#server/i18n.ts';

export const dynamic = 'force-dynamic';

/** The days with due reviews, for a calendar that asks now and then. The address is the secret; there is no session. */
export async function GET(request: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  try {
    const feed = await openFeed((await params).file.replace(/\.ics$/, ''));
    const t = await getTranslations({ locale: chooseLocale(undefined, feed.locale, request.headers.get('accept-language')), namespace: 'progress' });
    const calendar = await feed.write({ name: t('feed-name'), event: (count) => t('feed-event', { count }) });
    return new Response(calendar, { headers: { 'content-type': 'text/calendar; charset=utf-8', 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex' } });
  } catch (error) {
    const shape = shapeOf(error);
    return Response.json({ error: shape }, { status: statusOf(shape), headers: { 'cache-control': 'no-store' } });
  }
}
