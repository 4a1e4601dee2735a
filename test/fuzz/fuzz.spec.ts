import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { FACTS } from '#trajectory';
import fc from 'fast-check';
import { anyone } from '../api/client.js';
import { away, filled, serve, type Server } from '../api/server.js';
import { cli } from '../cli/run.js';
import { Fuzzer } from './fuzzer.js';
import { memoryOf } from './memory.js';
import { hangUp } from './send.js';
import { Tally } from './tally.js';

const SEED = Number(process.env['FUZZ_SEED'] ?? 11);
const LONG = process.env['FUZZ_MINUTES'];
const MINUTES = LONG === undefined ? undefined : Number(LONG);
const BURST = 50;
const BURSTS = 60;
// A dossier comes to some facts only by way of many others: it goes on, a bit at a time, while one was not reached.
const MORE = 10;
const TIMES_MORE = 9;
/** MB. What a server keeps at most of what it was asked, and what it may grow by once it is warm, for each minute. */
const MOST = 1_500;
const GROWN = 200;
jest.setTimeout(600_000 + (MINUTES ?? 0) * 90_000);

let server: Server;
let fuzzer: Fuzzer;
const tally = new Tally();
beforeAll(async () => {
  // How often somebody may ask has a spec of its own; here it would hide all the rest.
  server = await serve(await filled(), { DOORWERKING_LIMITS: '0', LOG_LEVEL: 'warn' });
  fuzzer = await Fuzzer.of(server, tally);
});
afterAll(async () => {
  hangUp();
  await away(server);
});

// There is no other definition yet to move to.
const notReached = () => Object.keys(FACTS).filter((type) => type !== 'TrajectoryMigrated' && !tally.done.has(type));
const say = (text: string) => process.stdout.write(`${text}\n`);

it('answers whatever is asked of it in good order, and goes on', async () => {
  const began = performance.now();
  const seconds = () => (performance.now() - began) / 1_000;
  const asked = fc.asyncProperty(fc.gen(), (draw) => fuzzer.burst(draw, BURST));
  // A request that goes wrong is kept as it was; a shorter row of requests to a server that remembers is not found by shrinking.
  const run = (seed: number, numRuns: number) => fc.assert(asked, { seed, numRuns, endOnFailure: true });
  say(`fuzzing with FUZZ_SEED=${SEED}`);
  let warm: number | undefined;
  if (MINUTES === undefined) {
    await run(SEED, BURSTS);
    for (let more = 1; more <= TIMES_MORE && notReached().length > 0; more++) await run(SEED + 1_000 * more, MORE);
  } else {
    for (let at = 0; seconds() < MINUTES * 60; at++) {
      await run(SEED + at, BURSTS);
      const memory = memoryOf(server.pid);
      if (seconds() > MINUTES * 20) warm ??= memory?.now;
      say(
        `${Math.round(seconds())} s: ${tally.requests} requests, ${memory?.now ?? '?'} MB, findings ${tally.findings().length}`,
      );
    }
  }
  const memory = memoryOf(server.pid);
  say(
    `${tally.report(seconds())}\nmemory: ${memory?.now ?? '?'} MB, at most ${memory?.most ?? '?'} MB; when warm ${warm ?? '?'} MB`,
  );
  expect(tally.findings()).toEqual([]);
  // Every log line of a mistake of ours, or of a store that fails.
  expect(
    server
      .logged()
      .split('\n')
      .filter((line) => /"level":[56]0/.test(line))
      .slice(0, 5),
  ).toEqual([]);
  expect(memory?.most ?? 0).toBeLessThan(MOST);
  if (MINUTES === undefined) return;
  expect(tally.slow).toEqual([]);
  expect((memory?.now ?? 0) - (warm ?? 0)).toBeLessThan(GROWN);
});

it('got somewhere: everything was tried, and dossiers went their whole way', () => {
  expect(fuzzer.operations.map(({ id }) => id).filter((id) => !tally.tried.has(id))).toEqual([]);
  expect(notReached()).toEqual([]);
});

it('is the same process, and its log is whole', async () => {
  expect((await anyone(server).get('/health/ready')).status).toBe(200);
  expect(await server.stop()).toBe(0);
  expect(await cli('verify', '--data', server.folder)).toMatchObject({ code: 0 });
});
