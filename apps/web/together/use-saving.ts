import { useCallback, useState, type RefObject } from 'react';
import * as api from '../api/advice-drafts.ts';
import { isRefused, placed, Unreachable } from '../api/problem.ts';
import { forget } from '../form/unsent-values.ts';
import type { FormState } from '../form/use-form.ts';
import type { InProgress, Together } from './in-progress.ts';
import type { Kept } from './kept.ts';
import type { Shape } from './shape.ts';

const MOST_ROUNDS = 5;

interface Saving<Values> {
  readonly goingRef: RefObject<InProgress>;
  readonly nowRef: RefObject<FormState<Values>>;
  readonly orderRef: RefObject<readonly string[]>;
  readonly shape: Shape<Values>;
  readonly person: string;
  readonly baseName: string;
  readonly left: (values: Values, blanks?: boolean) => readonly string[];
  readonly isSaved: (values: Values) => boolean;
  readonly begin: () => Promise<string>;
  readonly readAgain: () => Promise<void>;
}

/** Saves what is typed, part by part, each upon what was seen of it. */
export function useSaving<Values extends object>(saving: Saving<Values>) {
  const { goingRef, nowRef, orderRef, shape, person, baseName, left, isSaved, begin, readAgain } = saving;
  const { partsOf } = shape;
  const [status, setStatus] = useState<Together['status']>('saved');
  const [error, setError] = useState<Error>();

  /** One part; false when another was first, and it was read again. */
  const saveOne = useCallback(
    async (id: string, part: string): Promise<boolean> => {
      const progress = goingRef.current;
      const content = partsOf(nowRef.current.values).get(part);
      const before = progress.base.get(part);
      const revision = before?.revision ?? 0;
      try {
        const place = before?.place;
        const kept: Kept | undefined =
          content === undefined
            ? await api.removePart(id, part, revision)
            : {
                ...(await api.savePart(id, part, { content, ...(place !== undefined && { place }) }, revision)),
                ...{ content, place },
              };
        // As it is by now: the draft may have been read meanwhile.
        const rest = [...progress.base].filter(([name]) => name !== part);
        progress.base = new Map(kept ? [...rest, [part, kept]] : rest);
        return true;
      } catch (failure) {
        if (![404, 409, 412].some((status) => isRefused(failure, status))) {
          if (!(failure instanceof Error)) throw failure;
          if (!isRefused(failure)) progress.tried = new Map([...progress.tried, [part, content]]);
          // By where it stands in the form.
          orderRef.current = shape.rowsOf(nowRef.current.values).map((one) => one ?? '');
          const row = orderRef.current.indexOf(part);
          const place = row < 0 ? part : `${shape.rows}[${row}]`;
          throw placed(failure, (of) => of.replace(/^content/, place)) ?? failure;
        }
        await readAgain();
        return false;
      }
    },
    [goingRef, nowRef, orderRef, readAgain, partsOf, shape],
  );

  const saveAll = useCallback(
    async (blanks: boolean) => {
      for (let round = 0; round < MOST_ROUNDS; round++) {
        const parts = left(nowRef.current.values, blanks);
        if (parts.length === 0) return;
        const id = await begin();
        for (const part of left(nowRef.current.values, blanks)) if (!(await saveOne(id, part))) break;
      }
    },
    [nowRef, left, begin, saveOne],
  );

  /** One after another: what is typed meanwhile is saved in the next round. @throws Refused, Unreachable. */
  const save = useCallback(
    async (blanks = false): Promise<void> => {
      const progress = goingRef.current;
      while (progress.saving) await progress.saving.catch(() => undefined);
      if (left(nowRef.current.values, blanks).length === 0) {
        setStatus((was) => (was === 'saving' ? 'saved' : was));
        return;
      }
      setStatus('saving');
      progress.saving = saveAll(blanks);
      try {
        await progress.saving;
        progress.waiting = false;
        setStatus(left(nowRef.current.values).length > 0 ? 'saving' : 'saved');
        setError(undefined);
        // Nothing more is saved of what stands here, and it is not forgotten either.
        if (progress.ended) return;
        forget(person, baseName);
        nowRef.current.settle((values) => values, isSaved);
      } catch (failure) {
        if (!(failure instanceof Error)) throw failure;
        setStatus(
          failure instanceof Unreachable || isRefused(failure, 503) || isRefused(failure, 401) ? 'waiting' : 'refused',
        );
        setError(failure);
        throw failure;
      } finally {
        progress.saving = undefined;
      }
    },
    [goingRef, nowRef, left, saveAll, isSaved, person, baseName],
  );
  /** What stands in the form changed: nobody is told that it is kept before it is. */
  const noted = useCallback(
    (isKept: boolean) => {
      const { saving: isUnderWay } = goingRef.current;
      setStatus((was) => {
        if (!isKept) return was === 'saved' ? 'saving' : was;
        return was === 'saving' && !isUnderWay ? 'saved' : was;
      });
    },
    [goingRef],
  );
  return { save, noted, status, error };
}
