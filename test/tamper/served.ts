import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { launch } from '../api/server.js';

/** What a server says of a log: why it does not start, or what it found beside its work. */
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

// What a start left that was refused stays until the process ends.
const MOST_STARTS = 12;
const END = /\n(\{"started":.*\})\n$/;

/** Servers that are started one after another in one process (host.ts). */
export class Host {
  #child: ChildProcess | undefined;
  #starts = 0;
  #before: Promise<unknown> = Promise.resolve();

  served(data: string, env: Env): Promise<Served> {
    const mine = this.#before.then(() => this.#next({ ...env, DOORWERKING_DATA: data }));
    this.#before = mine.catch(() => undefined);
    return mine;
  }

  async end(): Promise<void> {
    const child = this.#child;
    this.#child = undefined;
    this.#starts = 0;
    if (!child || child.exitCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'close');
  }

  async #next(env: Env): Promise<Served> {
    if (this.#starts++ === MOST_STARTS) await this.end();
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
    const { started, found } = JSON.parse(end) as { started: boolean; found?: string };
    return { started, said: found ?? said };
  }
}

function begun(): ChildProcess {
  const env = { ...process.env, NODE_OPTIONS: '', PORT: '0', LOG_LEVEL: 'info' };
  const child = spawn(process.execPath, ['test/tamper/host.ts'], { env, stdio: ['pipe', 'ignore', 'pipe'] });
  process.once('exit', () => child.kill('SIGKILL'));
  return child;
}
