import { describe, expect, it } from '@jest/globals';
import { go } from './going.js';
import { opened } from './opened.js';

const open = opened();
const withoutScript = () => open.page({ script: false });

describe('the public pages, without a script', () => {
  it('lead from a word to a dossier and to the whole way of one recommendation', async () => {
    const page = await withoutScript();
    await page.goto('/openbaar');
    await page.getByLabel('Zoek in alle openbare dossiers').fill('busverbinding');
    await page.getByRole('button', { name: 'Zoeken' }).click();
    const place = page.getByRole('link', { name: 'Aanbeveling 2: Jongerenraad Voorbeeldstad' });
    expect(await place.getAttribute('href')).toMatch(/\/voorbeeld-verordening-2026\/aanbevelingen\/jr-2$/);
    await page.getByRole('link', { name: 'Verordening maatschappelijke ondersteuning Voorbeeldstad 2026' }).click();
    const headings = await page.locator('h2').allTextContents();
    const order = ['Wat is er gevraagd?', 'Wat was het advies, en wat het antwoord?', 'Wat is er besloten?'];
    expect(headings.filter((heading) => order.includes(heading))).toEqual(order);
    await page
      .getByRole('link', { name: /^Aanbeveling 2: lees/ })
      .first()
      .click();
    const text = (await page.locator('main').textContent()) ?? '';
    for (const said of [
      'Schrap de bijdrage per rit',
      'Er is geen geld voor.',
      'amendement',
      'behalve voor medische ritten',
    ]) {
      expect(text).toContain(said);
    }
  });

  it('lead from a word to the version in which it stands, and from the top of a dossier to its parts and points', async () => {
    const page = await withoutScript();
    await page.goto('/openbaar?q=balie');
    await page.getByRole('link', { name: 'Tekst (versie 3)' }).click();
    expect(page.url()).toMatch(/#versie-3$/);
    expect(await page.locator('#versie-3 p').first().isVisible()).toBe(true);
    const ways = page.getByRole('navigation', { name: 'Op deze pagina' });
    const headings = await page.locator('main section[id] > .dw-section__head h2').allTextContents();
    expect(await ways.locator('ul a').allTextContents()).toEqual(headings);
    await ways.getByText('Naar een van de 6 punten').click();
    await ways.getByRole('link', { name: /^Aanbeveling 2\b.*Adviesraad Sociaal/ }).click();
    expect(await page.locator(':target').textContent()).toContain('Schrap de bijdrage per rit');
    await ways.getByRole('link', { name: 'Kreeg de adviesraad informatie?' }).click();
    const asked = (await page.locator(':target').textContent()) ?? '';
    for (const said of ['Adviesraad Sociaal Domein Voorbeeldstad vroeg op 16 maart 2026', 'Gegeven op 23 maart 2026'])
      expect(asked).toContain(said);
    expect(asked).toContain('Informatie uiterlijk 30 maart 2026');
    expect(await page.content()).not.toMatch(/Hoeveel mensen betalen nu|Overzicht van 2025/);
  });

  it('tell in their head what they are about, and hold no script and no style of their own', async () => {
    const html = await (await fetch(`${open.server.url}/openbaar/dossiers/voorbeeld-verordening-2026`)).text();
    expect(html).toMatch(
      /<head>.*<title>Verordening .* · Doorwerking<\/title>.*<meta name="description" content="Wat /s,
    );
    expect(html).not.toMatch(/<script|<style| style="| on\w+="/);
  });

  it('show the register of one council, in the language that was chosen', async () => {
    const page = await withoutScript();
    await page.goto('/openbaar/niet-overgenomen?taal=en');
    await page.getByLabel('Council').selectOption({ label: 'Jongerenraad Voorbeeldstad' });
    await page.getByRole('button', { name: 'Show' }).click();
    expect(page.url()).toContain('taal=en');
    const listed = () => page.locator('main .dw-items').getByRole('link').allTextContents();
    expect(await listed()).toEqual(['Regel ook de busverbinding naar de sporthal.']);
    // Of the dossier that is on its way, to which there is no answer yet: nothing was refused.
    await page.getByRole('navigation', { name: 'Lists' }).getByRole('link', { name: 'Awaiting an answer' }).click();
    expect(await listed()).toEqual(
      ['Wie mogen', 'Geef jongeren', 'Vergoed vanaf', 'Zet in', 'Maak van', 'Vertel aan', 'Praat met', 'Laat de'].map(
        (first) => expect.stringMatching(`^${first} `),
      ),
    );
  });

  it('keep councils of two municipalities apart that have the same id, and what has no answer from what was refused', async () => {
    const page = await withoutScript();
    const shown = () => page.locator('main .dw-items').textContent();
    await page.goto('/openbaar/niet-overgenomen?state=overdue');
    for (const [one, other] of [
      ['Wmo-adviesraad Moerdijk', 'WMO adviesraad Oirschot'],
      ['WMO adviesraad Oirschot', 'Wmo-adviesraad Moerdijk'],
    ] as const) {
      await page.getByLabel('Adviesraad').selectOption({ label: one });
      await page.getByRole('button', { name: 'Toon' }).click();
      expect(await shown()).toContain(`Advies van ${one}`);
      expect(await shown()).not.toContain(other);
    }
    await page.goto('/openbaar/niet-overgenomen');
    expect(await shown()).not.toContain('geen antwoord');
    await page.getByLabel('Deels overgenomen').check();
    await page.getByRole('button', { name: 'Toon' }).click();
    // Beside each what became of it, and what the council says.
    expect(await page.locator('main .dw-items .utrecht-status-badge').allTextContents()).toEqual([
      ...['Deels overgenomen', 'Adviesraad is deels tevreden', 'Te zien in de tekst', 'Adviesraad herkent dit deels'],
      ...['Deels overgenomen', 'Te zien in de tekst'],
      ...['Deels overgenomen', 'Adviesraad is tevreden', 'Te zien in de tekst'],
    ]);
  });

  it('give the whole register as a table for a spreadsheet', async () => {
    const page = await withoutScript();
    await page.goto('/openbaar/niet-overgenomen?verdict=partly');
    const link = page.getByRole('link', { name: 'Bewaar deze lijst als spreadsheet (csv)' });
    const answer = await page.request.get((await link.getAttribute('href')) ?? '');
    expect(answer.headers()).toMatchObject({
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': 'attachment; filename="niet-overgenomen.csv"',
    });
    const [head, ...lines] = (await answer.text()).trimEnd().split('\r\n');
    // A Dutch spreadsheet divides cells by semicolons.
    expect(head).toMatch(/^\uFEFFGemeentecode;Bestuursorgaan;Adviesraad;.*;Adviesraad tevreden;/);
    expect(head).toMatch(
      /;Weerwoord;Doorwerking volgens de gemeente;Doorwerking volgens de adviesraad;Toelichting van de adviesraad;Aanbeveling toegevoegd op$/,
    );
    expect(lines).toHaveLength(3);
    expect(lines[1]).toContain(';Deels overgenomen;De andere ritten, want daarvoor is geen dekking.;');
    const all = await page.request.get('/openbaar/niet-overgenomen.csv?taal=en');
    expect((await all.text()).trimEnd().split('\r\n').length).toBeGreaterThan(10);
  });

  it('lead from one recommendation of an advice to the next', async () => {
    const page = await withoutScript();
    await page.goto('/openbaar/dossiers/voorbeeld-verordening-2026/aanbevelingen/asd-1');
    await page
      .getByRole('navigation', { name: 'Andere aanbevelingen in dit advies' })
      .getByRole('link', { name: /^Aanbeveling 2/ })
      .click();
    expect(page.url()).toMatch(/\/aanbevelingen\/asd-2$/);
  });

  it('say on a page what is wrong with what was asked, with its status', async () => {
    const page = await withoutScript();
    const answer = await page.goto('/openbaar/niet-overgenomen?from=31-2-2026');
    expect(answer?.status()).toBe(400);
    expect(await page.locator('h1').textContent()).toBe('Dit kan niet worden getoond');
    expect(await page.locator('main').textContent()).toContain('from: moet een bestaande dag zijn, zoals 2026-01-12');
  });

  it.each([
    ['a word that is too long', `/openbaar?q=${'a'.repeat(301)}`, 400],
    ['a list', '/openbaar/niet-overgenomen?verdict[]=partly', 400],
    ['an answer that there is not', '/openbaar/niet-overgenomen?verdict=onzin', 400],
    ['a very long answer', `/openbaar/niet-overgenomen?verdict=${'a'.repeat(3_000)}`, 400],
    ['what is no text', '/openbaar/dossiers/%E0%A4%A', 400],
    ['a very long dossier', `/openbaar/dossiers/${'a'.repeat(1_500)}`, 404],
    ['no council', '/openbaar/adviesraden/gm0000/bestaat-niet', 404],
    ['no recommendation', '/openbaar/dossiers/voorbeeld-verordening-2026/aanbevelingen/bestaat-niet', 404],
  ])('answer odd values in an address by a page too: %s', async (_, address, status) => {
    const answer = await fetch(`${open.server.url}${address}`, { headers: { accept: 'text/html' } });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'text/html; charset=utf-8']);
    expect(await answer.text()).toMatch(/<h1[^>]*>Dit (?:kan niet worden getoond|is niet gevonden)<\/h1>/);
  });

  it('are the same with a slash behind their address, and answer a request that only asks whether they are there', async () => {
    const slashed = await fetch(`${open.server.url}/openbaar/?taal=en`);
    expect([slashed.status, slashed.url]).toEqual([200, `${open.server.url}/openbaar?taal=en`]);
    for (const path of ['/openbaar', '/openbaar/niet-overgenomen', '/dossiers', '/inloggen']) {
      const { status, headers } = await fetch(`${open.server.url}${path}`, { method: 'HEAD' });
      expect([path, status, headers.get('content-type')]).toEqual([path, 200, 'text/html; charset=utf-8']);
    }
  });

  it('show a date as it was written, and say what it is of', async () => {
    const read = async (asked: string) => (await fetch(`${open.server.url}/openbaar/niet-overgenomen${asked}`)).text();
    const html = (await read('')) + (await read('?state=overdue'));
    expect(html).toContain('advies van december 2015');
    expect(html).toContain('antwoord van 15 juni 2026');
    expect(html).not.toContain('31 december 2015');
  });

  it('say plainly that nobody asked, and only once what was skipped', async () => {
    const page = await withoutScript();
    await page.goto('/openbaar/dossiers/oirschot-koersnotitie-2016');
    expect(await page.locator('.dw-page__kind').textContent()).toBe('Advies zonder aanvraag');
    const skipped = page.getByRole('listitem').filter({ hasText: 'Vroege betrokkenheid' });
    expect(await skipped.textContent()).toMatch(/^2Vroege betrokkenheidovergeslagen$/);
    expect(await page.locator('main').textContent()).toContain('Uiterlijk 20 juni 2016');
  });

  it('lead from a promise to what it answers, and from a council to its page', async () => {
    const page = await withoutScript();
    await page.goto('/openbaar/dossiers/voorbeeld-verordening-2026');
    const promised = page.getByRole('region', { name: 'Wat is er toegezegd?' });
    expect(await promised.textContent()).toContain('Toegezegd doorCollege van B&W Voorbeeldstad');
    const answered = promised.getByRole('link', { name: /^Aanbeveling 1 van Adviesraad Sociaal Domein Voorbeeldstad/ });
    expect(await answered.getAttribute('href')).toMatch(/\/aanbevelingen\/asd-1$/);
    await page.getByRole('link', { name: 'Jongerenraad Voorbeeldstad', exact: true }).first().click();
    expect(await page.locator('h1').textContent()).toBe('Jongerenraad Voorbeeldstad');
  });

  it('show on paper what is folded on the screen', async () => {
    const page = await withoutScript();
    await page.goto('/openbaar/dossiers/voorbeeld-verordening-2026');
    // Not of the ways on this page, which nobody follows on paper, nor of what a word means.
    const folded = page.locator('main details:not([open]):not(nav details, .dw-no-print) > :not(summary)').first();
    expect(await folded.isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await folded.isVisible()).toBe(true);
    expect(await page.getByRole('navigation').count()).toBe(0);
  });

  it('are whole on paper, and say there where they came from', async () => {
    const page = await withoutScript();
    const pagesOf = async () =>
      (await page.pdf({ format: 'A4', preferCSSPageSize: true })).toString('latin1').match(/\/Type \/Page\b/g)?.length;
    await page.goto('/openbaar/niet-overgenomen?verdict=partly&from=2026-01-12');
    const [chosen, printed] = [page.getByText('Adviesraad: Alle'), page.getByText('Afgedrukt van')];
    expect([await chosen.isVisible(), await printed.isVisible()]).toEqual([false, false]);
    await page.emulateMedia({ media: 'print' });
    expect([await chosen.isVisible(), await printed.isVisible()]).toEqual([true, true]);
    expect(await chosen.textContent()).toBe(
      'Adviesraad: Alle adviesraden · Antwoord: Deels overgenomen · Antwoord gegeven vanaf: 12 januari 2026',
    );
    expect(await printed.textContent()).toMatch(
      /^Afgedrukt van \/openbaar\/niet-overgenomen\?verdict=partly&from=2026-01-12 op \d+ \S+ \d{4}\.$/,
    );
    await page.goto('/openbaar/dossiers/voorbeeld-verordening-2026/aanbevelingen/asd-2');
    expect(await pagesOf()).toBeLessThan(3);
    await page.goto('/openbaar/dossiers/voorbeeld-verordening-2026');
    // What was asked to know is told too, and folded is nothing here.
    expect(await pagesOf()).toBeLessThan(8);
    const styles = (of: string, what: string) =>
      page.evaluate<string[]>(
        `[...new Set([...document.querySelectorAll('${of}')].map((element) => getComputedStyle(element).${what}))]`,
      );
    // In a grid what goes over the end of a page is laid over what follows.
    expect(await styles('.dw-shell, .dw-page, .dw-stack, .dw-section, .dw-card, .dw-point', 'display')).toEqual([
      'block',
    ]);
    // White on green would be white on white.
    expect(await styles('.dw-steps__step--done .dw-steps__mark', 'color')).toEqual(await styles('body', 'color'));
  });

  it('hold nothing of what is internal, or of what is not there', async () => {
    const { status } = await fetch(`${open.server.url}/openbaar/dossiers/bestaat-niet`);
    expect(status).toBe(404);
    // Four answers of this dossier are drafted and not adopted.
    const html = await (await fetch(`${open.server.url}/openbaar/dossiers/groningen-verordening-2020`)).text();
    expect(html).not.toContain('Concept, nog niet openbaar');
    expect(html.match(/Nog geen antwoord/g)?.length).toBeGreaterThan(4);
  });

  it('are kept apart from the API: what is asked of it is answered in its own way', async () => {
    const asked = async (path: string, accept: string) => {
      const answer = await fetch(`${open.server.url}${path}`, { headers: { accept } });
      return [answer.status, answer.headers.get('content-type')?.split(';')[0]];
    };
    expect(await asked('/v1/bestaat-niet', 'text/html')).toEqual([404, 'application/problem+json']);
    expect(await asked('/bestaat-niet', 'application/json')).toEqual([404, 'application/problem+json']);
    expect(await asked('/bestaat-niet', 'text/html')).toEqual([404, 'text/html']);
    expect(await asked('/dossiers/x/aanbevelingen/y', 'text/html')).toEqual([200, 'text/html']);
  });
});

describe('signing in', () => {
  it('leads back to the page that was asked for, and out again', async () => {
    const page = await open.page();
    await page.goto('/dossiers/oirschot-koersnotitie-2016');
    await page.waitForURL(/inloggen\?terug=/);
    await page.getByRole('button', { name: /Karim El Amrani/ }).click();
    await page.waitForURL('**/dossiers/oirschot-koersnotitie-2016');
    await page.getByRole('heading', { level: 1, name: 'Koersnotitie gastvrij Oirschot' }).waitFor();
    await page.getByRole('button', { name: 'Uitloggen' }).click();
    await page.getByRole('link', { name: 'Inloggen', exact: true }).first().waitFor();
    expect(await (await page.request.get('/v1/sessions/current')).json()).toMatchObject({ status: 401 });
  });

  it('never leads to another site', async () => {
    const page = await open.page();
    await go(page, '/inloggen?terug=//example.org/');
    await page.getByRole('button', { name: /Sanne Bakker/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Mijn werk' }).waitFor();
    expect(new URL(page.url()).pathname).toBe('/');
  });
});
