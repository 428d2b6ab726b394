'use client';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { Button } from '#components/ui/button.tsx';

type Props = { readonly labels: { readonly open: string; readonly close: string }; readonly children: ReactNode };

/** A sheet that fills the whole screen when asked to, for a projector. */
export function FullScreen({ labels, children }: Props) {
  const sheet = useRef<HTMLDivElement>(null);
  const [isFull, setFull] = useState(false);
  useEffect(() => {
    const follow = () => setFull(document.fullscreenElement !== null);
    document.addEventListener('fullscreenchange', follow);
    return () => document.removeEventListener('fullscreenchange', follow);
  }, []);
  const toggle = () => {
    void (isFull ? document.exitFullscreen() : sheet.current?.requestFullscreen?.())?.catch(() => undefined);
  };
  return (
    <div ref={sheet} className="@container flex min-h-[70vh] flex-col rounded-card border border-line bg-paper p-4 text-ink sm:p-8">
      {children}
      <div className="mt-6 text-center">
        <Button variant="quiet" size="small" onClick={toggle}>{isFull ? labels.close : labels.open}</Button>
      </div>
    </div>
  );
}
