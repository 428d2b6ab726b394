import { classNames } from './class-names.ts';

/** 24 × 24, drawn with a round pen of 1.75. */
const paths = {
  check: 'M5 12.5 10 17.5 19 7',
  cross: 'M6.5 6.5 17.5 17.5M17.5 6.5 6.5 17.5',
  'arrow-right': 'M5 12h14M13 6l6 6-6 6',
  'arrow-left': 'M19 12H5M11 6l-6 6 6 6',
  'arrow-up': 'M12 19V5M6 11l6-6 6 6',
  'arrow-down': 'M12 5v14M6 13l6 6 6-6',
  'chevron-down': 'M6 9.5 12 15.5 18 9.5',
  plus: 'M12 5v14M5 12h14',
  pencil: 'M4.5 19.5l1-4.5L16 4.5 19.5 8 9 18.5zM14 6.5 17.5 10',
  trash: 'M4.5 7h15M9.5 7V4.5h5V7M6.5 7l1 12.5h9l1-12.5M10.5 11v5M13.5 11v5',
  undo: 'M9 14.5 4.5 10 9 5.5M5 10h9a5 5 0 0 1 0 10h-3.5',
  redo: 'M19.5 12a7.5 7.5 0 1 1-2.3-5.4L19.5 9M19.5 4.5V9H15',
  copy: 'M9 9h10.5v10.5H9zM5.5 15h-1V4.5H15v1',
  print: 'M7 9V4.5h10V9M7 16.5H4.5V9h15v7.5H17M7 14h10v5.5H7z',
  download: 'M12 4.5v10.5M7.5 11 12 15.5 16.5 11M5 19.5h14',
  file: 'M6.5 4.5h7l4 4v11h-11zM13.5 4.5v4h4',
  person: 'M12 12a3.75 3.75 0 1 0 0-7.5 3.75 3.75 0 0 0 0 7.5ZM5 20c.6-3.6 3.4-5.5 7-5.5s6.4 1.9 7 5.5',
  clock: 'M12 20.25a8.25 8.25 0 1 0 0-16.5 8.25 8.25 0 0 0 0 16.5ZM12 7.5V12l3 2',
  offline: 'M4.5 4.5l15 15M8 14.8a5.8 5.8 0 0 1 4-1.6M16 14.9l-.3-.3M4.7 11.5a10.5 10.5 0 0 1 3.5-2.3M12.5 8c2.6.1 5 1.3 6.8 3.3M12 18.5h.01',
  info: 'M12 20.25a8.25 8.25 0 1 0 0-16.5 8.25 8.25 0 0 0 0 16.5ZM12 11.25v5M12 8h.01',
  warn: 'M12 4.5 21 19.5H3zM12 10v4.5M12 17h.01',
  device: 'M7 3.75h10v16.5H7zM11 17.5h2',
  flag: 'M6 20.5V4.5h11.5l-2.5 4 2.5 4H6',
  wait: 'M12 3.75a8.25 8.25 0 1 1-8.25 8.25',
} as const;

export type IconName = keyof typeof paths;

/** A small drawing beside words; always hidden from screen readers, so words must be there too. */
export function Icon({ name, className }: { readonly name: IconName; readonly className?: string }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 24 24"
      width="20"
      height="20"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.75"
      strokeLinecap="round"
      strokeLinejoin="round"
      className={classNames('shrink-0', name === 'wait' && 'animate-spin motion-reduce:animate-none', className)}
    >
      <path d={paths[name]} />
    </svg>
  );
}
