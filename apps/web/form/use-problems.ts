import { useMemo, useState } from 'react';
import { Refused, RefusedHere, rulesOf } from '../api/problem.ts';
import { placedRules, stillThere, type Fields, type PlacedRule, type Named } from './placed-rules.ts';
import { at, type Place } from './place.ts';
import { useWords, type Said } from './words.ts';

/** One thing that is wrong, in words, and the field that it is about. */
export interface Problem extends Said {
  readonly place?: Place | undefined;
  readonly field?: Named | undefined;
}

const NO_RULES: readonly never[] = [];

/** What keeps a form from being sent. It goes away, one by one, as the fields that it is about change. */
export function useProblems(error: Error | null, fields: Fields, values: object) {
  const words = useWords();
  const [sent, setSent] = useState({ error, fields, values });
  if (sent.error !== error) setSent({ error, fields, values });
  const rules = useMemo(() => (error instanceof Refused ? rulesOf(error.problem) : NO_RULES), [error]);
  const problems = useMemo(() => {
    const exact = new Set(placedRules(rules, sent.fields).flatMap((found) => (found.exact ? [found.rule.place] : [])));
    // A field that is not shown any more keeps nobody from sending.
    const asked = (found: PlacedRule) => found.exact || !exact.has(found.rule.place);
    return placedRules(rules, fields)
      .filter((found) => stillThere(found, values, sent.values) && asked(found))
      .map((found): Problem => {
        const { rule, place } = found;
        const field = fields.get(place ?? '');
        const said =
          error instanceof RefusedHere
            ? { text: rule.detail }
            : words(found, field, place === undefined ? undefined : at(values, place));
        return { ...said, place, field };
      });
  }, [error, rules, fields, values, sent, words]);
  return { rules, problems };
}
