import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { everybody, type Client, type Everybody } from './client.js';
import { mismatches } from './schema.js';
import { away, filled, hosted, type Server } from './server.js';

const DEMO = 'voorbeeld-verordening-2026';
const QUIET = {
  id: 'stil',
  title: 'Verordening in de maak',
  municipality: 'gm0000',
  kind: 'requested',
  subject: 'ordinance',
  legalBases: [],
  portfolio: 'Zorg',
  portfolioHolder: 'wethouder',
  contact: 'beleidsmedewerker',
  authorities: [{ id: 'college', kind: 'college', name: 'College' }],
  ...{ councils: [{ id: 'asd', name: 'Adviesraad' }], date: '2026-01-05' },
};

interface Document {
  readonly paths: Record<
    string,
    { get?: { responses: Record<string, { content?: Record<string, { schema: object }> }> } }
  >;
  readonly components: { readonly schemas: Record<string, object> };
}

let server: Server;
let people: Everybody;
let document: Document;
beforeAll(async () => {
  server = await hosted(await filled());
  people = await everybody(server);
  document = (await people.anyone.get('/v1/openapi.json')).body as Document;
  const at = '/v1/trajectories/stil';
  const { civilServant, asd } = people;
  const done = [
    await civilServant.post('/v1/trajectories', QUIET),
    await civilServant.post(`${at}/drafts`, {
      version: 1,
      maturity: 'idea',
      text: 'Een geheim begin.',
      date: '2026-01-06',
    }),
    await civilServant.post(`${at}/advice-requests`, {
      id: 'r1',
      council: 'asd',
      date: '2026-11-01',
      withoutInvolvementBecause: 'spoed door het Rijk',
      questions: ['Is dit duidelijk?'],
    }),
    await asd.post(`${at}/information-requests`, {
      id: 'i1',
      council: 'asd',
      question: 'Wat kost het?',
      date: '2026-11-02',
    }),
  ];
  expect(done.map(({ status }) => status)).toEqual([201, 201, 201, 201]);
  position = done[3]?.headers.get('position') ?? '';
});
afterAll(() => away(server));
let position = '';

const items = async (who: Client, path: string) => {
  const { status, body, text } = await who.get(path, { position });
  if (status !== 200) throw new Error(text);
  return (body as { items: Record<string, unknown>[] }).items;
};

describe('every answer', () => {
  const PATHS: [path: string, query: string][] = [
    ['/trajectories', ''],
    ['/trajectories', '?municipality=gm0000&stage=advice&kind=requested&sort=title'],
    [
      '/trajectories',
      '?title=verordening&council=asd&legalBasis=wmo-2.1.3&decision=taken&dispute=none&dueUntil=2030-01-01',
    ],
    ['/deadlines', '?municipality=gm0000&until=2027-12-31'],
    ['/deadlines', '?state=overdue&kind=response'],
    ['/register', '?municipality=gm0000'],
    ['/register', '?verdict=unanswered&subject=policy'],
    ['/dashboard', '?municipality=gm0000&from=2026-01-01'],
    ['/earliness', '?maturity=concept'],
    ['/councils', ''],
    ['/councils/{municipality}/{council}', ''],
    ['/portfolios', '?municipality=gm0000'],
    ['/worklist', ''],
    ['/search', '?q=busverbinding'],
    ['/trajectories/{trajectory}', ''],
    ['/trajectories/{trajectory}', '?asOf=2026-04-25'],
    ['/trajectories/{trajectory}/timeline', ''],
    ['/trajectories/{trajectory}/influence', ''],
    ['/trajectories/{trajectory}/influence/{recommendation}', '?asOf=2026-06-30'],
    ['/trajectories/{trajectory}/report', ''],
    ['/trajectories/{trajectory}/advice-term/{term}', '?asOf=2026-02-23'],
    ['/demo-accounts', ''],
  ];

  it.each(PATHS)('is as described: %s%s', async (path, query) => {
    const schema = document.paths[path]?.get?.responses['200']?.content?.['application/json']?.schema;
    const filled = path
      .replace('{trajectory}', DEMO)
      .replace('{recommendation}', 'asd-2')
      .replace('{term}', 'weeks-6')
      .replace('{municipality}', 'gm0000')
      .replace('{council}', 'asd');
    for (const who of [people.civilServant, people.asd, people.anyone]) {
      const { status, body, headers } = await who.get(`/v1${filled}${query}`);
      expect(status).toBe(200);
      expect(mismatches(body, schema, document.components.schemas)).toEqual([]);
      expect(headers.get('cache-control')).toBe('no-store');
    }
  });

  it.each([
    'groningen-verordening-2020',
    'moerdijk-mantelzorgwoningen-2023',
    'moerdijk-weerwoord-2022',
    'oirschot-armoedebeleid-2015',
    'oirschot-koersnotitie-2016',
    'stil',
  ])('is as described for %s', async (id) => {
    for (const path of ['', '/timeline', '/influence', '/report']) {
      const described = document.paths[`/trajectories/{trajectory}${path}`]?.get?.responses['200'];
      const { body } = await people.civilServant.get(`/v1/trajectories/${id}${path}`);
      expect(mismatches(body, described?.content?.['application/json']?.schema, document.components.schemas)).toEqual(
        [],
      );
    }
  });
});

it('what was refused before on the same matter is as described', async () => {
  const { civilServant, asd, anyone } = people;
  const text = 'Houd de regenboogfietsenstalling bij het zwembad open.';
  let done = '';
  for (const [id, date] of [
    ['eerst', '2026-02-01'],
    ['later', '2026-03-01'],
  ] as const) {
    const request = {
      id: 'r1',
      council: 'asd',
      withoutInvolvementBecause: 'spoed door het Rijk',
      withoutTextBecause: 'spoed door het Rijk',
      questions: [],
      date,
    };
    const point = { id: 'p1', text };
    const advice = { id: 'a1', council: 'asd', request: 'r1', verdict: 'positive', recommendations: [point], date };
    const steps = [
      await civilServant.post('/v1/trajectories', { ...QUIET, id, date }),
      await civilServant.post(`/v1/trajectories/${id}/advice-requests`, request),
      await asd.post(`/v1/trajectories/${id}/advices`, advice),
    ];
    expect(steps.map(({ status, text: said }) => [status, status === 201 || said])).toEqual(
      steps.map(() => [201, true]),
    );
    done = steps.at(-1)?.headers.get('position') ?? '';
  }
  const schema = document.paths['/register']?.get?.responses['200']?.content?.['application/json']?.schema;
  for (const who of [civilServant, asd, anyone]) {
    const { body } = await who.get('/v1/register?municipality=gm0000', { position: done });
    const { items: rows } = body as { items: { dossier: string; earlier: unknown[] }[] };
    const earlier = rows.find(({ dossier }) => dossier === 'later')?.earlier;
    expect(earlier).toEqual([
      {
        ...{ dossier: 'eerst', title: QUIET.title, recommendation: 'p1', authority: 'college' },
        ...{ verdict: 'unanswered', on: '2026-02-01', day: '2026-02-01' },
      },
    ]);
    expect(mismatches(body, schema, document.components.schemas)).toEqual([]);
  }
});

describe('a list', () => {
  it.each(['trajectories', 'deadlines', 'register', 'earliness', 'points', 'responses', 'influence', 'raad-topics'])(
    'of %s goes on page by page, each once',
    async (name) => {
      const all = await items(people.civilServant, `/v1/${name}?limit=200`);
      const seen: unknown[] = [];
      let cursor = '';
      do {
        const { body } = await people.civilServant.get(`/v1/${name}?limit=2${cursor}`, { position });
        const page = body as { items: unknown[]; next?: string };
        expect(page.items.length).toBeLessThanOrEqual(2);
        seen.push(...page.items);
        cursor = page.next === undefined ? '' : `&cursor=${page.next}`;
      } while (cursor !== '');
      expect(seen).toEqual(all);
      expect(all.length).toBeGreaterThan(2);
    },
  );

  it.each([
    ['/v1/trajectories?limit=0', 'limit'],
    ['/v1/trajectories?limit=201', 'limit'],
    ['/v1/trajectories?limit=1e2', 'limit'],
    ['/v1/trajectories?cursor=nonsense', 'cursor'],
    ['/v1/trajectories?sort=size', 'sort'],
    ['/v1/trajectories?stage=a&stage=b', 'stage'],
    ['/v1/trajectories?stag=draft', 'stag'],
    ['/v1/trajectories?__proto__=1', '__proto__'],
    ['/v1/trajectories?title=', 'title'],
    ['/v1/deadlines?from=2026-02-30', 'from'],
    ['/v1/dashboard', 'municipality'],
    ['/v1/search', 'q'],
    [`/v1/trajectories/${DEMO}?asOf=gisteren`, 'asOf'],
    [`/v1/trajectories/${DEMO}/events?asOf=2026-01-20`, 'asOf'],
  ])('is refused as %s', async (path, place) => {
    expect(await people.anyone.get(path)).toMatchObject({ status: 400, body: { code: 'invalid', place } });
  });
});

describe('Position', () => {
  it('makes a question wait until it knows of what was done', async () => {
    for (let i = 0; i < 5; i++) {
      const id = `net-${i}`;
      const { headers } = await people.civilServant.post('/v1/trajectories', { ...QUIET, id });
      const done = { position: headers.get('position') ?? '' };
      const { body } = await people.civilServant.get('/v1/trajectories?limit=200', done);
      expect((body as { items: { dossier: string }[] }).items.map(({ dossier }) => dossier)).toContain(id);
    }
  });

  it('is refused when it is none', async () => {
    const { status, body } = await people.anyone.get('/v1/trajectories', { position: 'x'.repeat(101) });
    expect({ status, body }).toMatchObject({ status: 400, body: { place: 'Position' } });
  });

  it('of what is not there is said', async () => {
    const { status, headers, body } = await people.anyone.get('/v1/trajectories', { position: '9'.repeat(16) });
    expect({ status, body }).toMatchObject({ status: 503, body: { code: 'not-ready' } });
    expect(headers.get('retry-after')).toBe('1');
  });
});

describe('one dossier', () => {
  it('says what I can do now, and for what I cannot, why', async () => {
    const possible = async (who: Client) => {
      const { body } = await who.get('/v1/trajectories/stil');
      const { possibilities } = body as {
        possibilities: { type: string; possible: boolean; why: { message: string }[] }[];
      };
      return new Map(possibilities.map((p) => [p.type, p]));
    };
    expect((await possible(people.asd)).get('AdviceSubmitted')?.possible).toBe(true);
    expect((await possible(people.asd)).has('AdviceRequested')).toBe(false);
    const publication = (await possible(people.alderman)).get('InfluencePublished');
    expect(publication?.possible).toBe(false);
    expect(publication?.why.length).toBeGreaterThan(0);
    expect((await people.anyone.get(`/v1/trajectories/${DEMO}`)).body).toMatchObject({ possibilities: [] });
  });

  it('names its people, and tells the public less of them', async () => {
    const { body } = await people.civilServant.get('/v1/trajectories/stil');
    expect(body).toMatchObject({
      sight: 'internal',
      people: { wethouder: expect.stringContaining('El Amrani'), beleidsmedewerker: expect.stringContaining('Bakker') },
    });
    const timeline = await people.anyone.get(`/v1/trajectories/${DEMO}/timeline`);
    expect(timeline.text).not.toContain('"actor"');
  });

  it('is there as of any day since it was opened', async () => {
    const on = async (day: string) => people.civilServant.get(`/v1/trajectories/stil?asOf=${day}`);
    expect((await on('2026-01-04')).status).toBe(404);
    expect((await on('2026-01-05')).body).toMatchObject({ stage: 'draft', drafts: [] });
    expect((await on('2026-11-01')).body).toMatchObject({ stage: 'advice', drafts: [{ version: 1 }] });
  });

  it('gives its events, with the chain that seals them, to the municipality alone', async () => {
    const { status, headers, text } = await people.civilServant.get(`/v1/trajectories/${DEMO}/events`);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toContain('application/x-ndjson');
    const { verifyStream } = await import('#event-store');
    const lines = text.trim().split('\n');
    const events = lines.map((line) => JSON.parse(line) as Parameters<typeof verifyStream>[0][number]);
    expect(verifyStream(events)).toEqual({ ok: true });
    expect(events.length).toBeGreaterThan(30);
    for (const who of [people.asd, people.anyone]) {
      expect(await who.get(`/v1/trajectories/${DEMO}/events`)).toMatchObject({
        status: 403,
        body: { code: 'not-permitted' },
      });
    }
  });

  it('is unknown when it is not there', async () => {
    for (const path of ['nergens', `${DEMO}/influence/geen`, '%F0%9F%8C%8D', 'constructor', 'x'.repeat(1_000)]) {
      expect(await people.civilServant.get(`/v1/trajectories/${path}`)).toMatchObject({
        status: 404,
        body: { code: 'unknown-id' },
      });
    }
    expect((await people.anyone.get('/v1/councils/gm0000/geen')).status).toBe(404);
  });
});
