import { useSuspenseQuery } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { municipalityQuery, useChange, type Municipality } from '../queries.ts';
import { useCouncilNames } from '../roles.ts';
import { isRefused, placed } from '../../api/problem.ts';
import { useForm } from '../../form/use-form.ts';
import { conflictsOf, draftOf, rebased, type Draft } from './draft.ts';
import { differing, FIELDS, placeOf, settingsOf, valuesOf, type Step } from './settings-of.ts';

/** The settings of a municipality: what is stored, what is filled in, where those clash, and how to store it. */
export function useSettings(municipality: string, step: Step) {
  const settled = useSuspenseQuery(municipalityQuery(municipality)).data;
  const councils = useCouncilNames(municipality);
  const form = useForm<Draft>(`settings ${municipality} ${step}`, draftOf(settled));
  const { mutateAsync, error: refused, isPending: busy } = useChange(municipality);
  const error = useMemo(() => placed(refused, placeOf), [refused]);
  const { values, set, reset } = form;

  const next = rebased(values, settled);
  useEffect(() => {
    if (!next) return;
    // Where nothing was filled in there is nothing to keep for later.
    if (differing(next, next.base).length === 0) reset(next);
    else for (const place of [...FIELDS, 'base', 'revision'] as const) set(place, next[place]);
  }, [next, set, reset]);

  const stale = isRefused(refused, 412);
  const theirs = valuesOf(settled);
  /** After a refusal all that would be changed is shown beside what is stored. */
  const clashes = stale ? differing(values, theirs) : conflictsOf(values, theirs);
  const save = async (draft: Draft) => {
    const revision = stale ? settled.revision : draft.revision;
    const stored = await mutateAsync({ method: 'PUT', body: settingsOf(draft, councils), revision });
    reset(draftOf(stored as Municipality));
  };
  return { form, theirs, clashes, save, error, busy };
}
