import { day, oneOf, text } from '../ui/filter/address.ts';

/** Over what is counted, as it stands in the address of the list behind a figure. */
export interface Over {
  readonly municipality?: string | undefined;
  readonly portfolio?: string | undefined;
  /** Only what names no portfolio. */
  readonly withoutPortfolio?: 'yes' | undefined;
  /** Whose advice it is, with others or alone. */
  readonly council?: string | undefined;
  /** Who submitted it. */
  readonly submitter?: string | undefined;
  /** Of the advice. */
  readonly from?: string | undefined;
  readonly until?: string | undefined;
}

export const overOf = (given: Record<string, unknown>): Over => ({
  municipality: text(given['municipality']),
  portfolio: text(given['portfolio']),
  withoutPortfolio: oneOf(['yes'] as const, given['withoutPortfolio']),
  council: text(given['council']),
  submitter: text(given['submitter']),
  from: day(given['from']),
  until: day(given['until']),
});
