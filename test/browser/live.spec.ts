import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ACCOUNTS, as, type Client } from '../api/client.js';
import { serve } from '../api/server.js';
import { keepScreen } from './browser.js';
import { go } from './going.js';
import { opened } from './opened.js';
import { lines, openPoint, reason, told, writeAnswer } from './work/answers.js';

const DOSSIER = '/v1/trajectories/samen';
const PAGE = '/dossiers/samen/antwoorden';
const SOON = { timeout: 2_000 };

let inside: Client;
let [mine, theirs]: Page[] = [];
const open = opened({
  // One of the tests takes the server away.
  expected: /ERR_CONNECTION_(?:REFUSED|RESET)|ERR_INCOMPLETE_CHUNKED_ENCODING/,
  ready: async (opening) => {
    inside = await as(opening.server, ACCOUNTS.civilServant);
    const council = await as(opening.server, ACCOUNTS.asd);
    const sent = async (client: Client, path: string, body: object) => {
      const { status, text } = await client.post(path, body);
      if (status !== 201) throw new Error(text);
    };
    await sent(inside, '/v1/trajectories', {
      ...{ id: 'samen', title: 'Samen schrijven', municipality: 'gm0000', kind: 'requested', subject: 'ordinance' },
      ...{ legalBases: [], councils: [{ id: 'asd', name: 'Adviesraad' }], date: '2026-01-05' },
      authorities: [{ id: 'college', kind: 'college', name: 'College' }],
    });
    await sent(council, `${DOSSIER}/advices`, {
      ...{ id: 'a1', council: 'asd', verdict: 'positive', date: '2026-01-20' },
      recommendations: ['Begin eerder.', 'Schrijf korter.', 'Vraag het ons.'].map((text, i) => ({
        id: `p${i + 1}`,
        text,
      })),
    });
    const { civilServant: account } = ACCOUNTS;
    const both = await Promise.all(['mine', 'theirs'].map((at) => opening.lasting({ account, at })));
    await Promise.all(both.map((page) => go(page, PAGE)));
    [mine, theirs] = both;
  },
});

const why = (page: Page) => reason(page, /^Waarom neemt u dit niet over/);
const line = (page: Page, n: number) => lines(page).nth(n - 1);
const note = (page: Page) => page.locator('.dw-live__note');

/** What another recorded comes by itself. */
async function expectReason(page: Page, text: RegExp): Promise<void> {
  for (let n = 0; n < 40 && !text.test(await why(page).inputValue()); n++) await page.waitForTimeout(50);
  expect(await why(page).inputValue()).toMatch(text);
}

/** What is put right before it is drawn, is not yet right when it was only computed. */
const frame = (page: Page) => page.evaluate('new Promise((drawn) => requestAnimationFrame(drawn))');

async function refuse(page: Page, n: number, text: string): Promise<void> {
  await openPoint(page, `Aanbeveling ${n}`);
  await writeAnswer(page, 'Niet overgenomen', text);
}
async function record(page: Page, n: number, text: string): Promise<void> {
  await refuse(page, n, text);
  await page.getByRole('button', { name: `Antwoord ${n} bewaren` }).click();
  await line(page, n).getByText('Concept').waitFor();
}

it('shows within two seconds what another did, and leaves alone what is being typed', async () => {
  if (!mine || !theirs) throw new Error('no pages');
  await refuse(mine, 2, 'Dat past niet in de wet, want');
  await why(mine).press('End');
  const before = await why(mine).boundingBox();
  await record(theirs, 1, 'Daar is dit jaar geen tijd voor.');
  await line(mine, 1).getByText('Concept').waitFor(SOON);
  await note(mine)
    .getByText(/^Bijgewerkt om \d\d:\d\d: antwoord geschreven \(Samen schrijven\)$/)
    .waitFor(SOON);
  // Neither the caret nor what is read has moved.
  await mine.keyboard.type(' artikel 3 laat dat niet toe.');
  expect(await why(mine).inputValue()).toBe('Dat past niet in de wet, want artikel 3 laat dat niet toe.');
  await frame(mine);
  expect((await why(mine).boundingBox())?.y).toBeCloseTo(before?.y ?? 0, 0);
  await keepScreen(mine, 'live-note');
  expect(await note(theirs).count()).toBe(0);
  // Where nothing was typed here, it is what stands there.
  await openPoint(mine, 'Aanbeveling 1');
  expect(await why(mine).inputValue()).toBe('Daar is dit jaar geen tijd voor.');
});

it('shows both when somebody else answered the same, and lets a person choose', async () => {
  if (!mine || !theirs) throw new Error('no pages');
  await openPoint(mine, 'Aanbeveling 2');
  await record(theirs, 2, 'Het moet zo lang, anders mist er iets.');
  await mine.getByText('Iemand anders heeft intussen dit antwoord bewaard:').waitFor(SOON);
  await mine.getByText('Het moet zo lang, anders mist er iets.').waitFor();
  expect(await why(mine).inputValue()).toMatch(/^Dat past niet in de wet/);
  await keepScreen(mine, 'live-conflict');
  expect(await mine.getByRole('button', { name: 'Antwoord 2 bewaren' }).isDisabled()).toBe(true);
  await mine.getByRole('button', { name: 'Houd wat ik typte' }).click();
  await mine.getByRole('button', { name: 'Antwoord 2 bewaren' }).click();
  await told(mine).getByText('Bewaard: Aanbeveling 2.').waitFor();
  await openPoint(theirs, 'Aanbeveling 2');
  await expectReason(theirs, /artikel 3 laat dat niet toe/);
});

it('keeps what is typed at another point while an answer is under way', async () => {
  if (!mine) throw new Error('no page');
  await openPoint(mine, 'Aanbeveling 1');
  await why(mine).fill('Volgend jaar misschien');
  let arrived = () => {};
  const typed = new Promise<void>((resolve) => (arrived = resolve));
  await mine.route('**/batches', async (route) => {
    await typed;
    await route.continue();
  });
  const answered = mine.waitForResponse('**/batches');
  await mine.getByRole('button', { name: 'Antwoord 1 bewaren' }).click();
  await refuse(mine, 3, 'Dat vragen wij u al');
  arrived();
  await answered;
  await line(mine, 1).getByText('Nog niet bewaard').waitFor({ state: 'detached' });
  await mine.unroute('**/batches');
  // Somebody who went on by themselves is not taken elsewhere.
  expect(await why(mine).inputValue()).toBe('Dat vragen wij u al');
  await line(mine, 3).getByText('Nog niet bewaard').waitFor();
  await openPoint(mine, 'Aanbeveling 1');
  expect(await why(mine).inputValue()).toBe('Volgend jaar misschien');
  await mine.getByText('Bewaard als concept', { exact: true }).waitFor();
});

it('keeps what is typed on while the same answer is under way, and stays there', async () => {
  if (!mine) throw new Error('no page');
  await why(mine).fill('Volgend jaar');
  let arrived = () => {};
  const typed = new Promise<void>((resolve) => (arrived = resolve));
  await mine.route('**/batches', async (route) => {
    await typed;
    await route.continue();
  });
  const answered = mine.waitForResponse('**/batches');
  await mine.getByRole('button', { name: 'Antwoord 1 bewaren' }).click();
  await why(mine).press('End');
  await mine.keyboard.type(', in mei.');
  arrived();
  await answered;
  await mine.unroute('**/batches');
  await line(mine, 1).getByText('Nog niet bewaard').waitFor();
  expect(await why(mine).inputValue()).toBe('Volgend jaar, in mei.');
  expect(await mine.evaluate('document.activeElement.value')).toBe('Volgend jaar, in mei.');
  await mine.getByRole('button', { name: 'Antwoord 1 bewaren' }).click();
  await told(mine).getByText('Bewaard: Aanbeveling 1.').waitFor();
});

it('says that it lost the connection, and shows what it missed when it is back', async () => {
  if (!mine) throw new Error('no page');
  await refuse(mine, 3, 'Nog niet af');
  const { port } = new URL(open.server.url);
  await open.server.stop();
  await note(mine)
    .getByText(/^Wij verbinden opnieuw/)
    .waitFor();
  await keepScreen(mine, 'live-lost');
  open.server = await serve(open.server.folder, { PORT: port });
  const answer = { authority: 'college', recommendation: 'p1', verdict: 'adopted' };
  expect((await inside.post(`${DOSSIER}/answers`, answer)).status).toBe(201);
  await line(mine, 1).getByText('Overgenomen', { exact: true }).waitFor();
  await note(mine)
    .getByText(/^Bijgewerkt om/)
    .waitFor();
  expect(await why(mine).inputValue()).toBe('Nog niet af');
});

it('says that the session ended, and keeps what was typed for the next', async () => {
  if (!mine) throw new Error('no page');
  await mine.request.delete('/v1/sessions/current', { headers: { origin: open.server.url } });
  await note(mine)
    .getByText(/^U bent niet meer ingelogd/)
    .waitFor();
  await why(mine).fill('Nog niet af, en nu wel.');
  await line(mine, 1).getByText('Concept').waitFor();
  await mine.waitForTimeout(400);
  await keepScreen(mine, 'live-ended');
  await note(mine).getByRole('link', { name: 'Inloggen' }).click();
  await mine.getByRole('button', { name: /Sanne Bakker/ }).click();
  await mine.waitForURL(`**${PAGE}*`);
  await why(mine).waitFor();
  expect(await why(mine).inputValue()).toBe('Nog niet af, en nu wel.');
});

it('tells on the start page what others did since the visit before', async () => {
  const yesterday = Date.now() - 86_400_000;
  const page = await open.page({ account: ACCOUNTS.alderman });
  await page.addInitScript(`localStorage.setItem('doorwerking.visits wethouder', '${yesterday}')`);
  await go(page, '/');
  const since = page.getByRole('region', { name: 'Veranderd sinds uw vorige bezoek' });
  const one = since.getByRole('listitem').filter({ hasText: 'Samen schrijven' });
  await one.getByText('dossier geopend, advies gegeven en antwoord geschreven').waitFor();
  await keepScreen(page, 'start-since');
});
