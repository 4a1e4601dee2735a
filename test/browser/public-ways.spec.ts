import { describe, expect, it } from '@jest/globals';
import { readOds } from 'hucre/ods';
import { opened } from './opened.js';

const open = opened();
const withoutScript = () => open.page({ script: false });

describe('how early a council was asked, for anybody', () => {
  it('tells of each dossier when, on which text and with how much time, and counts what went wrong', async () => {
    const page = await withoutScript();
    await page.goto('/openbaar');
    await page.getByRole('link', { name: 'Hoe vroeg gevraagd' }).click();
    expect(await page.locator('h1').textContent()).toBe('Hoe vroeg is er advies gevraagd?');
    const items = page.locator('main .dw-items > li');
    const wrong = page.getByRole('navigation', { name: 'Wat er misging' });
    const countOf = async (name: string) =>
      Number(await wrong.getByRole('listitem').filter({ hasText: name }).locator('strong').textContent());
    expect(await items.count()).toBe(await countOf('Alle dossiers'));
    const example = items.filter({ hasText: 'Verordening maatschappelijke ondersteuning Voorbeeldstad 2026' });
    const told =
      /gevraagd op 9 maart 2026 · er lag een versie: concept · (\d+ dagen om te adviseren(?: \(eerst\s\d+\))?)/;
    const asked = await example.getByRole('listitem').allTextContents();
    expect(asked.map((text) => [text.split(':')[0], told.exec(text)?.[1]])).toEqual([
      ['Adviesraad Sociaal Domein Voorbeeldstad', '53 dagen om te adviseren (eerst\u{A0}42)'],
      ['Jongerenraad Voorbeeldstad', '56 dagen om te adviseren'],
    ]);
    for (const concern of [
      ...[
        'Niet gevraagd voor het besluit',
        'Pas gevraagd bij een voorstel',
        'Met spoed gevraagd',
        'Besloten voor het advies',
      ],
    ]) {
      const count = await countOf(concern);
      await wrong.getByRole('link', { name: concern, exact: true }).click();
      expect(await items.count()).toBe(count);
      expect(await items.filter({ hasText: concern }).count()).toBe(count);
    }
  });

  it('is chosen by municipality and by council', async () => {
    const page = await withoutScript();
    await page.goto('/openbaar/hoe-vroeg');
    await page.getByLabel('Gemeente').selectOption({ label: 'Voorbeeldstad' });
    await page.getByLabel('Adviesraad').selectOption({ label: 'Jongerenraad Voorbeeldstad' });
    await page.getByRole('button', { name: 'Toon' }).click();
    const shown = page.locator('main .dw-items > li');
    expect(await shown.count()).toBeGreaterThan(0);
    expect(await shown.filter({ hasText: 'Jongerenraad Voorbeeldstad' }).count()).toBe(await shown.count());
    // Its own request stands first, before that of another council that was asked on the same day.
    const example = shown.filter({ hasText: 'Verordening maatschappelijke ondersteuning Voorbeeldstad 2026' });
    expect(await example.getByRole('listitem').first().textContent()).toMatch(/^Jongerenraad Voorbeeldstad: gevraagd/);
    await page.goto('/openbaar/hoe-vroeg?taal=en&concern=askedUrgently');
    expect(await shown.filter({ hasText: 'Asked urgently' }).count()).toBe(await shown.count());
    expect(await shown.first().textContent()).toMatch(/: asked (in|on) .+ · urgently · there was/);
  });
});

describe('the public dossiers', () => {
  it('are chosen by municipality, council, subject and the day of the advice, and go on so on the next page', async () => {
    const page = await withoutScript();
    await page.goto('/openbaar');
    await page.getByLabel('Gemeente').selectOption({ label: 'Oirschot' });
    await page.getByRole('button', { name: 'Toon' }).click();
    const titles = () => page.locator('main .dw-items__title').allTextContents();
    expect((await titles()).length).toBeGreaterThan(1);
    await page.getByText('Kies een periode').click();
    await page.getByLabel('Advies uitgebracht vanaf').fill('2016-01-01');
    await page.getByRole('button', { name: 'Toon' }).click();
    expect(await titles()).toEqual(['Koersnotitie gastvrij Oirschot']);
    await page.goto('/openbaar?municipality=gm0000&limit=1');
    const first = await titles();
    await page.getByRole('navigation', { name: 'Bladeren' }).getByRole('link').click();
    expect(new URL(page.url()).searchParams.get('municipality')).toBe('gm0000');
    expect(await titles()).not.toEqual(first);
  });
});

describe('a link from inside', () => {
  it('leads somebody of outside to the same in public first, and back inside who signs in from there', async () => {
    const page = await open.page();
    await page.goto('/dossiers/oirschot-koersnotitie-2016/tekst');
    await page.waitForURL(/inloggen\?terug=/);
    await page.getByRole('link', { name: 'Lees de openbare pagina' }).click();
    await page.waitForURL('**/openbaar/dossiers/oirschot-koersnotitie-2016');
    const signIn = page.getByRole('link', { name: 'Inloggen', exact: true });
    expect(await signIn.getAttribute('href')).toBe(
      `/inloggen?${new URLSearchParams({ terug: '/dossiers/oirschot-koersnotitie-2016' }).toString()}`,
    );
  });

  it('says nothing of what is hidden that it does not say of what is not there', async () => {
    const page = await open.page();
    const read = async (address: string) => {
      await page.goto(address);
      await page.waitForURL(/inloggen\?terug=/);
      await page.getByRole('heading', { level: 1, name: 'Inloggen' }).waitFor();
      return page.locator('main').textContent();
    };
    const civil = open.server;
    const opening = await fetch(`${civil.url}/v1/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"account":"beleidsmedewerker"}',
    });
    const cookie = opening.headers.get('set-cookie')?.split(';')[0] ?? '';
    const made = await fetch(`${civil.url}/v1/trajectories`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({
        ...{ id: 'nog-niet-openbaar', title: 'Nog niet openbaar', municipality: 'gm0000', kind: 'requested' },
        ...{ subject: 'policy', legalBases: ['local'], councils: [{ id: 'asd', name: 'Raad' }] },
        authorities: [{ id: 'college', kind: 'college', name: 'College' }],
      }),
    });
    expect(made.status).toBe(201);
    const hidden = await read('/dossiers/nog-niet-openbaar');
    expect(hidden).not.toContain('openbare pagina');
    expect(hidden).toBe(await read('/dossiers/bestaat-niet'));
  });
});

describe('the register as data', () => {
  const at = (path: string) => fetch(`${open.server.url}/openbaar/niet-overgenomen.${path}`);

  it('says of each point its own number and where it is told, and the same in each format', async () => {
    const page = await withoutScript();
    await page.goto('/openbaar/niet-overgenomen?state=held');
    const hrefs = await Promise.all(
      ['Bewaar deze lijst als spreadsheet (csv)', 'Als JSON', 'Als ODS'].map((name) =>
        page.getByRole('link', { name }).getAttribute('href'),
      ),
    );
    const [csv, json, ods] = await Promise.all(hrefs.map((href) => fetch(`${open.server.url}${href}`)));
    const { items, licence, date, description } = (await json?.json()) as {
      items: Record<string, unknown>[];
      licence: string;
      date: string;
      description: string;
    };
    expect(licence).toMatch(/^https:/);
    expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    const [held] = items;
    expect(items).toHaveLength(1);
    expect(held).toMatchObject({ state: 'held', verdict: 'held', question: false, dueOn: '2027-03-31' });
    const { address, number } = held as { address: string; number: string };
    expect((await fetch(address)).status).toBe(200);
    const [head = '', row = ''] = ((await csv?.text()) ?? '').split('\r\n');
    expect(row.split(';')[head.split(';').indexOf('Adres')]).toBe(address);
    expect(row.split(';')[head.split(';').indexOf('Nummer')]).toBe(number);
    const { sheets } = await readOds(new Uint8Array((await ods?.arrayBuffer()) ?? new ArrayBuffer(0)));
    expect(sheets[0]?.rows[0]).toEqual(head.split(';'));
    expect(sheets[0]?.rows[1]).toContain(address);
    const told = (await (await fetch(description)).json()) as { tableSchema: { columns: { titles: string }[] } };
    expect(told.tableSchema.columns.map(({ titles }) => titles)).toEqual(head.split(';'));
    expect(csv?.headers.get('link')).toBe(`<${description}>; rel="describedby"`);
  });

  it('holds all of the register without a question, by as many rows as there are', async () => {
    const counts = (await (await fetch(`${open.server.url}/v1/register/counts`)).json()) as Record<
      string,
      { recommendations: number; questions: number }
    >;
    const all = Object.values(counts).reduce((sum, one) => sum + one.recommendations + one.questions, 0);
    const { items } = (await (await at('json')).json()) as { items: unknown[] };
    expect(items).toHaveLength(all);
    const { items: none } = (await (await at('json?state=held&advisedUntil=1999-01-01')).json()) as {
      items: unknown[];
    };
    expect(none).toEqual([]);
  });

  it.each(['csv', 'json', 'ods', 'csv-metadata.json'])('refuses what it does not know: %s', async (format) => {
    const answer = await at(`${format}?cursor=x`);
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ code: 'invalid', place: 'cursor' });
  });

  it('is described to people, in both languages', async () => {
    const page = await withoutScript();
    await page.goto('/openbaar/niet-overgenomen');
    await page.getByRole('link', { name: 'Wat er in deze bestanden staat' }).click();
    expect(await page.locator('h1').textContent()).toBe('Alles als gegevens');
    expect(await page.getByRole('heading', { name: 'Advies uitgebracht op', exact: true }).count()).toBe(1);
    await page.getByRole('link', { name: 'English' }).click();
    expect(await page.getByRole('heading', { name: 'Advice given on' }).count()).toBe(1);
  });
});
