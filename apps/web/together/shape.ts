import type { AdviceDraft } from '../api/advice-drafts.ts';
import type { Content } from './merge.ts';

/** What the parts are of a form that several people fill in. */
export interface Shape<Values> {
  /** The list of the form of which each row is a part. */
  readonly rows: string;
  readonly rowsOf: (values: Values) => readonly (string | undefined)[];
  /** Whether a part is always there, and empty when nothing was said. */
  readonly isField: (part: string) => boolean;
  readonly partsOf: (values: Values) => ReadonlyMap<string, Content>;
  /** What is filled in with what these parts have become; undefined for one that is gone. */
  readonly withParts: (
    values: Values,
    changed: ReadonlyMap<string, Content>,
    placeOf: (part: string) => number | undefined,
  ) => Values;
  /** Without the rows that a form begins with, where there are others already. */
  readonly withoutBlanks: (values: Values, isSaved: (part: string) => boolean) => Values;
  /** The rows of a draft, in the order in which they are sent. */
  readonly sentIn: (draft: Pick<AdviceDraft, 'parts'>) => readonly string[];
}
