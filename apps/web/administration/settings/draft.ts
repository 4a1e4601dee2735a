import type { Municipality } from '../queries.ts';
import { differing, FIELDS, valuesOf, type Field, type Values } from './settings-of.ts';

/** The settings as they are being filled in. */
export interface Draft extends Values {
  /** What was stored when each was filled in: it tells what somebody changed here from what others changed. */
  readonly base: Values;
  /** The revision that was judged by. */
  readonly revision: number;
}

export function draftOf(settled: Municipality): Draft {
  const values = valuesOf(settled);
  return { ...values, base: values, revision: settled.revision };
}

const of = (values: Values, fields: readonly Field[]): Partial<Values> =>
  Object.fromEntries(fields.map((field) => [field, values[field]]));

/** What was changed here and by somebody else too, each in another way: a person has to choose. */
export function conflictsOf(draft: Draft, theirs: Values): readonly Field[] {
  const [mine, others] = [differing(draft, draft.base), differing(theirs, draft.base)];
  return differing(draft, theirs).filter((field) => mine.includes(field) && others.includes(field));
}

/**
 * The draft over what is stored now: what was not touched here takes it over, and what was stays. Undefined when
 * that changes nothing.
 */
export function rebased(draft: Draft, settled: Municipality): Draft | undefined {
  const theirs = valuesOf(settled);
  const touched = differing(draft, draft.base);
  const untouched = FIELDS.filter((field) => !touched.includes(field));
  const conflicts = conflictsOf(draft, theirs);
  const next: Draft = {
    ...draft,
    ...of(theirs, untouched),
    base: { ...theirs, ...of(draft.base, conflicts) },
    // Until the conflict is solved, it is refused once more: nobody writes over what they were not shown.
    revision: conflicts.length === 0 ? settled.revision : draft.revision,
  };
  const same =
    next.revision === draft.revision &&
    differing(next, draft).length === 0 &&
    differing(next.base, draft.base).length === 0;
  return same ? undefined : next;
}
