import type { Messages } from 'next-intl';

/** Every word of the review page, finished in the reader's language. */
export type ReviewingLabels = Pick<Messages, 'player' | 'reviewing'>;
