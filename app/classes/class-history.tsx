import { getTranslations } from 'next-intl/server';
import { dateWriter } from '#app/write-date.ts';
import { listEvents } from '#server/class-events.ts';
import type { Viewer } from '#server/viewer.ts';

/** Who did what in a class lately. A kind of event without a sentence of its own is called by its type. */
export async function ClassHistory({ viewer, classId }: { readonly viewer: Viewer; readonly classId: string }) {
  const [events, t, write] = await Promise.all([listEvents(viewer, classId), getTranslations('classes'), dateWriter()]);
  return (
    <ol className="divide-y divide-line text-sm">
      {events.map(({ id, type, at, who, student, values }) => {
        const key = `events.${type}` as Parameters<typeof t>[0];
        return (
          <li key={id} className="py-2.5">
            <p>{t.has(key) ? t(key, { ...values, student: student ?? t('aStudent') }) : type}</p>
            <p className="text-muted"><time dateTime={at}>{write.moment(at)}</time> · {who ?? t('nobody')}</p>
          </li>
        );
      })}
    </ol>
  );
}
