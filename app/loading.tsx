import { getTranslations } from 'next-intl/server';
import { VisuallyHidden } from '#components/ui/visually-hidden.tsx';

/** While a page is on its way: the shape of a page, so that nothing jumps when it is there. */
export default async function Loading() {
  const t = await getTranslations('common');
  return (
    <div role="status" className="breathe max-w-read">
      <VisuallyHidden>{t('loading')}</VisuallyHidden>
      <div className="h-10 w-3/4 rounded-control bg-line" />
      <div className="mt-4 h-5 w-full rounded-md bg-line/70" />
      <div className="mt-10 space-y-4">
        {[1, 2, 3].map((row) => (
          <div key={row} className="h-16 rounded-control bg-line/50" />
        ))}
      </div>
    </div>
  );
}
