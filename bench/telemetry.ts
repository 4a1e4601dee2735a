import { Commands, type CommandInput, type StoryCommand, type StoryCommands } from '#commands';
import { openSqliteEventStore } from '#event-store';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pino } from 'pino';
import { loadTelemetry } from '../apps/api/telemetry/telemetry.js';
import { actor, done, involvement, now, opening } from './history.js';
import { concurrently, median, type Figure, type Part } from './table.js';

const ROUNDS = 7;
const COUNT = 2_000;
const WIDE = 32;
const TRAJECTORIES = 500;

// A collector that takes everything in and keeps nothing, in a process of its own: what it costs is not ours.
const COLLECTOR = `require('node:http').createServer((request, response) =>
  request.resume().on('end', () => response.setHeader('content-type', 'application/json').end('{}')))
  .listen(0, '127.0.0.1', function () { console.log(this.address().port); });`;

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

const byId = ({ trajectory: id, ...input }: CommandInput): StoryCommand => ({ ...input, id });

/** Microseconds of processor time that one command takes, of all threads of this process. */
async function cost(path: StoryCommands, round: string): Promise<number> {
  const before = process.cpuUsage();
  await concurrently(COUNT, WIDE, (i) =>
    done(path.execute(actor, byId(involvement(`t${i % TRAJECTORIES}`, `${round}-${i}`)))),
  );
  const { user, system } = process.cpuUsage(before);
  return (user + system) / COUNT;
}

/** What it costs a command that it is measured and traced, in turns with one that is not. */
export const telemetry: Part = async (folder): Promise<Figure[]> => {
  const collector = spawn(process.execPath, ['-e', COLLECTOR], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [port] = (await once(collector.stdout, 'data')) as [Buffer];
  const traces = `http://127.0.0.1:${port.toString().trim()}`;
  const config = { host: '127.0.0.1', metricsPort: await freePort(), traces };
  const on = await loadTelemetry(config, pino({ level: 'silent' }));
  if (!on) throw new Error('nothing watches');
  const plain = openSqliteEventStore({ file: join(folder, 'plain.sqlite') });
  const seen = on.store(openSqliteEventStore({ file: join(folder, 'watched.sqlite') }));
  const both = [new Commands({ store: plain, now }).path, on.path(new Commands({ store: seen, now }).path)] as const;
  for (const path of both) {
    await concurrently(TRAJECTORIES, WIDE, (i) => done(path.execute(actor, byId(opening(`t${i}`)))));
  }
  const costs: [number, number][] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const of: [number, number] = [await cost(both[0], `r${round}`), await cost(both[1], `r${round}`)];
    if (round > 0) costs.push(of);
  }
  await plain.close();
  await seen.close();
  await on.close();
  collector.kill();
  const off = 'not watched';
  return [
    { what: 'processor time of a command, not watched', value: median(costs.map(([p]) => p)), unit: 'µs' },
    {
      what: 'the same with metrics and traces',
      value: median(costs.map(([, w]) => w)),
      unit: 'µs',
      ratio: median(costs.map(([p, w]) => w / p)),
      against: off,
    },
  ];
};
