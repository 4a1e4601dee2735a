import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { everybody, type Client, type Everybody } from './client.js';
import { NOUN_OF } from './nouns.js';
import { away, filled, hosted, type Server } from './server.js';

interface File {
  readonly openedOn: string;
  readonly facts: readonly (Record<string, unknown> & { fact: string; date: string })[];
  readonly [header: string]: unknown;
}

const CASE = 'voorbeeld-verordening-2026';
const ID = 'van-concept-tot-doorwerking';
const file = parse(readFileSync(`test/cases/${CASE}.yaml`, 'utf8')) as File;

let server: Server;
let people: Everybody;
beforeAll(async () => {
  server = await hosted(await filled());
  people = await everybody(server);
});
afterAll(() => away(server));

/** The role that brings in this fact in reality. */
function whose({ fact, council, by }: File['facts'][number]): Client {
  const ofCouncil = (council ?? (fact === 'EvaluationGiven' ? by : undefined)) as 'asd' | 'jongerenraad' | undefined;
  const said = ['AdviceSubmitted', 'InformationRequested', 'RejoinderGiven', 'EvaluationGiven'];
  if (ofCouncil !== undefined && said.includes(fact)) return people[ofCouncil];
  if (['ResponseAdopted', 'AnswerRevised', 'DecisionTaken', 'InfluencePublished'].includes(fact))
    return people.alderman;
  if (fact === 'SharedWithRaad') return people.clerk;
  return people.civilServant;
}

const expected = (on: string) =>
  JSON.parse(readFileSync(`test/cases/expected/${CASE}@${on}.json`, 'utf8').replaceAll(CASE, ID)) as object;

describe('a whole dossier through HTTP alone', () => {
  it('is opened by a civil servant, and not there for others yet', async () => {
    const { format: _, facts: __, openedOn, id: ___, ...header } = file;
    const opened = await people.civilServant.post('/v1/trajectories', { ...header, id: ID, date: openedOn });
    expect(opened.status).toBe(201);
    expect(opened.headers.get('location')).toBe(`/v1/trajectories/${ID}`);
    expect((await people.anyone.get(`/v1/trajectories/${ID}`)).status).toBe(404);
    expect((await people.asd.get(`/v1/trajectories/${ID}`)).status).toBe(200);
  });

  it('takes in what each role does', async () => {
    let etag = '"0"';
    for (const fact of file.facts) {
      const { fact: type, ...body } = fact;
      const path = `/v1/trajectories/${ID}/${NOUN_OF[type] ?? ''}`;
      const { status, text, headers } = await whose(fact).post(path, body, { 'if-match': etag });
      expect({ type, status, text }).toMatchObject({ status: 201 });
      etag = headers.get('etag') ?? '';
    }
    // A request of the jongerenraad lapsed in between, by the clock.
    expect(etag).toBe(`"${file.facts.length + 1}"`);
  });

  it.each(
    readdirSync('test/cases/expected')
      .filter((name) => name.startsWith(CASE))
      .map((name) => /@(.*)\.json/.exec(name)?.[1] ?? ''),
  )('reports as expected on %s', async (on) => {
    const { status, body } = await people.civilServant.get(`/v1/trajectories/${ID}/report?asOf=${on}`);
    expect(status).toBe(200);
    expect(body).toMatchObject(expected(on));
  });

  it('gives itself back as a file that reports the same', async () => {
    const { text, headers } = await people.civilServant.get(`/v1/trajectories/${ID}/dossier-file`);
    expect(headers.get('content-type')).toBe('application/yaml; charset=utf-8');
    const again = text.replaceAll(ID, 'nog-eens');
    expect((await people.civilServant.bringIn(again)).status).toBe(201);
    const { body } = await people.civilServant.get('/v1/trajectories/nog-eens/report?asOf=2026-11-23');
    expect(body).toMatchObject(JSON.parse(JSON.stringify(expected('2026-11-23')).replaceAll(ID, 'nog-eens')) as object);
  });
});

describe('the demo', () => {
  it.each(readdirSync('test/cases/expected'))('reports %s', async (name) => {
    const [id, on] = name.replace('.json', '').split('@') as [string, string];
    const { body } = await people.civilServant.get(`/v1/trajectories/${id}/report?asOf=${on}`);
    expect(body).toMatchObject(JSON.parse(readFileSync(`test/cases/expected/${name}`, 'utf8')) as object);
  });
});
