import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '#access';
import { Commands } from '#commands';
import { openDirectory, type Directory, type MemberRole } from '#directory';
import { InMemoryEventStore } from '#event-store';
import { smtpAt, smtpMailer, type SmtpSettings } from '#mail';
import { listNews, pastDue, type Views } from '#projections';
import { Clock } from '#reactions';
import type { ParsedMail } from 'mailparser';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Postman } from '../../apps/api/mail/postman.js';
import { Teller } from '../../apps/api/told/teller.js';
import { anyone, withViews } from '../projections/cases.js';
import { mailServer, type MailServer } from './mail-server.js';

// A year in one municipality, by the reactions as they run, six hours at a time: with both nights on which the clock
// is changed, and a week in which nothing runs.

const HOUR = 3_600_000;
const GM = 'gm0000';
const SECRET = 'Dit concept is nog geheim';
const ids: Record<string, string> = {};
let folder: string;
let now = new Date('2026-01-10T12:00:00Z');
let directory: Directory;
let server: MailServer;
const told: { readonly to: string; readonly at: string; readonly mail: ParsedMail }[] = [];

const actor = (name: keyof typeof ids, ...roles: MemberRole[]): Actor => ({
  id: ids[name] ?? '',
  grants: roles.map((role) => ({ ...role, municipality: GM })),
});
const ROLES: Readonly<Record<string, MemberRole>> = {
  sanne: { role: 'civilServant' },
  ander: { role: 'civilServant' },
  karim: { role: 'alderman' },
  lid: { role: 'council', council: 'asd' },
  dag: { role: 'council', council: 'asd' },
  elders: { role: 'council', council: 'jongeren' },
  weg: { role: 'council', council: 'asd' },
};
const as = (name: string) => actor(name, ROLES[name] as MemberRole);

const store = new InMemoryEventStore();
const commands = new Commands({ store, now: () => now });
let views: Views;
let teller: Teller;
let postman: Postman;
let key = 0;

async function does(who: string, type: string, data: object): Promise<void> {
  const outcome = await commands.execute(as(who), { trajectory: 'd1', type, data, key: `k${key++}` });
  expect(outcome).toMatchObject({ ok: true });
  await views.waitFor(await store.head(), 5_000);
}

/** As the server has it: the clock, who is told, and what is sent. */
async function round(): Promise<void> {
  const clock = new Clock({
    commands,
    pastDue: () => views.ask(pastDue, { actor: anyone, today: now.toISOString().slice(0, 10) }, {}),
    onError: (_, error) => {
      throw error;
    },
  });
  if ((await clock.tick()) > 0) await views.waitFor(await store.head(), 5_000);
  await teller.round();
  await postman.deliver();
  for (const mail of server.taken.slice(told.length)) {
    const to = Array.isArray(mail.to) ? '' : (mail.to?.text ?? '');
    told.push({ to: to.split('@')[0] ?? '', at: now.toISOString(), mail });
  }
}

async function until(day: string): Promise<void> {
  const end = Date.parse(`${day}T09:00:00Z`);
  while (now.getTime() < end) {
    now = new Date(now.getTime() + 6 * HOUR);
    await round();
  }
}

const to = (who: string) => told.filter((one) => one.to === who);
const subjects = (who: string) => to(who).map(({ mail }) => mail.subject);
let done: () => void;
let year: Promise<unknown>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'year-'));
  directory = await openDirectory({ file: join(folder, 'directory.sqlite'), now: () => now });
  for (const [name, role] of Object.entries(ROLES)) {
    const mail = `${name}@example.org`;
    const { id } = await directory.administration.by('p0').addMember(GM, { name, roles: [role], mail });
    ids[name] = id;
  }
  await directory.news.choose(ids['dag'] ?? '', { pace: 'daily', without: ['traced'] });
  await directory.news.choose(ids['ander'] ?? '', { pace: 'never', without: [] });
  server = await mailServer();
  const mailer = await smtpMailer(smtpAt(server.url) as SmtpSettings);
  const { promise, resolve } = Promise.withResolvers<void>();
  done = resolve;
  await new Promise<void>((ready) => {
    year = withViews(store, async (running) => {
      views = running;
      while (!views.status().ready) await new Promise((resolve) => setTimeout(resolve, 20));
      teller = new Teller({ directory, views, now: () => now, linkTo: (path) => `https://doorwerking.example${path}` });
      const log = { error: () => undefined, warn: () => undefined };
      postman = new Postman({ directory, mailer, from: 'd@example.nl', domain: 'example.nl', now: () => now, log });
      ready();
      await promise;
    });
  });
  await round();
  await does('sanne', 'TrajectoryOpened', {
    ...{
      title: 'Verordening maatschappelijke ondersteuning',
      municipality: GM,
      kind: 'requested',
      subject: 'ordinance',
    },
    ...{ legalBases: ['wmo-2.1.3'], authorities: [{ id: 'college', kind: 'college', name: 'College' }] },
    councils: [{ id: 'asd', name: 'Adviesraad sociaal domein' }],
    ...{ contact: ids['sanne'], portfolioHolder: ids['karim'] },
  });
  await until('2026-01-12');
  const because = 'Er was geen tijd voor gesprekken vooraf.';
  await does('sanne', 'AdviceRequested', {
    ...{
      id: 'r1',
      council: 'asd',
      withoutInvolvementBecause: because,
      withoutTextBecause: because,
      term: { weeks: 6 },
    },
  });
  await until('2026-02-13');
  // A week in which nothing runs: near its end on the sixteenth, over on the twenty-fourth.
  now = new Date('2026-02-25T06:00:00Z');
  await until('2026-02-26');
  await does('lid', 'AdviceSubmitted', {
    ...{ id: 'a1', council: 'asd', request: 'r1', verdict: 'positiveWithConditions' },
    recommendations: [
      { id: 'p1', text: 'Kort de wachttijd in.' },
      { id: 'p2', text: 'Noem een vast gezicht.' },
    ],
  });
  await directory.erase(ids['weg'] ?? '', 'p0');
  // Through the night of 29 March, in which an hour is left out.
  await until('2026-03-30');
  await does('sanne', 'AnswerDrafted', {
    ...{ authority: 'college', recommendation: 'p1', verdict: 'partly', adoptedPart: 'Voor nieuwe aanvragen.' },
    reason: SECRET,
    commitments: [{ id: 't1', text: 'Een vast team', dueOn: '2026-10-25' }],
  });
  await does('sanne', 'AnswerDrafted', {
    authority: 'college',
    recommendation: 'p2',
    verdict: 'notAdopted',
    reason: SECRET,
  });
  await does('sanne', 'ResponseReady', { authority: 'college', advice: 'a1' });
  await until('2026-03-31');
  await does('karim', 'ResponseReturned', {
    authority: 'college',
    advice: 'a1',
    remarks: [{ remark: 'Nog eens kijken.' }],
  });
  await until('2026-04-01');
  await does('sanne', 'ResponseReady', { authority: 'college', advice: 'a1' });
  await until('2026-04-02');
  await does('karim', 'ResponseAdopted', { authority: 'college', advice: 'a1' });
  await until('2026-05-01');
  await does('karim', 'AnswerRevised', {
    ...{ authority: 'college', recommendation: 'p2', verdict: 'adopted', because: 'Na een gesprek met de raad.' },
  });
  await until('2026-05-10');
  for (const recommendation of ['p1', 'p2'])
    await does('sanne', 'InfluenceTraced', {
      ...{ recommendation, authority: 'college', effect: 'practice', note: 'Er is een vast team.' },
    });
  await does('lid', 'DisputeRaised', { council: 'asd', ground: 'De termijn is niet gehaald.' });
  // Through the night of 25 October, in which an hour comes twice.
  await until('2026-10-27');
  await does('sanne', 'CommitmentPostponed', {
    commitment: 't1',
    dueOn: '2026-12-24',
    reason: 'Er is te weinig personeel.',
  });
  await until('2026-12-01');
  await does('sanne', 'CommitmentFulfilled', { commitment: 't1', evidence: 'Het team is er.' });
  await until('2027-01-12');
}, 240_000);
afterAll(async () => {
  done();
  await year;
  await server.stop();
  await directory.close();
  rmSync(folder, { recursive: true });
});

const TITLE = 'Verordening maatschappelijke ondersteuning';
const RAAD = 'Adviesraad sociaal domein';
const lines = (who: string) =>
  to(who).flatMap(({ mail }) =>
    [...(mail.text ?? '').matchAll(/^- (.*): https:\S+\/dossiers\/\S+$/gm)].map(([, line]) => line),
  );

const COUNCIL = [
  `Advies gevraagd aan ${RAAD}, uiterlijk 23 februari 2026`,
  // Near its end on a day of the week in which nothing ran, and over on another: what it is by then is told.
  'De termijn voor het advies is voorbij: 23 februari 2026',
  `De reactie op het advies van ${RAAD} is vastgesteld door College`,
  `Er is iets toegezegd bij punt 1 van ${RAAD}, uiterlijk 25 oktober 2026`,
  `Het antwoord op punt 2 van ${RAAD} is herzien door College: eerst “niet overgenomen”, nu “overgenomen”`,
  `De doorwerking van punt 2 van ${RAAD} is aangewezen`,
  `De doorwerking van punt 1 van ${RAAD} is aangewezen`,
  `Een toezegging bij punt 1 van ${RAAD} is uitgesteld tot 24 december 2026`,
  `Een toezegging bij punt 1 van ${RAAD} is nagekomen`,
];

describe('in a year', () => {
  it('a council member who is told at once hears of each thing once, and nothing of what they did or is internal', () => {
    expect(lines('lid')).toEqual(COUNCIL);
    expect(subjects('lid')[0]).toBe(`${COUNCIL[0]}: ${TITLE}`);
    expect(subjects('lid')[2]).toBe(`2 nieuwe berichten: ${TITLE}`);
  });

  it('who is told by the day hears the same in the morning, without what they want no mail of', () => {
    const advice = `Er is een advies van ${RAAD}`;
    expect(lines('dag')).toEqual(COUNCIL.filter((line) => !line.includes('doorwerking')));
    expect(lines('dag')).not.toContain(advice);
    for (const { at } of to('dag')) {
      const hour = Number(new Date(at).toLocaleTimeString('en-GB', { timeZone: 'Europe/Amsterdam', hour: '2-digit' }));
      expect([7, 8]).toContain(hour);
    }
  });

  it('the contact and the portfolio holder hear what is theirs, and what is due from them once', () => {
    expect(lines('karim')).toEqual([
      `Er is een advies van ${RAAD}`,
      `De reactie op het advies van ${RAAD} ligt klaar om vast te stellen`,
      `De reactie op het advies van ${RAAD} ligt klaar om vast te stellen`,
      'De termijn voor de reactie is bijna voorbij: 9 april 2026',
      'Een adviesraad meldt een geschil',
      'De dag van een toezegging is bijna voorbij: 25 oktober 2026',
      'De dag van een toezegging is voorbij: 25 oktober 2026',
      `Een toezegging bij punt 1 van ${RAAD} is uitgesteld tot 24 december 2026`,
      `Een toezegging bij punt 1 van ${RAAD} is nagekomen`,
    ]);
    expect(lines('sanne')).toEqual([
      'De termijn voor het advies is voorbij: 23 februari 2026',
      `Er is een advies van ${RAAD}`,
      `De reactie op het advies van ${RAAD} is teruggestuurd`,
      'De termijn voor de reactie is bijna voorbij: 9 april 2026',
      `De reactie op het advies van ${RAAD} is vastgesteld door College`,
      `Het antwoord op punt 2 van ${RAAD} is herzien door College: eerst “niet overgenomen”, nu “overgenomen”`,
      'Een adviesraad meldt een geschil',
      'De dag van een toezegging is bijna voorbij: 25 oktober 2026',
      'De dag van een toezegging is voorbij: 25 oktober 2026',
    ]);
  });

  it('nobody else hears anything: another council, who wants no mail, and who was erased once they were', () => {
    expect([...subjects('elders'), ...subjects('ander')]).toEqual([]);
    expect(to('weg')).toHaveLength(2);
  });

  it('no message comes twice, and none has a word of what was drafted or why', () => {
    const messages = told.map(({ mail }) => mail.messageId);
    expect(new Set(messages).size).toBe(messages.length);
    for (const { mail } of told)
      expect(`${mail.text}${String(mail.html)}`).not.toMatch(/geheim|Nog eens kijken|personeel/);
  });

  it('the same is told in the application, where what was read stays read and is mailed to nobody', () => {
    const asking = { actor: as('lid'), today: '2026-12-10' };
    const list = () => views.ask(listNews, asking, { holders: [], read: [], whose: 'own' });
    expect(list().items.map(({ kind }) => kind)).toEqual(['kept', 'postponed']);
    expect(list()).toMatchObject({
      unread: 2,
      items: [{ place: '/dossiers/d1/besluit-en-toezeggingen#commitments' }, {}],
    });
    const { mark } = list();
    const read = { holders: [], read: [list().items[0]?.item ?? ''] };
    expect(views.ask(listNews, asking, read)).toMatchObject({ unread: 1, items: [{ read: true }, { read: false }] });
    expect(views.ask(listNews, asking, { holders: [], read: [], mark })).toMatchObject({ unread: 0 });
    expect(views.ask(listNews, { ...asking, actor: as('elders') }, read).items).toEqual([]);
    expect(views.ask(listNews, { ...asking, actor: anyone }, read).items).toEqual([]);
  });
});
