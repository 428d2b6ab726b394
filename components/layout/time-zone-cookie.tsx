'use client';
import { useEffect } from 'react';

/** Tells the server the time zone of this device, so that dates are those of the reader. Nothing is shown. */
export function TimeZoneCookie({ name, current }: { readonly name: string; readonly current: string }) {
  useEffect(() => {
    const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (zone && zone !== current) document.cookie = `${name}=${encodeURIComponent(zone)}; path=/; max-age=31536000; samesite=lax`;
  }, [name, current]);
  return null;
}
