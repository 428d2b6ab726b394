import { getTranslations } from 'next-intl/server';
import type { PasteBoxLabels } from '#components/article/paste-box.tsx';

const keys = ['text', 'placeholder', 'limit', 'counter', 'over', 'file', 'fileHint', 'drop', 'fileRead', 'fileNotText', 'fileTooLarge', 'restored', 'clear', 'continue', 'reading', 'emptyText'] as const;

/** The strings of the paste box, their `{values}` still to be filled. */
export async function pasteBoxLabels(): Promise<PasteBoxLabels> {
  const t = await getTranslations('article');
  return Object.fromEntries(keys.map((key) => [key, String(t.raw(key))])) as PasteBoxLabels;
}
