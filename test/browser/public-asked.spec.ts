import { describe, expect, it } from '@jest/globals';
import { opened } from './opened.js';

const open = opened();
const withoutScript = () => open.page({ script: false });

const read = async (address: string) => {
  const answer = await fetch(`${open.server.url}${address}`, { headers: { accept: 'text/html' } });
  return { status: answer.status, html: await answer.text() };
};
const DOSSIER = '/openbaar/dossiers/voorbeeld-verordening-2026';

describe('a public dossier as it stood on a day', () => {
  it('has an address, says of which day it is on each of its pages, and leads back to today', async () => {
    const page = await withoutScript();
    await page.goto(DOSSIER);
    await page.getByLabel('Bekijk dit dossier zoals het stond op').fill('2026-05-25');
    await page.getByRole('button', { name: 'Bekijk' }).click();
    expect(page.url()).toMatch(/voorbeeld-verordening-2026\?op=2026-05-25$/);
    const main = page.locator('main');
    const said = 'U leest dit zoals het stond op 25 mei 2026.';
    expect(await main.textContent()).toContain(said);
    // Answered on 2 June, and revised on the 15th.
    expect(await main.textContent()).not.toContain('Er is geen geld voor.');
    await page
      .getByRole('link', { name: /^Aanbeveling 2: lees/ })
      .first()
      .click();
    expect(page.url()).toMatch(/aanbevelingen\/asd-2\?op=2026-05-25$/);
    expect(await main.textContent()).toContain(said);
    await page.getByRole('link', { name: 'Bekijk het zoals het vandaag is' }).click();
    expect(page.url()).toMatch(/aanbevelingen\/asd-2$/);
    expect(await main.textContent()).not.toContain(said);
    expect(await main.textContent()).toContain('Er is geen geld voor.');
  });

  it('is told by what was recorded until then, and has an address to refer to that says both', async () => {
    const page = await withoutScript();
    await page.goto(DOSSIER);
    const cited = page.getByRole('link', { name: /\?op=\d{4}-\d{2}-\d{2}&bekend=\d{4}-\d{2}-\d{2}$/ });
    const address = (await cited.getAttribute('href')) ?? '';
    expect(address).toContain(`${open.server.url}${DOSSIER}?op=`);
    await page.goto(address);
    expect(await page.locator('main').textContent()).toMatch(
      /Alleen wat tot en met \d+ \S+ \d{4} was vastgelegd, telt mee/,
    );
    // It was recorded when this server began.
    const before = await read(`${DOSSIER}?bekend=2026-06-30`);
    expect(before.status).toBe(404);
    expect(before.html).toContain('Tot en met 30 juni 2026 was hier niets over vastgelegd.');
  });

  it('was not there before it was opened, and a day to come is refused', async () => {
    const before = await read(`${DOSSIER}?op=2025-12-31`);
    expect([before.status, before.html]).toEqual([
      404,
      expect.stringContaining('Op 31 december 2025 was dit nog niet gebeurd.'),
    ]);
    expect(before.html).toContain(`href="${DOSSIER}"`);
    const tomorrow = new Date(Date.now() + 2 * 86_400_000).toISOString().slice(0, 10);
    const later = await read(`${DOSSIER}?op=${tomorrow}`);
    expect([later.status, later.html]).toEqual([400, expect.stringContaining('op: moet vandaag zijn')]);
    // Of what nobody may see, nothing of a day is told either.
    expect((await read('/openbaar/dossiers/bestaat-niet?op=2026-05-25')).html).toContain('Dit is niet gevonden');
  });
});

describe('what an address asks', () => {
  const PAGES = [
    '/openbaar',
    DOSSIER,
    `${DOSSIER}/blad`,
    `${DOSSIER}/aanbevelingen/asd-1`,
    '/openbaar/adviesraden/gm0000/asd',
    '/openbaar/niet-overgenomen',
    '/openbaar/niet-overgenomen.csv',
    '/openbaar/niet-overgenomen.json',
    '/openbaar/punten.csv',
    '/openbaar/hoe-vroeg',
    '/openbaar/gegevens',
    '/openbaar/controlegetal',
  ];

  it.each(PAGES)('is never passed over in silence: %s', async (path) => {
    const dutch = await read(`${path}?vanaf=2026-01-01`);
    expect([dutch.status, dutch.html]).toEqual([400, expect.stringContaining('vanaf: is geen bekende vraag; bekend')]);
    const english = await read(`${path}?vanaf=2026-01-01&taal=en`);
    expect(english.html).toMatch(/<html lang="en".*vanaf: is not known; known are .*taal/s);
    const language = await read(`${path}?taal=fr`);
    expect([language.status, language.html]).toEqual([
      400,
      expect.stringContaining('taal: moet een van deze zijn: nl (Nederlands), en (Engels)'),
    ]);
  });

  it('is refused by name when it is not what it can be, or stands there twice', async () => {
    const wrong = await read('/openbaar/niet-overgenomen?advisedFrom=gisteren&taal=en');
    expect(wrong.html).toContain('advisedFrom: has to be a day that exists, such as 2026-01-12');
    const list = await read('/openbaar/niet-overgenomen?state=weg');
    expect(list.html).toContain('state: moet een van deze zijn: refused (Niet of deels overgenomen), overdue (Te laat');
    const name = await read('/openbaar/hoe-vroeg?soort=x');
    expect(name.html).toContain('bekend zijn municipality (gemeente), council (adviesraad), concern (wat er misging)');
    const twice = await read('/openbaar/niet-overgenomen?state=overdue&state=held');
    expect(twice.html).toContain('state: staat er meer dan één keer');
    const elsewhere = await read('/openbaar/niet-overgenomen?municipality=gm0014&council=gm0000/asd');
    expect([elsewhere.status, elsewhere.html]).toEqual([
      400,
      expect.stringContaining('council: is niet van deze gemeente'),
    ]);
    // What a word is looked for in has no pages.
    expect((await read('/openbaar?q=bus&cursor=x')).status).toBe(400);
    // A field of a form that was left empty asks nothing.
    expect((await read('/openbaar/niet-overgenomen?advisedFrom=&council=')).status).toBe(200);
  });
});

describe('what was not adopted', () => {
  it('stands apart from what is late, what still waits and what is held, each with how much there is', async () => {
    const page = await withoutScript();
    await page.goto('/openbaar/niet-overgenomen');
    const lists = page.getByRole('navigation', { name: 'Lijsten' });
    const badges = async () => [
      ...new Set(
        await page.locator('main .dw-items li > .dw-row:first-of-type .utrecht-status-badge').allTextContents(),
      ),
    ];
    const titles = [
      ['Te laat: geen antwoord', 'Wat geen antwoord kreeg'],
      ['Wacht op antwoord', 'Wat op antwoord wacht'],
      ['Aangehouden', 'Wat is aangehouden'],
    ] as const;
    expect(await badges()).not.toEqual(expect.arrayContaining([expect.stringMatching(/antwoord|Aangehouden/)]));
    for (const [name, title] of titles) {
      await lists.getByRole('link', { name }).click();
      expect(await page.locator('h1').textContent()).toBe(title);
      expect((await badges()).filter((badge) => badge !== 'Vraag')).toEqual([name]);
      const counted = Number(
        await lists.getByRole('listitem').filter({ hasText: name }).locator('strong').textContent(),
      );
      const asked = Number(
        /(\d+) vra/.exec((await lists.getByRole('listitem').filter({ hasText: name }).textContent()) ?? '')?.[1] ?? 0,
      );
      expect(await page.locator('main .dw-items > li').count()).toBe(counted + asked);
    }
  });

  it('is found by several answers at once, and by the day of the advice also what was never answered', async () => {
    const page = await withoutScript();
    await page.goto('/openbaar/niet-overgenomen');
    await page.getByLabel('Deels overgenomen').check();
    await page.getByLabel('Hoort ergens anders').check();
    await page.getByRole('button', { name: 'Toon' }).click();
    expect(new URL(page.url()).searchParams.getAll('verdict')).toEqual(['partly', 'notConsidered']);
    expect(await page.locator('main .dw-items > li').count()).toBe(4);
    await page.goto('/openbaar/niet-overgenomen?state=overdue&advisedFrom=2022-01-01&advisedUntil=2022-12-31');
    expect(await page.locator('main .dw-items > li').count()).toBe(1);
    expect(await page.locator('main .dw-items').textContent()).toContain('advies van 17 mei 2022');
  });
});

it('says for whom a council of residents would have to look further: whose authority it is', async () => {
  const { html } = await read('/openbaar/dossiers/groningen-verordening-2020');
  expect(html).toContain('College van B&amp;W Groningen');
});

it('has one address for each language, in whole', async () => {
  const { html } = await read(`${DOSSIER}?op=2026-05-25&taal=en`);
  const address = `${open.server.url}${DOSSIER}?op=2026-05-25`;
  expect(html).toContain(`<link rel="canonical" href="${address}&amp;taal=en"/>`);
  expect(html).toContain(`<link rel="alternate" hrefLang="nl" href="${address}"/>`);
});
