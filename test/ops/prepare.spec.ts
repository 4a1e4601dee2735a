import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

// Several commands in one clone: each finds what it needs whole, whoever builds it.

const made: string[] = [];
afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true })));

const LOCK = '{}\n';
const BUILDS = /^Building …$/m;
const WAITS = /^Waiting for process \d+, which is installing or building here …$/gm;
let clone: string;
const at = (...path: string[]) => join(clone, ...path);
const say = (text: string) => writeFileSync(at('apps/main.ts'), `console.log('${text}' as string);\n`);

/**
 * A clone with one file to build, in which everything is installed. The screens are built by making a folder, and
 * that one file is all of the server.
 */
beforeEach(() => {
  clone = mkdtempSync(join(tmpdir(), 'doorwerking-'));
  made.push(clone);
  for (const folder of ['apps', 'node_modules']) mkdirSync(at(folder), { recursive: true });
  cpSync('ops', at('ops'), { recursive: true });
  writeFileSync(
    at('ops/build-web.mjs'),
    `import fs from 'node:fs';
import { setTimeout as passed } from 'node:timers/promises';
while (fs.existsSync('hold')) await passed(20);
fs.mkdirSync('dist-web', { recursive: true });
fs.writeFileSync('dist-web/.built', '');
fs.appendFileSync('builds', 'x');
`,
  );
  writeFileSync(at('ops/build-server.mjs'), '');
  writeFileSync(at('package.json'), '{ "type": "module" }');
  writeFileSync(at('package-lock.json'), LOCK);
  writeFileSync(at('node_modules/.doorwerking-installed'), LOCK);
  cpSync('.swcrc', at('.swcrc'));
  symlinkSync(resolve('node_modules/@swc'), at('node_modules/@swc'));
  say('one');
});

interface Ended {
  readonly status: number | null;
  readonly said: string;
}

/** What npm does for a command: makes ready, and then runs what was built. */
function command(heard = (_said: string) => {}): Promise<Ended> {
  const both = `node ops/prepare.mjs --build && node dist/apps/main.js`;
  const child = spawn(both, { cwd: clone, shell: true, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => heard((said += text)));
  return new Promise((done) => child.on('close', (status) => done({ status, said })));
}
const builds = () => readFileSync(at('builds'), 'utf8').length;
const gone = () => spawnSync('node', ['-e', '']).pid;

describe('making a clone ready', () => {
  it('is done once by commands that begin together; the others wait, say so once, and find it whole', async () => {
    writeFileSync(at('hold'), '');
    const waiting = new Set<number>();
    const heard = (i: number) => (said: string) => {
      if (said.match(WAITS) && waiting.add(i).size === 2) rmSync(at('hold'), { force: true });
    };
    const ended = await Promise.all([command(heard(0)), command(heard(1)), command(heard(2))]);
    expect(ended.map(({ status }) => status)).toEqual([0, 0, 0]);
    for (const { said } of ended) expect(said).toMatch(/^one$/m);
    expect(builds()).toBe(1);
    const [built, ...waited] = ended.sort((a, b) => Number(BUILDS.test(b.said)) - Number(BUILDS.test(a.said)));
    expect(built?.said).toMatch(BUILDS);
    for (const { said } of waited) expect(said.match(WAITS) ?? []).toHaveLength(1);
  }, 60_000);

  it('builds nothing when nothing changed, and what changed, also to what is older', async () => {
    expect((await command()).said).toMatch(/^one$/m);
    const first = statSync(at('dist'));
    expect((await command()).said).toBe('one\n');
    expect(statSync(at('dist')).ino).toBe(first.ino);
    say('two');
    utimesSync(at('apps/main.ts'), new Date(0), new Date(0));
    expect((await command()).said).toMatch(/^two$/m);
    expect(builds()).toBe(2);
  }, 60_000);

  it('leaves what was built while the new is made, and when it cannot be', async () => {
    await command();
    writeFileSync(at('apps/main.ts'), 'const text = ;\n');
    const failed = await command();
    expect(failed.status).toBe(1);
    expect(failed.said).toMatch(/Expression expected[^]*apps\/main\.ts:1:1/);
    expect(failed.said).not.toMatch(/^\s+at /m);
    expect(spawnSync('node', [at('dist/apps/main.js')], { encoding: 'utf8' }).stdout).toBe('one\n');
    say('two');
    expect((await command()).said).toMatch(/^two$/m);
  }, 60_000);

  it.each([
    ['of a process that is gone', () => [gone(), new Date()] as const],
    ['of one that has been silent, whose number another has now', () => [process.pid, new Date(0)] as const],
  ])(
    'does not wait for the lock %s',
    async (_, left) => {
      const [pid, when] = left();
      mkdirSync(at('.building'));
      writeFileSync(at('.building/lock'), String(pid));
      utimesSync(at('.building/lock'), when, when);
      const ended = await Promise.all([command(), command()]);
      expect(ended.map(({ status }) => status)).toEqual([0, 0]);
      expect(builds()).toBe(1);
    },
    60_000,
  );
});
