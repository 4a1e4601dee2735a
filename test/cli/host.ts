// The built command line as it stands, run again and again in one process: to load it takes four times as long as what
// most commands do. Is told the arguments and the environment of each, and tells what that said and its exit code.
const MAIN = new URL('../../dist/server/cli.js', import.meta.url).href;
const OURS = ['SIGINT', 'uncaughtException'];

interface Asked {
  readonly args: readonly string[];
  readonly env: NodeJS.ProcessEnv;
}

async function ran(nr: number, { args, env }: Asked) {
  for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
  Object.assign(process.env, env);
  process.argv = [process.execPath, MAIN, ...args];
  process.exitCode = undefined;
  const told = { out: '', err: '' };
  const hear = (name: keyof typeof told) => (text: string | Uint8Array) => {
    told[name] += typeof text === 'string' ? text : Buffer.from(text).toString();
    return true;
  };
  process.stdout.write = hear('out');
  process.stderr.write = hear('err');
  const exited = Promise.withResolvers<number>();
  process.exit = ((code: number) => exited.resolve(code)) as unknown as typeof process.exit;
  // Under another address it is evaluated anew; what it loads is not.
  const code = await Promise.race([import(`${MAIN}?${nr}`).then(() => process.exitCode ?? 0), exited.promise]);
  OURS.forEach((name) => process.removeAllListeners(name));
  for (const stream of [process.stdout, process.stderr]) stream.removeAllListeners('error');
  return { code, ...told };
}

// Whoever asked is gone, also when it was killed.
process.once('disconnect', () => process.kill(process.pid, 'SIGKILL'));
let runs = 0;
process.on('message', (asked: Asked) => void ran(++runs, asked).then((told) => process.send?.(told)));
