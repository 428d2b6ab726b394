import 'server-only';
import { z } from 'zod';
import { db, type Transaction } from './db.ts';
import type { Viewer } from './viewer.ts';

/**
 * Guests that became part of an account. Only the server says who is one: a device that holds something of a guest's sends
 * it as the account's when, and only when, this list names the guest.
 */
const cardsSchema = z.record(z.uuid(), z.uuid()).catch({});

/** Cards of a guest that the account had already, each with the account's. */
export const mergedCardsOf = (stored: unknown): Readonly<Record<string, string>> => cardsSchema.parse(stored);

/** Most guests named to a device; the newest. */
const mostGuests = 50;

export async function mergedGuests(viewer: Viewer): Promise<readonly string[]> {
  const rows = await db.mergedGuest.findMany({ where: { userId: viewer.id }, orderBy: { mergedAt: 'desc' }, take: mostGuests, select: { guestId: true } });
  return rows.map(({ guestId }) => guestId);
}

/** The viewer's card that each of these is now, for those that went into another when a guest became part of the account. */
export async function cardsNow(tx: Transaction, viewer: Viewer, cardIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.mergedGuest.findMany({ where: { userId: viewer.id }, select: { cards: true } });
  const wanted = new Set(cardIds);
  return new Map(rows.flatMap(({ cards }) => Object.entries(mergedCardsOf(cards)).filter(([from]) => wanted.has(from))));
}
