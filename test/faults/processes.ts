import { jest } from '@jest/globals';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { createInterface } from 'node:readline';

// Processes take long to start on a busy machine.
jest.setTimeout(120_000);

const BUILT = 'dist/libs/commands/index.js';

const running = new Set<Script>();

/** Leaves nothing running behind, also when a test failed. */
export const killAll = (): Promise<unknown> => Promise.all([...running].map((script) => script.kill()));

/** A process of its own that runs a script beside this file, on what was built. */
export class Script {
  readonly lines: string[] = [];
  readonly process: ChildProcess;
  readonly #ended: Promise<unknown[]>;
  #errors = '';

  constructor(script: string, args: readonly string[], shell?: string) {
    if (!existsSync(BUILT)) throw new Error(`${BUILT} is missing: build first (npm run build)`);
    const command = [process.execPath, `test/faults/${script}`, ...args];
    // A limit is set by the shell, which then becomes the process.
    const [file = '', ...rest] = shell === undefined ? command : ['sh', '-c', `${shell}; exec "$@"`, 'sh', ...command];
    this.process = spawn(file, rest, { stdio: ['pipe', 'pipe', 'pipe'], env: { ...process.env, NODE_OPTIONS: '' } });
    running.add(this);
    this.#ended = once(this.process, 'close').finally(() => running.delete(this));
    this.process.stderr?.on('data', (chunk: Buffer) => (this.#errors += chunk.toString()));
    createInterface({ input: this.process.stdout as NodeJS.ReadableStream }).on('line', (line) =>
      this.lines.push(line),
    );
  }

  /** When it has said at least this much. */
  said(lines: number): Promise<void> {
    return this.#until(() => this.lines.length >= lines);
  }

  /** When it has said a line that begins with this. */
  says(beginning: string): Promise<void> {
    return this.#until(() => this.lines.some((line) => line.startsWith(beginning)));
  }

  async #until(enough: () => boolean): Promise<void> {
    while (!enough()) {
      if (this.process.exitCode !== null) throw new Error(`ended before it said enough: ${this.#errors}`);
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  }

  /** Lets it go on with what it waits for, and waits for its end; throws when it failed. */
  async finished(): Promise<readonly string[]> {
    this.process.stdin?.end();
    const [code] = await this.#ended;
    if (code !== 0) throw new Error(`${String(code)}: ${this.#errors}`);
    return this.lines;
  }

  async kill(): Promise<readonly string[]> {
    this.process.kill('SIGKILL');
    await this.#ended;
    return this.lines;
  }
}
