import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { openDirectory } from '#directory';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { ACCOUNTS, as, type Client } from '../api/client.js';
import { filled, hosted } from '../api/server.js';
import { freePort } from '../api/signing-in.js';
import { mailServer, type MailServer } from '../mail/mail-server.js';
import { AXE, CUT_OFF, FOUND } from './axe.js';
import { keepScreen } from './browser.js';
import { go } from './going.js';
import { opened } from './opened.js';

// What somebody is told, how, and what becomes of it: read, chosen, in a calendar, followed by the public, not delivered.

const GM = 'gm0000';
const ID = 'wat-nieuw-is';
const TITLE = 'Vervoer naar school';
const COUNCIL = 'Adviesraad Sociaal Domein Voorbeeldstad';

let mail: MailServer;
const open = opened({
  // A link that is over answers that it is not there.
  expected: /404|400/,
  server: async () => {
    mail = await mailServer();
    const port = await freePort();
    return hosted(await filled(), {
      PORT: String(port),
      DOORWERKING_SMTP: mail.url,
      DOORWERKING_MAIL_FROM: 'doorwerking@gemeente.example',
      DOORWERKING_ADDRESS: `http://127.0.0.1:${port}`,
    });
  },
});
afterAll(() => mail.stop());

let asd: Page;
async function record(client: Client, path: string, body: object): Promise<void> {
  const { status, text } = await client.post(`/v1/trajectories${path}`, body);
  if (status !== 201) throw new Error(`${path}: ${text}`);
}
async function readsWell(page: Page, name: string): Promise<void> {
  await keepScreen(page, `told/${name}`);
  expect(await page.evaluate(CUT_OFF)).toBe(false);
  expect(await page.evaluate(FOUND)).toEqual([]);
}

beforeAll(async () => {
  const inside = await as(open.server, ACCOUNTS.civilServant);
  await record(inside, '', {
    ...{ id: ID, title: TITLE, municipality: GM, kind: 'requested', subject: 'policy', legalBases: [] },
    ...{ councils: [{ id: 'asd', name: COUNCIL }], authorities: [{ id: 'college', kind: 'college', name: 'College' }] },
  });
  const because = 'Er was geen tijd voor gesprekken vooraf.';
  for (const id of ['r1', 'r2'])
    await record(inside, `/${ID}/advice-requests`, {
      ...{ id, council: 'asd', withoutInvolvementBecause: because, withoutTextBecause: because, term: { weeks: 6 } },
    });
  for (const how of [{ account: ACCOUNTS.asd }, { account: ACCOUNTS.administrator, width: 320 }, { width: 320 }])
    await (await open.context(how)).addInitScript({ path: AXE });
  asd = await open.lasting({ account: ACCOUNTS.asd });
});

it('has what is new read one by one and all at once, and shows only what was not', async () => {
  await go(asd, '/nieuw');
  const ours = asd.getByRole('listitem').filter({ hasText: TITLE });
  await ours.first().waitFor();
  expect(await ours.filter({ hasText: 'Nieuw:' }).count()).toBe(3);
  await readsWell(asd, 'news');
  await ours.first().getByRole('button', { name: 'Als gelezen aanmerken', exact: false }).press('Enter');
  for (let tries = 0; tries < 100 && (await ours.filter({ hasText: 'Nieuw:' }).count()) > 2; tries++)
    await asd.waitForTimeout(100);
  await asd.getByLabel('Alleen wat ik niet heb gelezen').click();
  await asd.waitForURL('**/nieuw?ongelezen=yes');
  for (let tries = 0; tries < 100 && (await ours.count()) > 2; tries++) await asd.waitForTimeout(100);
  expect(await ours.count()).toBe(2);
  await asd.getByRole('button', { name: 'Alles als gelezen aanmerken' }).click();
  await asd.getByText('Er is niets nieuws.').waitFor();
  await asd.reload();
  await asd.getByText('Er is niets nieuws.').waitFor();
});

it('keeps how somebody is mailed, and opens and revokes an address for their calendar', async () => {
  await go(asd, '/nieuw');
  await asd.getByRole('radio', { name: 'Eén keer per dag, om zeven uur' }).check();
  await asd.getByRole('checkbox', { name: 'Vragen bij een concept van uw raad' }).check();
  await asd.getByRole('button', { name: 'Bewaren', exact: true }).click();
  await asd.getByText('Uw keuze voor mail is bewaard.').first().waitFor();
  await asd.reload();
  expect(await asd.getByRole('radio', { name: 'Eén keer per dag, om zeven uur' }).isChecked()).toBe(true);
  expect(await asd.getByRole('checkbox', { name: 'Vragen bij een concept van uw raad' }).isChecked()).toBe(true);
  await asd.getByRole('button', { name: `Maak een adres: ${COUNCIL}`, exact: false }).click();
  const address = asd.getByRole('status').locator('code');
  await address.waitFor();
  const calendar = await fetch((await address.textContent()) ?? '');
  expect(await calendar.text()).toMatch(new RegExp(`X-WR-CALNAME:Termijnen ${COUNCIL}`));
  await readsWell(asd, 'calendar');
  const secret = (await address.textContent()) ?? '';
  await asd.getByRole('button', { name: 'Intrekken', exact: false }).click();
  await asd.getByText('Het adres werkt niet meer.').first().waitFor();
  expect((await fetch(secret)).status).toBe(404);
});

it('has anybody follow with the keyboard at 320 pixels, in Dutch and English, and says what a used link is', async () => {
  const page = await open.page({ width: 320 });
  const dossier = 'voorbeeld-verordening-2026';
  await page.goto(`/openbaar/dossiers/${dossier}?taal=en`);
  await page.getByRole('link', { name: 'Follow this by mail' }).first().press('Enter');
  await page.getByRole('heading', { name: 'Follow by mail' }).waitFor();
  await readsWell(page, 'follow-en');
  await page.getByRole('link', { name: 'Nederlands' }).press('Enter');
  await page.getByRole('heading', { name: 'Volgen per mail' }).waitFor();
  await page.getByLabel('Uw mailadres').fill('buur@voorbeeld');
  await page.keyboard.press('Enter');
  await page.getByRole('alert').filter({ hasText: 'Vul een mailadres in' }).waitFor();
  expect(await page.getByLabel('Uw mailadres').inputValue()).toBe('buur@voorbeeld');
  await readsWell(page, 'follow-wrong');
  await page.getByLabel('Uw mailadres').fill('buur@voorbeeld.nl');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Kijk in uw mail' }).waitFor();
  await readsWell(page, 'look');
  await mail.until(1);
  const [confirm = '', english = ''] = mail.taken[0]?.text?.match(/http:\S+bevestigen\?\S+/g) ?? [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.goto('about:blank');
    await page.emulateMedia({ colorScheme });
    await page.setContent(String(mail.taken[0]?.html));
    await page.getByRole('heading', { name: 'Wilt u dit volgen?' }).waitFor();
    await readsWell(page, `letter-${colorScheme}`);
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(confirm);
  await page.getByText('Wilt u dit per mail volgen: het dossier', { exact: false }).waitFor();
  await readsWell(page, 'confirm');
  await page.getByRole('button', { name: 'Ja, volgen' }).press('Enter');
  await page.getByRole('heading', { name: 'U volgt dit nu' }).waitFor();
  await page.goto(english);
  await page.getByRole('heading', { name: 'You follow this now' }).waitFor();
  await readsWell(page, 'used-en');
  const directory = await openDirectory({ file: join(open.server.folder, 'directory.sqlite'), now: () => new Date() });
  const [follower] = await directory.followers.of([{ municipality: GM, what: 'dossier', of: dossier }]);
  const out = await directory.seals.seal('unfollow', follower?.id ?? '');
  await directory.close();
  await page.goto(`/openbaar/volgen/stoppen?t=${out}`);
  await page.getByText('U krijgt dan geen mail meer over: het dossier', { exact: false }).waitFor();
  await page.getByRole('button', { name: 'Stoppen' }).press('Enter');
  await page.getByRole('heading', { name: 'U volgt dit niet meer' }).waitFor();
  await page.goto(confirm);
  await page.getByRole('heading', { name: 'Deze link werkt niet meer' }).waitFor();
  await readsWell(page, 'over');
});

it('shows an administrator what does not arrive, who tries it again or gives it up', async () => {
  const directory = await openDirectory({ file: join(open.server.folder, 'directory.sqlite'), now: () => new Date() });
  mail.answers.set('weg@example.org', { at: 'receiver', code: 550 });
  mail.answers.set('vol@example.org', { at: 'receiver', code: 452 });
  const letter = { municipality: GM, subject: 'x', text: 'x', html: 'x', person: ACCOUNTS.asd };
  await directory.outbox.put([
    { ...letter, key: 'a', kind: 'asked', to: 'weg@example.org' },
    { ...letter, key: 'b', kind: 'several', to: 'vol@example.org' },
  ]);
  const troubled = async () => {
    const { again, failed } = await directory.outbox.state(GM);
    return again.length + failed.length;
  };
  while ((await troubled()) < 2) await new Promise((resolve) => setTimeout(resolve, 100));
  const page = await open.page({ account: ACCOUNTS.administrator, width: 320 });
  await go(page, '/');
  await page.getByText('er is mail die niet aankomt, 2 in totaal', { exact: false }).waitFor();
  await page.getByRole('link', { name: 'Mail bekijken' }).click();
  await page.getByText('Dit adres bestaat niet', { exact: false }).waitFor();
  await page.getByText('De postbus is vol (code 452)', { exact: false }).waitFor();
  expect(await page.locator('main').textContent()).not.toContain('example.org');
  await readsWell(page, 'mail');
  mail.answers.clear();
  const before = mail.taken.length;
  await page.getByRole('button', { name: /^Nu opnieuw proberen: Adviesaanvragen/ }).press('Enter');
  await mail.until(before + 1);
  await page.getByRole('button', { name: /^Opgeven: Meer berichten/ }).press('Enter');
  await page.getByText('Weet u het zeker?', { exact: false }).waitFor();
  await readsWell(page, 'sure');
  await page.getByRole('button', { name: /^Ja, opgeven/ }).press('Enter');
  await page.getByText('Alle berichten zijn aangekomen bij de mailserver').waitFor();
  expect(await troubled()).toBe(0);
  await directory.close();
});
