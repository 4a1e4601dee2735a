import { expect } from '@jest/globals';
import type { Actor } from '#access';
import { Commands } from '#commands';
import { openDirectory, type Directory, type MemberRole } from '#directory';
import { InMemoryEventStore } from '#event-store';
import { smtpAt, smtpMailer, type SmtpSettings } from '#mail';
import { pastDue, type Views } from '#projections';
import { Clock } from '#reactions';
import type { ParsedMail } from 'mailparser';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Postman } from '../../apps/api/mail/postman.js';
import { dueFrom } from '../../apps/api/told/paces.js';
import { Teller } from '../../apps/api/told/teller.js';
import { anyone, withViews } from '../projections/cases.js';
import { mailServer, type MailServer } from './mail-server.js';

// A year in one municipality, by the reactions as they run, six hours at a time: with both nights on which the clock
// is changed, and a week in which nothing runs.

const HOUR = 3_600_000;
const GM = 'gm0000';
export const SECRET = 'Dit concept is nog geheim';
const ids: Record<string, string> = {};
let folder: string;
let now = new Date('2026-01-10T12:00:00Z');
let directory: Directory;
let server: MailServer;
export const told: { readonly to: string; readonly at: string; readonly mail: ParsedMail }[] = [];

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
export const as = (name: string) => actor(name, ROLES[name] as MemberRole);

const store = new InMemoryEventStore();
const commands = new Commands({ store, now: () => now });
export let views: Views;
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

export const to = (who: string) => told.filter((one) => one.to === who);
export const subjects = (who: string) => to(who).map(({ mail }) => mail.subject);
let done: () => void;
let year: Promise<unknown>;

export async function beginYear(): Promise<void> {
  folder = mkdtempSync(join(tmpdir(), 'year-'));
  directory = await openDirectory({ file: join(folder, 'directory.sqlite'), now: () => now });
  for (const [name, role] of Object.entries(ROLES)) {
    const mail = `${name}@example.org`;
    const { id } = await directory.administration.by('p0').addMember(GM, { name, roles: [role], mail });
    ids[name] = id;
  }
  await directory.news.choose(ids['dag'] ?? '', { pace: 'daily', without: ['traced'] });
  await directory.news.choose(ids['ander'] ?? '', { pace: 'never', without: [] });
  const follow = async (name: string, what: 'dossier' | 'council' | 'register', of: string) => {
    const id = await directory.followers.ask({ municipality: GM, what, of }, `${name}@example.org`);
    if (id !== undefined && name !== 'onbevestigd') await directory.followers.confirm(id);
    return id ?? '';
  };
  await follow('buur', 'dossier', 'd1');
  await follow('krant', 'council', 'asd');
  await follow('register', 'register', '');
  await follow('onbevestigd', 'dossier', 'd1');
  await follow('ander-dossier', 'dossier', 'd2');
  const stops = await follow('stopt', 'dossier', 'd1');
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
  await until('2026-01-20');
  const { adviceDrafts } = directory;
  const draft = await adviceDrafts.begin({ trajectory: 'd1', municipality: GM, council: 'asd', request: 'r1' });
  const ask = (asked: string) =>
    adviceDrafts.comment(draft?.id ?? '', {
      ...{ text: SECRET, by: ids['lid'] ?? '', asked: ids[asked] ?? '' },
      toldFrom: dueFrom(asked === 'dag' ? 'daily' : 'now', now)?.toISOString(),
    });
  await ask('dag');
  // Settled before it was told; and asked of somebody who is of no council of it.
  const { id: settled } = await ask('dag');
  await adviceDrafts.settle(draft?.id ?? '', settled, true);
  await ask('elders');
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
  await directory.followers.end(stops);
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
}
export async function endYear(): Promise<void> {
  done();
  await year;
  await server.stop();
  await directory.close();
  rmSync(folder, { recursive: true });
}

export const TITLE = 'Verordening maatschappelijke ondersteuning';
export const RAAD = 'Adviesraad sociaal domein';
/** What a letter says happened: one thing above where it is read, several in a list, each with an address like this. */
const said = ({ text = '' }: ParsedMail, address: string): string[] => {
  const one = new RegExp(`^.*\\n\\n(.*)\\n\\nDossier: .*\\n\\n.*: ${address}$`, 'm').exec(text)?.[1];
  const listed = [...text.matchAll(new RegExp(`^- (.*): ${address}$`, 'gm'))].map(([, line = '']) => line);
  return one === undefined ? listed : [one];
};
export const lines = (who: string) => to(who).flatMap(({ mail }) => said(mail, 'https:\\S+/dossiers/\\S+'));
/** What a follower was told, each by its public address. */
export const followed = (who: string) =>
  to(who).flatMap(({ mail }) => said(mail, 'https:\\S+/openbaar/dossiers/d1\\S*'));
export const hourOf = (at: string) =>
  Number(new Date(at).toLocaleTimeString('en-GB', { timeZone: 'Europe/Amsterdam', hour: '2-digit' }));
