import type { Page } from 'playwright-core';
import { begin, check, choose, field, fill, group, on, rows, submit } from './hand.js';
import type { Role } from './people.js';

/** A fact of a dossier file. */
export type Fact = Readonly<Record<string, unknown>> & { readonly fact: string; readonly date: string };
type Content = Record<string, string> & {
  questions: string[];
  open: string[];
  fixed: { what: string; why: string }[];
  groupsReached: string[];
  groupsMissing?: string[];
  findings?: { text: string }[];
  recommendations: { text: string; question?: boolean; about?: string; stance?: string }[];
  answers: { recommendation: string; satisfied: boolean; comment?: string }[];
  scores: { condition: number; score: number; remark: string }[];
  passages: { before: string; after: string }[];
  term?: { weeks: number };
  version: number;
  fromVersion: number;
  toVersion: number;
};

export const NAMES: Readonly<Record<string, string>> = {
  asd: 'Adviesraad Sociaal Domein Voorbeeldstad',
  jongerenraad: 'Jongerenraad Voorbeeldstad',
};
export const VERDICTS: Readonly<Record<string, string>> = {
  adopted: 'Overgenomen',
  partly: 'Deels overgenomen',
  notAdopted: 'Niet overgenomen',
  notConsidered: 'Hoort ergens anders',
  answered: 'Vraag beantwoord',
};
const MATURITIES: Readonly<Record<string, string>> = {
  outline: 'Hoofdlijnen',
  concept: 'Concept',
  proposal: 'Voorstel',
};
const ADVICES: Readonly<Record<string, string>> = {
  positiveWithConditions: 'Positief, met voorwaarden',
  negative: 'Negatief',
};
const STANCES: Readonly<Record<string, string>> = {
  conditional: 'Mee eens, met voorwaarden',
  disagree: 'Niet mee eens',
};
const councilOf = (id: string) =>
  NAMES[
    id
      .replace(/^[ra]-/, '')
      .replace(/^jr.*/, 'jongerenraad')
      .replace(/^asd.*/, 'asd')
  ] ?? id;
const numberOf = (id: string) => id.replace(/\D/g, '');

interface Doing {
  readonly by: (c: Content) => Role;
  readonly path: string;
  readonly button: string | RegExp;
  readonly fill: (page: Page, c: Content) => Promise<void>;
}
const civilServant = () => 'civilServant' as const;
const alderman = () => 'alderman' as const;
const council = (c: Content) => (c['council'] ?? c['by']) as Role;

/** How each fact is brought in on its page; answers and responses have pages of their own kind (see below). */
export const DOING: Readonly<Record<string, Doing>> = {
  InfluenceSpaceSet: {
    by: civilServant,
    path: 'invloedsruimte',
    button: 'Vastleggen',
    fill: async (page, c) => {
      await fill(page, 'Wat is het doel?', c['purpose'] ?? '');
      await rows(page, 'Wat kan nog anders?', c.open, (n) => `Punt ${n}`);
      const fixed = group(page, 'Wat staat vast?');
      for (const [i, { what, why }] of c.fixed.entries()) {
        await fixed.getByRole('button', { name: 'Nog een toevoegen' }).click();
        await fill(fixed.getByRole('listitem').nth(i), 'Wat staat vast?', what);
        await fill(fixed.getByRole('listitem').nth(i), 'Waarom?', why);
      }
      await page.getByRole('radio', { name: /^Adviseren/ }).check();
      await on(page, c['date'] ?? '', 'Wanneer is dit bepaald?');
    },
  },
  DraftPublished: {
    by: civilServant,
    path: 'concept',
    button: /^Versie \d plaatsen/,
    fill: async (page, c) => {
      await check(page, MATURITIES[c['maturity'] ?? ''] ?? '');
      await fill(page, 'De tekst', c['text'] ?? '');
    },
  },
  InvolvementHeld: {
    by: civilServant,
    path: 'betrokkenheid',
    button: 'Vastleggen',
    fill: async (page, c) => {
      await fill(page, 'Wat deed u?', c['form'] ?? '');
      await rows(page, 'Wie deden mee?', c.groupsReached, (n) => `Groep ${n}`);
      await rows(page, 'Wie ontbraken?', c.groupsMissing ?? [], (n) => `Groep ${n}`);
      await rows(
        page,
        'Wat kwam eruit?',
        (c.findings ?? []).map(({ text }) => text),
        (n) => `Punt ${n}`,
      );
    },
  },
  InfluenceTraced: {
    by: civilServant,
    path: 'doorwerking',
    button: 'Vastleggen',
    fill: async (page, c) => {
      const finding: Record<string, string> = { f1: 'via de website te melden', f2: 'te lang en te moeilijk' };
      const of = c['finding'];
      const point = c['recommendation'] ?? '';
      const name = `Aanbeveling ${numberOf(point)} van ${councilOf(point)}`;
      await choose(page, 'Van welk punt?', of === undefined ? name : (finding[of] ?? ''));
      await check(page, 'Te zien in de tekst');
      await choose(page, 'Van versie', `Versie ${c.fromVersion}`);
      await choose(page, 'Naar versie', `Versie ${c.toVersion}`);
      const list = group(page, 'Wat stond er eerst, en wat staat er nu?');
      for (const [i, { before, after }] of c.passages.entries()) {
        if ((await list.getByRole('listitem').count()) <= i)
          await list.getByRole('button', { name: 'Nog een toevoegen' }).click();
        await fill(list.getByRole('listitem').nth(i), 'Eerst', before);
        await fill(list.getByRole('listitem').nth(i), 'Nu', after);
      }
    },
  },
  AdviceRequested: {
    by: civilServant,
    path: 'adviesaanvraag',
    button: 'Advies vragen',
    fill: async (page, c) => {
      await group(page, 'Aan wie vraagt u advies?')
        .getByLabel(councilOf(c['council'] ?? ''))
        .check();
      await rows(page, 'Wat wilt u weten?', c.questions, (n) => `Vraag ${n}`);
      if (!c.term) return;
      await check(page, 'Een aantal weken');
      await fill(page, 'Hoeveel weken?', String(c.term.weeks));
    },
  },
  InformationRequested: {
    by: council,
    path: 'informatie-vragen',
    button: 'Vraag versturen',
    fill: (page, c) => fill(page, 'Wat wilt u weten?', c['question'] ?? ''),
  },
  InformationProvided: {
    by: civilServant,
    path: 'informatie',
    button: 'Vastleggen',
    fill: (page, c) => fill(page, 'Wat hebt u gegeven?', c['description'] ?? ''),
  },
  AdviceTermExtended: {
    by: civilServant,
    path: 'adviestermijn',
    button: 'Termijn verlengen',
    fill: async (page, c) => {
      await choose(page, 'Welke adviesaanvraag?', councilOf(c['request'] ?? ''));
      await fill(page, 'Tot en met welke dag?', c['until'] ?? '');
      await fill(page, 'Waarom is er meer tijd nodig?', c['reason'] ?? '');
    },
  },
  AdviceSubmitted: {
    by: council,
    path: 'advies',
    button: 'Advies indienen',
    fill: async (page, c) => {
      await choose(page, 'Waarop is dit het advies?', 'Adviesaanvraag');
      await check(page, ADVICES[c['verdict'] ?? ''] ?? '');
      await page.getByText('Een lijst plakken').click();
      const list = c.recommendations.map(({ text }, i) => `${i + 1}. ${text}`).join('\n');
      await fill(page, 'Plak de aanbevelingen', list);
      await page.getByRole('button', { name: `Maak er ${c.recommendations.length} aanbevelingen van` }).click();
      const points = group(page, 'Aanbevelingen').getByRole('listitem');
      for (const [i, { about, stance }] of c.recommendations.entries()) {
        const point = points.nth(i);
        await point.getByText('Nummer, minderheid en waarover').click();
        if (about !== undefined) await fill(point, 'Over welk artikel', about);
        if (stance !== undefined) await choose(point, 'Bent u het met dit deel', STANCES[stance] ?? '');
      }
    },
  },
  SharedWithRaad: {
    by: () => 'clerk',
    path: 'gemeenteraad',
    button: 'Vastleggen',
    fill: (page) => page.getByLabel('De reactie op het advies ging mee').check(),
  },
  RejoinderGiven: {
    by: council,
    path: 'weerwoord',
    button: 'Laten weten aan de gemeente',
    fill: async (page, c) => {
      for (const { recommendation, satisfied, comment } of c.answers) {
        const question = group(page, `Is uw raad tevreden met het antwoord op punt ${numberOf(recommendation)}?`);
        await check(question, satisfied ? 'Ja, tevreden' : 'Nee, niet tevreden');
        const row = page.getByRole('listitem').filter({ has: question });
        if (comment !== undefined) await fill(row, satisfied ? 'Wat wilt u daarbij zeggen?' : 'Waarom niet?', comment);
      }
    },
  },
  AnswerRevised: {
    by: alderman,
    path: 'herziening',
    button: 'Nieuw antwoord openbaar maken',
    fill: async (page, c) => {
      const point = c['recommendation'] ?? '';
      await page.getByRole('link', { name: `Aanbeveling ${numberOf(point)} van ${councilOf(point)}` }).click();
      await check(page, VERDICTS[c['verdict'] ?? ''] ?? '');
      await fill(page, 'Welk deel neemt u over?', c['adoptedPart'] ?? '');
      await fill(page, 'Waarom neemt u de rest niet over?', c['reason'] ?? '');
      await fill(page, 'Hetzelfde in gewone taal', c['plainReason'] ?? '');
      await fill(page, 'Waarom verandert het antwoord?', c['because'] ?? '');
    },
  },
  DecisionTaken: {
    by: alderman,
    path: 'besluit',
    button: 'Besluit vastleggen',
    fill: async (page) => {
      await check(page, 'Gemeenteraad');
      await check(page, 'Gewijzigd vastgesteld');
      await choose(page, 'Over welke versie', 'Versie 3');
    },
  },
  InfluencePublished: {
    by: alderman,
    path: 'publicatie',
    button: 'Doorwerking publiceren',
    fill: () => Promise.resolve(),
  },
  EvaluationGiven: {
    by: council,
    path: 'evaluatie',
    button: 'Evaluatie vastleggen',
    fill: async (page, c) => {
      for (const { condition, score, remark } of c.scores) {
        await check(group(page, `${condition}. `), score === 5 ? '5, goed' : String(score));
        await field(page, `Opmerking bij voorwaarde ${condition}`).fill(remark);
      }
    },
  },
};

/** Brings in one fact through its page, by whoever may. */
export async function bringIn(page: Page, dossier: string, fact: Fact, before?: (page: Page) => Promise<void>) {
  const doing = DOING[fact.fact];
  if (!doing) throw new Error(`no hand for ${fact.fact}`);
  const content = fact as unknown as Content;
  await begin(page, dossier, doing.path);
  await doing.fill(page, content);
  if (fact.fact !== 'InfluenceSpaceSet') await on(page, fact.date);
  await before?.(page);
  await submit(page, doing.button, dossier);
}
export const whose = (fact: Fact): Role => DOING[fact.fact]?.by(fact as unknown as Content) ?? 'civilServant';
