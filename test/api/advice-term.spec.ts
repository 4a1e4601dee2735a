import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { anyone } from './client.js';
import { away, filled, hosted, type Server } from './server.js';

let server: Server;
beforeAll(async () => {
  server = await hosted(await filled());
});
afterAll(() => away(server));

it('the term that a council would have is reckoned on the day that is asked, and refused when it is none', async () => {
  const of = (term: string, day = '2026-02-23') =>
    anyone(server).get(`/v1/trajectories/voorbeeld-verordening-2026/advice-term/${term}?asOf=${day}`);
  const answer = async (term: string) => (await of(term)).body;
  expect(await answer('usual')).toMatchObject({
    dueOn: '2026-04-07',
    explanation: { start: '2026-02-23', term: { weeks: 6 }, shifts: [{ from: '2026-04-06', why: 'art. 1 lid 1' }] },
  });
  expect(await answer('days-3')).toMatchObject({ dueOn: '2026-02-26' });
  expect(await answer('until-2026-04-06')).toMatchObject({ dueOn: '2026-04-06' });
  for (const term of ['weeks-0', 'weeks-521', 'days-3661', 'until-2026-02-30', 'weeks-x', 'months-2'])
    expect(await of(term)).toMatchObject({ status: 400, body: { code: 'invalid', place: 'term' } });
  expect((await anyone(server).get('/v1/trajectories/niet-er/advice-term/usual')).status).toBe(404);
});
