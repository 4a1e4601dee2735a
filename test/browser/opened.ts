import { afterAll, afterEach, beforeAll, expect } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { away, filled, hosted, type Server } from '../api/server.js';
import { openBrowser, visit, watch, type Visit } from './browser.js';

/** A spec that loads a page here goes on when it can be acted on; what is done before that has a spec of its own. */
function actable(page: Page): void {
  const [goto, reload] = [page.goto.bind(page), page.reload.bind(page)];
  const here = () => page.waitForSelector('html:not(:has([data-served]))', { state: 'attached' });
  page.goto = (...how) => goto(...how).then(async (answer) => (await here(), answer));
  page.reload = (...how) => reload(...how).then(async (answer) => (await here(), answer));
}

/** What the specs of one file share: a browser and a server, and the pages that people have open on it. */
export class Opened {
  server!: Server;
  #browser: Browser | undefined;
  readonly #contexts = new Map<string, Promise<BrowserContext>>();
  readonly #passing: Page[] = [];
  readonly wrong: string[] = [];

  async begin(server: Promise<Server>): Promise<void> {
    // Each is kept as it comes: when the other does not come, it is still closed at the end.
    await Promise.all([
      openBrowser().then((browser) => (this.#browser = browser)),
      server.then((served) => (this.server = served)),
    ]);
  }

  /**
   * Whoever looks in the same way keeps the same browser: it has fetched the scripts before, and kept what was typed.
   */
  context(how: Visit = {}): Promise<BrowserContext> {
    const key = JSON.stringify(how);
    const known = this.#contexts.get(key);
    if (known) return known;
    const context = visit(this.#browser as Browser, this.server, how);
    this.#contexts.set(key, context);
    return context;
  }

  /** A tab, for as long as the test lasts. */
  async page(how: Visit = {}): Promise<Page> {
    const page = await this.lasting(how);
    this.#passing.push(page);
    return page;
  }

  /** A tab that stays for the tests that come after. */
  async lasting(how: Visit = {}): Promise<Page> {
    const page = await (await this.context(how)).newPage();
    watch(page, this.wrong);
    if (how.script !== false) actable(page);
    return page;
  }

  async endTest(): Promise<void> {
    await Promise.all(this.#passing.splice(0).map((page) => page.close()));
  }

  async end(): Promise<void> {
    await this.#browser?.close();
    if (this.server as Server | undefined) await away(this.server);
  }
}

export interface Beginning {
  readonly server?: () => Promise<Server>;
  /** What has to be there before the first test. */
  readonly ready?: (opened: Opened) => Promise<void>;
  /** What a browser says of a server that a test takes away. */
  readonly expected?: RegExp;
}

/** Opens a browser on a server for the specs of a file, and has each test fail by what went wrong unseen. */
export function opened({ server = async () => hosted(await filled()), ready, expected }: Beginning = {}): Opened {
  const open = new Opened();
  // Chromium may have to be installed first.
  beforeAll(async () => {
    await open.begin(server());
    await ready?.(open);
  }, 300_000);
  afterEach(async () => {
    await open.endTest();
    expect(open.wrong.splice(0).filter((text) => !expected?.test(text))).toEqual([]);
  });
  afterAll(() => open.end());
  return open;
}
