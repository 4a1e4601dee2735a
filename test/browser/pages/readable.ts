import { expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { hosted, filled } from '../../api/server.js';
import { AXE, CUT_OFF, FOUND } from '../axe.js';
import { keepScreen, signIn } from '../browser.js';
import { go, goOn } from '../going.js';
import { missed } from '../left-out.js';
import { opened } from '../opened.js';
import { keepForGuide } from './guide.js';
import { misheard, saidIn } from './heard.js';
import { inLanguage, isPublic, PAGES, type Shown } from './pages.js';

export interface Looked {
  readonly theme: string;
  readonly language: 'nl' | 'en';
  /** In CSS pixels; 320 is 1280 at 400 % (WCAG 1.4.10). */
  readonly width: number;
  /** Also the forms that are alike, going on from one page to the next; otherwise each is loaded as for the first time. */
  readonly all?: boolean;
}

const LOOKS = `({ theme: document.documentElement.className, language: document.documentElement.lang,
  cutOff: ${CUT_OFF} })`;

async function keepPictures(tab: Page, name: string): Promise<void> {
  await keepScreen(tab, `pages/${name}`);
  await keepForGuide(tab, name);
}

const pathOf = (address: string) => address.split('?')[0];

/** Pages, seen in one way: axe finds nothing, nothing is cut off or lost its style, nothing went wrong unseen. */
export function readable({ theme, language, width, all = false }: Looked): void {
  let tab: Page;
  let dutch: readonly string[] = [];
  let before: Shown | undefined;
  opened({
    server: async () => hosted(await filled(), { DOORWERKING_THEME: theme }),
    ready: async (open) => {
      const how = { language, width };
      await (await open.context(how)).addInitScript({ path: AXE });
      tab = await open.lasting(how);
      dutch = await saidIn(open.server.url);
    },
  });

  const lookAt = async (page: Shown): Promise<void> => {
    const { account, address } = page;
    const same = before !== undefined && before.account === account;
    if (!same) await tab.context().clearCookies({ name: 'doorwerking_session' });
    if (!same && account !== undefined) await signIn(tab.context(), account);
    const further = same && !isPublic(before?.address ?? '') && pathOf(before?.address ?? '') !== pathOf(address);
    before = page;
    if (all && further && !isPublic(address)) return goOn(tab, address);
    await go(tab, inLanguage(page, language));
    // Nothing but its style says how wide a picture is; its words are there before.
    if (isPublic(address)) await tab.waitForLoadState('load');
  };

  it.each(PAGES.filter(({ alike = false }) => all || !alike))('$name', async (page) => {
    await lookAt(page);
    expect(await tab.evaluate(LOOKS)).toEqual({ theme, language, cutOff: false });
    expect(await tab.title()).toMatch(/^.+ · Doorwerking$/);
    expect(await tab.evaluate(FOUND)).toEqual([]);
    expect(await missed(tab)).toEqual([]);
    expect(await misheard(tab, dutch)).toEqual([]);
    if (all) await keepPictures(tab, page.name);
  });
}
