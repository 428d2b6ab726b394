import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { orNotFound } from '#app/or-not-found.ts';
import { ownAddress } from '#app/own-address.ts';
import { FullScreen } from '#components/class/full-screen.tsx';
import { QrDrawing } from '#components/class/qr-drawing.tsx';
import { RefreshEvery } from '#components/ui/refresh-every.tsx';
import { getClass, listClasses } from '#server/classes.ts';
import { idOf } from '#server/requests.ts';
import { qrCode } from '#server/qr-code.ts';
import { requireViewer } from '#server/viewer.ts';
import { writeJoinCode } from '#study/join-code.ts';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('classes'))('show') };
}

/** For the wall: where to go, the code in type that the last row reads, and how many have come in. Nobody's name. */
export default async function ShowCodePage({ params }: { readonly params: Promise<{ id: string }> }) {
  const given = await params;
  const { theClass, students } = await orNotFound(async () => {
    const viewer = await requireViewer();
    const [found, { taught }] = await Promise.all([getClass(viewer, idOf(given.id)), listClasses(viewer)]);
    return { theClass: found, students: taught.find(({ id }) => id === found.id)?.students ?? 0 };
  });
  const [t, address] = await Promise.all([getTranslations('classes'), ownAddress()]);
  const link = `${address}/join/${theClass.code}`;
  return (
    <FullScreen labels={{ open: t('fullScreen'), close: t('leaveFullScreen') }}>
      <RefreshEvery seconds={3} />
      <div className="flex flex-1 flex-col items-center justify-center gap-[4cqw] text-center @min-[50rem]:flex-row @min-[50rem]:text-left">
        <QrDrawing code={qrCode(link)} label={t('qrLabel')} className="w-[min(72cqw,60vh)] shrink-0 rounded-card border border-line @min-[50rem]:w-[min(40cqw,70vh)]" />
        <div className="min-w-0">
          <h2 className="font-serif text-[clamp(1.25rem,3cqw,3.5rem)] font-semibold">{theClass.name}</h2>
          <p className="mt-[2vmin] text-[clamp(1rem,2.2cqw,2.5rem)] text-soft">{t('goTo')} <strong className="font-semibold text-ink">{new URL(address).host}/join</strong></p>
          <p translate="no" className="mt-[2vmin] font-serif text-[min(13cqw,22vh)] leading-none font-semibold tracking-[0.03em] @min-[50rem]:text-[min(7.6cqw,22vh)] whitespace-nowrap tabular-nums">{writeJoinCode(theClass.code)}</p>
          <p role="status" className="mt-[3vmin] text-[clamp(1rem,2cqw,2.25rem)] text-muted">{t('inNow', { count: students })}</p>
        </div>
      </div>
    </FullScreen>
  );
}
