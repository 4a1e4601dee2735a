// The built server as it stands, started again and again in one process: to load it takes longer than all that it does
// with a log as small as these. Reads the environment of each start from a line, and ends what that start says with one.
import { writeSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { setTimeout as passed } from 'node:timers/promises';

const MAIN = new URL('../../dist/server/main.js', import.meta.url).href;
const OURS = ['SIGTERM', 'SIGINT', 'uncaughtException'];

/** What the check beside its work found. */
async function checked(url: string): Promise<string> {
  for (;;) {
    const { status } = (await (await fetch(`${url}/health/log`)).json()) as { status: string };
    if (status !== 'unchecked') return status;
    await passed(20);
  }
}

/** Whether it started, and what it found; the process goes on where the server would have ended it. */
async function served(nr: number): Promise<{ started: boolean; found?: string }> {
  const listening = Promise.withResolvers<string>();
  const ended = Promise.withResolvers<undefined>();
  process.exit = (() => ended.resolve(undefined)) as unknown as typeof process.exit;
  process.stdout.write = (text: string | Uint8Array) => {
    const url = /draait op (\S+)/.exec(String(text))?.[1];
    if (url !== undefined) listening.resolve(url);
    return true;
  };
  // Under another address it is evaluated anew; what it loads is not.
  await import(`${MAIN}?${nr}`);
  const url = await Promise.race([listening.promise, ended.promise]);
  if (url === undefined) return { started: false };
  const found = await checked(url);
  process.emit('SIGTERM', 'SIGTERM');
  await ended.promise;
  return { started: true, found };
}

let starts = 0;
for await (const line of createInterface({ input: process.stdin })) {
  Object.assign(process.env, JSON.parse(line) as NodeJS.ProcessEnv);
  const told = await served(++starts);
  OURS.forEach((name) => process.removeAllListeners(name));
  writeSync(2, `\n${JSON.stringify(told)}\n`);
}
