import { describe, expect, it, jest } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { opened } from '../opened.js';
import { adopt, answerAll, openAnswers } from './answering.js';
import { bringIn, whose, type Fact } from './facts.js';
import { check, choose, fill, on } from './hand.js';
import { People } from './people.js';

jest.setTimeout(600_000);
const CASE = 'voorbeeld-verordening-2026';
const file = parse(readFileSync(`test/cases/${CASE}.yaml`, 'utf8')) as {
  title: string;
  openedOn: string;
  plannedDecisionOn: string;
  facts: readonly Fact[];
};
/** Made by the server when it is opened: the title, and what nobody guesses. */
let id = '';

const people = new People(opened());

/** What the pages make of ids: a council's own name where the file has a short one. */
const expected = (on: string) =>
  JSON.parse(
    readFileSync(`test/cases/expected/${CASE}@${on}.json`, 'utf8')
      .replaceAll(CASE, id)
      .replaceAll(/"(r-|a-)?jr(-\d)?"/g, '"$1jongerenraad$2"'),
  ) as object;

const PICTURES = new Set([
  'AdviceSubmitted',
  'RejoinderGiven',
  'AnswerRevised',
  'InfluenceTraced',
  'InfluencePublished',
  'AdviceRequested',
  'DecisionTaken',
  'EvaluationGiven',
  'DraftPublished',
]);

describe('a whole dossier through the pages alone', () => {
  it('is opened in a short guided form', async () => {
    const page = await people.as('civilServant');
    await page.goto('/dossiers/nieuw');
    await choose(page, 'Voor welke gemeente?', 'Voorbeeldstad');
    await fill(page, 'Hoe heet het onderwerp?', file.title);
    await check(page, 'Verordening');
    for (const law of ['Wmo 2015', 'Jeugdwet']) await page.getByLabel(law).check();
    await fill(page, 'Naam', 'College van B&W Voorbeeldstad');
    for (const council of ['Adviesraad Sociaal Domein Voorbeeldstad', 'Jongerenraad Voorbeeldstad'])
      await page.getByLabel(council, { exact: true }).check();
    await on(page, file.openedOn, 'Wanneer begon dit?');
    await fill(page, 'Wanneer is het besluit gepland?', file.plannedDecisionOn);
    await people.picture(page, 'opening');
    await page.getByRole('button', { name: 'Dossier openen' }).click();
    await page.getByRole('heading', { level: 1, name: file.title }).waitFor();
    const { pathname } = new URL(page.url());
    expect(pathname).toMatch(/^\/dossiers\/verordening-maatschappelijke-ondersteuning-[a-z0-9-]+$/);
    id = pathname.slice('/dossiers/'.length);
  });

  it('takes in what each role does', async () => {
    const drawn = new Set<string>();
    const facts = [...file.facts];
    for (let fact = facts.shift(); fact; fact = facts.shift()) {
      const { fact: type, date } = fact;
      if (type === 'AnswerDrafted') {
        const council = String(fact['recommendation']).startsWith('asd') ? 'asd' : 'jongerenraad';
        const together = [fact];
        while (facts[0]?.fact === type && facts[0].date === date) together.push(facts.shift() as Fact);
        const page = await people.as('civilServant');
        await openAnswers(page, id, council);
        await answerAll(page, together, council === 'asd' ? () => people.picture(page, 'answers') : undefined);
      } else if (type === 'ResponseAdopted') {
        const page = await people.as('alderman');
        const council = fact['advice'] === 'a-asd' ? 'asd' : 'jongerenraad';
        await adopt(page, id, council, date, council === 'asd' ? () => people.picture(page, 'response') : undefined);
      } else {
        const first = PICTURES.has(type) && !drawn.has(type);
        drawn.add(type);
        const page = await people.as(whose(fact));
        await bringIn(page, id, fact, first ? (shown) => people.picture(shown, type) : undefined);
      }
    }
    await people.picture(await people.as('civilServant'), 'dossier');
  });

  it.each(
    readdirSync('test/cases/expected')
      .filter((name) => name.startsWith(CASE))
      .map((name) => /@(.*)\.json/.exec(name)?.[1] ?? ''),
  )('reports as expected on %s', async (day) => {
    const page = await people.as('civilServant');
    const answer = await page.request.get(`/v1/trajectories/${id}/report?asOf=${day}`);
    expect(answer.status()).toBe(200);
    expect(await answer.json()).toMatchObject(expected(day));
  });
});
