import { date, day, fields, list, moment, oneOf, string, whole, yes, type Of } from '#schema';
import {
  AUTHORITY_KINDS,
  DECISION_STATES,
  DISPUTE_STATES,
  KINDS,
  LEGAL_BASES,
  STAGES,
  SUBJECTS,
  type LegalBasis,
} from '#vocabulary';
import { sql } from 'kysely';
import { trajectoryId } from '../query/page.js';
import type { Query } from '../query/reader.js';
import type { DossierRow } from './dossiers.js';
import { answerCounts } from './point-counts.js';
import { NEVER } from './never.js';

/** What is told of a dossier in a list, whoever asks. */
export const TOLD = [
  ...(['dossier', 'municipality', 'title', 'kind', 'subject', 'portfolio', 'portfolioHolder', 'stage'] as const),
  ...(['decision', 'dispute', 'openedOn', 'openedDay', 'plannedDecisionOn', 'nextDueOn', 'councils'] as const),
  ...(['authorities', 'legalBases', 'recommendations', 'questions', 'answered', 'refused', 'open'] as const),
  ...(['dropped', 'constructed', 'public', 'ended'] as const),
] as const satisfies (keyof DossierRow)[];

/** A row as one reader is told it: of how it stands, what is theirs. */
export type ToldRow = Pick<DossierRow, (typeof TOLD)[number] | 'flags' | 'revision' | 'updatedAt'>;

const council = fields({ id: string, name: string });
const authority = fields({ id: string, kind: oneOf(AUTHORITY_KINDS), name: string });

const ended = fields({ on: date, how: oneOf(['published', 'closed', 'withdrawn']), 'reason?': string });

export const dossierItem = fields({
  dossier: trajectoryId,
  municipality: string,
  title: string,
  kind: oneOf(KINDS),
  subject: oneOf(SUBJECTS),
  'portfolio?': string,
  'portfolioHolder?': string,
  stage: oneOf(STAGES),
  decision: oneOf(DECISION_STATES),
  dispute: oneOf(DISPUTE_STATES),
  openedOn: date,
  openedDay: day,
  'plannedDecisionOn?': day,
  'nextDueOn?': day,
  councils: list(council),
  authorities: list(authority),
  legalBases: list(oneOf(LEGAL_BASES)),
  recommendations: { ...whole, description: 'All points of its advices, with those that are questions.' },
  questions: whole,
  answered: whole,
  refused: whole,
  open: whole,
  dropped: {
    ...whole,
    description: 'Points of an advice that was withdrawn or replaced, without an answer: none is owed any more.',
  },
  several: { ...whole, description: 'How many of the points more than one authority has to answer.' },
  'ofCouncil?': {
    ...answerCounts,
    description: 'Of the points of its own advice alone, where one council is asked for.',
  },
  flags: list(string),
  constructed: { ...yes, description: 'Made up; shown as such wherever the dossier is shown.' },
  public: yes,
  'ended?': ended,
  revision: whole,
  updatedAt: moment,
});

export const itemOf = (
  { councils, authorities, legalBases, flags, ended: over, ...row }: ToldRow,
  several: number,
) => ({
  ...row,
  several,
  portfolio: row.portfolio ?? undefined,
  portfolioHolder: row.portfolioHolder ?? undefined,
  plannedDecisionOn: row.plannedDecisionOn ?? undefined,
  nextDueOn: row.nextDueOn === NEVER ? undefined : row.nextDueOn,
  councils: JSON.parse(councils) as Of<typeof council>[],
  authorities: JSON.parse(authorities) as Of<typeof authority>[],
  legalBases: JSON.parse(legalBases) as LegalBasis[],
  flags: JSON.parse(flags) as string[],
  constructed: row.constructed === 1,
  public: row.public === 1,
  ended: over === null ? undefined : (JSON.parse(over) as Of<typeof ended>),
});

/** Which of these are ids of dossiers of a municipality: for whoever sees all of it. */
export const dossiersOf: Query<
  { readonly municipality: string; readonly dossiers: readonly string[] },
  readonly string[]
> = {
  reads: ['dossiers'],
  run: (reader, _, { municipality, dossiers }) =>
    reader
      .all(
        reader.build
          .selectFrom('dossiers')
          .select('dossier')
          .where('municipality', '=', municipality)
          // One value, however many they are.
          .where(sql<boolean>`dossier IN (SELECT value FROM json_each(${JSON.stringify(dossiers)}))`),
      )
      .map(({ dossier }) => dossier),
};
