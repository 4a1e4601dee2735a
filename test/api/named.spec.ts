import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { cli } from '../cli/run.js';
import { everybody, type Everybody, type Reply } from './client.js';
import { away, hosted, temporary, type Server } from './server.js';

let server: Server;
let people: Everybody;
/** Of gm0000 and of nowhere else; of Groningen alone. */
let [here, elsewhere] = ['', ''];

const opening = (id: string, named: object) => ({
  ...{ id, title: 'Verordening', municipality: 'gm0000', kind: 'requested', subject: 'ordinance', legalBases: [] },
  councils: [{ id: 'asd', name: 'Adviesraad' }],
  authorities: [{ id: 'college', kind: 'college', name: 'College' }],
  ...named,
});
const file = (id: string, named: Record<string, string>) =>
  readFileSync('test/cases/voorbeeld-verordening-2026.yaml', 'utf8')
    .replace(/^id: .*$/m, `id: ${id}`)
    .replace(/^municipality: .*$/m, (line) =>
      [line, ...Object.entries(named).map(([k, v]) => `${k}: ${v}`)].join('\n'),
    );
const said = ({ status, body }: Reply) => {
  const { instance: _, ...problem } = body as { instance: string };
  return { status, ...problem };
};
const namesIn = ({ body }: Reply) => (body as { people?: Record<string, string> }).people ?? {};

const PAPER = temporary();
beforeAll(async () => {
  const asPaper = `${PAPER}/papier.yaml`;
  const { writeFileSync } = await import('node:fs');
  writeFileSync(asPaper, file('papier', { contact: 'wmo-raad-moerdijk', portfolioHolder: 'niemand' }));
  server = await hosted(PAPER, { DOORWERKING_DEMO: 'on' });
  people = await everybody(server);
  expect(await cli('import', asPaper, '--data', PAPER)).toMatchObject({ code: 0 });
  const add = async (municipality: string, name: string, roles: object[]) => {
    const { body } = await people.administrator.post(`/v1/municipalities/${municipality}/members`, { name, roles });
    return (body as { id: string }).id;
  };
  here = await add('gm0000', 'Hetty Hier', [{ role: 'alderman' }, { role: 'clerk' }]);
  elsewhere = await add('gm0014', 'Elly Elders', [{ role: 'alderman' }, { role: 'civilServant' }]);
});
afterAll(() => away(server));

describe('who is named in a dossier', () => {
  it.each(['contact', 'portfolioHolder'])(
    'as %s is of the municipality, by every way in; else nothing tells whether they are anywhere',
    async (field) => {
      const ids = [elsewhere, 'niemand', 'wmo-raad-moerdijk', field === 'contact' ? 'wethouder' : 'griffier'];
      const [opened, batched, brought] = [new Set(), new Set(), new Set()];
      for (const id of ids) {
        const body = opening('genoemd', { [field]: id });
        opened.add(JSON.stringify(said(await people.civilServant.post('/v1/trajectories', body))));
        const { id: _, ...data } = body;
        const facts = [{ fact: 'TrajectoryOpened', ...data }];
        batched.add(
          JSON.stringify(said(await people.civilServant.post('/v1/trajectories/genoemd/batches', { facts }))),
        );
        brought.add(JSON.stringify(said(await people.civilServant.bringIn(file('genoemd', { [field]: id })))));
      }
      for (const [answers, place] of [
        [opened, field],
        [batched, `facts[0].${field}`],
        [brought, field],
      ] as const) {
        expect(answers.size).toBe(1);
        expect(JSON.parse([...answers][0] as string)).toMatchObject({ status: 422, code: 'unknown-id', place });
      }
    },
  );

  it.each(['contact', 'portfolioHolder'])('as %s also where that is amended, or corrected', async (field) => {
    const id = `gewijzigd-${field.toLowerCase()}`;
    const at = `/v1/trajectories/${id}`;
    const because = 'Een ander doet het nu.';
    expect((await people.civilServant.post('/v1/trajectories', opening(id, {}))).status).toBe(201);
    const unknown = { status: 422, code: 'unknown-id' };
    const amended = await people.civilServant.post(`${at}/amendments`, { [field]: 'niemand', because });
    expect(said(amended)).toMatchObject({ ...unknown, place: field });
    expect((await people.civilServant.post(`${at}/amendments`, { title: 'Anders', because })).status).toBe(201);
    const fields = { [field]: 'niemand' };
    const corrected = await people.civilServant.post(`${at}/corrections`, { of: 1, fields, because });
    expect(said(corrected)).toMatchObject({ ...unknown, place: `fields.${field}` });
    const fact = { date: '2026-02-02', fact: 'TrajectoryAmended', because };
    const brought = (person: string) =>
      people.civilServant.bringIn(
        JSON.stringify({
          ...{ format: 'doorwerking-dossier/1', openedOn: '2026-01-05', sources: ['papier'] },
          ...opening(`${id}-bestand`, {}),
          facts: [{ ...fact, [field]: person }],
        }),
      );
    expect(said(await brought('niemand'))).toMatchObject({ ...unknown, place: `facts[0].${field}` });
    expect((await brought(here)).status).toBe(201);
  });

  it('is not asked of somebody who may not open one: not even which ids are of the municipality', async () => {
    for (const id of [here, 'niemand', 'griffier']) {
      const answer = await people.jongerenraad.post('/v1/trajectories', opening('genoemd', { contact: id }));
      expect(said(answer)).toMatchObject({ status: 403, code: 'not-permitted' });
    }
  });

  it.each(['clock', 'import', 'Anyone', 'ｓｙｓｔｅｍ', 'сlосk'])('is never %s', async (id) => {
    const answer = await people.civilServant.post('/v1/trajectories', opening('genoemd', { contact: id }));
    expect(said(answer)).toMatchObject({ status: 400, code: 'invalid', place: 'contact' });
  });

  it('is chosen from a list of the own municipality, by who may open or amend one; to others it is not there', async () => {
    const at = (municipality: string) => `/v1/municipalities/${municipality}/nameable-people`;
    type Listed = { items: { id: string; name: string; as: string[]; councils?: string[] }[] };
    const { body, status } = await people.civilServant.get(at('gm0000'));
    expect(status).toBe(200);
    const { items } = body as Listed;
    expect(items).toContainEqual({ id: here, name: 'Hetty Hier', as: ['portfolioHolder', 'contact'] });
    expect(items.find(({ id }) => id === 'jongerenraad-voorbeeldstad')).toMatchObject({
      as: ['contact'],
      councils: ['jongerenraad'],
    });
    expect(items.map(({ id }) => id)).not.toContain(elsewhere);
    expect(
      items.flatMap((one) => Object.keys(one)).filter((key) => !['id', 'name', 'as', 'councils'].includes(key)),
    ).toEqual([]);
    // What it offers is what is taken.
    for (const { id, as, councils = [] } of items) {
      for (const field of as) {
        const named = {
          ...opening(`kiest-${field}-${id}`.toLowerCase().slice(0, 60), { [field]: id }),
          councils: [{ id: councils[0] ?? 'asd', name: 'Adviesraad' }],
        };
        expect(
          (
            await people.civilServant.send('POST', '/v1/trajectories', JSON.stringify(named), {
              'content-type': 'application/json',
              'validate-only': 'true',
            })
          ).status,
        ).toBeLessThan(300);
      }
    }
    const own = (await people.jongerenraad.get(at('gm0000'))).body as Listed;
    expect(own.items.find(({ id }) => id === here)).toEqual({ id: here, name: 'Hetty Hier', as: ['portfolioHolder'] });
    expect(own.items.flatMap(({ as }) => as)).not.toContain('contact');
    // Who hands over what names somebody chooses from the same list.
    expect((await people.administrator.get(at('gm0000'))).body).toEqual(body);
    for (const who of [people.anyone, people.alderman, people.clerk])
      expect((await who.get(at('gm0000'))).status).toBe(who === people.anyone ? 401 : 404);
    expect((await people.civilServant.get(at('gm9999'))).status).toBe(404);
  });

  it('has a name in it, and keeps it when they stop; and is then not named anew', async () => {
    const named = { contact: here, portfolioHolder: here };
    expect((await people.civilServant.post('/v1/trajectories', opening('met-naam', named))).status).toBe(201);
    expect((await people.civilServant.bringIn(file('uit-bestand', named))).status).toBe(201);
    await people.administrator.delete(`/v1/municipalities/gm0000/members/${here}`);
    const offered = await people.civilServant.get('/v1/municipalities/gm0000/nameable-people');
    expect(offered.text).not.toContain(here);
    for (const id of ['met-naam', 'uit-bestand']) {
      const shown = await people.civilServant.get(`/v1/trajectories/${id}`);
      expect(namesIn(shown)[here]).toBe('Hetty Hier');
      expect(namesIn(await people.civilServant.get(`/v1/trajectories/${id}/timeline`))[here]).toBe('Hetty Hier');
    }
    // The same file is still the same.
    expect((await people.civilServant.bringIn(file('uit-bestand', named))).status).toBe(200);
    expect((await people.civilServant.post('/v1/trajectories', opening('opnieuw', named))).status).toBe(422);
    await people.administrator.delete(`/v1/people/${here}`);
    expect(namesIn(await people.civilServant.get('/v1/trajectories/met-naam'))[here]).toBe('(verwijderd)');
  });

  it('on paper, and is of elsewhere or of nowhere, has no name in it, in no answer and to nobody', async () => {
    for (const who of [people.civilServant, people.anyone]) {
      for (const path of ['/papier', '/papier/timeline', '?municipality=gm0000&limit=200', '?limit=200']) {
        const answer = await who.get(`/v1/trajectories${path}`);
        expect(answer.status).toBe(200);
        expect(answer.text).not.toContain('Moerdijk","');
        const names = namesIn(answer);
        for (const id of ['wmo-raad-moerdijk', 'niemand']) expect([undefined, '(onbekend)']).toContain(names[id]);
      }
      expect(namesIn(await who.get('/v1/trajectories/papier'))['niemand']).toBe('(onbekend)');
    }
    expect(namesIn(await people.civilServant.get('/v1/trajectories/papier'))['wmo-raad-moerdijk']).toBe('(onbekend)');
    expect((await people.anyone.get('/openbaar/dossiers/papier')).text).not.toContain('Lid van Wmo-raad Moerdijk');
  });
});
