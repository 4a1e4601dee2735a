import { fork, type ChildProcess } from 'node:child_process';
import type { Socket } from 'node:net';

// What is evaluated again for each server is not thrown away before the process is.
const MOST = 20;

interface Host {
  readonly child: ChildProcess;
  begun: number;
  busy: boolean;
}

/** They outlast a spec file (ops/compile-once.mjs). */
const { ofWorker } = globalThis as unknown as { ofWorker: Map<string, Set<Host>> };
const hosts = ofWorker.get('hosts') ?? new Set<Host>();
ofWorker.set('hosts', hosts);

// What another spec file left running, nobody ends any more.
for (const { child, busy } of hosts) if (busy) child.kill('SIGKILL');

/** One that nobody uses does not keep its worker from ending. */
function hold({ child }: Host, how: 'ref' | 'unref'): void {
  child[how]();
  for (const held of [child.channel, child.stdout as Socket, child.stderr as Socket]) held?.[how]();
}

function fresh(flags: readonly string[]): Host {
  const child = fork('test/api/host.ts', {
    env: { ...process.env, NODE_OPTIONS: '' },
    execArgv: [...flags],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const host = { child, begun: 0, busy: false };
  hosts.add(host);
  child.once('close', () => hosts.delete(host));
  // A pipe that nobody reads fills up.
  child.stdout?.resume();
  child.stderr?.resume();
  return host;
}

const END = /\0(\d+)\n$/;

/** Starts a server in a process that has none now. It can be sent whatever a process can: it is the only one there. */
export function launchIn(env: NodeJS.ProcessEnv, flags: readonly string[]) {
  const host = [...hosts].find(({ busy, child }) => !busy && child.connected) ?? fresh(flags);
  const { child } = host;
  host.busy = true;
  host.begun++;
  hold(host, 'ref');
  let [out, err] = ['', ''];
  const ended = new Promise<number | null>((resolve) => {
    const hearOut = (data: Buffer) => (out += data.toString());
    const hearErr = (data: Buffer) => {
      err += data.toString();
      const code = END.exec(err)?.[1];
      if (code !== undefined) end(Number(code));
    };
    const end = (code: number | null) => {
      err = err.replace(END, '');
      child.stdout?.off('data', hearOut);
      child.stderr?.off('data', hearErr);
      child.off('close', end);
      // Of one that failed nobody knows what is left of it.
      if (code !== 0 || host.begun === MOST) {
        hosts.delete(host);
        child.kill('SIGKILL');
      }
      host.busy = false;
      hold(host, 'unref');
      resolve(code);
    };
    child.stdout?.on('data', hearOut);
    child.stderr?.on('data', hearErr);
    child.once('close', end);
  });
  child.send(env);
  return { process: child, said: () => out, logged: () => err, ended };
}
