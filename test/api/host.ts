import type { Worker } from 'node:worker_threads';

// The built server as it stands, started again and again in one process: to load it, to describe its resources and to
// compile what is first asked of it is most of what a short spec waits for. Is told the environment of each; how it
// ended is the last that it says.
const MAIN = new URL('../../dist/server/main.js', import.meta.url).href;
const OURS = ['SIGTERM', 'SIGINT', 'uncaughtException'];

const threads = new Set<Worker>();
process.on('worker', (thread) => {
  threads.add(thread);
  thread.once('exit', () => threads.delete(thread));
});

async function served(nr: number, env: NodeJS.ProcessEnv): Promise<number> {
  for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
  Object.assign(process.env, env);
  const exited = Promise.withResolvers<number>();
  process.exit = ((code: number) => exited.resolve(code)) as unknown as typeof process.exit;
  // Under another address it is evaluated anew; what it loads is not.
  import(nr === 1 ? MAIN : `${MAIN}?${nr}`).catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    exited.resolve(1);
  });
  const code = await exited.promise;
  OURS.forEach((name) => process.removeAllListeners(name));
  // With a process its threads end.
  await Promise.all([...threads].map((thread) => thread.terminate()));
  return code;
}

// Whoever asked is gone, also when it was killed.
process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'));
let nr = 0;
process.on('message', (env: NodeJS.ProcessEnv) => {
  void served(++nr, env).then((code) => process.stderr.write(`\0${code}\n`));
});
