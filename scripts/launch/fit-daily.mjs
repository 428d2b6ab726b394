import { join } from 'node:path';
import { checkout, commandEnvironment, findNode } from './checkout.mjs';
import { atEnd } from './lifetime.mjs';
import { runCommand } from './run-command.mjs';

/** Not while the app is starting; then once a day. In milliseconds. */
const FIRST = 15 * 60_000;
const DAY = 24 * 60 * 60_000;

/**
 * Once a day fits the schedules of learners who have answered enough, in a process of its own. What goes wrong there is
 * said and changes nothing else: everybody keeps the weights they have.
 * @param {string} url of the database
 * @param {(sentence: string) => void} say
 */
export function fitDaily(url, say) {
  const fit = () => void runCommand(findNode(), ['--conditions=react-server', join(checkout, 'scripts/fit-schedules.ts')], {
    env: { ...commandEnvironment(), DATABASE_URL: url }, isQuiet: true,
  }).catch((error) => say(error instanceof Error ? error.message : String(error)));
  let timer = setTimeout(() => {
    fit();
    timer = setInterval(fit, DAY).unref();
  }, FIRST).unref();
  atEnd(() => clearTimeout(timer));
}
