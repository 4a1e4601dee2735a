import { beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { ACCOUNTS, as } from '../api/client.js';
import { DOSSIER, openDossier } from './bad-input/dossier.js';
import { go, inRoom, sendOff } from './going.js';
import { missed } from './left-out.js';
import { opened } from './opened.js';
import { lines, told, writeAnswer } from './work/answers.js';
import { check, field, fill, group } from './work/hand.js';

const open = opened({ ready: ({ server }) => openDossier(server) });
const at = (path: string) => `/dossiers/${DOSSIER}/${path}`;

async function begun(account: string, path: string): Promise<Page> {
  const page = await open.page({ account });
  await go(page, path);
  return page;
}
const summary = (page: Page) => page.getByRole('alert');
const said = async (page: Page) => {
  await summary(page).waitFor();
  return summary(page).getByRole('listitem').allInnerTexts();
};
const press = sendOff;

describe('what is wrong in a form', () => {
  it('is said once, at a field that stands deeper in what is sent', async () => {
    const page = await begun(ACCOUNTS.civilServant, at('adviesaanvraag'));
    await group(page, 'Aan wie vraagt u advies?').getByRole('checkbox').first().check();
    await fill(page, 'Waarom sprak u niet eerst met mensen?', 'De raad vergadert volgende week.');
    await check(page, 'Een aantal weken');
    await press(page, 'Advies vragen');
    expect(await said(page)).toEqual(['Hoeveel weken?: schrijf hier uw antwoord']);
    await summary(page).getByRole('link').click();
    const weeks = field(page, 'Hoeveel weken?');
    expect(await page.evaluate('document.activeElement.labels[0].textContent')).toBe('Hoeveel weken?');
    // It goes away as soon as the field says something else.
    await weeks.fill('drie');
    expect([await weeks.getAttribute('aria-invalid'), await summary(page).count()]).toEqual([null, 0]);
    await press(page, 'Advies vragen');
    expect(await said(page)).toEqual(['Hoeveel weken?: moet een geheel getal van 1 tot en met 520 zijn']);
    expect(await weeks.getAttribute('aria-invalid')).toBe('true');
    expect(await missed(page)).toEqual([]);
    // What is not asked any more keeps nobody from sending.
    await check(page, 'Een aantal dagen');
    await summary(page).waitFor({ state: 'detached' });
  });

  it('is what to do, when nothing was filled in or nothing was changed', async () => {
    const council = await begun(ACCOUNTS.asd, at('weerwoord'));
    await press(council, 'Laten weten aan de gemeente');
    expect(await said(council)).toEqual([
      expect.stringMatching(/punt 1\?: Kies bij minstens één antwoord of uw raad tevreden is\.$/),
    ]);
    await check(council, 'Ja, tevreden');
    expect(await summary(council).count()).toBe(0);
    await press(council, 'Laten weten aan de gemeente');
    await inRoom(council, DOSSIER);
    await go(council, at('weerwoord'));
    await press(council, 'Laten weten aan de gemeente');
    expect(await said(council)).toEqual([expect.stringMatching(/U hebt niets veranderd\.$/)]);

    await go(council, at('evaluatie'));
    await press(council, 'Evaluatie vastleggen');
    expect(await said(council)).toEqual([expect.stringMatching(/Geef minstens één cijfer of opmerking\.$/)]);
    await council.getByLabel('Opmerking bij voorwaarde 4').fill('é'.repeat(100_000));
    await press(council, 'Evaluatie vastleggen');
    expect(await said(council)).toEqual([expect.stringMatching(/^Opmerking bij voorwaarde 4: mag hoogstens/)]);
  });

  it('has its dates as people write them', async () => {
    const page = await begun(ACCOUNTS.civilServant, at('concept'));
    await check(page, 'Concept');
    await fill(page, 'De tekst', 'Een tekst.');
    await group(page, 'Is dit van een eerdere dag?').getByLabel('Dag', { exact: true }).fill('2099-11-01');
    await press(page, /^Versie \d plaatsen/);
    expect(await said(page)).toEqual([
      expect.stringMatching(/^Is dit van een eerdere dag\?: 1 november 2099 ligt na vandaag \(\d+ \p{L}+ 20\d\d\)$/u),
    ]);
    await page.reload();
    await press(page, 'Opnieuw beginnen');
  });

  it('is that one of both is needed, or that something has to be chosen', async () => {
    const page = await begun(ACCOUNTS.civilServant, at('concept'));
    expect(await page.getByText('(één van beide is nodig)').count()).toBe(2);
    await press(page, /^Versie \d plaatsen/);
    expect(await said(page)).toEqual(['Hoe ver is de tekst?: kies wat past', 'De tekst: één van beide is nodig']);
    await go(page, '/dossiers/nieuw');
    await press(page, 'Dossier openen');
    expect(await said(page)).toEqual(['Voor welke gemeente?: kies voor welke gemeente u het dossier opent']);
    expect(await field(page, 'Voor welke gemeente?').getAttribute('aria-invalid')).toBe('true');
  });

  it('follows a point of an advice, and does not stay behind at its place', async () => {
    const page = await begun(ACCOUNTS.asd, at('advies'));
    await check(page, 'Negatief');
    await press(page, 'Advies indienen');
    const marked = page.locator('textarea[aria-invalid="true"]');
    await marked.waitFor();
    await page.getByText('Een lijst plakken').click();
    await page.getByLabel('Plak de aanbevelingen uit uw document').fill('- een\n- twee\n- drie');
    await press(page, 'Maak er 3 aanbevelingen van');
    expect(await marked.count()).toBe(0);
    await fill(page, 'Punt 2', '');
    await press(page, 'Advies indienen');
    await marked.waitFor();
    await press(page, 'Aanbeveling 2 weghalen');
    expect([await marked.count(), await summary(page).count()]).toEqual([0, 0]);
    expect(await field(page, 'Punt 2').inputValue()).toBe('drie');
  });

  it('is not in the way of a letter: its points are taken one by one, it is kept with the advice, and so are annexes', async () => {
    const page = await begun(ACCOUNTS.asd, at('advies'));
    await press(page, 'Gooi dit concept weg');
    await press(page, 'Ja, gooi het concept weg');
    await page.getByText('Er is nog niets geschreven.', { exact: false }).waitFor();
    const letter =
      'Geacht college,\n\n1. Kort de wacht in.\n2. Schrijf gewone taal.\n3. Wie beslist er?\n\nMet vriendelijke groet,';
    const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
    await field(page, 'Neem het advies over uit een bestand').setInputFiles(file('brief.txt', letter));
    await group(page, 'Gevonden punten').getByRole('checkbox', { name: '2. Schrijf gewone taal.' }).uncheck();
    await press(page, 'Maak er 2 aanbevelingen van');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Een lijst plakken');
    expect([await field(page, 'Punt 1').inputValue(), await field(page, 'Punt 2').inputValue()]).toEqual([
      ...['Kort de wacht in.', 'Wie beslist er?'],
    ]);
    await field(page, 'Voeg een bijlage toe').setInputFiles([file('cijfers 2025.txt', 'Veel.'), file('leeg.txt', ' ')]);
    await field(page, 'Hoe heet bijlage 2?').waitFor();
    expect(await field(page, 'Hoe heet bijlage 1?').inputValue()).toBe('cijfers 2025');
    await press(page, 'Bijlage 2 weghalen');
    await check(page, 'Negatief');
    await press(page, 'Advies indienen');
    await inRoom(page, DOSSIER);
    await go(page, at('blad'));
    for (const [name, text] of [
      ['Het advies als bestand opslaan', letter],
      ['Bijlage opslaan: cijfers 2025', 'Veel.'],
    ] as const) {
      const download = page.waitForEvent('download');
      await page.getByRole('link', { name }).click();
      expect(readFileSync(await (await download).path(), 'utf8')).toBe(text);
    }
  });

  it('is not in the way of a text from a file, which is looked over, confirmed and can be had again', async () => {
    const page = await begun(ACCOUNTS.civilServant, at('concept'));
    const file = field(page, 'Neem de tekst over uit een bestand');
    await check(page, 'Concept');
    await fill(page, 'De tekst', 'Mijn eigen tekst.');
    await file.setInputFiles('test/documents/met-wachtwoord.pdf');
    expect(await said(page)).toEqual([expect.stringMatching(/^de pdf is beveiligd met een wachtwoord/)]);
    await file.setInputFiles('test/documents/verordening-wijzigingen.docx');
    await page.getByText('Bijgehouden wijzigingen in het document: 4.').waitFor();
    expect(await page.evaluate('document.activeElement.textContent')).toMatch(/^verordening-wijzigingen\.docx: /);
    expect(await field(page, 'De tekst').inputValue()).toContain('1. Het college voert binnen vier weken');
    await press(page, 'Zet mijn eigen tekst terug');
    expect(await field(page, 'De tekst').inputValue()).toBe('Mijn eigen tekst.');
    await file.setInputFiles('test/documents/verordening-wijzigingen.docx');
    await press(page, 'Neem de wijzigingen niet over');
    await page.getByText('Ze zijn niet overgenomen').waitFor();
    expect(await field(page, 'De tekst').inputValue()).toContain('1. Het college voert binnen zes weken');
    await page.getByRole('button', { name: /^Versie \d plaatsen/ }).click();
    await page.getByRole('dialog').getByText('het bestand dat erbij wordt bewaard').waitFor();
    await page.getByRole('dialog').getByRole('button').last().click();
    await press(page, 'Bewaar het bestand er niet bij');
    expect(await page.evaluate('document.activeElement.type')).toBe('file');
    await file.setInputFiles('test/documents/verordening.pdf');
    await page.getByText('In een pdf staat niet wat een alinea is.').waitFor();
    await press(page, /^Versie \d plaatsen/);
    await inRoom(page, DOSSIER);
    const link = page.locator('a[download]', { hasText: 'Bestand van versie' }).first();
    const given = await page.request.get((await link.getAttribute('href')) ?? '');
    expect(given.headers()['content-disposition']).toMatch(/^attachment; filename="versie-\d\.pdf"$/);
    expect((await given.body()).equals(readFileSync('test/documents/verordening.pdf'))).toBe(true);
  });
});

describe('a list', () => {
  it('has a row for every line that somebody typed, and sends no row that was left empty', async () => {
    const page = await begun(ACCOUNTS.civilServant, at('betrokkenheid'));
    await fill(page, 'Wat deed u?', 'Een panel.');
    await fill(page, 'Punt 1', 'te laat\nte kort\nte duur\n');
    await press(page, 'Vastleggen');
    await inRoom(page, DOSSIER);
    const inside = await as(open.server, ACCOUNTS.civilServant);
    const { body } = await inside.get(`/v1/trajectories/${DOSSIER}/influence`);
    const { findings } = body as { findings: { text: string }[] };
    expect(findings.map(({ text }) => text)).toEqual(['te laat', 'te kort', 'te duur']);
  });
});

describe('answers that are not right yet', () => {
  beforeAll(async () => {
    const asd = await as(open.server, ACCOUNTS.asd);
    const recommendations = [1, 2, 3].map((n) => ({ id: `drie-${n}`, text: `Punt ${n} van drie.` }));
    const advice = { id: 'drie', council: 'asd', verdict: 'positive', date: '2026-02-02', recommendations };
    expect((await asd.post(`/v1/trajectories/${DOSSIER}/advices`, advice)).status).toBe(201);
  });

  it('are named, and said not to be saved', async () => {
    const page = await begun(ACCOUNTS.civilServant, at('antwoorden?over=drie-2'));
    const save = page.getByRole('button', { name: 'Antwoord 2 bewaren' });
    expect(await save.isDisabled()).toBe(true);
    await writeAnswer(page, 'Niet overgenomen');
    await press(page, 'Antwoord 2 bewaren');
    expect(await said(page)).toEqual([
      expect.stringMatching(/^Aanbeveling 2: Waarom neemt u dit niet over\?: geef een reden/),
    ]);
    expect(await lines(page).filter({ hasText: 'Punt 2 van drie.' }).innerText()).toContain('Nog geen antwoord');
    await writeAnswer(page, 'Niet overgenomen', 'nvt');
    await press(page, 'Antwoord 2 bewaren');
    expect(await said(page)).toEqual([
      'Aanbeveling 2: Waarom neemt u dit niet over?: ‘nvt’ is geen reden. Schrijf waarom, in een paar woorden.',
    ]);
    await page.reload();
    await press(page, 'Opnieuw beginnen');
  });

  it('leave the points alone when they are refused together', async () => {
    const page = await begun(ACCOUNTS.civilServant, at('antwoorden?advice=drie&samen=ja'));
    for (const n of [1, 2])
      await page
        .locator('.dw-line--choose')
        .filter({ hasText: `Punt ${n} van drie.` })
        .getByRole('checkbox')
        .check();
    await writeAnswer(page, 'Niet overgenomen', 'nvt');
    await press(page, 'Bewaren bij 2 punten');
    expect(await said(page)).toEqual([
      'Waarom neemt u dit niet over?: ‘nvt’ is geen reden. Schrijf waarom, in een paar woorden.',
    ]);
    expect(await summary(page).innerText()).toContain('Bij geen van de punten is iets bewaard');
    expect(await page.getByText('staat al een antwoord').count()).toBe(0);
    await writeAnswer(page, 'Niet overgenomen', 'Er is geen geld voor.');
    await press(page, 'Bewaren bij 2 punten');
    await told(page).getByText('U staat nu bij Aanbeveling 3 van').waitFor();
    expect((await lines(page).allInnerTexts()).filter((line) => line.includes('Gedeeld antwoord'))).toHaveLength(2);
  });
});
