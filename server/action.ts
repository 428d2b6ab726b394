import 'server-only';
import { headers } from 'next/headers';
import { unstable_rethrow } from 'next/navigation';
import { shapeOf, type ErrorShape } from './errors.ts';
import { checkOrigin } from './requests.ts';

/** What a server action answers with: never a thrown error, so that a form keeps what was typed. */
export type ActionResult<T = void> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: ErrorShape };

/** Runs the body of a server action: checks where the request came from and turns every failure into the key of a sentence. */
export async function runAction<T>(work: () => Promise<T>): Promise<ActionResult<T>> {
  try {
    checkOrigin(await headers());
    return { ok: true, value: await work() };
  } catch (error) {
    unstable_rethrow(error); // redirects and absence are Next's own way to answer
    return { ok: false, error: shapeOf(error) };
  }
}

/** A form's fields as an object. One sent twice becomes an array and fails its schema; Next's own are left out. */
export function fieldsOf(form: FormData): Record<string, unknown> {
  const names = [...new Set(form.keys())].filter((name) => !name.startsWith('$ACTION'));
  return Object.fromEntries(names.map((name) => {
    const all = form.getAll(name);
    return [name, all.length === 1 ? all[0] : all];
  }));
}
