import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { everybody, type Everybody } from './client.js';
import { away, serve, type Server } from './server.js';

const DEMO = 'voorbeeld-verordening-2026';

let server: Server;
let people: Everybody;
beforeAll(async () => {
  server = await serve();
  people = await everybody(server);
});
afterAll(() => away(server));

describe('an import', () => {
  const file = readFileSync(`test/cases/${DEMO}.yaml`, 'utf8');

  it('brings in a dossier once, and its rest later', async () => {
    const whole = file.replaceAll(DEMO, 'ingebracht');
    const part = whole.slice(0, whole.indexOf('  - {date: 2026-06-02'));
    const first = await people.administrator.bringIn(part);
    expect(first).toMatchObject({ status: 201, body: { trajectory: 'ingebracht', there: 0 } });
    expect(first.headers.get('location')).toBe('/v1/trajectories/ingebracht');
    expect((await people.civilServant.bringIn(part)).status).toBe(200);
    expect((await people.civilServant.bringIn(whole)).status).toBe(201);
    const { body } = await people.civilServant.get('/v1/trajectories/ingebracht/report?asOf=2026-11-23');
    expect(body).toMatchObject({ stage: 'closed' });
  });

  it('is for civil servants and administrators of that municipality', async () => {
    for (const who of [people.asd, people.alderman, people.clerk]) {
      expect(await who.bringIn(file.replaceAll(DEMO, 'niet'))).toMatchObject({
        status: 403,
        body: { code: 'not-permitted' },
      });
    }
    expect((await people.anyone.bringIn(file)).status).toBe(401);
    const elsewhere = file.replaceAll(DEMO, 'niet').replace('gm0000', 'gm9999');
    const { status, body } = await people.civilServant.bringIn(elsewhere);
    expect({ status, body }).toMatchObject({ status: 403, body: { errors: [{ line: 4, place: 'municipality' }] } });
  });

  it('names every refused fact with its line, and records nothing', async () => {
    const lines = file.replaceAll(DEMO, 'stuk').split('\n');
    const [at] = [lines.findIndex((line) => line.includes('AdviceTermExtended'))];
    lines[at] = (lines[at] ?? '').replace(/reason: .*\}/, 'reason: n.v.t.}');
    lines.push('  - {date: 2026-09-20, fact: Nonsense}');
    const { status, body } = await people.civilServant.bringIn(lines.join('\n'));
    expect({ status, body }).toMatchObject({
      status: 422,
      body: {
        code: 'reason-required',
        detail: expect.stringContaining(`regel ${at + 1}`),
        errors: [
          { code: 'reason-required', line: at + 1 },
          { code: 'invalid', line: lines.length },
        ],
      },
    });
    expect((await people.civilServant.get('/v1/trajectories/stuk')).status).toBe(404);
  });
});
