import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ACCOUNTS, as, type Client } from '../api/client.js';
import { go, sendOff } from './going.js';
import { opened } from './opened.js';
import { check, choose, field, fill, group } from './work/hand.js';

// What an ordinance sets is filled in once, and stands with its article wherever a dossier comes upon it.

const open = opened();
const AT = 'verordening-inspraak';
const ORDINANCE = 'Verordening cliëntenparticipatie 2025';

const unfold = (page: Page, name: string) => page.locator('summary', { hasText: name }).first().click();
const posted = async (who: Client, noun: string, body: object) => {
  const { status, text } = await who.post(`/v1/trajectories/${AT}/${noun}`, body);
  if (status !== 201) throw new Error(text);
};
const seen = (page: Page, text: string | RegExp) => page.getByText(text).first().waitFor();

it('is filled in by an administrator, and stays as it was filled in', async () => {
  const page = await open.page({ account: ACCOUNTS.administrator });
  const save = async () => {
    await page.getByRole('button', { name: 'Instellingen bewaren' }).click();
    await page.getByRole('status').getByText('De instellingen zijn bewaard.').waitFor();
  };
  await go(page, '/beheer/gm0000/regeling');
  await choose(page, 'Wat voor regeling is het?', 'Verordening');
  await fill(page, 'Hoe heet de regeling?', ORDINANCE);
  await save();
  await go(page, '/beheer/gm0000/instellingen');
  await fill(page, 'Tijd om te antwoorden', '6');
  await fill(page, 'In welk artikel? (antwoorden)', 'artikel 7 lid 1');
  await unfold(page, 'Tellen tot een vergadering (antwoorden)');
  await group(page, 'Loopt de termijn tot een vergadering? (antwoorden)').getByLabel('Ja, van het college').check();
  await fill(page, 'Tot de hoeveelste vergadering daarna? (antwoorden)', '2');
  await unfold(page, 'Adviestermijn verlengen');
  await fill(page, 'Hoe vaak mag het? (adviestermijn verlengen)', '1');
  await fill(page, 'Hoeveel erbij, per keer? (adviestermijn verlengen)', '2');
  await fill(page, 'In welk artikel? (adviestermijn verlengen)', 'artikel 5 lid 3');
  await unfold(page, 'Vergaderingen van het college');
  const calendar = group(page, 'Vergaderingen van het college');
  await calendar.getByRole('button', { name: 'Toevoegen' }).or(calendar.getByRole('button')).first().click();
  // A calendar is pasted: each line becomes a meeting.
  await fill(calendar, 'Vergadering 1', '10-02-2026, 03-02-2026\n24-02-2026\nna de zomer');
  await page.getByRole('button', { name: 'Instellingen bewaren' }).click();
  // What is no day is refused at its own line.
  await page
    .getByRole('alert')
    .getByText(/geen bestaande dag|bestaande dag|moet een/)
    .first()
    .waitFor();
  expect(await field(calendar, 'Vergadering 3').getAttribute('aria-invalid')).toBe('true');
  await fill(calendar, 'Vergadering 3', '10/03/2026');
  await save();
  const now = page.getByRole('region', { name: 'Zo is het nu' });
  await now.getByText('tot collegevergadering 2, 6 weken, artikel 7 lid 1').waitFor();
  await now.getByText('3 vergaderingen, 10 februari 2026 tot en met 10 maart 2026').waitFor();
  await page.reload();
  expect(await field(page, 'Tot de hoeveelste vergadering daarna? (antwoorden)').inputValue()).toBe('2');
  await go(page, '/beheer/gm0000/afspraken');
  await check(page, 'Alleen waar het afwijkt van het advies');
  await fill(page, 'In welk artikel? (waarop antwoord)', 'artikel 7 lid 3');
  await page.getByLabel('De gemeenteraad krijgt een afschrift').check();
  await fill(page, 'In welk artikel? (afschrift)', 'artikel 9');
  await check(page, 'De griffier');
  await fill(page, 'In welk artikel? (bekendmaken)', 'artikel 10');
  await fill(page, 'Bij wie kan een adviesraad met een geschil terecht?', 'de commissie van drie');
  await save();
  await page.reload();
  expect(await field(page, 'Bij wie kan een adviesraad met een geschil terecht?').inputValue()).toBe(
    'de commissie van drie',
  );
});

it('says in which languages the public pages of a municipality are offered', async () => {
  const page = await open.page({ account: ACCOUNTS.administrator });
  const english = async (municipality: string) => {
    await page.goto(`/openbaar?municipality=${municipality}`);
    return page.getByRole('banner').getByRole('link', { name: 'English' }).count();
  };
  expect(await english('gm0000')).toBe(1);
  await go(page, '/beheer/gm0000/openbaar');
  await page.getByLabel('De openbare pagina’s zijn er ook in het Engels').uncheck();
  await page.getByRole('button', { name: 'Instellingen bewaren' }).click();
  await page.getByRole('status').getByText('De instellingen zijn bewaard.').waitFor();
  expect([await english('gm0000'), await english('gm0014')]).toEqual([0, 1]);
  // Who asks for English all the same reads Dutch.
  const said = async (path: string) => {
    await page.goto(path);
    return page.locator('html').getAttribute('lang');
  };
  for (const path of ['/openbaar?', '/openbaar/niet-overgenomen?', '/openbaar/volgen?what=register&'])
    expect([path, await said(`${path}municipality=gm0000&taal=en`)]).toEqual([path, 'nl']);
  const [inDutch, offered] = ['voorbeeld-verordening-2026', 'groningen-verordening-2020'];
  expect(await said(`/openbaar/dossiers/${inDutch}?taal=en`)).toBe('nl');
  expect(await said(`/openbaar/dossiers/${offered}?taal=en`)).toBe('en');
});

it('stands with its article in a dossier, in the form of an extension and with the clerk', async () => {
  const inside = await as(open.server, ACCOUNTS.civilServant);
  const alderman = await as(open.server, ACCOUNTS.alderman);
  const council = await as(open.server, ACCOUNTS.asd);
  const { status, text } = await inside.post('/v1/trajectories', {
    ...{ id: AT, title: 'Nota vervoer', municipality: 'gm0000', kind: 'requested', subject: 'policy', legalBases: [] },
    ...{ date: '2026-01-05', councils: [{ id: 'asd', name: 'Adviesraad Zorg' }] },
    authorities: [{ id: 'college', kind: 'college', name: 'College' }],
  });
  if (status !== 201) throw new Error(text);
  await posted(inside, 'drafts', { version: 1, maturity: 'idea', text: 'Een begin.', date: '2026-01-05' });
  await posted(inside, 'involvements', { form: 'gesprekken', date: '2026-01-06' });
  await posted(inside, 'advice-requests', { id: 'r1', council: 'asd', date: '2026-01-12' });

  const page = await open.page({ account: ACCOUNTS.civilServant });
  await go(page, `/dossiers/${AT}/adviestermijn`);
  await seen(page, 'hoogstens één keer verlengen');
  await seen(page, 'Verlengen mag tot en met 9 maart 2026.');
  await fill(page, 'Tot en met welke dag?', '2026-03-23');
  await page.getByRole('status').getByText('23 maart 2026 is later dan is toegestaan').waitFor();

  const recommendations = [{ id: 'p1', text: 'Laat mensen bellen.' }];
  await posted(council, 'advices', {
    id: 'a1',
    council: 'asd',
    request: 'r1',
    verdict: 'positive',
    recommendations,
    date: '2026-02-02',
  });
  await go(page, `/dossiers/${AT}/adviezen/a1`);
  await seen(page, 'Een antwoord is alleen verplicht waar wordt afgeweken van het advies.');
  await seen(page, 'De gemeenteraad krijgt een afschrift van het advies, zodra er een reactie is.');
  await page.getByText('Waarom deze datum?').last().click();
  await seen(
    page,
    `De tweede vergadering van het college na 2 februari 2026 is op dinsdag 24 februari 2026. Zo lang is de termijn volgens ${ORDINANCE}, artikel 7 lid 1.`,
  );

  await posted(inside, 'answers', {
    authority: 'college',
    recommendation: 'p1',
    verdict: 'adopted',
    date: '2026-02-20',
  });
  await posted(alderman, 'responses', { authority: 'college', advice: 'a1', date: '2026-02-24' });
  await go(page, `/dossiers/${AT}`);
  await seen(page, 'De gemeenteraad moet een afschrift krijgen van het advies met de reactie.');
  const clerk = await open.page({ account: ACCOUNTS.clerk });
  await go(clerk, '/');
  await clerk
    .getByRole('link', { name: /gemeenteraad.*Nota vervoer/i })
    .first()
    .click();
  await seen(clerk, `${ORDINANCE}, artikel 9`);
  await sendOff(clerk, 'Vastleggen');
  await seen(clerk, 'Vastgelegd wat de gemeenteraad kreeg.');

  const asked = await open.page({ account: ACCOUNTS.asd });
  await go(asked, `/dossiers/${AT}/geschil`);
  await seen(asked, 'Met een geschil kan een adviesraad terecht bij: de commissie van drie.');
});
