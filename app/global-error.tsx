'use client';
import './globals.css';
import { ErrorView } from '#components/layout/error-view.tsx';

/** Where even the frame around the pages failed. The view says its own language. */
export default function GlobalError() {
  return (
    <html lang="en">
      <body>
        <main className="px-4">
          <ErrorView retry={() => location.reload()} />
        </main>
      </body>
    </html>
  );
}
