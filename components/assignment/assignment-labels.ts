import type { Messages } from 'next-intl';

/** Words of these screens, finished in the reader's language: the browser has no message library. */
export type LiveLabels = Messages['assignments']['live'];
export type ChangeLabels = Messages['assignments']['change'];
