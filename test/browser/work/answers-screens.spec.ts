import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { ACCOUNTS, as, type Client } from '../../api/client.js';
import { AXE, FOUND } from '../axe.js';
import { keepScreen } from '../browser.js';
import { go } from '../going.js';
import { opened } from '../opened.js';
import { heading, lines, openPoint, reason, writeAnswer } from './answers.js';

const AT = '/dossiers/voorbeeld-jeugdhulp-2027/antwoorden';

let inside: Client;
const open = opened({
  ready: async ({ server }) => {
    inside = await as(server, ACCOUNTS.civilServant);
  },
});
const at = async (address: string, width = 1280): Promise<Page> => {
  const page = await open.page({ account: ACCOUNTS.civilServant, width });
  await go(page, address);
  return page;
};

describe('on a narrow screen and by who cannot see it', () => {
  beforeAll(async () => {
    for (const width of [1280, 320])
      await (await open.context({ account: ACCOUNTS.civilServant, width })).addInitScript({ path: AXE });
  });

  it.each([AT, `${AT}?over=jr-4`, `${AT}?samen=ja`])('at 320 and 1280 px axe finds nothing: %s', async (address) => {
    for (const width of [320, 1280]) {
      const page = await at(address, width);
      await lines(page).first().waitFor({ state: 'attached' });
      expect(await page.evaluate(FOUND)).toEqual([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
      await keepScreen(page, `answers/${address.slice(-8).replace(/\W/g, '')}-${width}`);
    }
  });

  it('shows the list, or the point in its place, and leads back', async () => {
    const page = await at(AT, 320);
    expect(await heading(page).isVisible()).toBe(false);
    await openPoint(page, 'Aanbeveling 4');
    expect(await lines(page).first().isVisible()).toBe(false);
    await page.getByRole('link', { name: 'Alle punten', exact: true }).click();
    await lines(page).first().waitFor();
  });

  it('covers nothing that has the focus, at whichever height', async () => {
    for (const [width, height] of [
      [1280, 420],
      [1280, 900],
      [320, 400],
    ] as const) {
      const page = await at(`${AT}?over=jr-4`, width);
      await page.setViewportSize({ width, height });
      const covered: string[] = [];
      await heading(page).focus();
      for (let n = 0; n < 30; n++) {
        await page.keyboard.press('Tab');
        const what = await page.evaluate(`(() => {
          const here = document.activeElement, { left, top, width, height } = here.getBoundingClientRect();
          const found = document.elementFromPoint(left + Math.min(width, 40) / 2, top + Math.min(height, 20) / 2);
          return here === document.body || found && (here.contains(found) || found.contains(here)) ? '' : here.outerHTML.slice(0, 120);
        })()`);
        if (what !== '') covered.push(String(what));
      }
      expect({ width, height, covered }).toEqual({ width, height, covered: [] });
    }
  });
});

describe('a dossier of 254 points', () => {
  const MANY = 254;
  const LONG = 'veel-punten';
  beforeAll(async () => {
    const asd = await as(open.server, ACCOUNTS.asd);
    const sent = async (client: Client, path: string, body: object) => {
      const { status, text } = await client.post(path, body);
      if (status !== 201) throw new Error(text);
    };
    await sent(inside, '/v1/trajectories', {
      ...{ id: LONG, title: 'Veel punten', municipality: 'gm0000', kind: 'requested', subject: 'ordinance' },
      ...{ legalBases: [], councils: [{ id: 'asd', name: 'Adviesraad' }], date: '2026-01-05' },
      authorities: [{ id: 'college', kind: 'college', name: 'College' }],
    });
    const recommendations = Array.from({ length: MANY }, (_, i) => ({
      ...{ id: `v${i + 1}`, text: `Punt ${i + 1}: leg uit hoe het zit, met een voorbeeld erbij.` },
    }));
    const advice = { id: 'v', council: 'asd', verdict: 'positive', date: '2026-02-02', recommendations };
    await sent(asd, `/v1/trajectories/${LONG}/advices`, advice);
  });

  it('draws nothing of its list at a letter, and two lines of it when somebody goes on', async () => {
    const page = await at(`/dossiers/${LONG}/antwoorden`);
    expect(await lines(page).count()).toBe(MANY);
    await page.evaluate(`(() => {
      window.drawn = [];
      const seen = (changes) => window.drawn.push(...changes.map(({ target }) => target));
      new MutationObserver(seen).observe(document.querySelector('.dw-answering__lines'),
        { subtree: true, childList: true, attributes: true, characterData: true });
    })()`);
    await writeAnswer(page, 'Niet overgenomen');
    await reason(page).pressSequentially('Dat kan dit jaar niet.');
    expect(await page.evaluate('window.drawn.length')).toBeLessThanOrEqual(2);
    await heading(page).focus();
    await page.evaluate('window.drawn.length = 0');
    for (let n = 2; n <= 6; n++) {
      await page.keyboard.press('j');
      await heading(page).getByText(`Aanbeveling ${n} van`).waitFor();
    }
    expect(await page.evaluate('window.drawn.length')).toBeLessThanOrEqual(11);
  });
});
