import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useState, type RefObject } from 'react';
import { beThere, draftsQuery, type DraftNow } from '../api/advice-drafts.ts';
import { isRefused } from '../api/problem.ts';
import type { InProgress } from './in-progress.ts';

const LOOK_MS = 4_000;
const LOOK_FOR_ONE_MS = 10_000;

const NOBODY: DraftNow['present'] = [];

/** What goes wrong in it is told by the status of the draft, or by the next look. */
export const quietly = (work: Promise<unknown>): void => void work.catch(() => undefined);

interface Looking {
  /** There is a draft: without one it is looked whether another began it. */
  readonly isBegun: boolean;
  readonly trajectory: string;
  readonly readAgain: () => Promise<void>;
  readonly save: () => Promise<void>;
}

/** Says every few seconds where somebody is in a draft, while its page can be seen, and hears where the others are. */
export function useLooking(going: RefObject<InProgress>, { isBegun, trajectory, readAgain, save }: Looking) {
  const queries = useQueryClient();
  const [present, setPresent] = useState<DraftNow['present']>([]);
  const look = useCallback(async () => {
    const progress = going.current;
    if (document.visibilityState !== 'visible' || progress.draft === undefined || progress.gone) return;
    if (progress.ended) return;
    const told = await beThere(progress.draft, progress.at).catch(async (failure: unknown) => {
      if (!isRefused(failure, 404)) throw failure;
      await readAgain();
    });
    if (!told) return;
    setPresent((before) => (JSON.stringify(before) === JSON.stringify(told.present) ? before : told.present));
    if (told.changes !== progress.changes && !progress.saving) await readAgain();
    if (progress.waiting && !progress.saving) await save();
  }, [going, readAgain, save]);
  useEffect(() => {
    const ofAll = { queryKey: draftsQuery(trajectory).queryKey };
    const next = () => quietly(isBegun ? look() : queries.invalidateQueries(ofAll));
    if (isBegun) next();
    const timer = setInterval(next, isBegun ? LOOK_MS : LOOK_FOR_ONE_MS);
    window.addEventListener('online', next);
    return () => {
      clearInterval(timer);
      window.removeEventListener('online', next);
    };
  }, [isBegun, look, queries, trajectory]);
  return isBegun ? present : NOBODY;
}
