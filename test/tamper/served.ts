import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { launch } from '../api/server.js';

/** What a server says of a log: why it does not start, or what the check beside its work found. */
export interface Served {
  readonly started: boolean;
  readonly said: string;
}

type Env = Readonly<Record<string, string>>;

/** By a process of its own, as it is started for real. */
export async function served(data: string, env: Env): Promise<Served> {
  const server = launch(data, env);
  try {
    for (let tries = 0; tries < 2_000; tries++) {
      if (server.process.exitCode !== null) return { started: false, said: server.logged() + server.said() };
      const url = /draait op (\S+)/.exec(server.said())?.[1];
      const health = url && ((await (await fetch(`${url}/health/log`)).json()) as { status: string });
      if (health && health.status !== 'unchecked') return { started: true, said: health.status };
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`it says nothing: ${server.said()}${server.logged()}`);
  } finally {
    server.process.kill('SIGKILL');
    await server.ended;
  }
}

const END = /\n(\{"started":.*\})\n$/;

/** Servers that are started one after another in one process (host.ts), for what they say when they do not start. */
export class Host {
  #child: ChildProcess | undefined;
  #before: Promise<unknown> = Promise.resolve();

  served(data: string, env: Env): Promise<Served> {
    const mine = this.#before.then(() => this.#next({ ...env, DOORWERKING_DATA: data }));
    this.#before = mine.catch(() => undefined);
    return mine;
  }

  async end(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    if (!child || child.exitCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'close');
  }

  async #next(env: Env): Promise<Served> {
    const child = (this.#child ??= begun());
    let said = '';
    const end = await new Promise<string>((resolve, reject) => {
      const hear = (text: Buffer) => {
        said += text.toString();
        const end = END.exec(said)?.[1];
        if (end === undefined) return;
        child.off('close', closed);
        child.stderr?.off('data', hear);
        resolve(end);
      };
      const closed = () => reject(new Error(`it ended, and said: ${said}`));
      child.stderr?.on('data', hear);
      child.on('close', closed);
      child.stdin?.write(`${JSON.stringify(env)}\n`);
    });
    const { started } = JSON.parse(end) as { started: boolean };
    return { started, said };
  }
}

function begun(): ChildProcess {
  const env = { ...process.env, NODE_OPTIONS: '', PORT: '0', LOG_LEVEL: 'info' };
  const child = spawn(process.execPath, ['test/tamper/host.ts'], { env, stdio: ['pipe', 'ignore', 'pipe'] });
  process.once('exit', () => child.kill('SIGKILL'));
  return child;
}
