import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';

export const PICTURES = 'docs/gebruikershandboek/beelden';

/** The pictures of the user guide: which page each shows (see pages.ts). */
export const GUIDE: Readonly<Record<string, string>> = {
  'start-civil-servant': 'mijn-werk',
  opening: 'nieuw-dossier',
  'do-AnswerDrafted': 'antwoorden',
  'start-council': 'mijn-werk-adviesraad',
  council: 'adviesraad',
  'start-alderman': 'mijn-werk-wethouder',
  dashboard: 'overzicht',
  register: 'niet-overgenomen',
  settings: 'instellingen',
  members: 'mensen',
  'public-dossiers': 'openbaar',
  'public-dossier': 'openbaar-dossier',
};

/** With UPDATE_DOCS=1: what the guide shows of a page is most of its first screenful, so that the picture stays small. */
const SHOWN = { x: 0, y: 0, width: 1280, height: 780 };
export async function keepForGuide(page: Page, name: string): Promise<void> {
  const picture = GUIDE[name];
  if (picture === undefined || process.env['UPDATE_DOCS'] !== '1') return;
  mkdirSync(PICTURES, { recursive: true });
  await page.screenshot({ path: `${PICTURES}/${picture}.png`, scale: 'css', clip: SHOWN });
}
