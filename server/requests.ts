import 'server-only';
import { z } from 'zod';
import { env } from './env.ts';
import { AppError, notFound } from './errors.ts';

/** What the edge asks of every request before anything else reads it. */

/**
 * A change comes from a page of ours: `Origin` is there and names our host, or the browser itself says `same-origin`.
 * A request without either is refused: browsers send them with every form and fetch that changes something.
 */
export function checkOrigin(headers: Headers): void {
  const origin = headers.get('origin');
  const isOurs = origin === null ? headers.get('sec-fetch-site') === 'same-origin' : hostOf(origin) === ourHost(headers);
  if (!isOurs) throw new AppError('invalid', 'foreign-origin');
}

/** The public address decides; where none is set, the address this request was sent to. */
function ourHost(headers: Headers): string | null {
  const url = env('NEXTAUTH_URL');
  return url ? new URL(url).host : headers.get('host');
}

function hostOf(origin: string): string | undefined {
  return URL.canParse(origin) ? new URL(origin).host : undefined;
}

/**
 * The address of the client, as far as it can be believed: the entry that our outermost proxy wrote. Without a proxy of
 * ours the header is the client's own invention, and nobody's address is known.
 */
export function clientAddress(headers: Headers): string {
  const hops = env('TRUSTED_PROXY_HOPS');
  if (hops === 0) return 'unknown';
  const address = headers.get('x-forwarded-for')?.split(',').map((part) => part.trim()).at(-hops) ?? 'unknown';
  // A network of IPv6 hands each of its clients a /64.
  return address.includes(':') && !address.includes('.') ? address.split(':').slice(0, 4).join(':') : address;
}

/**
 * The JSON body of a request, parsed into exactly what the schema says.
 * @param limit most bytes @throws AppError `too-large` or `invalid`
 */
export async function readJson<Schema extends z.ZodType>(request: Request, schema: Schema, limit: number): Promise<z.infer<Schema>> {
  if (!/^application\/json\b/i.test(request.headers.get('content-type') ?? '')) throw new AppError('invalid', 'not-json');
  const text = await readText(request, limit);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new AppError('invalid', 'not-json');
  }
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw new AppError('invalid');
  return parsed.data;
}

/** Counts the bytes as they come: what a header says of them is not believed. */
async function readText(request: Request, limit: number): Promise<string> {
  if (Number(request.headers.get('content-length') ?? 0) > limit) throw new AppError('too-large', 'too-large', { limit });
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  // Leaving the loop early cancels the stream.
  for await (const chunk of request.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > limit) throw new AppError('too-large', 'too-large', { limit });
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
}

/** An id of ours in an address. What is no id names nothing. */
export const idSchema = z.uuid();

/** @throws AppError `not-found` for what cannot be an id of ours */
export function idOf(given: unknown): string {
  const parsed = idSchema.safeParse(given);
  if (!parsed.success) throw notFound();
  return parsed.data;
}

/** Typed text as Postgres can keep it: whole characters, no NUL. Nothing visible is lost. */
export const typedText = (most: number) => z.string().max(most).transform((text) => text.toWellFormed().replaceAll('\0', ''));
