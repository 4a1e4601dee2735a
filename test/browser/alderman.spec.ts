import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ACCOUNTS, everybody } from '../api/client.js';
import { go } from './going.js';
import { opened } from './opened.js';

// A phone, and what fits on two screens of it.
const [WIDTH, HEIGHT] = [390, 844];
const ANSWERS = ['Te laat', 'Vandaag beslissen', 'Dit veranderde door inwoners', 'Hierover kan de raad vragen'];
const COUNCIL = 'Adviesraad Sociaal Domein Voorbeeldstad';
const DAY_MS = 86_400_000;
const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString().slice(0, 10);

const inside = opened();
async function open(address = '/', width = WIDTH): Promise<Page> {
  const page = await inside.page({ account: ACCOUNTS.alderman, width });
  await page.setViewportSize({ width, height: HEIGHT });
  await go(page, address);
  return page;
}
const answer = (page: Page, title: string) => page.getByRole('region', { name: title });
const bottomOf = async (page: Page) => {
  const box = await page.locator('.dw-answers').boundingBox();
  return (box?.y ?? 0) + (box?.height ?? Infinity);
};
/** The figure of an answer as it stands at the top. */
const figure = async (page: Page, words: RegExp) => {
  const said = await page.getByRole('navigation', { name: 'In het kort' }).getByText(words).innerText();
  return Number(/^\d+/.exec(said)?.[0] ?? 0);
};

describe('the four answers of an alderman', () => {
  it('lie within two screens of a phone, and say of what there is none that it is so', async () => {
    const page = await open();
    for (const title of ANSWERS) await answer(page, title).waitFor();
    expect(await bottomOf(page)).toBeLessThanOrEqual(2 * HEIGHT);
    await answer(page, 'Te laat')
      .getByText(/^Er is niets te laat\. \d+ termijnen waren al voorbij/)
      .waitFor();
    await answer(page, 'Hierover kan de raad vragen').getByText('waren al voorbij toen het van papier kwam').waitFor();
    // What was over before it was copied from paper is nobody's arrears of now.
    expect(await page.getByText('0 te laat').count()).toBe(0);
    await page.getByRole('heading', { name: 'Was al voorbij' }).waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(WIDTH);
  });

  it('say what changed in the text, by whom, and lead to the point', async () => {
    const page = await open();
    const changed = answer(page, 'Dit veranderde door inwoners');
    expect(await changed.locator('ins').first().innerText()).toMatch(/\S/);
    await changed
      .getByText(/^punt \S+ van .*2026/)
      .first()
      .waitFor();
    await changed.getByRole('listitem').first().getByRole('link').click();
    await page.waitForURL('**/aanbevelingen/*');
  });

  it('lead from a figure to as many points as it counts', async () => {
    const page = await open();
    const [changes, topics] = [await figure(page, /veranderingen/), await figure(page, /onderwerpen/)];
    expect(Math.min(changes, topics)).toBeGreaterThan(3);
    await page.getByRole('link', { name: `Alle ${changes} Dit veranderde door inwoners` }).click();
    await page.getByRole('status').getByText(`${changes} veranderingen`).waitFor();
    expect(await page.locator('main .dw-stack > li').count()).toBe(changes);

    await go(page, '/');
    const asked = answer(page, 'Hierover kan de raad vragen');
    const refused = asked.getByRole('link', { name: /^Niet of niet helemaal overgenomen/ });
    const count = Number(/\d+$/.exec(await refused.innerText())?.[0]);
    await refused.click();
    await page.getByRole('status').getByText(`${count} onderwerpen`).waitFor();
    expect(await page.locator('main .dw-stack > li').count()).toBe(count);
    // With the reason that was given, and the way to the point.
    expect(await page.getByText('Reden:').count()).toBe(count);
    await page.locator('main .dw-stack > li').first().getByRole('link').click();
    await page.waitForURL('**/aanbevelingen/*');
  });

  it('go by key from a figure to its answer', async () => {
    const page = await open();
    await page.getByRole('link', { name: /veranderingen door inwoners/ }).press('Enter');
    await page.waitForURL('**/#veranderd');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.closest("section")?.id')).toBe('veranderd');
  });
});

describe('the figures of the dashboard', () => {
  it('lead each to as many points or responses as it says, with a way to each', async () => {
    const page = await open('/overzicht?municipality=gm0000', 1280);
    await page.getByRole('heading', { level: 1, name: 'Wat er met advies gebeurt' }).waitFor();
    const figures = await page.evaluate<{ href: string; count: number }[]>(
      `[...document.querySelectorAll('main table a, main .dw-short a')]
        .filter((a) => /^\\/(punten|reacties|termijnen)$/.test(a.pathname))
        .map((a) => ({ href: a.pathname + a.search, count: parseInt(a.textContent, 10) }))`,
    );
    const addresses = new Map(figures.map(({ href, count }) => [href, count]));
    expect([...addresses.keys()].filter((href) => href.startsWith('/punten')).length).toBeGreaterThan(20);
    expect([...addresses.keys()].filter((href) => href.startsWith('/reacties')).length).toBeGreaterThan(2);
    // Of each address what it asks of the API, as the page asks it: through all of them a browser takes minutes.
    const { alderman } = await everybody(inside.server);
    for (const [href, count] of addresses) {
      const { pathname, searchParams } = new URL(href, inside.server.url);
      searchParams.set('limit', '200');
      const list = { '/punten': 'points', '/reacties': 'responses' }[pathname] ?? 'deadlines';
      const { body } = await alderman.get(`/v1/${list}?${searchParams.toString()}`);
      // Deadlines do not say how many there are.
      const { items, total = items.length } = body as { items: unknown[]; total?: number };
      expect([href, items.length, total]).toEqual([href, count, count]);
    }
  });

  it('and the page says and shows as many, and goes on to the point', async () => {
    const page = await open('/overzicht?municipality=gm0000', 1280);
    const table = page.getByRole('table', { name: 'Antwoorden per adviesraad' });
    const chosen = table.getByRole('link', { name: /Deels, Adviesraad Sociaal Domein/ });
    const count = Number.parseInt((await chosen.textContent()) ?? '', 10);
    expect(count).toBeGreaterThan(1);
    await chosen.dispatchEvent('click');
    await page.waitForURL('**/punten?**answers=partly**');
    await page.getByRole('status').getByText(`${count} punten`).waitFor();
    expect(await page.locator('main .dw-stack > li').count()).toBe(count);
    await page.locator('main .dw-stack > li').first().getByRole('link').click();
    await page.waitForURL('**/aanbevelingen/*');
  });
});

it('the dashboard shows one chart on a phone, with the others a press away, and all of them where there is room', async () => {
  const page = await open('/overzicht?municipality=gm0000');
  const table = (of: Page, name: string) => of.getByRole('table', { name, exact: true });
  await table(page, 'Antwoorden per portefeuille').waitFor();
  expect(await table(page, 'Antwoorden per jaar').count()).toBe(0);
  await page.getByText('Grafiek en tabel: Antwoorden per jaar').click();
  await table(page, 'Antwoorden per jaar').waitFor();
  const wide = await open('/overzicht?municipality=gm0000', 1280);
  await table(wide, 'Antwoorden per jaar').waitFor();
  expect(await wide.getByText('Grafiek en tabel').first().isVisible()).toBe(false);
});

describe('on a busy day', () => {
  beforeAll(async () => {
    const { civilServant, asd } = await everybody(inside.server);
    const done: number[] = [];
    for (let i = 0; i < 8; i++) {
      const [id, date] = [`druk-${i}`, daysAgo(i < 4 ? 200 + i : 10 + i)];
      const at = `/v1/trajectories/${id}`;
      const answers = [
        await civilServant.post('/v1/trajectories', {
          ...{
            id,
            title: `Beleidsplan mantelzorg en respijtzorg Voorbeeldstad, deel ${i + 1}`,
            municipality: 'gm0000',
          },
          ...{ kind: 'requested', subject: 'policy', legalBases: ['wmo-2.1.3'], date },
          authorities: [{ id: 'college', kind: 'college', name: 'College van B&W Voorbeeldstad' }],
          councils: [{ id: 'asd', name: COUNCIL }],
          ...(i === 3 && { portfolioHolder: 'wethouder' }),
        }),
        await civilServant.post(`${at}/advice-requests`, {
          ...{ id: 'r', council: 'asd', date, questions: ['Is dit duidelijk?'] },
          ...{ withoutInvolvementBecause: 'spoed door het Rijk', withoutTextBecause: 'er is nog geen tekst' },
        }),
        await asd.post(`${at}/advices`, {
          ...{ id: 'a', council: 'asd', request: 'r', verdict: 'positive', date },
          recommendations: [{ id: 'p1', text: 'Maak het aanvragen eenvoudiger.' }],
        }),
        await civilServant.post(`${at}/answers`, {
          ...{ authority: 'college', recommendation: 'p1', verdict: 'adopted', date },
        }),
      ];
      done.push(...answers.map(({ status }) => status));
    }
    expect(new Set(done)).toEqual(new Set([201]));
  });

  it('they still lie within two screens, each with what to do, and not one thing twice', async () => {
    const page = await open();
    expect(await figure(page, /te laat/)).toBe(4);
    const late = answer(page, 'Te laat').getByRole('listitem');
    expect(await late.count()).toBe(3);
    const now = await figure(page, /te beslissen/);
    expect(now).toBeGreaterThanOrEqual(4);
    expect(await answer(page, 'Vandaag beslissen').getByRole('listitem').count()).toBe(3);
    // A day that is cut off says nothing: it stands whole within its row.
    const days = page.locator('.dw-answer__when');
    for (let n = 0; n < (await days.count()); n++) {
      const [day, row] = [await days.nth(n).boundingBox(), await days.nth(n).locator('..').boundingBox()];
      expect((day?.x ?? 0) + (day?.width ?? 0)).toBeLessThanOrEqual((row?.x ?? 0) + (row?.width ?? 0) + 1);
    }
    expect(await bottomOf(page)).toBeLessThanOrEqual(2 * HEIGHT);
    // What is late is not asked for once more among what is to be decided.
    expect(await answer(page, 'Vandaag beslissen').getByText('geleden').count()).toBe(0);

    const names = await page.evaluate<string[]>(
      '[...document.querySelectorAll(".dw-answers a")].map((a) => a.textContent)',
    );
    expect(new Set(names).size).toBe(names.length);
    await late
      .first()
      .getByRole('link', { name: /^Reactie vaststellen / })
      .click();
    await page.getByRole('heading', { level: 1, name: 'Reactie vaststellen' }).waitFor();
    await page.getByText('Maak het aanvragen eenvoudiger.').first().waitFor();
  });

  it('all that is late stands on a page of its own, with the way to each', async () => {
    const page = await open();
    await page.getByRole('link', { name: 'Alle 4 Te laat' }).click();
    await page.waitForURL('**/termijnen?**whose=own**');
    await page.getByRole('heading', { level: 1, name: 'Termijnen' }).waitFor();
    expect(await page.locator('.dw-deadline').count()).toBe(4);
    await page.locator('.dw-deadline__title').first().click();
    await page.waitForURL('**/dossiers/druk-*/adviezen/a');
  });

  it('the dashboard begins with it, by as many, and leads to them', async () => {
    const page = await open('/overzicht?municipality=gm0000');
    const first = page.locator('.dw-short li').first();
    expect(await first.textContent()).toBe(
      'Reactie te laat: 4 adviezen. De termijn is voorbij, en er is nog niets vastgesteld.',
    );
    await first.getByRole('link').click();
    await page.waitForURL('**/reacties?**answers=overdue**');
  });

  it('the whole college can be seen instead of the own portfolio, at 320 px and beside each other on a desktop', async () => {
    const page = await open('/', 320);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    await page.getByRole('navigation', { name: 'Van wie' }).getByRole('link', { name: 'Hele college' }).click();
    await page.waitForURL('**/?whose=college');
    expect(await figure(page, /te laat/)).toBe(4);
    const wide = await open('/?whose=college', 1280);
    const [one, other] = await Promise.all(ANSWERS.slice(0, 2).map((title) => answer(wide, title).boundingBox()));
    expect(one?.y).toBe(other?.y);
  });
});
