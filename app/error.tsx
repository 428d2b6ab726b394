'use client';
import { ErrorView } from '#components/layout/error-view.tsx';

export default function PageError({ retry, reset }: { readonly error: Error; readonly retry?: () => void; readonly reset: () => void }) {
  return <ErrorView retry={retry ?? reset} />;
}
