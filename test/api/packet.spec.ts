import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { unzipSync } from 'fflate';
import { getDocumentProxy } from 'unpdf';
import { everybody, type Everybody } from './client.js';
import { away, filled, hosted, type Server } from './server.js';

let server: Server;
let people: Everybody;
beforeAll(async () => {
  server = await hosted(await filled(), { DOORWERKING_LIMITS: '0' });
  people = await everybody(server);
});
afterAll(() => away(server));

const DOSSIER = 'voorbeeld-jeugdhulp-2027';
const get = (path: string, headers: Record<string, string> = {}) => fetch(`${server.url}${path}`, { headers });

const TYPES = {
  json: 'application/json; charset=utf-8',
  html: 'text/html; charset=utf-8',
  pdf: 'application/pdf',
  odt: 'application/vnd.oasis.opendocument.text',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

describe('the packet of a dossier', () => {
  it.each(Object.entries(TYPES))('can be had by anybody as %s', async (format, type) => {
    const response = await get(`/openbaar/dossiers/${DOSSIER}/raadsstuk.${format}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('content-disposition')).toBe(`attachment; filename="raadsstuk-${DOSSIER}.${format}"`);
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (format === 'pdf') expect((await getDocumentProxy(bytes)).numPages).toBeGreaterThan(5);
    else if (format === 'odt' || format === 'docx') expect(Object.keys(unzipSync(bytes)).length).toBeGreaterThan(3);
    else expect(Buffer.from(bytes).toString()).toContain('Alles in dit stuk mag iedereen lezen.');
  });

  it('holds what its reader may see', async () => {
    const inside = await people.civilServant.get(`/v1/trajectories/${DOSSIER}/packet`);
    const open = await get(`/v1/trajectories/${DOSSIER}/packet`);
    expect(inside.body).toMatchObject({ sight: 'internal', drafts: true });
    expect(await open.json()).toMatchObject({ sight: 'public', drafts: false });
    expect(open.headers.get('etag')).toMatch(/^"\d+"$/);
    const html = await people.civilServant.get(`/v1/trajectories/${DOSSIER}/packet?format=html`);
    expect(html.text).toContain('concept, nog niet vastgesteld');
  });

  it('is of a day, and not there of one on which the dossier was not', async () => {
    const told = await get(`/openbaar/dossiers/${DOSSIER}/raadsstuk.html?op=2026-10-16`);
    expect(await told.text()).toContain('Zo stond het op 16 oktober 2026.');
    expect((await get(`/openbaar/dossiers/${DOSSIER}/raadsstuk.pdf?op=2020-01-01`)).status).toBe(404);
    expect((await get('/openbaar/dossiers/bestaat-niet/raadsstuk.pdf')).status).toBe(404);
  });

  it('can be had of one point', async () => {
    const at = `/openbaar/dossiers/${DOSSIER}/aanbevelingen/asd-2/aanbeveling`;
    for (const format of ['pdf', 'odt', 'docx']) expect((await get(`${at}.${format}`)).status).toBe(200);
    const html = await (await get(`${at}.html`)).text();
    expect(html).toContain('Aanbeveling 2 van Adviesraad Sociaal Domein Voorbeeldstad');
    expect(html).toContain('Wat hierdoor in de tekst veranderde');
    expect(html).not.toContain('Aanbeveling 3a');
    expect((await get(`/openbaar/dossiers/${DOSSIER}/aanbevelingen/nee/aanbeveling.pdf`)).status).toBe(404);
    const told = await people.civilServant.get(`/v1/trajectories/${DOSSIER}/packet/jr-6`);
    expect(told.body).toMatchObject({ recommendation: 'jr-6', drafts: true });
    const open = await (await get(`/v1/trajectories/${DOSSIER}/packet/jr-6`)).json();
    expect(open).toMatchObject({ recommendation: 'jr-6', drafts: false });
    expect(JSON.stringify(open)).not.toContain('concept, nog niet vastgesteld');
  });

  it('has its like in the letter to a council, of what whoever asks may see', async () => {
    const at = `/v1/trajectories/${DOSSIER}/letters`;
    const dossier = (await people.civilServant.get(`/v1/trajectories/${DOSSIER}`)).body as {
      advices: { id: string; council: string; recommendations: { text: string }[] }[];
    };
    const advice = dossier.advices.find(({ council }) => council === 'asd');
    const inside = await people.civilServant.get(`${at}/${advice?.id}`);
    const open = await (await get(`${at}/${advice?.id}`)).text();
    expect(inside.body).toMatchObject({ advice: advice?.id, sight: 'internal' });
    for (const told of [inside.text, open]) {
      for (const { text } of advice?.recommendations ?? []) expect(told).toContain(JSON.stringify(text).slice(1, -1));
      // What happened since is in the dossier, and no part of what was answered.
      expect(told).not.toMatch(/Weerwoord|Doorwerking/);
    }
    expect(open).not.toContain('concept, nog niet vastgesteld');
    for (const format of ['pdf', 'odt', 'docx']) {
      const file = await get(`${at}/${advice?.id}?format=${format}`);
      expect([file.status, file.headers.get('content-disposition')]).toEqual([
        200,
        expect.stringContaining(`brief-${DOSSIER}-${advice?.id}.${format}`),
      ]);
    }
    expect((await get(`${at}/nee`)).status).toBe(404);
  });

  it('has its like in the register and in the year of a council', async () => {
    const register = await (await get('/openbaar/niet-overgenomen.html?municipality=gm0000')).text();
    const { items } = (await (await get('/openbaar/niet-overgenomen.json?municipality=gm0000')).json()) as {
      items: { text: string }[];
    };
    expect(register).toContain(`Hierin staan ${items.length} punten.`);
    expect(register.match(/<h3 /g)).toHaveLength(items.length);
    for (const name of ['Gemeentecode', 'Nummer:', 'Is een vraag', 'Keren herzien'])
      expect(register).not.toContain(name);
    expect(register).toContain('<strong>Advies uitgebracht op:</strong> 22 september 2026');
    for (const { text } of items) expect(register.split(text)).toHaveLength(2);
    const year = await (await get('/openbaar/adviesraden/gm0000/asd/jaren/2026/verslag.html')).text();
    expect(year).toContain('<h1>Adviesraad Sociaal Domein Voorbeeldstad in 2026</h1>');
    expect(year).toContain('om advies gevraagd.');
    for (const path of ['niet-overgenomen', 'adviesraden/gm0000/asd/jaren/2026/verslag']) {
      const pdf = await get(`/openbaar/${path}.pdf`);
      expect((await getDocumentProxy(new Uint8Array(await pdf.arrayBuffer()))).numPages).toBeGreaterThan(0);
    }
    expect((await get('/openbaar/adviesraden/gm0000/bestaat-niet/jaren/2026/verslag.pdf')).status).toBe(404);
  });

  it('is refused as what it cannot be had as', async () => {
    const refused = await get(`/v1/trajectories/${DOSSIER}/packet?format=rtf`);
    expect(refused.status).toBe(400);
    expect(await refused.json()).toMatchObject({ code: 'invalid', place: 'format' });
    expect((await get(`/v1/trajectories/${DOSSIER}/timeline?format=pdf`)).status).toBe(400);
  });
});
