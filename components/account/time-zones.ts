/** Names that runtimes still list, and what the places are called now; both name the same zone. */
const renamed: Readonly<Record<string, string>> = {
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
};

/** A zone by the name that is used today. */
export const zoneNameNow = (zone: string): string => renamed[zone] ?? zone;

/**
 * The zones to choose from, each once, by today's names, in order.
 * @param supported what the runtime lists @param current the one in use, which is always among them
 */
export function timeZoneChoices(supported: readonly string[], current: string): readonly string[] {
  return [...new Set([current, 'UTC', ...supported].map(zoneNameNow))].sort();
}
