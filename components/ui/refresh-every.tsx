'use client';
import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** Draws the page anew every so many seconds while it is looked at, so that what others do appears without a reload. Typed text stays. */
export function RefreshEvery({ seconds }: { readonly seconds: number }) {
  const router = useRouter();
  useEffect(() => {
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible' && navigator.onLine) router.refresh();
    }, seconds * 1000);
    return () => clearInterval(timer);
  }, [router, seconds]);
  return null;
}
