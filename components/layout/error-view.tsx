'use client';
import { useSyncExternalStore } from 'react';
import { Button } from '#components/ui/button.tsx';
import { buttonStyle } from '#components/ui/button-style.ts';
import { ErrorPage } from './error-page.tsx';
import { errorWords } from './error-words.ts';

const neverChanges = () => () => undefined;

/** What is shown where a page failed: never the error itself, whose words are for the log. */
export function ErrorView({ retry }: { readonly retry: () => void }) {
  // The root layout may have failed too: then the browser's own language is the best there is.
  const language = useSyncExternalStore(neverChanges, () => document.documentElement.lang || navigator.language, () => undefined);
  const words = errorWords(language);
  return (
    <div lang={words.code}>
    <title>{`${words.title} · Verbatim`}</title>
    <ErrorPage
      title={words.title}
      text={words.text}
      actions={
        <>
          <Button onClick={retry}>{words.again}</Button>
          {/* A whole new page on purpose: what is in this one may be what failed. */}
          {/* oxlint-disable-next-line nextjs/no-html-link-for-pages */}
          <a href="/" className={buttonStyle('secondary')}>
            {words.home}
          </a>
        </>
      }
    />
    </div>
  );
}
