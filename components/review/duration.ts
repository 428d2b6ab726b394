/** Milliseconds as whole minutes and seconds, rounded to the second. */
export function splitDuration(milliseconds: number): { readonly minutes: number; readonly seconds: number } {
  const all = Math.round(milliseconds / 1000);
  return { minutes: Math.floor(all / 60), seconds: all % 60 };
}
