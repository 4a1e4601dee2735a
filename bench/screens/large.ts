import type { Browser } from 'playwright-core';
import { visit } from '../../test/browser/browser.js';
import type { Served } from '../http/served.js';
import type { Figure } from '../table.js';
import { longest, scrolled, took, visited, watch } from './measured.js';

const POINTS = 254;
const DOSSIER = 'bench-254-punten';
const CALM_MS = 50;

const text = (i: number) =>
  `Laat bij artikel ${i} in de tekst zien wat een inwoner zelf kan doen, en binnen hoeveel weken de gemeente antwoordt.`;

/** A dossier file of as many points as the largest real advice that is known has, half of them answered. */
function file(): string {
  const points = Array.from({ length: POINTS }, (_, i) => i + 1);
  const told = points.map((i) => `      - {id: p-${i}, text: "${text(i)}", about: artikel ${Math.ceil(i / 10)}}`);
  const answered = points
    .filter((i) => i % 2 === 0)
    .map(
      (i) =>
        `  - {date: 2026-03-02, fact: AnswerDrafted, authority: college, recommendation: p-${i}, verdict: ${i % 4 === 0 ? 'adopted' : 'notAdopted, reason: "Daarvoor is in deze periode geen geld beschikbaar."'}}`,
    );
  return `format: doorwerking-dossier/1
id: ${DOSSIER}
title: Verordening met ${POINTS} punten
municipality: gm0000
constructed: true
authorities:
  - {id: college, kind: college, name: College van B&W}
councils:
  - {id: asd, name: Adviesraad Sociaal Domein}
kind: unsolicited
subject: ordinance
legalBases: [wmo-2.1.3]
openedOn: 2026-01-12
facts:
  - date: 2026-02-02
    fact: AdviceSubmitted
    id: a1
    council: asd
    verdict: positiveWithConditions
    recommendations:
${told.join('\n')}
${answered.join('\n')}
`;
}

/** What somebody who works on a dossier of 254 points waits for, and what holds up the page meanwhile. */
export async function large(browser: Browser, server: Served): Promise<Figure[]> {
  const administrator = await visit(browser, server, { account: 'beheerder' });
  const data = file();
  const brought = await administrator.request.post('/v1/imports', {
    data,
    headers: { 'content-type': 'application/yaml' },
  });
  if (!brought.ok()) throw new Error(await brought.text());
  await administrator.close();
  const context = await visit(browser, server, { account: 'beleidsmedewerker' });
  const page = await context.newPage();
  await watch(page);
  const figures: Figure[] = [];
  const held = async (what: string, act: () => Promise<unknown>) => {
    await longest(page);
    await act();
    figures.push({
      what: `${POINTS} points: longest task while ${what}`,
      value: await longest(page),
      unit: 'ms',
      atMost: CALM_MS,
    });
  };
  const { shown, usable } = await visited(page, `/dossiers/${DOSSIER}`);
  figures.push({ what: `${POINTS} points: to be read`, value: shown, unit: 'ms' });
  figures.push({ what: `${POINTS} points: to act on`, value: usable, unit: 'ms' });
  await held('scrolling', () => scrolled(page));
  const focused = 'document.activeElement?.textContent';
  const tenFurther = async () => {
    for (let i = 0; i < 10; i++) {
      const here = JSON.stringify(await page.evaluate(focused));
      // The next key is heard where the focus has gone.
      const there = `document.activeElement?.matches('h2') && ${focused} !== ${here}`;
      await took(page, there, () => page.keyboard.press('j'));
    }
  };
  await page.locator('.dw-line').first().click();
  await page.locator('h2:focus').waitFor();
  await held('going to the next point ten times', tenFurther);
  await visited(page, `/dossiers/${DOSSIER}/antwoorden?van=college`);
  await page.locator('.dw-line').first().click();
  await page.getByRole('heading', { level: 2, name: 'Aanbeveling 1 van' }).waitFor();
  await page.locator('.dw-line[aria-current]').focus();
  await held('going to the next point to answer ten times', tenFurther);
  await page.getByLabel('Niet overgenomen', { exact: true }).check();
  await held('typing a reason', () => page.getByLabel('Waarom neemt u dit niet over?').pressSequentially(text(1)));
  await context.close();
  return figures;
}
