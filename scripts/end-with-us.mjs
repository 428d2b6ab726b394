import { spawn } from 'node:child_process';

/**
 * Makes a process end when we do, even when we are killed -9: a shell waits for our end of its pipe to close, which the
 * system does in any case, and then sends the signal.
 * @param {number} pid negative for a whole process group
 * @param {'INT' | 'KILL'} signal
 * @returns {() => void} call it when that process has ended, before the system gives its number to another
 */
export function endWithUs(pid, signal) {
  const guard = spawn('/bin/sh', ['-c', 'read -r _; kill -"$1" "$2"', 'sh', signal, String(pid)], {
    stdio: ['pipe', 'ignore', 'ignore'], detached: true, cwd: '/',
  });
  guard.on('error', () => {}); // no shell here: the next start clears what is left
  guard.unref();
  return () => { guard.kill('SIGKILL'); };
}
