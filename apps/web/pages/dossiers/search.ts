import type { Stage } from '#trajectory';
import type { DossierFilter } from '#projections';

export const STAGES = ['draft', 'involvement', 'advice', 'response', 'influence', 'closed', 'withdrawn'] as const;
export const SORTS = ['-updatedAt', 'nextDueOn', '-openedOn', 'openedOn', 'title'] as const;
export const LEGAL_BASES = ['participatiewet-47', 'wmo-2.1.3', 'jeugdwet-2.10', 'local'] as const;

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
  readonly dueUntil?: string | undefined;
  readonly sort?: Sort | undefined;
  readonly cursor?: string | undefined;
}

const text = (value: unknown) => (typeof value === 'string' && value.trim() !== '' ? value : undefined);
const oneOf = <T extends string>(values: readonly T[], value: unknown) => values.find((known) => known === value);
const day = (value: unknown) => (/^\d{4}-\d{2}-\d{2}$/.test(text(value) ?? '') ? text(value) : undefined);

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
    dueUntil: day(given['dueUntil']),
    sort: oneOf(SORTS, given['sort']),
    cursor: text(given['cursor']),
  };
}
