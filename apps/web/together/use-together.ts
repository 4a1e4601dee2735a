import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import * as api from '../api/advice-drafts.ts';
import type { AdviceDraft, AdviceDraftHead } from '../api/advice-drafts.ts';
import { isRefused, placed, Unreachable } from '../api/problem.ts';
import { useSession } from '../api/session.ts';
import { forget, keepUnsent, unsentValues } from '../form/unsent-values.ts';
import type { FormState } from '../form/use-form.ts';
import {
  begun,
  EMPTY,
  NO_CONFLICTS,
  openOne,
  sentOne,
  type InProgress,
  type KeptHere,
  type OfDraft,
  type Together,
} from './in-progress.ts';
import { absorbed, unsaved, type Conflict } from './kept.ts';
import type { Content } from './merge.ts';
import { quietly, useLooking } from './use-looking.ts';
import { isField, partsOf, pointsIn, withoutBlanks, withParts, type AdviceValues } from './parts.ts';

const SAVE_AFTER_MS = 700;
const KEEP_AFTER_MS = 200;
const MOST_ROUNDS = 5;

/**
 * A form that several people fill in at once: each of its parts is saved by itself a moment after it was typed, upon what
 * was seen of it, and what others save comes in. What is typed and not yet saved is kept in this browser with what it was
 * typed upon.
 */
export function useTogether<Values extends AdviceValues>(
  form: FormState<Values>,
  name: string,
  of: OfDraft,
  drafts: readonly AdviceDraftHead[],
): Together {
  const queries = useQueryClient();
  const person = useSession()?.person.id ?? '';
  const baseName = `${name} upon`;
  const { trajectory, council, request } = of;
  const [draft, setDraft] = useState<AdviceDraft>();
  const [status, setStatus] = useState<Together['status']>('saved');
  const [error, setError] = useState<Error>();
  const [conflicts, setConflicts] = useState(NO_CONFLICTS);
  const now = useRef(form);
  useLayoutEffect(() => {
    now.current = form;
  });
  const going = useRef<InProgress>(begun());
  /** The points in the order in which they were sent. */
  const order = useRef<readonly string[]>([]);

  const left = useCallback(
    (values: AdviceValues, blanks = false) => {
      const { base, conflicts: open, ended } = going.current;
      // Of no council nothing is written yet.
      return ended || council === '' ? [] : unsaved(base, partsOf(values), open, isField, blanks);
    },
    [council],
  );
  const isSaved = useCallback(
    (values: AdviceValues) => going.current.conflicts.size === 0 && left(values).length === 0,
    [left],
  );

  /** Takes in what is on the server. */
  const take = useCallback(
    (read: AdviceDraft) => {
      const progress = going.current;
      if (progress.gone) return;
      const isFirst = progress.changes < 0;
      const told = absorbed(progress.base, partsOf(now.current.values), read, isField);
      progress.ended = read.sent !== undefined;
      progress.draft = read.id;
      progress.base = told.base;
      progress.conflicts = told.conflicts;
      progress.changes = read.changes;
      const placeOf = (part: string) => told.base.get(part)?.place;
      now.current.settle((values) => {
        const merged = withParts(values, told.changed, placeOf);
        return isFirst ? withoutBlanks(merged, (part) => told.base.has(part)) : merged;
      }, isSaved);
      setConflicts(told.conflicts);
      setDraft(read);
    },
    [isSaved],
  );
  const readAgain = useCallback(async () => {
    const { draft: id } = going.current;
    if (id !== undefined) take(await api.readDraft(id));
  }, [take]);

  const begin = useCallback(async (): Promise<string> => {
    const progress = going.current;
    if (progress.draft !== undefined) return progress.draft;
    const { id } = await api.beginDraft(trajectory, council, request);
    take(await api.readDraft(id));
    void queries.invalidateQueries({ queryKey: api.draftsQuery(trajectory).queryKey });
    return id;
  }, [trajectory, council, request, take, queries]);

  /** One part; false when another was first, and it was read again. */
  const saveOne = useCallback(
    async (id: string, part: string): Promise<boolean> => {
      const progress = going.current;
      const content = partsOf(now.current.values).get(part);
      const before = progress.base.get(part);
      const revision = before?.revision ?? 0;
      try {
        const next = new Map(progress.base);
        if (content === undefined) {
          await api.removePart(id, part, revision);
          next.delete(part);
        } else {
          const place = before?.place;
          const saved = await api.savePart(id, part, { content, ...(place !== undefined && { place }) }, revision);
          next.set(part, { content, revision: saved.revision, place });
        }
        progress.base = next;
        return true;
      } catch (failure) {
        if (![404, 409, 412].some((status) => isRefused(failure, status))) {
          if (!(failure instanceof Error)) throw failure;
          // By where it stands in the form.
          order.current = now.current.values.recommendations.map((one) => one.part ?? '');
          const place = isField(part) ? part : `recommendations[${order.current.indexOf(part)}]`;
          throw placed(failure, (of) => of.replace(/^content/, place)) ?? failure;
        }
        await readAgain();
        return false;
      }
    },
    [readAgain],
  );

  const saveAll = useCallback(
    async (blanks: boolean) => {
      for (let round = 0; round < MOST_ROUNDS; round++) {
        const parts = left(now.current.values, blanks);
        if (parts.length === 0) return;
        const id = await begin();
        for (const part of left(now.current.values, blanks)) if (!(await saveOne(id, part))) break;
      }
    },
    [left, begin, saveOne],
  );

  /** One after another: what is typed meanwhile is saved in the next round. @throws Refused, Unreachable. */
  const save = useCallback(
    async (blanks = false): Promise<void> => {
      const progress = going.current;
      while (progress.saving) await progress.saving.catch(() => undefined);
      if (left(now.current.values, blanks).length === 0) {
        setStatus((was) => (was === 'saving' ? 'saved' : was));
        return;
      }
      setStatus('saving');
      progress.saving = saveAll(blanks);
      try {
        await progress.saving;
        progress.waiting = false;
        setStatus('saved');
        setError(undefined);
        forget(person, baseName);
        now.current.settle((values) => values, isSaved);
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
    [left, saveAll, isSaved, person, baseName],
  );

  const opened = openOne(drafts, of)?.id;
  useEffect(() => {
    const progress = going.current;
    progress.gone = false;
    if (progress.draft === undefined && progress.base === EMPTY) {
      const kept = unsentValues(person, baseName) as KeptHere | undefined;
      if (kept) progress.base = new Map(kept.base);
    }
    if (opened !== undefined && progress.draft === undefined) quietly(api.readDraft(opened).then(take));
    return () => {
      progress.gone = true;
    };
  }, [opened, person, baseName, take]);

  const { values } = form;
  useEffect(() => {
    if (left(values).length === 0) return undefined;
    const keep = () => {
      const { draft: id, base } = going.current;
      const upon: KeptHere = { ...(id !== undefined && { draft: id }), base: [...base] };
      keepUnsent(person, baseName, upon);
    };
    const kept = setTimeout(keep, KEEP_AFTER_MS);
    const saved = setTimeout(() => quietly(save()), SAVE_AFTER_MS);
    window.addEventListener('pagehide', keep);
    return () => {
      clearTimeout(kept);
      clearTimeout(saved);
      window.removeEventListener('pagehide', keep);
    };
  }, [values, conflicts, left, save, person, baseName]);

  useEffect(() => () => quietly(save()), [save]);

  const present = useLooking(going, { isBegun: draft !== undefined, trajectory, readAgain, save });

  const choose = useCallback(
    (part: string, which: 'mine' | 'theirs') => {
      const progress = going.current;
      const conflict: Conflict | undefined = progress.conflicts.get(part);
      if (!conflict) return;
      const open = new Map(progress.conflicts);
      open.delete(part);
      const base = new Map(progress.base);
      if (conflict.kept.revision > 0) base.set(part, conflict.kept);
      else base.delete(part);
      progress.base = base;
      progress.conflicts = open;
      if (which === 'theirs') {
        const changed = new Map<string, Content>([[part, conflict.theirs]]);
        now.current.settle((all) => withParts(all, changed, (one) => base.get(one)?.place), isSaved);
      }
      setConflicts(open);
    },
    [isSaved],
  );

  /** The draft once all that was typed is saved in it. @throws Refused, Unreachable. */
  const saved = useCallback(
    async (blanks = false): Promise<AdviceDraft> => {
      await save(blanks);
      const read = await api.readDraft(await begin());
      take(read);
      return read;
    },
    [save, begin, take],
  );
  const act = useCallback(
    (work: (id: string, revision: number) => Promise<unknown>) =>
      saved()
        .then(({ id, revision }) => work(id, revision))
        .then(readAgain),
    [saved, readAgain],
  );

  const discard = useCallback(async () => {
    const { draft: id } = going.current;
    if (id === undefined) return;
    await api.discardDraft(id);
    going.current = begun();
    forget(person, baseName);
    now.current.clear();
    setDraft(undefined);
    setConflicts(NO_CONFLICTS);
    await queries.invalidateQueries({ queryKey: api.draftsQuery(trajectory).queryKey });
  }, [person, baseName, queries, trajectory]);

  const send = useCallback(
    async (validateOnly: boolean) => {
      const progress = going.current;
      const read = await saved(true);
      order.current = pointsIn(read).map(({ part }) => part);
      if (validateOnly) progress.reviewed = read.revision;
      await api.sendDraft(read.id, progress.reviewed ?? read.revision, validateOnly);
      if (validateOnly) return;
      forget(person, baseName);
      progress.gone = progress.ended = true;
      const told = [['trajectory', trajectory], ['lists'], api.draftsQuery(trajectory).queryKey];
      await Promise.all(told.map((queryKey) => queries.invalidateQueries({ queryKey: [...queryKey] })));
    },
    [saved, queries, trajectory, person, baseName],
  );
  const rowOf = useCallback((point: number) => {
    const part = order.current[point];
    const row = now.current.values.recommendations.findIndex((one) => one.part === part);
    return row < 0 ? point : row;
  }, []);
  const at = useCallback((part: string | undefined) => {
    going.current.at = part;
  }, []);

  const sent = draft?.sent ? draft : draft === undefined ? sentOne(drafts, of) : undefined;
  return useMemo(
    () => ({ draft, sent, status, error, conflicts, present, choose, act, discard, at, send, rowOf }),
    [draft, sent, status, error, conflicts, present, choose, act, discard, at, send, rowOf],
  );
}
