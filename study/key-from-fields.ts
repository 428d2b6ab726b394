/** The key that a form's fields say, of the same kind as the one that holds; null where they say none, or where a form cannot (orders, pairs, sentences). */
import { readNumber } from './read-number.ts';
import type { AnswerKey } from './types.ts';

export type KeyFields = { readonly options: readonly string[]; readonly text: string };

export function keyFromFields(key: AnswerKey, { options, text }: KeyFields): AnswerKey | null {
  const [first] = options;
  switch (key.kind) {
    case 'single-choice':
      return first === undefined ? null : { kind: key.kind, option: first };
    case 'multiple-choice':
      return options.length === 0 ? null : { kind: key.kind, options };
    case 'true-false':
      return first === undefined ? null : { kind: key.kind, value: first === 'true' };
    case 'cloze':
    case 'short-answer':
      return text.trim() === '' ? null : { kind: key.kind, text: text.trim(), accept: [] };
    case 'numeric': {
      const [value] = readNumber(text)?.values ?? [];
      return value === undefined ? null : { kind: key.kind, value, accept: [], ...(key.unit ? { unit: key.unit } : {}) };
    }
    default:
      return null;
  }
}

/** Whether a form can change a key of this kind. */
export const canBeTyped = (kind: AnswerKey['kind']): boolean => kind !== 'ordering' && kind !== 'matching' && kind !== 'find-evidence';
