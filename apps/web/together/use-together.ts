import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import * as api from '../api/advice-drafts.ts';
import type { AdviceDraft, AdviceDraftHead, OfDraft } from '../api/advice-drafts.ts';
import { isRefused } from '../api/problem.ts';
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
  type Over,
  type Together,
} from './in-progress.ts';
import { absorbed, chosen, keptIn, settled, unsaved } from './kept.ts';
import type { Content } from './merge.ts';
import type { Shape } from './shape.ts';
import { quietly, useLooking } from './use-looking.ts';
import { useSaving } from './use-saving.ts';

const SAVE_AFTER_MS = 700;
const KEEP_AFTER_MS = 200;

/**
 * A form that several people fill in at once: each of its parts is saved by itself a moment after it was typed, upon what
 * was seen of it, and what others save comes in. What is typed and not yet saved is kept in this browser with what it was
 * typed upon.
 */
export function useTogether<Values extends object>(
  form: FormState<Values>,
  shape: Shape<Values>,
  name: string,
  of: OfDraft,
  drafts: readonly AdviceDraftHead[],
): Together {
  const queries = useQueryClient();
  const person = useSession()?.person.id ?? '';
  const baseName = `${name} upon`;
  const { trajectory, council } = of;
  const { isField, partsOf, withParts, withoutBlanks } = shape;
  const [draft, setDraft] = useState<AdviceDraft>();
  const [conflicts, setConflicts] = useState(NO_CONFLICTS);
  const [over, setOver] = useState<Over>();
  const now = useRef(form);
  useLayoutEffect(() => {
    now.current = form;
  });
  const going = useRef<InProgress>(begun());
  /** The rows in the order in which they were sent. */
  const order = useRef<readonly string[]>([]);

  const left = useCallback(
    (values: Values, blanks = false) => {
      const { base, conflicts: open, ended } = going.current;
      // Of no council nothing is written yet.
      return ended || council === '' ? [] : unsaved(base, partsOf(values), open, isField, blanks);
    },
    [council, partsOf, isField],
  );
  const isSaved = useCallback(
    (values: Values) => {
      const { ended, conflicts: open } = going.current;
      return !ended && open.size === 0 && left(values).length === 0;
    },
    [left],
  );

  const ending = useCallback(
    (as: Over['as'], standing: ReadonlyMap<string, Content>) => {
      const progress = going.current;
      progress.ended = as;
      const parts = unsaved(as === 'gone' ? EMPTY : progress.base, standing, NO_CONFLICTS, isField, false);
      setOver({ as, unsaved: new Map([...standing].filter(([part]) => parts.includes(part))) });
    },
    [isField],
  );

  /** Takes in what is on the server. */
  const take = useCallback(
    (read: AdviceDraft) => {
      const progress = going.current;
      if (progress.gone) return;
      const isFirst = progress.changes < 0;
      const mine = partsOf(now.current.values);
      const told = absorbed(progress.base, mine, read, isField, progress.tried);
      progress.draft = read.id;
      progress.base = told.base;
      progress.conflicts = told.conflicts;
      progress.changes = read.changes;
      const theirs = keptIn(read);
      // Also of what both changed, and of which nothing is settled yet.
      const placeOf = (part: string) => (told.base.get(part) ?? theirs.get(part))?.place;
      now.current.settle((values) => {
        const merged = withParts(values, told.changed, placeOf);
        return isFirst ? withoutBlanks(merged, (part) => told.base.has(part)) : merged;
      }, isSaved);
      setConflicts(told.conflicts);
      setDraft(read);
      if (read.sent) ending('sent', new Map([...mine, ...told.changed]));
    },
    [isSaved, partsOf, isField, withParts, withoutBlanks, ending],
  );
  const readOne = useCallback(
    async (id: string) => {
      try {
        take(await api.readDraft(id));
      } catch (failure) {
        if (!isRefused(failure, 404)) throw failure;
        const progress = going.current;
        if (progress.gone || progress.ended) return;
        // What stands here is kept until somebody says what is to become of it, also when the page is loaded anew.
        keepUnsent(person, baseName, { draft: id, base: [...progress.base] } satisfies KeptHere);
        now.current.settle(
          (values) => values,
          () => false,
        );
        ending('gone', partsOf(now.current.values));
        void queries.invalidateQueries({ queryKey: api.draftsQuery(trajectory).queryKey });
      }
    },
    [take, ending, partsOf, person, baseName, queries, trajectory],
  );
  const readAgain = useCallback(async () => {
    const { draft: id } = going.current;
    if (id !== undefined) await readOne(id);
  }, [readOne]);

  const begin = useCallback(async (): Promise<string> => {
    const progress = going.current;
    if (progress.draft !== undefined) return progress.draft;
    const { id } = await api.beginDraft(of);
    take(await api.readDraft(id));
    void queries.invalidateQueries({ queryKey: api.draftsQuery(of.trajectory).queryKey });
    return id;
  }, [of, take, queries]);

  const { save, noted, status, error } = useSaving({
    ...{ goingRef: going, nowRef: now, orderRef: order, shape, person, baseName },
    ...{ left, isSaved, begin, readAgain },
  });

  const opened = openOne(drafts, of)?.id;
  useEffect(() => {
    const progress = going.current;
    progress.gone = false;
    const isNew = progress.draft === undefined && !progress.ended;
    const kept =
      isNew && progress.base === EMPTY ? (unsentValues(person, baseName) as KeptHere | undefined) : undefined;
    if (kept) progress.base = new Map(kept.base);
    // What was typed upon another draft belongs to that one, whatever became of it.
    const isTyped = kept !== undefined && left(now.current.values).length > 0;
    const id = (isTyped ? kept.draft : undefined) ?? opened;
    if (id !== undefined && isNew) quietly(readOne(id));
    return () => {
      progress.gone = true;
    };
  }, [opened, person, baseName, left, readOne]);

  const { values } = form;
  useEffect(() => {
    const isKept = left(values).length === 0;
    noted(isKept);
    if (isKept) return undefined;
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
  }, [values, conflicts, left, save, noted, person, baseName]);

  useEffect(() => () => quietly(save()), [save]);

  const isOver = over !== undefined;
  const present = useLooking(going, { isBegun: draft !== undefined && !isOver, trajectory, readAgain, save });

  const choose: Together['choose'] = useCallback(
    async (part, as, keep) => {
      const progress = going.current;
      const conflict = progress.conflicts.get(part);
      const mine = () => partsOf(now.current.values).get(part);
      const before = conflict && chosen(part, conflict, mine(), as);
      if (!conflict || !before) return;
      if (before.left !== undefined) await keep(before.left, conflict.by);
      // Meanwhile they may have saved more of it, and then it is asked again.
      if (progress.conflicts.get(part)?.kept.revision !== conflict.kept.revision) return;
      const found = chosen(part, conflict, mine(), as);
      const next = settled(progress.base, progress.conflicts, part);
      Object.assign(progress, next);
      if (as !== 'mine') {
        const changed = new Map<string, Content>([[part, found?.content]]);
        now.current.settle((all) => withParts(all, changed, (one) => next.base.get(one)?.place), isSaved);
      }
      setConflicts(next.conflicts);
    },
    [isSaved, partsOf, withParts],
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

  const beginAnew = useCallback(() => {
    going.current = begun();
    forget(person, baseName);
    setDraft(undefined);
    setConflicts(NO_CONFLICTS);
    setOver(undefined);
  }, [person, baseName]);
  const discard = useCallback(async () => {
    const { draft: id } = going.current;
    if (id === undefined) return;
    await api.discardDraft(id);
    beginAnew();
    now.current.clear();
    await queries.invalidateQueries({ queryKey: api.draftsQuery(trajectory).queryKey });
  }, [beginAnew, queries, trajectory]);
  const leave = useCallback(() => {
    beginAnew();
    now.current.clear();
    if (opened !== undefined) quietly(readOne(opened));
  }, [beginAnew, opened, readOne]);
  const restart = useCallback(() => {
    beginAnew();
    return save();
  }, [beginAnew, save]);

  const send = useCallback(
    async (validateOnly: boolean) => {
      const progress = going.current;
      const read = await saved(true);
      order.current = shape.sentIn(read);
      if (validateOnly) progress.reviewed = read.revision;
      await api.sendDraft(read.id, progress.reviewed ?? read.revision, validateOnly);
      if (validateOnly) return;
      forget(person, baseName);
      progress.gone = true;
      progress.ended = 'sent';
      const told = [['trajectory', trajectory], ['lists'], api.draftsQuery(trajectory).queryKey];
      await Promise.all(told.map((queryKey) => queries.invalidateQueries({ queryKey: [...queryKey] })));
    },
    [saved, queries, trajectory, person, baseName, shape],
  );
  const rowOf = useCallback(
    (sent: number) => {
      const row = shape.rowsOf(now.current.values).indexOf(order.current[sent]);
      return row < 0 ? sent : row;
    },
    [shape],
  );
  const at = useCallback((part: string | undefined) => {
    going.current.at = part;
  }, []);

  const sent = draft?.sent ? draft : draft === undefined ? sentOne(drafts, of) : undefined;
  const shown = useMemo(
    () => ({ draft, sent, status, error, conflicts, present, over }),
    [draft, sent, status, error, conflicts, present, over],
  );
  return useMemo(
    () => ({ ...shown, choose, act, discard, leave, restart, at, send, rowOf }),
    [shown, choose, act, discard, leave, restart, at, send, rowOf],
  );
}
