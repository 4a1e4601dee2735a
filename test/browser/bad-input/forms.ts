import type { Locator, Page } from 'playwright-core';
import { inRoom } from '../going.js';
import type { FactType } from '#trajectory';
import type { Server } from '../../api/server.js';
import { told } from '../work/answers.js';
import { check, choose, field, fill, group } from '../work/hand.js';
import type { Role } from '../work/people.js';
import { adopt, advise, DOSSIER } from './dossier.js';

export interface FormTried {
  readonly name: string;
  readonly who: Role;
  readonly address: string;
  /** The field in which the strange things are typed, and how it is called. */
  readonly label: string;
  readonly field: (page: Page) => Locator;
  /** Brings the form to where that field is. */
  readonly begin?: (page: Page) => Promise<unknown>;
  /** Fills in what else is asked. */
  readonly others?: (page: Page) => Promise<unknown>;
  readonly submit: string | RegExp;
  readonly sent: (page: Page) => Promise<unknown>;
  /** Where it holds more than anybody types: another field that does not. */
  readonly short?: string;
  readonly records: FactType;
  /** Makes it public, when sending it does not. */
  readonly publish?: (server: Server, dossier: string) => Promise<void>;
}

const at = (path: string) => `/dossiers/${DOSSIER}/${path}`;
const toDossier = (page: Page) => inRoom(page, DOSSIER);
const REASON = 'Waarom neemt u dit niet over?';
const COMMENT = 'Waarom niet?';

/** The forms that people use most. */
export const FORMS: readonly FormTried[] = [
  {
    name: 'opening',
    who: 'civilServant',
    address: '/dossiers/nieuw',
    label: 'Hoe heet het onderwerp?',
    field: (page) => field(page, 'Hoe heet het onderwerp?'),
    others: async (page) => {
      await choose(page, 'Voor welke gemeente?', 'Voorbeeldstad');
      await check(page, 'Beleid');
      await fill(page, 'Naam', 'College');
      await page.getByLabel('Jongerenraad Voorbeeldstad', { exact: true }).check();
    },
    submit: 'Dossier openen',
    sent: (page) => page.waitForURL(/\/dossiers\/de-gemeente/),
    records: 'TrajectoryOpened',
    publish: advise,
  },
  {
    name: 'draft',
    who: 'civilServant',
    address: at('concept'),
    label: 'De tekst',
    field: (page) => field(page, 'De tekst'),
    others: (page) => check(page, 'Concept'),
    submit: /^Versie \d plaatsen/,
    sent: toDossier,
    short: 'Kenmerk van het document',
    records: 'DraftPublished',
  },
  {
    name: 'advice',
    who: 'jongerenraad',
    address: at('advies'),
    label: 'Punt 1',
    field: (page) => field(group(page, 'Aanbevelingen'), 'Punt 1'),
    others: (page) => check(page, 'Negatief'),
    submit: 'Advies indienen',
    sent: toDossier,
    records: 'AdviceSubmitted',
  },
  {
    name: 'answer',
    who: 'civilServant',
    address: at('antwoorden?over=open'),
    label: REASON,
    field: (page) => field(page, REASON),
    begin: (page) => check(page, 'Niet overgenomen'),
    submit: 'Antwoord 1 bewaren',
    sent: (page) => told(page).getByText('Bewaard: ').waitFor(),
    records: 'AnswerDrafted',
    publish: adopt,
  },
  {
    name: 'rejoinder',
    who: 'asd',
    address: at('weerwoord'),
    label: COMMENT,
    field: (page) => field(page, COMMENT),
    begin: (page) => check(page, 'Nee, niet tevreden'),
    submit: 'Laten weten aan de gemeente',
    sent: toDossier,
    records: 'RejoinderGiven',
  },
];
