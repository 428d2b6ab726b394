import { getTranslations } from 'next-intl/server';

/** Names the reason why a drafted question was not asked, by the code of the engine's check. */
export async function rejectionReasons(): Promise<(code: string) => string> {
  const t = await getTranslations('rejections');
  return (code) => t(t.has(code as 'other') ? (code as 'other') : 'other');
}
