import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ACCOUNTS, as } from '../api/client.js';
import { AXE, CUT_OFF, FOUND } from './axe.js';
import { keepScreen } from './browser.js';
import { go } from './going.js';
import { opened } from './opened.js';

// What was recorded wrongly is mended, or taken back, from the timeline; and everybody reads that, with what it said.

const open = opened();
const ID = 'verkeerd-overgenomen';

/** Facts in their order, each by whoever may: the revision of each is its place. */
const HISTORY: readonly (readonly [account: string, noun: string, fact: object])[] = [
  [ACCOUNTS.civilServant, 'drafts', { date: '2026-01-12', version: 1, maturity: 'outline', text: 'Hoofdlijnen.' }],
  [
    ACCOUNTS.civilServant,
    'advice-requests',
    { date: '2026-02-02', id: 'r1', council: 'asd', draftVersion: 1, withoutInvolvementBecause: 'Het had haast.' },
  ],
  [
    ACCOUNTS.asd,
    'advices',
    {
      ...{ date: '2026-03-02', id: 'a1', council: 'asd', request: 'r1', verdict: 'negative' },
      recommendations: [
        { id: 'p1', text: 'Kort de wachttijd in.' },
        { id: 'p2', text: 'Neem iemand mee.' },
      ],
    },
  ],
  [
    ACCOUNTS.civilServant,
    'answers',
    {
      date: '2026-03-20',
      authority: 'college',
      recommendation: 'p1',
      verdict: 'notAdopted',
      reason: 'Dat is te dure.',
    },
  ],
  [
    ACCOUNTS.civilServant,
    'answers',
    { date: '2026-03-20', authority: 'college', recommendation: 'p2', verdict: 'adopted', reason: '**Goed** idee.' },
  ],
  [ACCOUNTS.alderman, 'responses', { date: '2026-04-01', authority: 'college', advice: 'a1' }],
];

beforeAll(async () => {
  const inside = await as(open.server, ACCOUNTS.civilServant);
  const { status, text } = await inside.post('/v1/trajectories', {
    ...{ id: ID, title: 'Verkeerd overgenomen', municipality: 'gm0000', kind: 'requested', subject: 'policy' },
    ...{ legalBases: [], date: '2026-01-05', councils: [{ id: 'asd', name: 'Adviesraad' }] },
    authorities: [{ id: 'college', kind: 'college', name: 'College' }],
  });
  if (status !== 201) throw new Error(text);
  for (const [account, noun, fact] of HISTORY) {
    const answer = await (await as(open.server, account)).post(`/v1/trajectories/${ID}/${noun}`, fact);
    if (answer.status !== 201) throw new Error(answer.text);
  }
});

const TIMELINE = `/dossiers/${ID}/tijdlijn`;
const entry = (page: Page, revision: number) => page.locator(`#feit-${revision}`);

it('a wrong date is mended from the timeline, and the old one stays to be read there and by anybody', async () => {
  const page = await open.page({ account: ACCOUNTS.asd });
  await go(page, TIMELINE);
  await entry(page, 3).getByRole('link', { name: 'Verbeteren' }).click();
  await page.getByRole('heading', { level: 1, name: 'Een feit verbeteren' }).waitFor();
  await page.getByText('Advies gegeven', { exact: true }).waitFor();
  await page.getByText('Op dit advies rusten: 2 antwoorden en 1 vastgestelde reactie.').waitFor();
  expect(await page.getByLabel('Dag', { exact: true }).inputValue()).toBe('2026-03-02');
  await keepScreen(page, 'correcting/form');

  await page.getByLabel('Waarom verbetert u dit?').fill('De brief was van eerder.');
  await page.getByRole('button', { name: 'Verbeteren', exact: true }).click();
  await page.getByRole('link', { name: /Er is niets veranderd/ }).waitFor();
  await page.getByLabel('Dag', { exact: true }).fill('2026-03-25');
  await page.getByRole('button', { name: 'Verbeteren', exact: true }).click();
  // After an answer to it: what stands in the way is named as people call it.
  await page.getByText(/hierop rust nog: antwoord geschreven \(20 maart 2026\)/).waitFor();
  await page.getByLabel('Dag', { exact: true }).fill('2026-02-23');
  // What would move with it is said before it is done: the response was due by the day of the advice.
  await page.getByText('Reactie, Adviesraad (College): van 13 april 2026 naar 7 april 2026').waitFor();
  await page.getByRole('button', { name: 'Verbeteren', exact: true }).click();
  await page.getByText('Het feit is verbeterd.').waitFor();
  await entry(page, 3).getByText('Lees wat er eerst stond').click();
  expect(await entry(page, 3).innerText()).toMatch(/23 februari 2026[^]*De brief was van eerder\.[^]*2 maart 2026/);
  await keepScreen(page, 'correcting/timeline');

  const anybody = await open.page();
  await go(anybody, `/openbaar/dossiers/${ID}`);
  await anybody.getByText('Verbeterd: lees wat er eerst stond').click();
  expect(await anybody.locator('#a1').innerText()).toContain('2 maart 2026');
});

it('a fact that something rests on is not taken back, and what that is is shown with the way to it', async () => {
  const page = await open.page({ account: ACCOUNTS.civilServant });
  await go(page, TIMELINE);
  await entry(page, 2).getByRole('link', { name: 'Terugnemen' }).click();
  await page.getByText('Zolang dit er staat, kunt u het niet terugnemen.').waitFor();
  await page.getByLabel('Waarom neemt u dit terug?').fill('Het hoort in een ander dossier.');
  await page.getByRole('button', { name: 'Terugnemen', exact: true }).click();
  await page.getByText(/hierop rust nog: advies gegeven/).waitFor();
  await page.getByRole('link', { name: 'advies gegeven, 23 februari 2026' }).click();
  await page.waitForURL(`**${TIMELINE}#feit-3`);
});

describe('a published answer', () => {
  it('has its typing errors mended, said to be such, and what it said first behind it', async () => {
    const page = await open.page({ account: ACCOUNTS.civilServant });
    await go(page, `/dossiers/${ID}/verbeteren?over=4`);
    await page.getByText('Dit antwoord is gepubliceerd.').waitFor();
    expect(await page.getByLabel('Oordeel').count()).toBe(0);
    await page.getByLabel('Reden', { exact: false }).first().fill('Dat is te duur.');
    await page.getByLabel('Waarom verbetert u dit?').fill('Er stond een letter te veel.');
    await page.getByRole('button', { name: 'Verbeteren', exact: true }).click();
    await page
      .getByText(/dit antwoord is gepubliceerd: herzie het/)
      .first()
      .waitFor();
    await page.getByLabel('Het is een typefout').check();
    await page.getByRole('button', { name: 'Verbeteren', exact: true }).click();
    await page.getByText('Het feit is verbeterd.').waitFor();

    const anybody = await open.page();
    await go(anybody, `/openbaar/dossiers/${ID}/aanbevelingen/p1`);
    // The date of the advice was mended too, and its place on the way says so as well.
    await anybody.getByText('Verbeterd: lees wat er eerst stond').last().click();
    const read = await anybody.locator('main').innerText();
    for (const said of ['Dat is te duur.', 'Dat is te dure.', 'Er stond een letter te veel.'])
      expect(read).toContain(said);
    // What was pasted with the marks of Markdown is read without them.
    await go(anybody, `/openbaar/dossiers/${ID}/aanbevelingen/p2`);
    expect(await anybody.locator('main').innerText()).toMatch(/^Goed idee\.$/m);
  });

  it('is not taken back, but revised', async () => {
    const page = await open.page({ account: ACCOUNTS.civilServant });
    await go(page, `/dossiers/${ID}/terugnemen?over=4`);
    await page.getByText('Wat openbaar werd, neemt u niet terug').waitFor();
    await page.getByRole('link', { name: 'Antwoord herzien' }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(page.url()).toContain('/herziening');
  });
});

it('with the keyboard alone a fact is corrected and taken back again', async () => {
  const page = await open.page({ account: ACCOUNTS.civilServant });
  await go(page, TIMELINE);
  // What happened first is folded behind the latest.
  await page.getByText(/^Wat er eerder gebeurde/).focus();
  await page.keyboard.press('Enter');
  await entry(page, 1).getByRole('link', { name: 'Verbeteren' }).focus();
  await page.keyboard.press('Enter');
  await page.locator('h1:focus').waitFor();
  await page.getByLabel('Tekst', { exact: false }).focus();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Hoofdlijnen van het plan.');
  await page.getByLabel('Waarom verbetert u dit?').focus();
  await page.keyboard.type('De tekst was afgekapt.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('Het feit is verbeterd.').waitFor();
  const { items } = (await (await page.request.get(`/v1/trajectories/${ID}/timeline`)).json()) as {
    items: { revision: number; type: string; data: { text?: string } }[];
  };
  expect(items.find(({ revision }) => revision === 1)?.data.text).toBe('Hoofdlijnen van het plan.');
  const correction = Math.max(...items.map(({ revision }) => revision));
  await go(page, `/dossiers/${ID}/terugnemen?over=${correction}`);
  await page.getByLabel('Waarom neemt u dit terug?').focus();
  await page.keyboard.type('Het stond er goed.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.getByText('Het feit is teruggenomen.').waitFor();
  await entry(page, correction).getByText('Teruggenomen: dit is niet gebeurd.').waitFor();
});

it('the timeline shows a day as it was, and what was known by a day', async () => {
  const page = await open.page({ account: ACCOUNTS.civilServant });
  await go(page, TIMELINE);
  await page.getByLabel('Of kies een datum').fill('2026-02-10');
  await page.getByRole('heading', { name: 'Zo stond het op 10 februari 2026' }).waitFor();
  await page.getByLabel('Vastgelegd tot en met').fill('2026-02-10');
  // All of it was recorded today.
  await page.getByText('Op 10 februari 2026 was van dit dossier nog niets vastgelegd.').waitFor();
  expect(page.url()).toContain('bekend=2026-02-10');
  await page.getByRole('button', { name: 'Alles wat nu bekend is' }).click();
  await page.getByRole('heading', { name: 'Zo stond het op 10 februari 2026' }).waitFor();
});

it.each([1280, 320])('at %i px axe finds nothing and nothing is cut off', async (width) => {
  const page = await open.page({ account: ACCOUNTS.civilServant, width });
  await page.addInitScript({ path: AXE });
  for (const address of [
    TIMELINE,
    `/dossiers/${ID}/verbeteren?over=1`,
    `/dossiers/${ID}/terugnemen?over=2`,
    `/dossiers/${ID}`,
  ]) {
    await go(page, address);
    await page.evaluate('document.querySelectorAll("details").forEach((one) => { one.open = true; })');
    expect([address, await page.evaluate(CUT_OFF)]).toEqual([address, false]);
    expect([address, await page.evaluate(FOUND)]).toEqual([address, []]);
  }
});

it('that the data of the dossier were changed is told below its title, to anybody, with what they were', async () => {
  const inside = await as(open.server, ACCOUNTS.civilServant);
  const amended = { title: 'Goed overgenomen', because: 'De titel was verouderd.' };
  expect((await inside.post(`/v1/trajectories/${ID}/amendments`, amended)).status).toBe(201);
  const anybody = await open.page();
  await go(anybody, `/openbaar/dossiers/${ID}`);
  await anybody.getByRole('heading', { level: 1, name: 'Goed overgenomen' }).waitFor();
  await anybody.getByText('Gegevens gewijzigd: lees wat er eerst stond').click();
  const read = await anybody.locator('main').innerText();
  for (const said of ['Verkeerd overgenomen', 'De titel was verouderd.']) expect(read).toContain(said);
});

it('what was said of an answer, and with whom was spoken, is shown as corrected too, to anybody', async () => {
  const [inside, council] = await Promise.all([as(open.server, ACCOUNTS.civilServant), as(open.server, ACCOUNTS.asd)]);
  const record = async (client: typeof inside, noun: string, fact: object) => {
    const { status, text, body } = await client.post(`/v1/trajectories/${ID}/${noun}`, fact);
    if (status !== 201) throw new Error(text);
    return (body as { revision: number }).revision;
  };
  const answers = [{ recommendation: 'p1', satisfied: false, comment: 'Wij zien dit anders dan.' }];
  const rejoined = await record(council, 'rejoinders', { council: 'asd', advice: 'a1', answers, date: '2026-04-08' });
  const held = { form: 'panel', groupsReached: ['jongeren'], date: '2026-01-14' };
  const spoken = await record(inside, 'involvements', held);
  const because = 'Verkeerd overgetypt.';
  await record(council, 'corrections', {
    ...{ of: rejoined, because },
    fields: { answers: [{ recommendation: 'p1', satisfied: false, comment: 'Wij zien dit anders.' }] },
  });
  await record(inside, 'corrections', { of: spoken, because, fields: { groupsReached: ['ouderen'] } });
  const page = await open.page({ script: false });
  const read = async (address: string, holds: string, first: string) => {
    await page.goto(address);
    const told = page.locator('details.dw-corrected').filter({ hasText: first });
    await told.locator('summary').first().click();
    await told.getByText(holds).first().waitFor();
  };
  await read(`/openbaar/dossiers/${ID}/aanbevelingen/p1`, because, 'Wij zien dit anders dan.');
  await read(`/openbaar/dossiers/${ID}`, because, 'jongeren');
});

it('what was corrected of one point is told of that point alone', async () => {
  const council = await as(open.server, ACCOUNTS.asd);
  const record = async (noun: string, fact: object) => {
    const { status, text, body } = await council.post(`/v1/trajectories/${ID}/${noun}`, fact);
    if (status !== 201) throw new Error(text);
    return (body as { revision: number }).revision;
  };
  const passage = { version: 1, text: 'Hoofdlijnen.' };
  const said = { council: 'asd', id: 'a2', verdict: 'positive', date: '2026-04-10' };
  const points = [
    { id: 'p3', text: 'Vraag het eer.' },
    { id: 'p4', text: 'Schrijf het op.', passage },
  ];
  const of = await record('advices', { ...said, recommendations: points });
  // The other as it was, with its parts in the order of the form.
  const recommendations = [
    { id: 'p3', text: 'Vraag het eerder.' },
    { text: 'Schrijf het op.', passage: { text: passage.text, version: 1 }, id: 'p4' },
  ];
  await record('corrections', { of, because: 'Een letter te weinig.', fields: { recommendations } });
  const page = await open.page({ script: false });
  const corrected = async (point: string) => {
    await page.goto(`/openbaar/dossiers/${ID}/aanbevelingen/${point}`);
    return (await page.locator('.dw-thread details.dw-corrected').allTextContents()).join('\n');
  };
  expect(await corrected('p3')).toMatch(/Een letter te weinig\.[^]*Vraag het eer\.[^]*Vraag het eerder\./);
  expect(await corrected('p4')).toBe('');
});
