'use client';
import { useEffect, useRef, useState } from 'react';
import { Icon } from '#components/ui/icon.tsx';
import { Toast, ToastRegion, toastButtonStyle } from '#components/ui/toast.tsx';
import { findPlace, keepPlace, openingOf, paragraphAt, readingKey, type ReadingPlace } from './reading-place.ts';

type Props = { readonly article: string; /** Language of the article. */ readonly lang: string; readonly labels: Readonly<Record<'stopped' | 'readOn' | 'dismiss', string>> };

/** A paragraph under a bar of this height is not read any more; `scroll-padding` of the page. */
const bar = 80;
/** Enough to know the place by. */
const longestShown = 44;
/** Scrolling has come to rest after this long. */
const restAfter = 250;

const paragraphs = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('article .reading > [id^="at-"]')];
const placeOf = (paragraph: HTMLElement): ReadingPlace => ({ start: Number(paragraph.id.slice('at-'.length)), words: openingOf(paragraph.textContent ?? '') });

/** Where a kept place is now: its paragraph, wherever it has moved; -1 where it has gone. */
function whereIs({ start, words }: ReadingPlace, all: readonly HTMLElement[]): number {
  const says = (paragraph: HTMLElement) => openingOf(paragraph.textContent ?? '') === words;
  const same = all.findIndex((paragraph) => paragraph.id === `at-${start}` && says(paragraph));
  return same >= 0 ? same : all.findIndex(says);
}

/** Remembers on this device how far an article was read, and offers to go on there. Whoever came for a passage is left alone. */
export function ContinueReading({ article, lang, labels }: Props) {
  const [offer, setOffer] = useState<ReadingPlace | null>(null);
  /** Until the offer is taken, passed or refused, a look at the beginning does not forget the place. */
  const offered = useRef(-1);

  useEffect(() => {
    const kept = (): string | null => {
      try {
        return window.localStorage.getItem(readingKey);
      } catch {
        return null; // a browser that keeps nothing
      }
    };
    // Looked up each time: showing the marks makes the paragraphs anew.
    const at = () => paragraphAt(paragraphs().map((paragraph) => paragraph.getBoundingClientRect()), bar, window.innerHeight);
    const place = findPlace(kept(), article);
    offered.current = place && window.location.hash === '' ? whereIs(place, paragraphs()) : -1;
    if (place && offered.current > Math.max(0, at() ?? 0)) setOffer(place);
    else offered.current = -1;

    let hasScrolled = false;
    const keep = () => {
      if (!hasScrolled) return;
      const now = at();
      if (offered.current >= 0) {
        if ((now ?? 0) < offered.current) return;
        offered.current = -1;
        setOffer(null);
      }
      const paragraph = now === null ? undefined : paragraphs()[now];
      try {
        window.localStorage.setItem(readingKey, keepPlace(kept(), article, paragraph ? placeOf(paragraph) : null));
      } catch {}
    };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const scrolled = () => {
      hasScrolled = true;
      clearTimeout(timer);
      timer = setTimeout(keep, restAfter);
    };
    window.addEventListener('scroll', scrolled, { passive: true });
    window.addEventListener('pagehide', keep);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('scroll', scrolled);
      window.removeEventListener('pagehide', keep);
    };
  }, [article]);

  const dismiss = () => {
    offered.current = -1;
    setOffer(null);
  };
  const readOn = () => {
    const paragraph = paragraphs()[offered.current];
    dismiss();
    if (!paragraph) return;
    paragraph.tabIndex = -1; // so that a screen reader goes on here
    paragraph.focus({ preventScroll: true });
    const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
    paragraph.scrollIntoView({ block: 'start', behavior: isCalm ? 'instant' : 'smooth' });
  };
  return (
    <ToastRegion>
      {offer && (
        <Toast
          icon="clock"
          action={
            <span className="flex items-center">
              <button type="button" className={toastButtonStyle} onClick={readOn}>
                {labels.readOn}
              </button>
              <button type="button" className={`${toastButtonStyle} min-w-11 justify-center px-2`} aria-label={labels.dismiss} onClick={dismiss}>
                <Icon name="cross" />
              </button>
            </span>
          }
        >
          {labels.stopped}{' '}
          <q lang={lang}>
            {offer.words.length > longestShown ? `${offer.words.slice(0, longestShown).trimEnd()}…` : offer.words}
          </q>
        </Toast>
      )}
    </ToastRegion>
  );
}
