import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ACCOUNTS, as, type Client } from '../../api/client.js';
import { keepScreen } from '../browser.js';
import { go } from '../going.js';
import { opened } from '../opened.js';
import { heading, lines, openPoint, reason, saveAnswer, told, writeAnswer } from './answers.js';

// The dossier that is as long as a real ordinance: 24 articles, two councils, 21 points.
const ID = 'voorbeeld-jeugdhulp-2027';
const AT = `/dossiers/${ID}/antwoorden`;
const DOSSIER = `/v1/trajectories/${ID}`;

interface Answers {
  readonly authority: string;
  readonly versions?: readonly { readonly verdict: string; readonly reason?: string; readonly shared?: string[] }[];
}
let inside: Client;
let alderman: Client;
const open = opened({
  ready: async ({ server }) => {
    [inside, alderman] = await Promise.all([as(server, ACCOUNTS.civilServant), as(server, ACCOUNTS.alderman)]);
  },
});
async function answersTo(...ids: string[]) {
  const { body } = await inside.get(`${DOSSIER}/influence`);
  const { recommendations } = body as { recommendations: { id: string; answers: Answers[] }[] };
  return ids.map((id) =>
    recommendations
      .find((one) => one.id === id)
      ?.answers.find((a) => a.authority === 'college')
      ?.versions?.at(-1),
  );
}
const drafts = async () => {
  const { body } = await inside.get(`${DOSSIER}/timeline`);
  return (body as { items: { type: string }[] }).items.filter(({ type }) => type === 'AnswerDrafted').length;
};
const at = async (address: string, width = 1280): Promise<Page> => {
  const page = await open.page({ account: ACCOUNTS.civilServant, width });
  await go(page, address);
  return page;
};
const focused = (page: Page) => page.evaluate<string>('document.activeElement.textContent');

describe('the list of points', () => {
  it('has a line for each with how it stands, and opens with what has to be answered first', async () => {
    const page = await at(AT);
    expect(await lines(page).count()).toBe(20);
    await heading(page).getByText('Aanbeveling 3 van Jongerenraad').waitFor();
    expect(await page.locator('.dw-answering__list [aria-current="true"]').innerText()).toMatch(/^Aanbeveling 3:/);
    const said = await lines(page).allInnerTexts();
    expect(said.filter((text) => text.includes('Vastgesteld'))).toHaveLength(11);
    expect(said.filter((text) => text.includes('Nog geen antwoord'))).toHaveLength(3);
    await keepScreen(page, 'answers/list-1280');
  });

  it('has an address for each point, to reload, to go back to and to send to another', async () => {
    const page = await at(AT);
    await openPoint(page, 'Aanbeveling 2a');
    expect(new URL(page.url()).searchParams.get('over')).toBe('jr-2a');
    await openPoint(page, 'Aanbeveling 4');
    await page.goBack();
    await heading(page).getByText('Aanbeveling 2a van').waitFor();
    await page.reload();
    await heading(page).getByText('Aanbeveling 2a van').waitFor();
  });

  it('is narrowed by what stands in the address, and J and K go along it, but not while somebody types', async () => {
    const page = await at(AT);
    await page.getByLabel('Stand', { exact: true }).selectOption('Nog te beantwoorden');
    await page.waitForURL('**standing=todo**');
    expect(await lines(page).count()).toBe(3);
    await page.getByLabel('Advies', { exact: true }).selectOption({ index: 1 });
    await page.getByText('Geen punt voldoet aan deze keuze.').waitFor();
    await page.getByRole('link', { name: 'Alle punten tonen' }).click();
    await page.getByLabel('Stand', { exact: true }).selectOption('Nog te beantwoorden');
    await openPoint(page, 'Aanbeveling 3');
    await page.keyboard.press('j');
    await heading(page).getByText('Aanbeveling 5 van').waitFor();
    expect(await focused(page)).toMatch(/^Aanbeveling 5 van/);
    await page.keyboard.press('j');
    await heading(page).getByText('Vraag 7 van').waitFor();
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    await heading(page).getByText('Aanbeveling 5 van').waitFor();
    await writeAnswer(page, 'Niet overgenomen', 'j');
    await reason(page).press('k');
    expect(await reason(page).inputValue()).toBe('jk');
    await page.getByRole('link', { name: /^Vorige: Aanbeveling 3/ }).click();
    await heading(page).getByText('Aanbeveling 3 van').waitFor();
    // What was typed is where it was typed, and the list says so.
    await lines(page).filter({ hasText: 'Nog niet bewaard' }).getByText('Aanbeveling 5:').waitFor();
    await page.reload();
    await page.getByText('1 antwoord is getypt, maar nog niet bewaard').waitFor();
    await openPoint(page, 'Aanbeveling 5');
    expect(await reason(page).inputValue()).toBe('jk');
    await page.getByRole('button', { name: 'Opnieuw beginnen' }).click();
    await page.getByText('getypt, maar nog niet bewaard').waitFor({ state: 'detached' });
  });
});

describe('texts of one’s own', () => {
  it('are kept from what is typed, put in where the caret stands over nothing, changed and removed', async () => {
    const page = await at(`${AT}?over=jr-3`);
    await writeAnswer(page, 'Niet overgenomen', 'Dit valt buiten onze bevoegdheid.');
    await page.getByText('Standaardteksten', { exact: true }).click();
    await page.getByRole('button', { name: 'Bewaar wat hier staat als standaardtekst' }).click();
    await page.getByLabel('Hoe noemt u deze tekst?').fill('Bevoegdheid');
    await page.keyboard.press('Enter');
    await page.getByText('Bewaard als ‘Bevoegdheid’.').waitFor();
    await reason(page).fill('Eerst. Daarna.');
    await reason(page).press('Home');
    for (let n = 0; n < 6; n++) await page.keyboard.press('ArrowRight');
    await page.getByRole('button', { name: 'Invoegen' }).click();
    expect(await reason(page).inputValue()).toBe('Eerst. Dit valt buiten onze bevoegdheid. Daarna.');
    await page.keyboard.type(' Echt.');
    expect(await reason(page).inputValue()).toBe('Eerst. Dit valt buiten onze bevoegdheid. Echt. Daarna.');
    await reason(page).fill('');
    await page.getByRole('button', { name: 'Invoegen' }).click();
    expect(await reason(page).inputValue()).toBe('Dit valt buiten onze bevoegdheid.');
    await page.getByRole('link', { name: 'Uw teksten bekijken en veranderen' }).click();
    await page.getByRole('heading', { level: 1, name: 'Uw standaardteksten' }).waitFor();
    await page.getByRole('button', { name: '‘Bevoegdheid’ veranderen' }).click();
    await page.getByLabel('Naam').first().fill('Niet van ons');
    await page.getByRole('button', { name: 'Tekst bewaren' }).first().click();
    await page.getByRole('heading', { level: 3, name: 'Niet van ons' }).waitFor();
    await keepScreen(page, 'answers/standard-texts');
    await page.getByRole('button', { name: '‘Niet van ons’ verwijderen' }).click();
    await page.getByRole('button', { name: 'Ja, ‘Niet van ons’ verwijderen' }).click();
    await page.getByText('U bewaart nog geen teksten.').waitFor();
    await page.goBack();
    expect(await reason(page).inputValue()).toBe('Dit valt buiten onze bevoegdheid.');
    await page.getByRole('button', { name: 'Opnieuw beginnen' }).click();
  });

  it('are kept with the answer when somebody began that and saves the answer; what is refused is lost in neither', async () => {
    const kept = async () =>
      (await inside.get('/v1/standard-texts')).body as { items: { title: string; text: string }[] };
    let page = await at(`${AT}?over=asd-11`);
    await writeAnswer(page, 'Niet overgenomen', 'Daar gaat de gemeente niet over.');
    await page.getByText('Standaardteksten', { exact: true }).click();
    await page.getByRole('button', { name: 'Bewaar wat hier staat als standaardtekst' }).click();
    await page.getByRole('button', { name: 'Antwoord 11 bewaren' }).click();
    await told(page).getByText('Bewaard:').waitFor();
    // The name that was proposed is nobody's.
    expect((await kept()).items).toEqual([]);
    const before = await drafts();
    page = await at(`${AT}?over=asd-11`);
    await writeAnswer(page, 'Niet overgenomen', 'Daar gaat de regio over.');
    await page.getByText('Standaardteksten', { exact: true }).click();
    await page.getByRole('button', { name: 'Bewaar wat hier staat als standaardtekst' }).click();
    const name = page.getByLabel('Hoe noemt u deze tekst?');
    await name.fill('x'.repeat(1_000));
    await page.getByRole('button', { name: 'Antwoord 11 bewaren' }).click();
    await page.locator('.dw-answering__said').getByRole('alert').waitFor();
    expect([await drafts(), await page.evaluate('document.activeElement.value.length')]).toEqual([before, 1_000]);
    await name.fill('Regio');
    await page.getByRole('button', { name: 'Antwoord 11 bewaren' }).click();
    await told(page).getByText('De tekst is bewaard als ‘Regio’.').waitFor();
    expect(await drafts()).toBe(before + 1);
    expect((await kept()).items).toMatchObject([{ title: 'Regio', text: 'Daar gaat de regio over.' }]);
  });
});

describe('one text for several points', () => {
  it('is recorded once for points of two advices, and shown at each as shared', async () => {
    const before = await drafts();
    const page = await at(AT);
    await page.getByRole('link', { name: 'Meer punten met één tekst beantwoorden' }).click();
    const choose = (name: RegExp) => page.locator('.dw-line--choose').filter({ hasText: name }).getByRole('checkbox');
    // What is adopted is revised, not answered.
    expect(await page.locator('.dw-line--choose').count()).toBe(9);
    const answered = page.locator('.dw-answering__said').getByRole('radio', { name: 'Vraag beantwoord' });
    await choose(/^Vraag 7:/).check();
    await answered.check();
    await choose(/^Aanbeveling 11:/).check();
    await page.getByText('‘Vraag beantwoord’ kunt u alleen kiezen als alle gekozen punten vragen zijn.').waitFor();
    expect([
      await answered.count(),
      await page.getByRole('button', { name: 'Bewaren bij 2 punten' }).isDisabled(),
    ]).toEqual([0, true]);
    await choose(/^Vraag 7:/).uncheck();
    await choose(/^Aanbeveling 3:/).check();
    await page.getByText('Bij 1 van de gekozen punten staat al een antwoord.').waitFor();
    await writeAnswer(page, 'Niet overgenomen', 'nvt');
    await page.getByRole('button', { name: 'Bewaren bij 2 punten' }).click();
    await page.getByRole('alert').getByText('Bij geen van de punten is iets bewaard').waitFor();
    expect(await drafts()).toBe(before);
    await keepScreen(page, 'answers/together-1280');
    await reason(page).fill('De regio beslist hierover.');
    await page.getByRole('button', { name: 'Bewaren bij 2 punten' }).click();
    await told(page)
      .getByText(/Aanbeveling 11 van .*, Aanbeveling 3 van .*U staat nu bij Aanbeveling 5/)
      .waitFor();
    expect(await drafts()).toBe(before + 1);
    const shared = await answersTo('asd-11', 'jr-3');
    expect(shared.map((one) => [one?.reason, one?.shared])).toEqual([
      ['De regio beslist hierover.', ['jr-3']],
      ['De regio beslist hierover.', ['asd-11']],
    ]);
    await openPoint(page, 'Aanbeveling 11');
    await page.getByText(/^Dit antwoord geldt ook voor Aanbeveling 3 van Jongerenraad/).waitFor();
  });
});

describe('what is left of a dossier', () => {
  it('is answered by keyboard alone, each save leads to the next, and one press hands it over', async () => {
    const page = await at(`${AT}?over=jr-5`);
    await heading(page).getByText('Aanbeveling 5 van').waitFor();
    await page.locator('.dw-answering__said').getByRole('radio', { name: 'Overgenomen', exact: true }).focus();
    await page.keyboard.press('Space');
    await page.keyboard.press('Control+Enter');
    await told(page).getByText('U staat nu bij Vraag 7').waitFor();
    expect(await focused(page)).toMatch(/^Bewaard: Aanbeveling 5 van .* Nog 1 punt te beantwoorden\.$/);
    // From there Tab leads into the point that is next.
    const inPoint = `document.activeElement.closest('.dw-answering__said') !== null`;
    for (let n = 0; n < 40 && !(await page.evaluate(inPoint)); n++) await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.type')).toBe('radio');
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Dat regelt de regio in het voorjaar.');
    await page.keyboard.press('Control+Enter');
    await told(page).getByText('Er is geen punt meer te beantwoorden.').waitFor();
    expect((await answersTo('jr-7'))[0]).toMatchObject({ verdict: 'answered', reason: /^Dat regelt/ });
    await keepScreen(page, 'answers/complete-1280');
    await page.getByRole('button', { name: /klaar voor de wethouder$/ }).press('Enter');
    await told(page).getByText('Klaargelegd om vast te stellen:').waitFor();
    expect(await page.getByRole('button', { name: /klaar voor de wethouder$/ }).count()).toBe(0);
    expect((await lines(page).allInnerTexts()).filter((text) => text.includes('Klaargelegd'))).toHaveLength(9);
    expect(await page.locator('.dw-answering__said').getByText('Klaargelegd').count()).toBe(1);
  });

  it('comes back with a remark, and what came back stands first until it is answered anew', async () => {
    const remarks = [{ recommendation: 'jr-6', remark: 'Zeg erbij vanaf wanneer.' }, { remark: 'Verder in orde.' }];
    const body = { authority: 'college', advice: 'a-jr', remarks };
    expect((await alderman.post(`${DOSSIER}/response-returns`, body)).status).toBe(201);
    const page = await at(AT);
    await heading(page).getByText('Aanbeveling 6 van').waitFor();
    expect(await lines(page).first().innerText()).toMatch(/^Aanbeveling 6:[\s\S]*Teruggestuurd/);
    await page.locator('.dw-answering__said').getByText('Zeg erbij vanaf wanneer.').waitFor();
    await page.getByText('Verder in orde.').waitFor();
    await keepScreen(page, 'answers/returned-1280');
    await reason(page, 'Toelichting').fill('Vanaf 1 september.');
    await page.getByRole('button', { name: 'Antwoord 6 bewaren' }).click();
    await told(page).getByText('Er is geen punt meer te beantwoorden.').waitFor();
    expect(await lines(page).first().innerText()).toMatch(/^Aanbeveling 1:/);
    await page.getByRole('button', { name: /^Leg de reactie klaar voor de wethouder$/ }).waitFor();
  });
});

describe('what is typed at several points', () => {
  it('is saved at once, all of it or none, and what is wrong is said where it is', async () => {
    const page = await at(`${AT}?over=jr-4`);
    await reason(page).fill('Er is nog geen plek.');
    await openPoint(page, 'Aanbeveling 2b');
    await writeAnswer(page, 'Niet overgenomen', 'nvt');
    const before = await drafts();
    await page.getByRole('button', { name: 'Alles bewaren (2 antwoorden)' }).click();
    await page.getByRole('alert').getByText('Er is niets bewaard').waitFor();
    await page.getByRole('alert').getByText('‘nvt’ is geen reden').first().waitFor();
    expect(await drafts()).toBe(before);
    await page.locator('[data-point="jr-4"]').click();
    await heading(page).getByText('Aanbeveling 4 van Jongerenraad').waitFor();
    expect(await reason(page).inputValue()).toBe('Er is nog geen plek.');
    await page.getByRole('link', { name: /^Ga naar Aanbeveling 2b/ }).click();
    await reason(page).fill('Dat doet een ander.');
    await page.getByRole('button', { name: 'Alles bewaren (2 antwoorden)' }).click();
    await told(page)
      .getByText(/^Bewaard: Aanbeveling 2b .*, Aanbeveling 4 /)
      .waitFor();
    const saved = await answersTo('jr-2b', 'jr-4');
    expect(saved.map((one) => one?.reason)).toEqual(['Dat doet een ander.', 'Er is nog geen plek.']);
    // Typing goes on from what was saved.
    await reason(page).fill('Dat doet een ander, in mei.');
    await page.locator('.dw-answering__said').getByText('Nog niet bewaard').waitFor();
    await saveAnswer(page, '2b');
  });
});

describe('an answer that is not right yet, or not alone', () => {
  it('stays as it is typed when it is refused, and when somebody goes on before it is known', async () => {
    const page = await at(`${AT}?over=jr-4`);
    await reason(page).fill('nvt');
    let answer = () => {};
    const held = new Promise<void>((resolve) => (answer = resolve));
    await page.route('**/batches', async (route) => (await held, route.continue()));
    await page.getByRole('button', { name: 'Antwoord 4 bewaren' }).click();
    await openPoint(page, 'Aanbeveling 1');
    answer();
    await page.getByRole('alert').getByText('Niet bewaard: Aanbeveling 4').waitFor();
    await page.getByRole('link', { name: /^Ga naar Aanbeveling 4/ }).click();
    expect(await reason(page).inputValue()).toBe('nvt');
    await page.getByRole('alert').getByText('‘nvt’ is geen reden').first().waitFor();
    await page.unroute('**/batches');
    await reason(page).fill('Er is geen plek voor.');
    await saveAnswer(page, 4);
  });
});
