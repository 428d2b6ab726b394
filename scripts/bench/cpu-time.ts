import { readdirSync, readFileSync } from 'node:fs';

/** Ticks a second of `/proc`, as Linux has had them for as long as there is a `/proc`. */
const TICKS = 100;

/** Milliseconds of processor time that a process and everything it started have used; NaN where there is no `/proc`. */
export function cpuTime(pid: number): number {
  const own = new Map<number, number>();
  const children = new Map<number, number[]>();
  try {
    for (const name of readdirSync('/proc').filter((one) => /^\d+$/.test(one))) {
      const [parent, ticks] = readStat(Number(name));
      own.set(Number(name), ticks);
      children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
    }
  } catch {
    return Number.NaN;
  }
  const sum = (id: number): number => (own.get(id) ?? 0) + (children.get(id) ?? []).reduce((total, child) => total + sum(child), 0);
  return (sum(pid) / TICKS) * 1000;
}

/** Parent, and the ticks of a process with those of its children that have ended; a process that has just gone used none. */
function readStat(pid: number): readonly [parent: number, ticks: number] {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ').map(Number);
    return [fields[1] ?? 0, (fields[11] ?? 0) + (fields[12] ?? 0) + (fields[13] ?? 0) + (fields[14] ?? 0)];
  } catch {
    return [0, 0];
  }
}
