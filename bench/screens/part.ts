import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { openBrowser, visit, type Visit } from '../../test/browser/browser.js';
import { ROOMS } from '../../apps/web/trajectory/room/rooms.js';
import { served, type Served } from '../http/served.js';
import { fillLog } from '../sample.js';
import type { Figure, Part } from '../table.js';
import { large } from './large.js';
import { longest, rounds, scrolled, took, visited, watch, type Visited } from './measured.js';
import { plain } from './plain.js';

const DOSSIERS = 10_000;
const ROUNDS = 5;
/** The dossier of the demo that is as large as real ones are: 24 articles, two councils, 21 points. */
const LARGE = 'voorbeeld-jeugdhulp-2027';
/** As slow as an old phone, by Chromium's own measure. */
const SLOWED = 4;
const account = 'beleidsmedewerker';

/** A server with the demo in it, so that somebody can sign in, and many dossiers behind that. */
async function filled(data: string): Promise<Served> {
  const env = { DOORWERKING_DATA: data };
  await (await served('dist/server/main.js', env)).end();
  await fillLog(join(data, 'events.sqlite'), DOSSIERS);
  const ours = await served('dist/server/main.js', env);
  while ((await fetch(`${ours.url}/health/ready`)).status !== 200) await new Promise((next) => setTimeout(next, 200));
  return ours;
}

/** The first visit of somebody who has nothing yet of what the page needs, on a slow computer. */
async function firstVisit(browser: Browser, server: Served, address: string, how: Visit = {}): Promise<Visited> {
  const context = await visit(browser, server, how);
  const page = await context.newPage();
  await watch(page);
  const debug = await context.newCDPSession(page);
  await debug.send('Emulation.setCPUThrottlingRate', { rate: SLOWED });
  const ms = await visited(page, address);
  await context.close();
  return ms;
}

async function list(browser: Browser, server: Served): Promise<Figure[]> {
  const page = await (await visit(browser, server, { account })).newPage();
  await watch(page);
  await visited(page, '/dossiers');
  await longest(page);
  const frames = (await scrolled(page)).toSorted((a, b) => a - b);
  const figures: Figure[] = [
    { what: 'dossiers: longest task while scrolling', value: await longest(page), unit: 'ms', atMost: 50 },
    {
      what: 'dossiers: 95 of 100 frames while scrolling',
      value: frames[Math.floor(frames.length * 0.95)] ?? 0,
      unit: 'ms',
    },
  ];
  const first = `document.querySelector('.dw-dossier__title')?.getAttribute('href')`;
  const changed = async () => `${first} !== ${JSON.stringify(await page.evaluate(first))}`;
  const next = await took(page, await changed(), () => page.getByRole('link', { name: 'Volgende' }).click());
  figures.push({ what: 'dossiers: to the next page', value: next, unit: 'ms', atMost: 500 });
  const stage = page.getByLabel('Fase');
  const filter = await took(page, await changed(), () => stage.selectOption('closed'));
  figures.push({ what: 'dossiers: to filter by stage', value: filter, unit: 'ms', atMost: 500 });
  await longest(page);
  const words = await took(page, await changed(), () => page.getByLabel('Woorden in de titel').fill('koersnotitie'));
  figures.push({
    what: 'dossiers: to look for a word, with the pause after typing',
    value: words,
    unit: 'ms',
    atMost: 1_000,
  });
  figures.push({ what: 'dossiers: longest task while filtering', value: await longest(page), unit: 'ms' });
  return figures;
}

/** How soon the first page can be used, and whether a list of ten thousand dossiers stays smooth. */
export const screens: Part = async (folder) => {
  const server = await filled(join(folder, 'data'));
  const peer = await plain();
  const browser = await openBrowser();
  try {
    const figures: Figure[] = [];
    for (const [what, address, how] of [
      ['public page', '/openbaar/dossiers/voorbeeld-verordening-2026', {}],
      ['signing in', '/inloggen', {}],
      ['my work', '/', { account }],
      ['a dossier', '/dossiers/voorbeeld-verordening-2026', { account }],
      ...Object.entries(ROOMS).map(
        ([room, address]) => [`${room} of 21`, address.replace('$dossier', LARGE), { account }] as const,
      ),
    ] as const) {
      const once = () => firstVisit(browser, server, address, how);
      const { shown, usable, ratio } = await rounds(ROUNDS, once, () => firstVisit(browser, peer, '/'));
      const visit = `first visit, ${SLOWED}× slowed: ${what}`;
      const against = 'a plain page';
      figures.push({ what: `${visit}, to be read`, value: shown, unit: 'ms', atMost: 1_000 });
      figures.push({ what: `${visit}, as a plain page`, value: shown, unit: 'ms', ratio, against });
      figures.push({ what: `${visit}, to act on`, value: usable, unit: 'ms', atMost: 1_300 });
    }
    return [...figures, ...(await list(browser, server)), ...(await large(browser, server))];
  } finally {
    await browser.close();
    await Promise.all([server.end(), peer.end()]);
  }
};
