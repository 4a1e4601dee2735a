import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ACCOUNTS, as, type Client } from '../api/client.js';
import { go, inRoom, sendOff } from './going.js';
import { opened } from './opened.js';

// A question that is asked under a condition only; what was answered to it is public, and has to be true.

const open = opened();
let page: Page;
let inside: Client;
let at: string;
let number = 0;

async function record(noun: string, body: object): Promise<void> {
  const { status, text } = await inside.post(`/v1/trajectories/${at}/${noun}`, body);
  if (status !== 201) throw new Error(text);
}

beforeEach(async () => {
  page = await open.page({ account: ACCOUNTS.civilServant });
  inside = await as(open.server, ACCOUNTS.civilServant);
  at = `onder-voorwaarde-${number++}`;
  const { status, text } = await inside.post('/v1/trajectories', {
    ...{ id: at, title: 'Onder voorwaarde', municipality: 'gm0000', kind: 'requested', subject: 'policy' },
    ...{ legalBases: [], date: '2026-01-05', councils: [{ id: 'asd', name: 'Adviesraad' }] },
    authorities: [{ id: 'college', kind: 'college', name: 'College' }],
  });
  if (status !== 201) throw new Error(text);
  await record('drafts', { version: 1, maturity: 'idea', text: 'Een begin.', date: '2026-01-05' });
});

const told = async () => {
  const { body } = await inside.get(`/v1/trajectories/${at}`);
  return body as { requests: Record<string, unknown>[]; decisions: Record<string, unknown>[] };
};
const involve = (date?: string) => record('involvements', { form: 'keukentafelgesprekken', ...(date && { date }) });
const why = () => page.getByLabel('Waarom sprak u niet eerst met mensen?');
const because = () => page.getByLabel('Waarom is nu al besloten?');
const send = (name: string) => sendOff(page, name);
const over = () => inRoom(page, at);
const startOver = () => page.getByRole('button', { name: 'Opnieuw beginnen' });

describe('what is asked under a condition', () => {
  it('is not shown and not sent once the condition is gone, whatever was typed before', async () => {
    await go(page, `/dossiers/${at}/adviesaanvraag`);
    await why().fill('n.v.t.');
    await page.reload();
    expect(await why().inputValue()).toBe('n.v.t.');
    await involve();
    await go(page, `/dossiers/${at}/adviesaanvraag`);
    expect(await why().count()).toBe(0);
    // Nothing that can be seen was put back.
    expect(await startOver().count()).toBe(0);
    await send('Advies vragen');
    await over();
    const { requests } = await told();
    expect(requests).toHaveLength(1);
    expect(requests[0]).not.toHaveProperty('withoutInvolvementBecause');
  });

  it('becomes a question for each line that is pasted, and for each point that can still change', async () => {
    await record('influence-spaces', {
      ...{ purpose: 'Weten wat er speelt.', level: 'advise', date: '2026-01-06', fixed: [] },
      open: ['de openingstijden', 'de bijdrage'],
    });
    await go(page, `/dossiers/${at}/adviesaanvraag`);
    await page.getByLabel('Vraag 1', { exact: true }).fill('1. Wat mist u?\n2. Wat moet eruit?');
    await page.getByRole('button', { name: 'Vraag naar de 2 punten die nog kunnen veranderen' }).click();
    const questions = ['Wat mist u?', 'Wat moet eruit?', 'Wat vindt uw raad van: de openingstijden?'];
    for (const [i, question] of questions.entries())
      expect(await page.getByLabel(`Vraag ${i + 1}`, { exact: true }).inputValue()).toBe(question);
    await why().fill('De wet verandert.');
    await send('Advies vragen');
    await over();
    const [{ questions: asked } = {}] = (await told()).requests;
    expect(asked).toEqual([...questions, 'Wat vindt uw raad van: de bijdrage?']);
  });

  it('stays while somebody is typing in it', async () => {
    await go(page, `/dossiers/${at}/adviesaanvraag`);
    await why().fill('De wet verandert volgende maand.');
    await involve();
    await page.getByText(/^Bijgewerkt om/).waitFor();
    expect(await why().inputValue()).toBe('De wet verandert volgende maand.');
  });

  it('that the API asks for stays, with what was typed, until it is sent, and comes back when it asks again', async () => {
    await involve();
    await go(page, `/dossiers/${at}/adviesaanvraag`);
    await page.getByLabel('Dag', { exact: true }).fill('2026-01-06');
    await send('Advies vragen');
    await why().waitFor();
    await why().fill('De wet verandert volgende maand.');
    await page.reload();
    expect(await why().count()).toBe(0);
    await startOver().waitFor();
    await send('Advies vragen');
    await why().waitFor();
    expect(await why().inputValue()).toBe('De wet verandert volgende maand.');
    await send('Advies vragen');
    await over();
    expect((await told()).requests[0]).toMatchObject({ withoutInvolvementBecause: 'De wet verandert volgende maand.' });
  });

  it('says nothing of a decision that is put off', async () => {
    page = await open.page({ account: ACCOUNTS.alderman });
    await go(page, `/dossiers/${at}/besluit`);
    // Of a policy either can have decided.
    await page.getByLabel('College van burgemeester en wethouders', { exact: true }).check();
    await page.getByLabel('Vastgesteld', { exact: true }).check();
    await because().fill('De subsidie loopt af.');
    await page.getByLabel('Uitgesteld', { exact: true }).check();
    expect(await because().inputValue()).toBe('De subsidie loopt af.');
    await page.reload();
    expect(await because().count()).toBe(0);
    await send('Besluit vastleggen');
    await over();
    const { decisions } = await told();
    expect(decisions).toHaveLength(1);
    expect(decisions[0]).not.toHaveProperty('because');
  });
});

describe('that something was put back', () => {
  it('is not said when it is as it would be without', async () => {
    await go(page, `/dossiers/${at}/intrekken`);
    const reason = page.getByLabel(/^Waarom/).first();
    await reason.fill('Het voorstel is van tafel.');
    await page.reload();
    await startOver().waitFor();
    await reason.fill('');
    await page.reload();
    expect(await startOver().count()).toBe(0);
  });
});
