import { join } from 'node:path';
import { peer } from '../against/install.js';
import { involvement, opening } from '../history.js';
import { concurrently, median, type Figure, type Part } from '../table.js';
import { served } from './served.js';

const ROUNDS = 5;
const WIDE = 32;
const COUNT = 4_000;
const TRAJECTORIES = 500;
const EMPTY = 'an empty handler';
const PLAIN = 'NestJS and Fastify with a fact by class-validator, a hash and a row';

interface Load {
  readonly url: string;
  readonly method: string;
  readonly amount: number;
  readonly connections: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly requests: readonly [{ readonly setupRequest: (request: object) => object }];
}
interface Loaded {
  readonly duration: number;
  readonly '2xx': number;
  readonly non2xx: number;
  readonly errors: number;
}

const bodyOf = ({ data, occurredOn }: { data?: unknown; occurredOn?: string }) => ({
  ...(data as object),
  date: occurredOn,
});

/** Signs in as a demo account and opens what is written to. */
async function ready(url: string): Promise<string> {
  const send = async (path: string, body: object, token?: string) => {
    const headers = { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) };
    const answer = await fetch(`${url}/v1/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
    if (!answer.ok) throw new Error(await answer.text());
    return answer.json() as Promise<{ token: string }>;
  };
  const { token } = await send('sessions', { account: 'beleidsmedewerker' });
  await concurrently(TRAJECTORIES, WIDE, (i) => {
    const body = bodyOf(opening('') as { data: object; occurredOn: string });
    return send('trajectories', { ...body, id: `t${i}`, municipality: 'gm0000' }, token);
  });
  return token;
}

/** Durable commands over HTTP, and the same request to a handler that does nothing and to one that only writes, in turns. */
export const http: Part = async (folder): Promise<Figure[]> => {
  const { default: load } = (await peer('autocannon')) as { default: (of: Load) => Promise<Loaded> };
  const ours = await served('dist/server/main.js', {
    DOORWERKING_DATA: join(folder, 'data'),
    // It opens at once what people open in a year.
    DOORWERKING_LIMITS: '0',
  });
  const empty = await served('dist/bench/http/empty.js');
  const plain = await served('dist/bench/http/plain.js', {}, folder);
  const token = await ready(ours.url);
  const rate = async (url: string, round: string): Promise<number> => {
    let i = 0;
    const setupRequest = (request: object) => {
      const at = i++;
      const body = bodyOf(involvement('', `${round}-${at}`) as { data: object; occurredOn: string });
      return { ...request, path: `/v1/trajectories/t${at % TRAJECTORIES}/involvements`, body: JSON.stringify(body) };
    };
    const result = await load({
      url,
      method: 'POST',
      amount: COUNT,
      connections: WIDE,
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      requests: [{ setupRequest }],
    });
    // A bench that measures refusals by mistake measures nothing.
    if (result['2xx'] < COUNT) throw new Error(`${url}: ${result.non2xx} refused, ${result.errors} failed`);
    return result['2xx'] / result.duration;
  };
  const rates: [ours: number, empty: number, plain: number][] = [];
  for (let round = 0; round <= ROUNDS; round++) {
    const measured: (typeof rates)[number] = [
      await rate(ours.url, `ours${round}`),
      await rate(empty.url, `empty${round}`),
      await rate(plain.url, `plain${round}`),
    ];
    if (round > 0) rates.push(measured);
  }
  for (const one of [ours, empty, plain]) await one.end();
  return [
    {
      what: `NestJS and Fastify with ${EMPTY}, 32 at once`,
      value: median(rates.map(([, them]) => them)),
      unit: 'per second',
    },
    {
      what: PLAIN,
      value: median(rates.map(([, , it]) => it)),
      unit: 'per second',
      ratio: median(rates.map(([, them, it]) => it / them)),
      against: EMPTY,
    },
    {
      what: 'durable commands over HTTP, 32 at once',
      value: median(rates.map(([us]) => us)),
      unit: 'per second',
      ratio: median(rates.map(([us, them]) => us / them)),
      against: EMPTY,
      atLeast: 0.6,
    },
  ];
};
