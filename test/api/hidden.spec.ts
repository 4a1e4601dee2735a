import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { everybody, type Everybody } from './client.js';
import { away, serve, type Server } from './server.js';

let server: Server;
let people: Everybody;
beforeAll(async () => {
  server = await serve();
  people = await everybody(server);
});
afterAll(() => away(server));

describe('a dossier that is not public', () => {
  beforeAll(async () => {
    const opening = {
      ...{ id: 'stil', title: 'Verordening', municipality: 'gm0000', kind: 'requested', subject: 'ordinance' },
      ...{ legalBases: [], councils: [{ id: 'asd', name: 'Adviesraad' }], date: '2026-01-05' },
      authorities: [{ id: 'college', kind: 'college', name: 'College' }],
    };
    expect((await people.civilServant.post('/v1/trajectories', opening)).status).toBe(201);
  });

  it('is unknown to the public and to councils that do not take part, whatever they ask or send', async () => {
    for (const who of [people.anyone, people.jongerenraad]) {
      for (const path of ['', '/timeline', '/influence', '/report', '/dossier-file', '/events']) {
        expect((await who.get(`/v1/trajectories/stil${path}`)).status).toBe(404);
      }
    }
    const sent = await people.jongerenraad.post('/v1/trajectories/stil/disputes', {
      council: 'asd',
      ground: 'te laat',
    });
    const nowhere = await people.jongerenraad.post('/v1/trajectories/nergens/disputes', {
      council: 'asd',
      ground: 'te laat',
    });
    expect(sent.status).toBe(404);
    expect({ ...(sent.body as object), instance: '' }).toEqual({ ...(nowhere.body as object), instance: '' });
  });

  it('is in the lists of those who take part only', async () => {
    const { headers } = await people.civilServant.get('/v1/trajectories/stil');
    const position = headers.get('position') ?? '';
    const listed = async (who: Everybody['anyone']) => {
      const { body } = await who.get('/v1/trajectories?limit=200', { position });
      return (body as { items: { dossier: string }[] }).items.some(({ dossier }) => dossier === 'stil');
    };
    expect(await listed(people.civilServant)).toBe(true);
    expect(await listed(people.asd)).toBe(true);
    expect(await listed(people.jongerenraad)).toBe(false);
    expect(await listed(people.anyone)).toBe(false);
  });
});
