import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { openDirectory, type Membership } from '#directory';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { Client } from '../api/client.js';
import { codeAt, PASSWORD } from '../api/own-ways-by-hand.js';
import { filled, serve } from '../api/server.js';
import { freePort } from '../api/signing-in.js';
import { mailServer, type MailServer } from '../mail/mail-server.js';
import { AXE, CUT_OFF, FOUND } from './axe.js';
import { keepScreen } from './browser.js';
import { go, inRoom } from './going.js';
import { opened } from './opened.js';
import { check, choose, field, fill } from './work/hand.js';

// One council of two municipalities, from being offered to the end of it; and a member who is let in anew by its chair.

const [HOME, OTHER, THIRD] = ['gm1680', 'gm1699', 'gm0000'] as const;
const RAAD = { id: 'asd', name: 'Adviesraad Drentsche Aa' };
const ID = 'gedeeld';
const of = (as: NonNullable<Membership['function']>) =>
  ({ role: 'council', municipality: HOME, council: RAAD.id, function: as }) as const;
const PEOPLE: Readonly<Record<string, readonly Membership[]>> = {
  'Anne Beheer': [{ role: 'administrator', municipality: HOME }],
  'Bob Beheer': [{ role: 'administrator', municipality: OTHER }],
  'Carla Beleid': [{ role: 'civilServant', municipality: OTHER }],
  'Vera Voorzitter': [of('chair')],
  'Sem Secretaris': [of('secretary')],
  'Lies Lid': [of('member')],
  // Works for a municipality that has a council of its own with the same id.
  'Kim Overal': [of('secretary'), { role: 'civilServant', municipality: THIRD }],
};

let mail: MailServer;
const open = opened({
  // A session that is ended by a new way to sign in.
  expected: /401/,
  server: async () => {
    mail = await mailServer();
    const port = await freePort();
    return serve(await filled(), {
      ...{ PORT: String(port), DOORWERKING_ADDRESS: `http://127.0.0.1:${port}`, DOORWERKING_LIMITS: '0' },
      ...{ DOORWERKING_SMTP: mail.url, DOORWERKING_MAIL_FROM: 'doorwerking@gemeente.example' },
    });
  },
});
afterAll(() => mail.stop());

const tokens = new Map<string, string>();
const client = (name: string) => new Client(open.server.url, tokens.get(name));
const pageOf = async (name: string, width = 320): Promise<Page> => {
  const context = await open.context({ at: name, width });
  await context.addInitScript({ path: AXE });
  const value = tokens.get(name);
  if (value !== undefined) await context.addCookies([{ name: 'doorwerking_session', value, url: open.server.url }]);
  return open.page({ at: name, width });
};
const record = async (name: string, path: string, body: object) => {
  const { status, text } = await client(name).post(`/v1/trajectories${path}`, body);
  if (status !== 201) throw new Error(`${path}: ${text}`);
};
const asks = async (name: string, municipality: string, id: string) => {
  const authorities = [{ id: 'college', kind: 'college', name: 'College' }];
  const about = { kind: 'requested', subject: 'policy', legalBases: [], authorities, councils: [RAAD] };
  await record(name, '', { id, title: `Nota ${id}`, municipality, ...about });
  const because = 'Er was geen tijd voor gesprekken vooraf.';
  await record(name, `/${id}/advice-requests`, {
    ...{ id: 'r1', council: RAAD.id, questions: ['Is de bus genoeg?'] },
    ...{ withoutTextBecause: because, withoutInvolvementBecause: because },
  });
};
async function readsWell(page: Page, name: string): Promise<void> {
  await keepScreen(page, `shared-council/${name}`);
  expect(await page.evaluate(CUT_OFF)).toBe(false);
  expect(await page.evaluate(FOUND)).toEqual([]);
}

beforeAll(async () => {
  const directory = await openDirectory({ file: join(open.server.folder, 'directory.sqlite'), now: () => new Date() });
  const people = Object.keys(PEOPLE).map((name, i) => ({ id: `shared-${i}`, name, memberships: PEOPLE[name] ?? [] }));
  await directory.add(people);
  // Lies came by a way of her own, and lost it.
  const lies = people.find(({ name }) => name === 'Lies Lid')?.id ?? '';
  const own = { person: lies, municipalities: [HOME] };
  const lost = { id: 'lost', name: 'Telefoon', publicKey: 'cHVi', counter: 0, transports: [] };
  await directory.ownWays.addPasskey(own, lost);
  const { role, council, function: as } = of('member');
  const content = { name: 'Lies Lid', mail: 'lies@example.nl', roles: [{ role, council, function: as }] };
  await directory.administration.by('system').putMember(HOME, lies, content, { administers: [HOME] });
  const through = { service: ':passkey', subject: lies, municipalities: [HOME], without: [] };
  for (const { id, name } of people)
    tokens.set(name, (await directory.signIn(id, id === lies ? through : undefined))?.token ?? '');
  await directory.close();
  const raad = JSON.stringify({ name: RAAD.name, legalBases: [] });
  const path = `/v1/municipalities/${HOME}/councils/${RAAD.id}`;
  const kept = await client('Anne Beheer').send('PUT', path, raad, { 'content-type': 'application/json' });
  expect([kept.status, kept.text]).toEqual([200, kept.text]);
});

it('is offered on one screen, waits on the start page of the other, and is accepted there', async () => {
  const [anne, bob] = [await pageOf('Anne Beheer', 1280), await pageOf('Bob Beheer')];
  await go(anne, `/beheer/${HOME}/adviesraden`);
  await anne.getByText('Adviesraad aanbieden').click();
  await choose(anne, 'Welke adviesraad?', RAAD.name);
  await choose(anne, 'Aan welke gemeente?', 'Noordenveld');
  await anne.getByRole('button', { name: 'Aanbieden', exact: true }).press('Enter');
  await anne.getByText('Aangeboden aan Noordenveld', { exact: false }).waitFor();
  await go(bob, '/');
  await bob.getByText(`Aa en Hunze biedt Noordenveld een adviesraad aan: ${RAAD.name}.`).waitFor();
  await readsWell(bob, 'offered');
  await bob.getByRole('link', { name: 'Bekijk het aanbod' }).press('Enter');
  await bob.getByText('Er staat nog geen adviesraad op de lijst').waitFor();
  await bob.getByRole('button', { name: /^Aannemen/ }).press('Enter');
  await bob.getByText('Sem Secretaris: Adviesraad, secretaris').waitFor();
  await bob.getByText('Hier staat nog geen adviesraad van de gemeente zelf').waitFor();
  await readsWell(bob, 'accepted');
  await go(anne, `/beheer/${HOME}/adviesraden`);
  await anne.getByText(`${RAAD.name} wijzigen`).click();
  await anne.getByRole('button', { name: /^Van de lijst halen/ }).click();
  await anne.getByText('Delen stopt hier niet mee: Noordenveld kan', { exact: false }).waitFor();
  await anne.getByRole('button', { name: 'Op de lijst laten staan' }).click();
});

it('writes and sends its advice there, knows of which municipality it is, and so does anybody', async () => {
  await asks('Carla Beleid', OTHER, ID);
  const [lies, sem] = [await pageOf('Lies Lid'), await pageOf('Sem Secretaris', 1280)];
  await go(lies, `/dossiers/${ID}`);
  await lies.getByText('Gevraagd advies · Noordenveld').waitFor();
  await lies.getByRole('link', { name: 'Samen aan het advies werken' }).press('Enter');
  await fill(lies, 'Punt 1', 'Rijd ook op zondag.');
  await lies.waitForTimeout(900);
  await lies.getByText('Alles is bewaard voor uw raad.').waitFor();
  await go(sem, '/nieuw');
  await sem.getByText(`Nota ${ID} · Noordenveld`, { exact: false }).first().waitFor();
  await sem.getByRole('button', { name: `Maak een adres: ${RAAD.name}, Aa en Hunze en Noordenveld` }).waitFor();
  await go(sem, '/dossiers');
  await sem.getByText('College · Noordenveld', { exact: false }).waitFor();
  await go(sem, `/dossiers/${ID}/advies?over=r1`);
  await field(sem, 'Punt 1').waitFor();
  expect(await field(sem, 'Punt 1').inputValue()).toBe('Rijd ook op zondag.');
  await check(sem, 'Positief');
  await sem.waitForTimeout(900);
  await sem.getByText('Alles is bewaard voor uw raad.').waitFor();
  await sem.getByRole('button', { name: 'Advies indienen' }).click();
  await sem.getByRole('dialog').getByRole('button', { name: 'Versturen', exact: true }).click();
  await inRoom(sem, ID);
  const anybody = await open.page({ script: false, at: 'anybody', width: 320 });
  await anybody.goto(`/openbaar/adviesraden/${OTHER}/${RAAD.id}`);
  expect(await anybody.getByRole('main').innerText()).toMatch(/gaf 1 keer advies[^]*Adviseert ook in\s+Aa en Hunze/);
});

it('is let in anew at its home alone, by a letter that its chair never sees, and comes in for both', async () => {
  const [vera, lies] = [await pageOf('Vera Voorzitter'), await pageOf('Lies Lid')];
  await go(vera, '/uw-rollen');
  await vera
    .getByText('Aa en Hunze houdt deze adviesraad bij, en deelt hem met Noordenveld.', { exact: false })
    .waitFor();
  expect(await vera.getByRole('heading', { name: 'Als iemand van uw raad niet meer kan inloggen' }).count()).toBe(1);
  const answers: Promise<string>[] = [];
  vera.on('response', (answer) => answers.push(answer.text().catch(() => '')));
  const sent = mail.taken.length;
  await vera.getByRole('button', { name: 'Link laten sturen aan Lies Lid …' }).press('Enter');
  await readsWell(vera, 'recovery');
  await vera.getByRole('button', { name: 'Link sturen', exact: true }).press('Enter');
  await vera.getByText('De link gaat per mail naar Lies Lid.').first().waitFor();
  await mail.until(sent + 1);
  const letter = mail.taken
    .slice(sent)
    .find(({ subject }) => subject === 'Uw nieuwe link om in te loggen bij Aa en Hunze');
  expect([letter?.to].flat().map((to) => to?.text)).toEqual(['lies@example.nl']);
  expect(letter?.text).toContain(`Vera Voorzitter (${RAAD.name}) vroeg deze link voor u aan`);
  const [, secret = ''] = /\/uitnodiging#([\w-]+)/.exec(letter?.text ?? '') ?? [];
  expect(secret).toHaveLength(43);
  expect((await Promise.all(answers)).join('') + (await vera.content())).not.toContain(secret);
  // Nothing ended yet for whoever did not ask for it.
  await go(lies, '/uw-rollen');
  const anew = await open.page({ at: 'another device', width: 320 });
  await (await open.context({ at: 'another device', width: 320 })).addInitScript({ path: AXE });
  await go(anew, `/uitnodiging#${secret}`);
  await readsWell(anew, 'link');
  const codes = ((await anew.locator('.dw-secret').textContent()) ?? '').replaceAll(' ', '');
  await fill(anew, 'Inlognaam', 'lies@example.nl');
  await anew.getByLabel('Wachtwoord', { exact: true }).fill(PASSWORD);
  await anew.getByLabel('Code uit de app').fill(codeAt(codes));
  await anew.getByRole('button', { name: 'Wachtwoord bewaren' }).press('Enter');
  await anew.waitForURL(`${open.server.url}/`);
  expect((await lies.request.get('/v1/sessions/current')).status()).toBe(401);
  await go(anew, '/uw-rollen');
  for (const name of ['Aa en Hunze', 'Noordenveld']) await anew.getByRole('heading', { name, exact: true }).waitFor();
  await go(anew, '/mijn-toegang');
  await anew.getByText(/^Vera Voorzitter maakte op .* een nieuwe link voor u\./).waitFor();
});

it('is not taken for a council of the same id in another municipality', async () => {
  await asks('Kim Overal', THIRD, 'elders');
  const kim = await pageOf('Kim Overal', 1280);
  await go(kim, '/dossiers/elders/advies?over=r1');
  await kim.getByRole('heading', { name: 'Advies vastleggen namens een adviesraad' }).waitFor();
  await kim.getByText('Hoe kwam het advies binnen?').waitFor();
  expect(await kim.getByText('Samen aan het advies werken').count()).toBe(0);
});

it('ends on the screen of the other, which leads to what still runs', async () => {
  const [bob, sem] = [await pageOf('Bob Beheer'), await pageOf('Sem Secretaris', 1280)];
  await go(bob, `/beheer/${OTHER}/adviesraden`);
  await bob.getByRole('button', { name: /^Delen beëindigen/ }).press('Enter');
  const link = bob.getByRole('link', { name: 'Bekijk de dossiers met deze raad' });
  expect(await link.getAttribute('href')).toBe(`/dossiers?municipality=${OTHER}&council=${RAAD.id}`);
  await readsWell(bob, 'ending');
  await bob.getByRole('button', { name: 'Delen beëindigen', exact: true }).press('Enter');
  await bob.getByText(`${RAAD.name} wordt niet meer gedeeld.`).first().waitFor();
  await go(sem, `/dossiers/${ID}`);
  await sem.getByText('Er is voor u nu niets vast te leggen in dit dossier.').waitFor();
  await sem.getByText('Rijd ook op zondag.').waitFor();
});
