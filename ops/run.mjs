import { spawn } from 'node:child_process';

/** Runs a command, which speaks on stderr only. @throws Error when it fails, with the status to end with. */
export const run = (command, ...args) =>
  new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
    child.on('error', reject);
    child.on('close', (status) => {
      if (status === 0) resolve();
      else reject(Object.assign(new Error(`${command} ${args.join(' ')} failed`), { status: status ?? 1 }));
    });
  });

/** Ends with what went wrong, in one line. */
export function fail(error) {
  console.error(error.message);
  process.exitCode = error.status ?? 1;
}
