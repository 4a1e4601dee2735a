import { expect, it } from '@jest/globals';
import type { Limit } from '#directory';
import { countRequest, networkOf, type Counting } from './limits.js';

it.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8::1', '2001:db8:0:0::/64'],
  ['2001:0db8:0:0:ffff::1', '2001:db8:0:0::/64'],
  ['2001:db8:0:1::', '2001:db8:0:1::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
])('counts %s as %s', (ip, network) => {
  expect(networkOf(ip)).toBe(network);
});

it('lets one network ask for mail to anybody a few hundred times a day, however slowly it does', async () => {
  const counts = new Map<string, number>();
  const counter = {
    count: ({ name, points, seconds }: Limit, who: string) => {
      // A minute goes by between any two of them: only what is counted by the day is still there.
      const count = seconds > 60 ? (counts.get(`${name} ${who}`) ?? 0) + 1 : 1;
      counts.set(`${name} ${who}`, count);
      return Promise.resolve({ allowed: count <= points, left: Math.max(0, points - count), ms: seconds * 1_000 });
    },
  };
  const counting = { directory: { counter }, times: 1 } as unknown as Counting;
  const ask = async (url: string) => {
    const request = { method: 'POST', routeOptions: { url }, ip: '192.0.2.7' };
    const reply = { header: () => reply };
    return countRequest(request as never, reply as never, counting).then(
      () => 'allowed',
      (error: Error) => error.message,
    );
  };
  const asked = await Promise.all(Array.from({ length: 202 }, () => ask('/openbaar/volgen')));
  expect(asked.filter((one) => one === 'allowed')).toHaveLength(200);
  expect(asked.at(-1)).toContain('over 24 uur');
  expect(await ask('/openbaar/volgen/stoppen')).toBe('allowed');
});
