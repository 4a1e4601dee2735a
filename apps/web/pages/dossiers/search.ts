import type { TrajectoryFilter } from '#projections';
import { FIGURE_NAMES, LEGAL_BASES, STAGES, type FigureName, type LegalBasis, type Stage } from '#vocabulary';
import { day, oneOf, text } from '../../ui/filter/address.ts';

export const SORTS = ['-updatedAt', 'nextDueOn', '-openedOn', 'openedOn', 'title'] as const;

export const FLAGS = [
  'not-consulted',
  'decided-before-advice',
  'decided-before-answers',
  'information-withheld',
] as const;
type Flag = (typeof FLAGS)[number];

SORTS satisfies readonly NonNullable<TrajectoryFilter['sort']>[];

type Sort = (typeof SORTS)[number];

/** What the list shows, as it stands in the address: it can be kept and shared. */
export interface Search {
  readonly title?: string | undefined;
  readonly stage?: Stage | undefined;
  readonly council?: string | undefined;
  readonly legalBasis?: LegalBasis | undefined;
  readonly portfolio?: string | undefined;
  /** What the dashboard links with: the dossiers behind one of its figures. */
  readonly municipality?: string | undefined;
  readonly answers?: FigureName | undefined;
  readonly advisedFrom?: string | undefined;
  readonly advisedUntil?: string | undefined;
  readonly flag?: Flag | undefined;
  readonly dueUntil?: string | undefined;
  readonly sort?: Sort | undefined;
  readonly cursor?: string | undefined;
}

/**
 * Reads an address; what makes no sense in it is left out, so that every address shows something. Every name
 * is there also when it is nothing: the router leaves what is not named as it came.
 */
export function searchOf(given: Record<string, unknown>): Search {
  return {
    title: text(given['title']),
    stage: oneOf(STAGES, given['stage']),
    council: text(given['council']),
    legalBasis: oneOf(LEGAL_BASES, given['legalBasis']),
    portfolio: text(given['portfolio']),
    municipality: text(given['municipality']),
    answers: oneOf(FIGURE_NAMES, given['answers']),
    advisedFrom: day(given['advisedFrom']),
    advisedUntil: day(given['advisedUntil']),
    flag: oneOf(FLAGS, given['flag']),
    dueUntil: day(given['dueUntil']),
    sort: oneOf(SORTS, given['sort']),
    cursor: text(given['cursor']),
  };
}
