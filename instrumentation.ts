/** Next calls this once when a server starts, before the first request. Next wants this file at the top level, by this name. */
export async function register(): Promise<void> {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return;
  const { startUpkeep } = await import('#server/upkeep.ts');
  startUpkeep();
}
