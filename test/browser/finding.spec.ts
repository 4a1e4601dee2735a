import { beforeAll, describe, expect, it } from '@jest/globals';
import { ACCOUNTS, as } from '../api/client.js';
import { go } from './going.js';
import { opened } from './opened.js';

// From a word to the place where it stands: a point, an article, whichever half of a Dutch word was typed.

const open = opened();
const ID = 'te-vinden';

beforeAll(async () => {
  const inside = await as(open.server, ACCOUNTS.civilServant);
  const council = await as(open.server, ACCOUNTS.asd);
  const record = async (who: typeof inside, path: string, body: object) => {
    const { status, text } = await who.post(`/v1/trajectories${path}`, body);
    if (status !== 201) throw new Error(text);
  };
  await record(inside, '', {
    ...{ id: ID, title: 'Waar het staat', municipality: 'gm0000', kind: 'requested', subject: 'policy' },
    ...{ legalBases: [], date: '2026-01-05', councils: [{ id: 'asd', name: 'Adviesraad' }] },
    authorities: [{ id: 'college', kind: 'college', name: 'College' }],
  });
  const filling = 'Een zin die er staat om lang te zijn. '.repeat(80);
  await record(inside, `/${ID}/drafts`, {
    ...{ version: 1, maturity: 'concept', date: '2026-01-06' },
    text: `Artikel 1. Begrippen\n${filling}\n\nArtikel 7. Parkeren\nEen bewonersparkeerkaart kost niets.`,
  });
  await record(inside, `/${ID}/advice-requests`, {
    ...{ id: 'r1', council: 'asd', draftVersion: 1, date: '2026-01-07' },
    withoutInvolvementBecause: 'De wet verandert.',
  });
  await record(council, `/${ID}/advices`, {
    ...{ id: 'a1', council: 'asd', request: 'r1', verdict: 'negative' },
    recommendations: [{ id: 'p1', number: '8b', text: 'Geef elke mantelzorger een gezinsparkeervergunning.' }],
  });
});

describe('a search', () => {
  it('leads to the point that has the word inside another, or as two, with the word marked', async () => {
    const page = await open.page({ account: ACCOUNTS.civilServant });
    for (const words of ['parkeervergunning', 'gezins parkeervergunning', '8b']) {
      await go(page, `/zoeken?q=${encodeURIComponent(words)}`);
      const link = page.getByRole('link', { name: 'Aanbeveling 8b: Adviesraad' });
      await link.waitFor();
      const marked = await page.locator('main mark').allInnerTexts();
      expect(marked).toEqual([words === '8b' ? '8b' : 'gezinsparkeervergunning']);
      await link.click();
      await page.waitForURL(`**/dossiers/${ID}/aanbevelingen/p1`);
    }
  });

  it('leads to the article of the text, which is then in sight', async () => {
    const page = await open.page({ account: ACCOUNTS.civilServant });
    await go(page, '/zoeken?q=parkeerkaart');
    await page.getByRole('link', { name: 'Artikel 7. Parkeren (versie 1)' }).click();
    await page.waitForURL(`**/dossiers/${ID}/tekst#versie-1-artikel-7`);
    const article = page.locator('#versie-1-artikel-7');
    await article.waitFor();
    expect(await article.innerText()).toContain('bewonersparkeerkaart');
    // Scrolled to once it is drawn.
    await page.waitForFunction(
      "document.querySelector('#versie-1-artikel-7').getBoundingClientRect().top < innerHeight",
    );
  });

  it('finds inside words nothing of fewer than four letters', async () => {
    const page = await open.page({ account: ACCOUNTS.civilServant });
    await go(page, '/zoeken?q=nsp');
    await page.getByText('Niets gevonden').waitFor();
  });
});
