import { beforeAll, expect, it } from '@jest/globals';
import type { Report } from '#report';
import { ACCOUNTS, as, type Client } from '../api/client.js';
import { keepScreen } from './browser.js';
import { go, inRoom, sendOff } from './going.js';
import { opened } from './opened.js';
import { writtenOn } from './work/answering.js';
import { lines, told, writeAnswer } from './work/answers.js';
import { begin, fill, on } from './work/hand.js';

// A response as it came on paper in Utrecht in 2012: to the whole, and to some points only. What it left open follows.

const open = opened();
const ID = 'nabuurschap';
const FILE = `
format: doorwerking-dossier/1
id: ${ID}
title: Ouderen en nabuurschap in de stad
municipality: gm0000
kind: unsolicited
subject: policy
legalBases: [local]
authorities: [{ id: college, kind: college, name: College van B&W }]
councils: [{ id: asd, name: Adviesraad Sociaal Domein Voorbeeldstad }]
openedOn: 2011-11-16
facts:
  - date: 2011-11-16
    fact: AdviceSubmitted
    id: a1
    council: asd
    verdict: none
    recommendations:
      - { id: nb-1, text: Gebruik ook de term nabuurschap. }
      - { id: nb-2, text: Mobiliseer de kennis en ervaring van ouderen. }
      - { id: nb-3, text: Bevorder een huis in de wijk. }
      - { id: nb-4, text: Stimuleer ondersteuning in de welzijnszorg door leeftijdgenoten. }
`;
const WHOLE = 'Wij nemen het advies zeer serieus; er zijn twee proeven begonnen.';
const PUBLIC = `/openbaar/dossiers/${ID}`;
let inside: Client;

beforeAll(async () => {
  inside = await as(open.server, ACCOUNTS.civilServant);
  const { status, text } = await inside.bringIn(FILE);
  if (status !== 201) throw new Error(text);
});

const report = async (): Promise<Report> => (await inside.get(`/v1/trajectories/${ID}/report`)).body as Report;

/** Answers some points, as somebody does who has the letter beside them. */
async function answer(count: number, day: string, refusing?: string): Promise<void> {
  const page = await open.page({ account: ACCOUNTS.civilServant });
  await begin(page, ID, 'antwoorden');
  // What has to be answered first is open, and each save leads to what is next.
  for (let n = 0; n < count; n++) {
    const open = lines(page).and(page.locator('[aria-current="true"]'));
    const id = await open.getAttribute('data-point');
    if (refusing !== undefined && n === count - 1) await writeAnswer(page, 'Niet overgenomen', refusing);
    else await writeAnswer(page, 'Overgenomen');
    if (n === 0) await writtenOn(page, day);
    await page.getByRole('button', { name: /^Antwoord .* bewaren$/ }).click();
    await page.locator(`[data-point="${id}"]`).getByText('Concept').waitFor();
    await told(page).getByText('Bewaard: ').waitFor();
  }
}

it('answers two of four points, and leaves the others open with why', async () => {
  await answer(2, '2012-01-10');
  const page = await open.page({ account: ACCOUNTS.alderman, width: 390 });
  await begin(page, ID, 'reactie');
  await page.getByText('2 van de 4 punten hebben nog geen antwoord.').waitFor();
  await on(page, '2012-01-11');
  await sendOff(page, 'Reactie vaststellen en openbaar maken');
  await page.getByRole('alert').getByText('Waarom laat u dit punt open?').first().waitFor();
  const whys = page.getByLabel('Waarom laat u dit punt open?');
  await whys.nth(0).fill('De proef met huizen in de wijk loopt nog.');
  await whys.nth(1).fill('Hierover spreken wij met de welzijnsorganisaties.');
  await fill(page, 'Wat zegt u van het advies als geheel?', WHOLE);
  await keepScreen(page, 'partial-response/adopting-390');
  await sendOff(page, 'Reactie vaststellen en openbaar maken');
  await inRoom(page, ID);
  const { tally, deadlines } = await report();
  expect(tally.college).toMatchObject({ total: 4, adopted: 2, open: 2 });
  // By the day of the letter, some weeks late; not by the points that are still open.
  expect(deadlines).toContainEqual(expect.objectContaining({ kind: 'response', dueOn: '2011-12-28', state: 'late' }));
});

it('shows everybody what it says of the whole, and at each open point why', async () => {
  const page = await open.page({ script: false });
  await page.goto(PUBLIC);
  await page.getByText(WHOLE).waitFor();
  await page.getByText('De proef met huizen in de wijk loopt nog.').waitFor();
  await keepScreen(page, 'partial-response/public');
});

it('is completed later, and then nothing is open', async () => {
  await answer(2, '2012-06-01', 'Leeftijdgenoten doen dit al.');
  const page = await open.page({ account: ACCOUNTS.alderman });
  await begin(page, ID, 'reactie');
  await on(page, '2012-06-05');
  await page.getByLabel('Deze reactie is mondeling gegeven').check();
  // What is refused is read once more where it is confirmed, with why; the rest is a press away.
  await page.getByRole('button', { name: 'Reactie vaststellen en openbaar maken' }).click();
  const shown = page.getByRole('dialog');
  await shown.getByText('Leeftijdgenoten doen dit al.').waitFor();
  expect(await shown.getByText('Bevorder een huis in de wijk.').isVisible()).toBe(false);
  await shown.getByText('Lees ook het andere antwoord').click();
  await shown.getByText('Bevorder een huis in de wijk.').waitFor();
  await keepScreen(page, 'partial-response/confirming');
  await shown.getByRole('button', { name: 'Versturen' }).click();
  await inRoom(page, ID);
  const { tally, deadlines } = await report();
  expect(tally.college).toMatchObject({ total: 4, adopted: 3, notAdopted: 1, open: 0 });
  expect(deadlines.filter(({ kind }) => kind === 'response')).toHaveLength(1);
  await go(page, `/dossiers/${ID}`);
  expect(await page.getByText('nog geen antwoord').count()).toBe(0);
  await page.getByText('11 januari 2012 en 5 juni 2012').waitFor();
  await page.getByText('Deze reactie is mondeling gegeven.').waitFor();
  // What stood open once stays to be read.
  await go(page, `/dossiers/${ID}/tijdlijn`);
  await page.getByText('De proef met huizen in de wijk loopt nog.').first().waitFor();
});
