import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ACCOUNTS } from '../../api/client.js';
import { go } from '../going.js';
import { opened } from '../opened.js';
import { check, fill, field } from '../work/hand.js';
import { DOSSIER, openDossier } from './dossier.js';

const open = opened({ ready: ({ server }) => openDossier(server) });
const REASON = 'Waarom neemt u dit niet over?';

describe('two tabs of one person on one answer', () => {
  const refuse = async (page: Page, why: string) => {
    await check(page, 'Niet overgenomen');
    await fill(page, REASON, why);
  };

  it('show both texts in the one that is behind, and let them choose', async () => {
    const how = { account: ACCOUNTS.civilServant };
    const [first, second] = [await open.page(how), await open.page(how)];
    for (const page of [first, second]) await go(page, `/dossiers/${DOSSIER}/antwoorden?over=samen`);
    await refuse(first, 'Wat ik eerst dacht.');
    await refuse(second, 'Wat ik later dacht.');
    await second.getByRole('button', { name: 'Antwoord 1 bewaren' }).click();
    await first.getByText('Iemand anders heeft intussen dit antwoord bewaard:').waitFor();
    await first.getByText('Wat ik later dacht.').waitFor();
    expect(await field(first, REASON).inputValue()).toBe('Wat ik eerst dacht.');
    expect(await first.getByRole('button', { name: 'Antwoord 1 bewaren' }).isDisabled()).toBe(true);
    await first.getByRole('button', { name: 'Neem dit antwoord over' }).click();
    await first.getByText('Bewaard als concept', { exact: true }).waitFor();
    expect(await first.getByText('Wat ik eerst dacht.').count()).toBe(0);
  });
});

describe('an address', () => {
  it.each([
    ['of a dossier that is not there', ACCOUNTS.civilServant, '/dossiers/bestaat-niet', 'Dit is niet gevonden'],
    ['of a form in it', ACCOUNTS.civilServant, '/dossiers/bestaat-niet/concept', 'Dit is niet gevonden'],
    ['of a council elsewhere', ACCOUNTS.asd, '/adviesraden/gm9999/asd', 'Dit is niet gevonden'],
    ['of a page that is not there', ACCOUNTS.asd, '/dossiers/a/b/c', 'Deze pagina bestaat niet'],
    ['of what an administrator keeps', ACCOUNTS.civilServant, '/beheer/gm0000/mensen', 'U mag deze pagina niet zien'],
    ['of what others do', ACCOUNTS.jongerenraad, `/dossiers/${DOSSIER}/concept`, 'Dit kunt u hier niet doen'],
    [
      'of a form of another municipality',
      ACCOUNTS.asd,
      '/dossiers/groningen-verordening-2020/advies',
      'Dit kunt u hier niet doen',
    ],
  ])('%s leads to a page that says so, and leads on', async (_, account, address, said) => {
    const page = await open.page({ account });
    await go(page, address);
    await page.locator('main').getByText(said).waitFor();
    expect(await page.locator('main').getByRole('link').count()).toBeGreaterThan(0);
  });
});
