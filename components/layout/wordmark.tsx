/** The sign of Verbatim: an opening quotation mark over a stroke of highlighter. */
export function Sign({ className }: { readonly className?: string }) {
  return (
    <svg viewBox="0 0 32 32" aria-hidden="true" className={className}>
      <rect x="3" y="21.5" width="26" height="6.5" rx="2" fill="#f4d06f" />
      <path
        d="M13.6 5.2c-4.7 1.9-7.6 6-7.6 10.9 0 3.7 2 6.1 4.8 6.1 2.4 0 4.2-1.8 4.2-4.2 0-2.3-1.6-4-3.8-4-.4 0-.8.1-1 .2.4-2.6 2.1-4.9 4.6-6.4zM25.6 5.2c-4.7 1.9-7.6 6-7.6 10.9 0 3.7 2 6.1 4.8 6.1 2.4 0 4.2-1.8 4.2-4.2 0-2.3-1.6-4-3.8-4-.4 0-.8.1-1 .2.4-2.6 2.1-4.9 4.6-6.4z"
        fill="var(--color-accent)"
      />
    </svg>
  );
}
