import { spawn } from 'node:child_process';

export interface Served {
  readonly url: string;
  readonly end: () => Promise<void>;
}

/** Starts a server as a process of its own, and waits until it says where it is. */
export function served(file: string, env: NodeJS.ProcessEnv = {}, ...asked: readonly string[]): Promise<Served> {
  const child = spawn(process.execPath, [file, ...asked], {
    env: { ...process.env, PORT: '0', LOG_LEVEL: 'error', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()));
  const end = () => {
    child.kill('SIGTERM');
    return ended;
  };
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (data: Buffer) => {
      said += data.toString();
      const url = /draait op (\S+)/.exec(said)?.[1];
      if (url !== undefined) resolve({ url, end });
    });
    child.on('close', () => reject(new Error(`${file} ended: ${said}`)));
  });
}
