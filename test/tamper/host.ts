// The built server as it stands, started again and again in one process: to load it takes longer than all that it does
// before it refuses a log. Reads the environment of each start from a line, and ends what that start says with one.
import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';

const MAIN = new URL('../../dist/server/main.js', import.meta.url).href;
const OURS = ['SIGTERM', 'SIGINT', 'uncaughtException'];

/** Whether it started; the process goes on where the server would have ended it. */
async function started(nr: number): Promise<boolean> {
  const listening = Promise.withResolvers<true>();
  const ended = Promise.withResolvers<false>();
  process.exit = (() => ended.resolve(false)) as unknown as typeof process.exit;
  process.stdout.write = (text: string | Uint8Array) => {
    if (String(text).includes('draait op')) listening.resolve(true);
    return true;
  };
  // Under another address it is evaluated anew; what it loads is not.
  await import(`${MAIN}?${nr}`);
  if (!(await Promise.race([listening.promise, ended.promise]))) return false;
  process.emit('SIGTERM', 'SIGTERM');
  await ended.promise;
  return true;
}

let starts = 0;
for await (const line of createInterface({ input: process.stdin })) {
  Object.assign(process.env, JSON.parse(line) as NodeJS.ProcessEnv);
  const told = { started: await started(++starts) };
  OURS.forEach((name) => process.removeAllListeners(name));
  writeSync(2, `\n${JSON.stringify(told)}\n`);
}
