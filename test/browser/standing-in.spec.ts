import { expect, it } from '@jest/globals';
import { today } from '#calendar';
import type { Locator, Page } from 'playwright-core';
import { ACCOUNTS, as, type Client } from '../api/client.js';
import { go } from './going.js';
import { opened } from './opened.js';

const HERE = '/v1/municipalities/gm0000';
/** A stream ends within three seconds; then the page reads everything anew. */
const WITHIN = { timeout: 5_000 };

let administrator: Client;
const open = opened({
  ready: async ({ server }) => {
    administrator = await as(server, ACCOUNTS.administrator);
    const [inside, council] = [await as(server, ACCOUNTS.civilServant), await as(server, ACCOUNTS.asd)];
    const did = async (who: Client, path: string, body: object) => {
      const { status, text } = await who.post(`/v1/trajectories${path}`, body);
      if (status !== 201) throw new Error(text);
    };
    const because = 'Er was geen tijd voor gesprekken vooraf.';
    for (const id of ['eigen-dossier', 'ander-dossier']) {
      await did(inside, '', {
        ...{ id, title: `Beleid ${id}`, municipality: 'gm0000', kind: 'requested', subject: 'policy', legalBases: [] },
        councils: [{ id: 'asd', name: 'Adviesraad' }],
        authorities: [{ id: 'college', kind: 'college', name: 'College' }],
      });
      const without = { withoutInvolvementBecause: because, withoutTextBecause: because };
      await did(inside, `/${id}/advice-requests`, { id: 'r1', council: 'asd', ...without, term: { weeks: 4 } });
      const recommendations = [{ id: 'p1', text: 'Kort de wachttijd in.' }];
      await did(council, `/${id}/advices`, {
        ...{ id: 'a1', request: 'r1', council: 'asd', verdict: 'positive', recommendations },
      });
      await did(inside, `/${id}/answers`, { authority: 'college', recommendation: 'p1', verdict: 'adopted' });
    }
  },
});

const fits = async (page: Page) =>
  expect(await page.evaluate('document.documentElement.scrollWidth > innerWidth')).toBe(false);
/** What can be read, and not what is folded away. */
const said = (page: Page) => page.locator('main').innerText();
const gone = (what: Locator) => what.first().waitFor({ state: 'detached', ...WITHIN });

it('shows whoever stands in what the other does, on a telephone, and takes it from the open page when that ends', async () => {
  const page = await open.page({ account: ACCOUNTS.clerk, width: 320 });
  const adopt = page.getByRole('link', { name: /^Reactie vaststellen/ });
  await go(page, '/dossiers/eigen-dossier');
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await adopt.count()).toBe(0);
  const lent = { standIn: ACCOUNTS.clerk, role: 'alderman', until: today(new Date()) };
  const made = await administrator.post(`${HERE}/stand-ins`, { person: ACCOUNTS.alderman, ...lent });
  expect(made.status).toBe(201);
  await adopt.first().waitFor(WITHIN);
  await fits(page);
  await go(page, '/uw-rollen');
  await page.getByRole('heading', { level: 1, name: 'Uw rollen' }).waitFor();
  expect(await said(page)).toContain('Karim El Amrani');
  await fits(page);
  await go(page, '/dossiers/eigen-dossier');
  await adopt.first().waitFor();
  const { id } = made.body as { id: string };
  expect((await administrator.delete(`${HERE}/stand-ins/${id}`)).status).toBe(204);
  await gone(adopt);
  await page.getByRole('heading', { level: 1, name: 'Beleid eigen-dossier' }).waitFor();
  await go(page, '/uw-rollen');
  await page.getByRole('heading', { level: 1, name: 'Uw rollen' }).waitFor();
  expect(await said(page)).not.toContain('Karim El Amrani');
});

it('leaves whoever has a part what is theirs, on a telephone: the rest goes from the open page at once, and is read', async () => {
  const page = await open.page({ account: ACCOUNTS.civilServant, width: 320 });
  const act = page.getByRole('region', { name: 'Dit kunt u nu doen' }).getByRole('link').first();
  const nothing = page.getByText('Er is voor u nu niets vast te leggen in dit dossier.');
  await go(page, '/dossiers/ander-dossier');
  await act.waitFor();
  const person = `${HERE}/members/${ACCOUNTS.civilServant}`;
  const { items } = (await administrator.get(`${HERE}/members`)).body as { items: { id: string; name: string }[] };
  const { name } = items.find(({ id }) => id === ACCOUNTS.civilServant) ?? { name: '' };
  const narrow = async (dossiers?: readonly string[]) => {
    const body = JSON.stringify({ name, roles: [{ role: 'civilServant', ...(dossiers && { dossiers }) }] });
    const json = { 'content-type': 'application/json' };
    expect((await administrator.send('PUT', person, body, json)).status).toBe(200);
  };
  await narrow(['eigen-dossier']);
  await gone(act);
  await nothing.waitFor();
  await page.getByRole('heading', { level: 1, name: 'Beleid ander-dossier' }).waitFor();
  await fits(page);
  await go(page, '/dossiers/eigen-dossier');
  await act.waitFor();
  await fits(page);
  await go(page, '/uw-rollen');
  await page
    .getByText(/eigen-dossier/)
    .first()
    .waitFor();
  await fits(page);
  await go(page, '/dossiers/ander-dossier');
  await nothing.waitFor();
  await narrow();
  await act.waitFor(WITHIN);
});
