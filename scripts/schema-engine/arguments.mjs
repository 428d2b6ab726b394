import { readFileSync } from 'node:fs';

/** @typedef {{ datamodels: [string, string][], url: string, command: string, wantsVersion: boolean }} Options */

/** Where there is none: commands such as `prisma generate` never connect. */
const NO_DATABASE = 'postgresql://nobody@127.0.0.1:1/none';

/** Options that are followed by a value which this engine does not need. */
const IGNORED = new Set(['--enabled-preview-features', '--extension-types']);

/**
 * The native engine's arguments.
 * @param {string[]} args
 * @returns {Options} `datamodels`: pairs of schema file name and its text
 */
export function readArguments(args) {
  /** @type {Options} */
  const options = { datamodels: [], url: NO_DATABASE, command: '', wantsVersion: false };
  for (let at = 0; at < args.length; at += 1) {
    const name = args[at] ?? '';
    const value = args[at + 1] ?? '';
    if (name === '--version' || name === '-V') options.wantsVersion = true;
    else if (name === '--datamodels') options.datamodels.push([value, readFileSync(value, 'utf8')]);
    else if (name === '--datasource') options.url = JSON.parse(value).url ?? NO_DATABASE;
    else if (name === 'cli') options.command = value;
    else if (!IGNORED.has(name)) continue;
    if (!options.wantsVersion) at += 1;
  }
  return options;
}
