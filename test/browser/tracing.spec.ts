import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ACCOUNTS, as, type Client } from '../api/client.js';
import { go } from './going.js';
import { opened } from './opened.js';

// Fourteen points that were adopted, and a text in which each changed an article: who shows that has better things to do.

const POINTS = 14;
const ID = 'veertien-punten';
const SUBJECTS = [
  ...(['melding', 'gesprek', 'verslag', 'aanvraag', 'wachttijd', 'vervoer', 'klachten'] as const),
  ...([
    'mantelzorg',
    'begeleiding',
    'hulpmiddelen',
    'woningaanpassing',
    'dagbesteding',
    'inzage',
    'evaluatie',
  ] as const),
];
const open = opened();
let inside: Client;

/** Each article says something, and something more where a point made it. */
const textWith = (added: (subject: string) => string) =>
  SUBJECTS.map(
    (subject, i) =>
      `Artikel ${i + 1}. Over ${subject}\n1. Het college regelt de ${subject} zorgvuldig.${added(subject)}\n2. Het college stelt regels.`,
  ).join('\n\n');

async function record(noun: string, body: object): Promise<void> {
  const { status, text } = await inside.post(`/v1/trajectories/${ID}/${noun}`, body);
  if (status !== 201) throw new Error(`${noun}: ${text}`);
}

beforeAll(async () => {
  inside = await as(open.server, ACCOUNTS.civilServant);
  const { status, text } = await inside.post('/v1/trajectories', {
    ...{ id: ID, title: 'Veertien punten', municipality: 'gm0000', kind: 'requested', subject: 'ordinance' },
    ...{ legalBases: [], date: '2026-01-05', councils: [{ id: 'asd', name: 'Adviesraad' }] },
    authorities: [{ id: 'college', kind: 'college', name: 'College' }],
  });
  if (status !== 201) throw new Error(text);
  await record('drafts', { version: 1, maturity: 'concept', date: '2026-01-05', text: textWith(() => '') });
  await record('involvements', { form: 'keukentafelgesprekken', date: '2026-01-06' });
  await record('advice-requests', {
    id: 'r',
    council: 'asd',
    draftVersion: 1,
    date: '2026-01-07',
    questions: ['Goed zo?'],
  });
  const council = await as(open.server, ACCOUNTS.asd);
  const recommendations = SUBJECTS.map((subject, i) => ({
    id: `p${i + 1}`,
    text: `Laat bij ${subject} een inwoner zelf kiezen.`,
  }));
  const advised = await council.post(`/v1/trajectories/${ID}/advices`, {
    ...{ id: 'a', council: 'asd', request: 'r', verdict: 'positive', recommendations, date: '2026-01-20' },
  });
  if (advised.status !== 201) throw new Error(advised.text);
  for (const { id } of recommendations) {
    await record('answers', { authority: 'college', recommendation: id, verdict: 'adopted', date: '2026-02-01' });
  }
  const alderman = await as(open.server, ACCOUNTS.alderman);
  const adopted = await alderman.post(`/v1/trajectories/${ID}/responses`, {
    authority: 'college',
    advice: 'a',
    date: '2026-02-02',
  });
  if (adopted.status !== 201) throw new Error(adopted.text);
  await record('drafts', {
    ...{ version: 2, maturity: 'proposal', date: '2026-02-10' },
    text: textWith((subject) => ` Een inwoner kiest bij ${subject} zelf wie helpt.`),
  });
});

interface Told {
  readonly changes: number;
  readonly unexplained: number;
  readonly passages: readonly { readonly causes: readonly { readonly recommendation?: string }[] }[];
}
const told = async () => (await inside.get(`/v1/trajectories/${ID}/text`)).body as Told;

/** Presses a key, counted, and waits until what it leads to is there. */
function pressesOn(page: Page) {
  let count = 0;
  const press = async (key: string) => {
    await page.keyboard.press(key);
    count++;
  };
  return { press, count: () => count };
}

describe('showing what fourteen points changed', () => {
  it('takes fewer than forty presses, on one page', async () => {
    expect(await told()).toMatchObject({ changes: POINTS, unexplained: POINTS });
    const page = await open.page({ account: ACCOUNTS.civilServant });
    await go(page, `/dossiers/${ID}/tekst`);
    const { press, count } = pressesOn(page);
    let loads = 0;
    page.on('framenavigated', () => loads++);
    await page.getByRole('link', { name: 'Wat veranderde er, en door wie?' }).focus();
    await press('Enter');
    await page.getByRole('heading', { level: 2, name: 'Wat veranderde er in de tekst?' }).waitFor();
    // From here on the keys of the page do it.
    for (let i = 1; i <= POINTS; i++) {
      await page.locator('[aria-current="true"] h3', { hasText: `Wijziging ${i} van ${POINTS}` }).waitFor();
      await press('1');
      await press('Control+Enter');
      await page.getByText(i === POINTS ? 'is elke wijziging uitgelegd.' : `(nog ${POINTS - i})`).waitFor();
    }
    expect(count()).toBeLessThan(40);
    expect(loads).toBeLessThanOrEqual(1 + 2 + POINTS);
    const { unexplained, passages } = await told();
    expect(unexplained).toBe(0);
    const whose = passages.flatMap(({ causes }) => causes.map(({ recommendation }) => recommendation));
    expect(whose).toEqual(SUBJECTS.map((_, i) => `p${i + 1}`));
    expect(await page.getByText('Van elke wijziging is bekend waardoor.').isVisible()).toBe(true);
  });

  it('from a point leads to its change, where it is ticked, and not at the change after it', async () => {
    const page = await open.page({ account: ACCOUNTS.civilServant });
    await record('drafts', {
      ...{ version: 3, maturity: 'proposal', date: '2026-02-20' },
      text: textWith(
        (subject) =>
          ` Een inwoner kiest bij ${subject} zelf wie helpt${['vervoer', 'inzage'].includes(subject) ? ' en hoe' : ''}.`,
      ),
    });
    await go(page, `/dossiers/${ID}/doorwerking?over=p6&van=college`);
    await page.getByLabel('Te zien in de tekst').check();
    await page.getByRole('link', { name: 'Wijs de wijziging aan in de tekst' }).click();
    await page.getByText('U zoekt de wijziging die kwam door: Aanbeveling 6').waitFor();
    const change = page.locator('[aria-current="true"]', { hasText: 'Artikel 6. Over vervoer' });
    expect(await change.getByLabel(/Aanbeveling 6/).isChecked()).toBe(true);
    await change.getByRole('button', { name: 'Vastleggen en verder' }).click();
    const next = page.locator('[aria-current="true"]', { hasText: 'Artikel 13. Over inzage' });
    await next.getByLabel(/Aanbeveling 13/).check();
    await next.getByRole('button', { name: 'Vastleggen en verder' }).click();
    await page.getByText('is elke wijziging uitgelegd.').waitFor();
    const { passages } = (await inside.get(`/v1/trajectories/${ID}/text/2-3`)).body as Told;
    expect(passages.flatMap(({ causes }) => causes.map(({ recommendation }) => recommendation))).toEqual(['p6', 'p13']);
  });
});
