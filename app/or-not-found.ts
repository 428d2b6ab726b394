import { notFound, unstable_rethrow } from 'next/navigation';
import { AppError } from '#server/errors.ts';

/** What a page shows, or the page for what is not there. Somebody else's looks the same. */
export async function orNotFound<T>(found: Promise<T> | (() => Promise<T>)): Promise<T> {
  try {
    return await (typeof found === 'function' ? found() : found);
  } catch (error) {
    unstable_rethrow(error);
    if (error instanceof AppError && error.code === 'not-found') notFound();
    throw error;
  }
}
