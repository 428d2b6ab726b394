import 'server-only';

/** How long what was deleted is offered to be had back where nothing says "Undo" at once, in milliseconds. */
const offeredFor = 60 * 60_000;

/** What was deleted a short while ago, as a where-clause. */
export const deletedLately = (now = new Date()) => ({ deletedAt: { gt: new Date(now.getTime() - offeredFor) } });
