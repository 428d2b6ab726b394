type Props = { readonly code: { readonly size: number; readonly path: string }; readonly label: string; readonly className?: string };

/** A QR code, black on white in both themes: a scanner wants it so. */
export function QrDrawing({ code: { size, path }, label, className }: Props) {
  return (
    <svg role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges" className={className}>
      <rect width={size} height={size} fill="#ffffff" rx="1" />
      <path d={path} fill="#000000" />
    </svg>
  );
}
