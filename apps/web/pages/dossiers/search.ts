import type { Stage } from '#trajectory';
import type { Behind, DossierFilter } from '#projections';
import { day, oneOf, text } from '../../ui/filter/address.ts';

export const STAGES = ['draft', 'involvement', 'advice', 'response', 'influence', 'closed', 'withdrawn'] as const;
export const SORTS = ['-updatedAt', 'nextDueOn', '-openedOn', 'openedOn', 'title'] as const;
export const LEGAL_BASES = ['participatiewet-47', 'wmo-2.1.3', 'jeugdwet-2.10', 'local'] as const;

export const ANSWERS = [
  'any',
  'adopted',
  'partly',
  'notAdopted',
  'noted',
  'notConsidered',
  'answered',
  'unanswered',
  'inText',
  'inPractice',
  'inCommitment',
  'noChange',
  'untraced',
  'satisfied',
  'dissatisfied',
  'responded',
  'respondedLate',
  'owed',
] as const;
export const FLAGS = [
  'not-consulted',
  'decided-before-advice',
  'decided-before-answers',
  'information-withheld',
] as const;
type Flag = (typeof FLAGS)[number];

ANSWERS satisfies readonly Behind[];
// A stage that is added to the domain, or taken from it, shows here.
STAGES satisfies readonly Stage[];
SORTS satisfies readonly NonNullable<DossierFilter['sort']>[];

type Sort = (typeof SORTS)[number];
type Basis = (typeof LEGAL_BASES)[number];

/** What the list shows, as it stands in the address: it can be kept and shared. */
export interface Search {
  readonly title?: string | undefined;
  readonly stage?: Stage | undefined;
  readonly council?: string | undefined;
  readonly legalBasis?: Basis | undefined;
  readonly portfolio?: string | undefined;
  /** What the dashboard links with: the dossiers behind one of its figures. */
  readonly municipality?: string | undefined;
  readonly answers?: Behind | undefined;
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
    answers: oneOf(ANSWERS, given['answers']),
    advisedFrom: day(given['advisedFrom']),
    advisedUntil: day(given['advisedUntil']),
    flag: oneOf(FLAGS, given['flag']),
    dueUntil: day(given['dueUntil']),
    sort: oneOf(SORTS, given['sort']),
    cursor: text(given['cursor']),
  };
}
