import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ACCOUNTS } from '../../api/client.js';
import { go, goOn, sendOff } from '../going.js';
import { opened } from '../opened.js';
import { DOSSIER, openDossier } from './dossier.js';
import { ACCOUNTS as NAMES } from '../work/people.js';
import { FORMS } from './forms.js';

const open = opened({
  ready: async ({ server }) => {
    await openDossier(server);
  },
});

const TEXT =
  'De “gemeente” betaalt – ook ’s avonds – 50 % mee 👩‍👩‍👧‍👦👋🏽 <script>globalThis.hit = 1</script><b onclick="hit()">';
const escaped = TEXT.replaceAll('<', '&lt;');
const WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><meta charset="utf-8">
<style>p.MsoNormal {color: red; mso-margin-top-alt: auto}</style>
<p class=MsoNormal style='mso-margin-top-alt:auto'><b>${escaped.slice(0, 20)}</b>${escaped.slice(20)}<o:p></o:p></p>`;

/** Copies from a document as Word makes them, with all its styles, and pastes that where the focus is. */
async function paste(page: Page): Promise<void> {
  const word = await page.context().newPage();
  await word.route('**/word', (route) => route.fulfill({ contentType: 'text/html', body: WORD }));
  await word.goto('/word');
  await word.locator('p').selectText();
  await word.keyboard.press('ControlOrMeta+c');
  await word.close();
  await page.bringToFront();
  await page.keyboard.press('ControlOrMeta+v');
}

describe.each(FORMS)('the form of the $name', (form) => {
  let page: Page;
  beforeEach(async () => {
    page = await open.page({ account: ACCOUNTS[form.who] });
    await go(page, form.address);
    await form.begin?.(page);
  });
  const field = () => form.field(page);
  const submit = () => page.getByRole('button', { name: form.submit });

  it('says of what is too long in which field it stands, and keeps it', async () => {
    const [label, tooLong] = form.short ? [form.short, page.getByLabel(form.short)] : [form.label, field()];
    await tooLong.fill('é'.repeat(100_000));
    await form.others?.(page);
    await sendOff(page, form.submit);
    const said = new RegExp(`(^|: )${label.replace('?', '\\?')}.*mag hoogstens \\d+ tekens`);
    await page.getByRole('alert').getByRole('link', { name: said }).click();
    expect(await tooLong.getAttribute('aria-invalid')).toBe('true');
    expect((await tooLong.inputValue()).length).toBe(100_000);
    await page.reload();
    // What a council writes together nobody begins anew for the others.
    if (!['advice', 'rejoinder'].includes(form.name))
      return page.getByRole('button', { name: 'Opnieuw beginnen' }).click();
    await tooLong.waitFor();
    expect((await tooLong.inputValue()).length).toBe(100_000);
    return tooLong.fill('');
  });

  it('keeps what was typed when somebody goes back and forward, and when their session ends', async () => {
    const typed = `Nog niet af 👩‍👩‍👧‍👦 (${form.name})`;
    await field().fill(typed);
    await form.others?.(page);
    await goOn(page, '/adviesraden');
    await page.goBack();
    await field().waitFor();
    expect(await field().inputValue()).toBe(typed);
    await page.goForward();
    await page.getByRole('heading', { level: 1, name: 'Adviesraden' }).waitFor();
    await page.goBack();
    await field().waitFor();

    await page.request.delete('/v1/sessions/current', { headers: { origin: open.server.url } });
    await sendOff(page, form.submit);
    await page.getByRole('alert').getByRole('link', { name: 'Inloggen' }).click();
    await page.getByRole('button', { name: NAMES[form.who] }).click();
    await page.waitForURL(`**${form.address}*`);
    // What was not saved yet when the session ended is put back once what is kept on the server has come.
    for (let i = 0; i < 50 && (await field().inputValue()) !== typed; i++) await page.waitForTimeout(100);
    expect(await field().inputValue()).toBe(typed);
  });

  it('takes what is pasted from Word as text, sends it once, and it reaches the public page whole', async () => {
    const recorded = async (dossier: string) => {
      const told = await page.request.get(`/v1/trajectories/${dossier}/timeline`);
      return ((await told.json()) as { items: { type: string }[] }).items.filter(({ type }) => type === form.records);
    };
    const before = form.name === 'opening' ? [] : await recorded(DOSSIER);
    await field().fill('');
    await field().focus();
    await paste(page);
    expect(await field().inputValue()).toBe(TEXT);
    await form.others?.(page);
    await submit().dblclick();
    const send = page.getByRole('button', { name: 'Versturen', exact: true });
    await Promise.race([form.sent(page), send.waitFor().then(() => send.dblclick())]);
    await form.sent(page);
    const [, , dossier = ''] = new URL(page.url()).pathname.split('/');
    expect(await recorded(dossier)).toHaveLength(before.length + 1);
    await form.publish?.(open.server, dossier);

    const reader = await open.page();
    await reader.goto(`/openbaar/dossiers/${dossier}`);
    expect(await reader.locator('main').textContent()).toContain(TEXT);
    expect(
      await reader.evaluate('[globalThis.hit, document.querySelectorAll("main b[onclick], main script").length]'),
    ).toEqual([undefined, 0]);
    expect(await page.evaluate('globalThis.hit')).toBeUndefined();
  });
});
