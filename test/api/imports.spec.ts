import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { FACTS } from '#trajectory';
import { readFileSync } from 'node:fs';
import { ACCOUNTS, everybody, type Everybody } from './client.js';
import { NOUN_OF } from './nouns.js';
import { away, filled, hosted, type Server } from './server.js';

const DEMO = 'voorbeeld-verordening-2026';

let server: Server;
let people: Everybody;
beforeAll(async () => {
  // One administrator brings in hundreds of files here, of which a town hall brings in one a day.
  server = await hosted(await filled(), { DOORWERKING_LIMITS: '0' });
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
    const until = (next: string) => whole.slice(0, whole.indexOf(`  - {date: ${next}`));
    expect((await people.civilServant.bringIn(until('2026-06-04'))).status).toBe(403);
    expect((await people.alderman.bringIn(until('2026-06-04'))).status).toBe(201);
    expect((await people.civilServant.bringIn(until('2026-06-08'))).status).toBe(201);
    expect((await people.asd.bringIn(until('2026-06-15'))).status).toBe(201);
    const { body } = await people.civilServant.get('/v1/trajectories/ingebracht/report?asOf=2026-11-23');
    expect(body).toMatchObject({ sharedWithRaad: ['a-asd', 'a-jr'] });
  });

  it('says of history that it was copied from paper, and by whom; of what was added who did it', async () => {
    const day = { on: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) };
    const at = '/v1/trajectories/ingebracht';
    const inside = await people.civilServant.get(at);
    expect(inside.body).toMatchObject({ broughtIn: { ...day, actor: ACCOUNTS.administrator } });
    expect(inside.body).toHaveProperty(`people.${ACCOUNTS.administrator}`, expect.stringMatching(/./));
    for (const who of [people.asd, people.anyone]) {
      expect((await who.get(at)).body).toHaveProperty('broughtIn', day);
      expect((await who.get(`${at}/timeline`)).text).not.toContain(ACCOUNTS.administrator);
    }
    const { items } = (await people.clerk.get(`${at}/timeline`)).body as { items: Record<string, unknown>[] };
    const told = items.map(({ type, actor, broughtIn }) => `${String(type)} ${String(actor)} ${String(broughtIn)}`);
    expect(told[0]).toBe('TrajectoryOpened beheerder true');
    expect(told.slice(-4)).toEqual([
      'ResponseAdopted wethouder undefined',
      'ResponseAdopted wethouder undefined',
      'SharedWithRaad beleidsmedewerker undefined',
      `RejoinderGiven ${ACCOUNTS.asd} undefined`,
    ]);
    expect((await people.anyone.get('/openbaar/dossiers/ingebracht')).text).toMatch(
      /Overgeschreven van papier op \d+ \w+ \d{4}/,
    );
    expect((await people.anyone.get(`/v1/trajectories/${DEMO}`)).body).toHaveProperty('broughtIn', day);
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

const HEADER = {
  ...{ format: 'doorwerking-dossier/1', title: 'Verordening', municipality: 'gm0000', kind: 'requested' },
  ...{ subject: 'ordinance', legalBases: ['local'], openedOn: '2026-01-05' },
  authorities: [
    { id: 'college', kind: 'college', name: 'College' },
    { id: 'raad', kind: 'raad', name: 'Gemeenteraad' },
  ],
  councils: [
    { id: 'asd', name: 'Adviesraad' },
    { id: 'jongerenraad', name: 'Jongerenraad' },
  ],
};
type Fields = Readonly<Record<string, unknown>>;
const fact = (name: string, fields: Fields = {}): Fields => ({ date: '2026-02-02', fact: name, ...fields });

const why = 'Omdat het anders niet past.';
const college = { authority: 'college' };
const p1 = { ...college, recommendation: 'p1' };
const asked = (id: string, council: string) =>
  fact('AdviceRequested', {
    id,
    council,
    withoutInvolvementBecause: why,
    withoutTextBecause: why,
    term: { until: '2090-01-02' },
  });
const advised = fact('AdviceSubmitted', {
  ...{ id: 'a1', council: 'asd', request: 'r1', verdict: 'negative' },
  recommendations: [{ id: 'p1', text: 'Kort de wachttijd in.' }],
});
const answered = fact('AnswerDrafted', {
  ...{ ...p1, verdict: 'adopted' },
  commitments: [{ id: 'c1', text: 'Een meldpunt.', dueOn: '2027-01-04' }],
});
const ofRaad = fact('AnswerDrafted', { authority: 'raad', recommendation: 'p1', verdict: 'adopted' });
const adopted = fact('ResponseAdopted', { ...college, advice: 'a1' });
const decided = fact('DecisionTaken', { ...college, decidedBy: 'college', outcome: 'adopted', because: why });
const traced = fact('InfluenceTraced', { ...p1, effect: 'practice', note: 'Er is een balie bij.' });
const raadLeft = fact('ParticipantLeft', { authority: 'raad', reason: why });

const BEGUN = [asked('r1', 'asd'), asked('r2', 'jongerenraad')];
const ADVISED = [...BEGUN, advised];
const ANSWERED = [...ADVISED, answered];
const ADOPTED = [...ANSWERED, adopted];
const dispute = fact('DisputeRaised', { council: 'asd', ground: 'Te laat gevraagd.' });
const settled = fact('AdviceDeclined', { request: 'r2', reason: why });

/** Of each fact that a file can add: what is there before it, and what makes it one that the rules allow. */
const ADDITIONS: readonly (readonly [before: readonly Fields[], added: Fields])[] = [
  [BEGUN, fact('TrajectoryAmended', { title: 'Andere verordening', because: why })],
  [BEGUN, fact('InfluenceSpaceSet', { purpose: why, open: [why], fixed: [], level: 'advise' })],
  [BEGUN, fact('DraftPublished', { version: 1, maturity: 'idea', text: why })],
  [BEGUN, fact('InformationRequested', { id: 'i1', council: 'asd', question: why })],
  [BEGUN, fact('InformationProvided', { description: why })],
  [BEGUN, fact('InvolvementHeld', { form: 'gesprek' })],
  [
    BEGUN,
    fact('AdviceRequested', { id: 'r3', council: 'asd', withoutInvolvementBecause: why, withoutTextBecause: why }),
  ],
  [BEGUN, fact('AdviceTermExtended', { request: 'r1', until: '2091-01-02', reason: why })],
  [BEGUN, advised],
  [ADVISED, fact('AdviceSupplemented', { advice: 'a1', recommendations: [{ id: 'p2', text: why }] })],
  [BEGUN, { ...advised, onBehalf: 'letter' }],
  [[...BEGUN, { ...advised, onBehalf: 'letter' }], fact('AdviceConfirmed', { council: 'asd', advice: 'a1' })],
  [ADVISED, fact('AdviceWithdrawn', { council: 'asd', advice: 'a1', reason: why })],
  [BEGUN, fact('AdviceDeclined', { request: 'r1', reason: why })],
  [ADVISED, answered],
  [ADVISED, fact('ResponseTermExtended', { ...college, advice: 'a1', until: '2090-01-02', reason: why })],
  [ANSWERED, fact('ResponseReady', { ...college, advice: 'a1' })],
  [
    [...ANSWERED, fact('ResponseReady', { ...college, advice: 'a1' })],
    fact('ResponseReturned', { ...college, advice: 'a1', remarks: [{ recommendation: 'p1', remark: why }] }),
  ],
  [ANSWERED, adopted],
  [[...ADVISED, ofRaad], fact('ResponseAdopted', { authority: 'raad', advice: 'a1' })],
  [
    ADOPTED,
    fact('RejoinderGiven', { council: 'asd', advice: 'a1', answers: [{ recommendation: 'p1', satisfied: true }] }),
  ],
  [ADOPTED, fact('AnswerRevised', { ...p1, verdict: 'notAdopted', reason: why, because: why })],
  [ADVISED, decided],
  [ADVISED, fact('DecisionTaken', { authority: 'raad', decidedBy: 'raad', outcome: 'adopted', because: why })],
  [ADOPTED, traced],
  [[...ADOPTED, traced], fact('InfluenceJudged', { council: 'asd', ...p1, recognised: 'partly' })],
  [
    [...BEGUN, fact('DraftPublished', { version: 1, maturity: 'idea', text: why })],
    fact('ChangeExplained', { toVersion: 1, passages: [{ before: '', after: why }], cause: 'law', because: why }),
  ],
  [ADOPTED, fact('ProgressReported', { ...p1, state: 'underway' })],
  [ADOPTED, fact('RaadActed', { kind: 'motion', title: why, outcome: 'adopted', recommendations: ['p1'] })],
  [ADOPTED, fact('SharedWithRaad', { advices: ['a1'] })],
  [ADVISED, raadLeft],
  [
    ANSWERED,
    fact('AuthoritySucceeded', {
      from: 'college',
      to: { id: 'nieuw', kind: 'college', name: 'Nieuwstad' },
      reason: why,
    }),
  ],
  [[...ADOPTED, settled, raadLeft, decided, traced], fact('InfluencePublished')],
  [ADOPTED, fact('CommitmentFulfilled', { commitment: 'c1', evidence: why })],
  [ADOPTED, fact('CommitmentPostponed', { commitment: 'c1', dueOn: '2027-02-01', reason: why })],
  [BEGUN, dispute],
  [[...BEGUN, dispute], fact('DisputeSettled', { outcome: why })],
  [BEGUN, fact('EvaluationGiven', { by: 'asd', scores: [{ condition: 1, score: 3 }] })],
  [BEGUN, fact('EvaluationGiven', { by: 'college', scores: [{ condition: 1, score: 3 }] })],
  [BEGUN, fact('TrajectoryWithdrawn', { reason: why })],
  [BEGUN, fact('TrajectoryClosed', { outcome: why, reason: why })],
  [[...BEGUN, { ...dispute, ref: 'geschil' }], fact('FactRetracted', { of: 'geschil', because: why })],
  [
    [...BEGUN, { ...dispute, ref: 'geschil' }],
    fact('FactCorrected', { of: 'geschil', because: why, fields: { ground: 'Nooit gevraagd.' } }),
  ],
];

describe('what a file adds to a dossier that is there', () => {
  const fileOf = (id: string, facts: readonly Fields[]) => JSON.stringify({ ...HEADER, id, facts });
  const nameOf = ({ fact: name }: Fields) => String(name);
  let dossiers = 0;
  async function begun(before: readonly Fields[]): Promise<string> {
    const id = `toevoeging-${++dossiers}`;
    expect(await people.administrator.bringIn(fileOf(id, before))).toMatchObject({ status: 201 });
    return id;
  }

  it('is each fact that there is, but the opening and what only an administrator posts', () => {
    const tried = new Set(ADDITIONS.map(([, added]) => nameOf(added)));
    expect(Object.keys(FACTS).filter((name) => !tried.has(name))).toEqual(['TrajectoryOpened', 'TrajectoryMigrated']);
  });

  it.each(ADDITIONS.map(([before, added]) => [nameOf(added), before, added] as const))(
    '%s is refused to exactly those who cannot post it',
    async (name, before, { fact: _, ...body }) => {
      const told: Record<string, unknown> = {};
      const posted: Record<string, unknown> = {};
      for (const [role, who] of Object.entries(people)) {
        const [here, there] = [await begun(before), await begun(before)];
        const imported = await who.bringIn(fileOf(here, [...before, { fact: name, ...body }]));
        // What a file calls by its name is posted by its place.
        const placed = body['of'] === 'geschil' ? { ...body, of: before.length } : body;
        const sent = await who.post(`/v1/trajectories/${there}/${NOUN_OF[name]}`, placed);
        told[role] = [imported.status, (imported.body as { code?: string }).code];
        posted[role] = [sent.status, (sent.body as { code?: string }).code];
        const recorded = async (id: string) =>
          ((await people.clerk.get(`/v1/trajectories/${id}/timeline`)).body as { items: Fields[] }).items.map(
            ({ type, data, actor, broughtIn }) => ({ type, data, actor, broughtIn }),
          );
        expect(await recorded(here)).toEqual(await recorded(there));
      }
      // To the youth council a dossier that it advises on is known; nothing is told to somebody who is not signed in.
      expect(told).toEqual(posted);
      expect(Object.values(told).map((one) => (one as unknown[])[0])).toContain(201);
    },
  );

  it('is not recorded of a civil servant who was refused it: the whole way of it', async () => {
    const hostile = readFileSync('test/hostile/import-bypass.yaml', 'utf8');
    const facts = hostile.split(/^(?= {2}- date:)/m);
    expect((await people.civilServant.bringIn(facts.slice(0, 4).join(''))).status).toBe(201);
    const refused = await people.civilServant.bringIn(hostile);
    expect(refused).toMatchObject({
      status: 403,
      body: { code: 'not-permitted', errors: [{ line: 41, place: 'facts[3]' }, { line: 45 }, { line: 53 }] },
    });
    const { body } = await people.anyone.get('/v1/trajectories/imp1');
    expect(body).toMatchObject({ tally: { college: { open: 1 } }, revision: 2 });
  });
});
