import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ACCOUNTS, as } from '../api/client.js';
import { go, inRoom, sendOff } from './going.js';
import { opened } from './opened.js';

const DOSSIER = 'oirschot-koersnotitie-2016';
const FORM = `/dossiers/${DOSSIER}/invloedsruimte`;

const open = opened();
let page: Page;
beforeEach(async () => {
  page = await open.page({ account: ACCOUNTS.civilServant });
});

async function timesSet(): Promise<number> {
  const inside = await as(open.server, ACCOUNTS.civilServant);
  const { body } = await inside.get(`/v1/trajectories/${DOSSIER}/timeline`);
  return (body as { items: { type: string }[] }).items.filter(({ type }) => type === 'InfluenceSpaceSet').length;
}

const purpose = () => page.getByLabel('Wat is het doel?');

describe('a form', () => {
  it('names what is missing at its field, and above with the way to it', async () => {
    await go(page, FORM);
    await page.getByRole('button', { name: 'Vastleggen' }).click();
    const summary = page.getByRole('alert');
    await summary.waitFor();
    expect(await page.evaluate('document.activeElement.tagName')).toBe('H2');
    expect(await purpose().getAttribute('aria-invalid')).toBe('true');
    await summary.getByRole('link', { name: /^Wat is het doel/ }).click();
    expect(await page.evaluate('document.activeElement.labels[0].textContent')).toMatch(/^Wat is het doel/);
    expect(await timesSet()).toBe(0);
  });

  it('keeps what was typed when the page goes away, and lets somebody start over', async () => {
    await go(page, FORM);
    await purpose().fill('Een notitie die iedereen begrijpt <script>alert(1)</script> 👋');
    await page.reload();
    await purpose().waitFor();
    expect(await purpose().inputValue()).toBe('Een notitie die iedereen begrijpt <script>alert(1)</script> 👋');
    await page.getByRole('button', { name: 'Opnieuw beginnen' }).click();
    expect(await purpose().inputValue()).toBe('');
    // The focus stays on the button, which now takes it back.
    await page.keyboard.press('Enter');
    expect(await purpose().inputValue()).toMatch(/^Een notitie die iedereen begrijpt/);
    await page.getByRole('button', { name: 'Opnieuw beginnen' }).click();
    expect(await page.getByRole('button', { name: 'Ongedaan maken' }).count()).toBe(1);
    await page.reload();
    expect(await purpose().inputValue()).toBe('');
  });

  it('is sent once, however often somebody clicks, and shows what was recorded', async () => {
    await go(page, FORM);
    await purpose().fill('Een notitie die iedereen begrijpt.');
    // The line that is begun after it and left empty is not a point.
    await page.getByRole('textbox', { name: 'Punt 1' }).fill('de openingstijden\n');
    await page
      .getByRole('group', { name: 'Wat staat vast?' })
      .getByRole('button', { name: 'Nog een toevoegen' })
      .click();
    await page.getByLabel('Wat staat vast?', { exact: true }).last().fill('het budget');
    await page.getByLabel('Waarom?').fill('De gemeenteraad heeft het vastgesteld.');
    await page.getByLabel(/^Adviseren/).check();
    await page.getByLabel('Alleen de maand').check();
    await page.getByLabel('Maand', { exact: true }).selectOption('03');
    await page.getByLabel('Jaar', { exact: true }).fill('2016');
    await page.getByRole('button', { name: 'Vastleggen' }).dblclick();
    // A double click sends nothing that was not read; one on what sends it, sends it once.
    await page.getByRole('heading', { name: 'Dit wordt openbaar' }).waitFor();
    expect(await timesSet()).toBe(0);
    await page.getByRole('button', { name: 'Versturen' }).dblclick();
    await inRoom(page, DOSSIER);
    await page.getByText('Wat nog kan veranderen, is vastgelegd.').waitFor();
    await page.getByText('de openingstijden').first().waitFor();
    expect(await timesSet()).toBe(1);
    // What was sent is no longer kept.
    await go(page, FORM);
    expect(await page.getByRole('button', { name: 'Opnieuw beginnen' }).count()).toBe(0);
  });

  it('is not sent by Enter in one of its fields, and what is shown first can be left with Escape', async () => {
    await go(page, FORM);
    const before = await timesSet();
    await purpose().fill('Een begin.');
    await page.getByLabel('Dag', { exact: true }).press('Enter');
    expect(await page.locator('form[aria-busy="true"], dialog').count()).toBe(0);
    await page.getByRole('textbox', { name: 'Punt 1' }).fill('de openingstijden');
    await page.getByLabel(/^Adviseren/).check();
    const because = page.getByLabel('Waarom is nu iets anders open of vast?');
    if (await because.isVisible()) await because.fill('Er kwam iets bij.');
    await page.getByRole('button', { name: 'Vastleggen' }).click();
    const shown = page.getByRole('dialog', { name: 'Dit wordt openbaar' });
    await shown.getByText('de openingstijden').waitFor();
    await page.keyboard.press('Escape');
    await shown.waitFor({ state: 'detached' });
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Vastleggen');
    expect([await purpose().inputValue(), await timesSet()]).toEqual(['Een begin.', before]);
  });

  it('makes a row of every line, and puts back a row that was taken away by mistake', async () => {
    await go(page, FORM);
    const points = page.getByRole('group', { name: 'Wat kan nog anders?' });
    const point = (number: number) => points.getByRole('textbox', { name: `Punt ${number}`, exact: true });
    await point(1).fill('- de tijden\n- de balie\n- de brief');
    expect(await point(3).inputValue()).toBe('de brief');
    await page.keyboard.press('Enter');
    await page.keyboard.type('de prijs');
    expect([await point(3).inputValue(), await point(4).inputValue()]).toEqual(['de brief', 'de prijs']);
    await points.getByRole('button', { name: 'Punt 2 weghalen' }).click();
    expect(await point(2).inputValue()).toBe('de brief');
    await points.getByText('Punt 2 is weggehaald.').waitFor();
    await page.keyboard.press('Enter');
    expect(await point(2).inputValue()).toBe('de balie');
    expect(await page.evaluate('document.activeElement.value')).toBe('de balie');
    expect(await points.getByRole('button', { name: 'Ongedaan maken' }).count()).toBe(0);
    await page.reload();
    await page.getByRole('button', { name: 'Opnieuw beginnen' }).click();
  });

  it('says so when somebody else was first, and keeps what was filled in', async () => {
    await go(page, FORM);
    await purpose().fill('Mijn nieuwe doel.');
    const other = await as(open.server, ACCOUNTS.civilServant);
    const { status } = await other.post(`/v1/trajectories/${DOSSIER}/information`, { description: 'Een overzicht.' });
    expect(status).toBe(201);
    // The page itself is up to date by now; what was judged by is not.
    await page.getByText(/^Bijgewerkt om/).waitFor();
    await sendOff(page, 'Vastleggen');
    await page.getByRole('heading', { name: 'Iemand anders was u voor' }).waitFor();
    expect(await purpose().inputValue()).toBe('Mijn nieuwe doel.');
  });
});
