/**
 * The article being typed, kept in the browser until the server has it, so that a reload, a wrong press or a failed
 * sending loses nothing. One draft a tab. A browser without storage (private windows, quota) keeps nothing and says nothing.
 */
const key = 'verbatim:draft';

export function readDraft(): string {
  try {
    return sessionStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

export function keepDraft(text: string): void {
  try {
    if (text === '') sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, text);
  } catch {
    // Full or forbidden: the text is still in the field.
  }
}
