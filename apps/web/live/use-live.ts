import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { atLeast } from '../api/client.ts';
import { sessionQuery } from '../api/queries.ts';
import { useSession } from '../api/session.ts';
import { keepInPlace } from './in-place.ts';
import { refresh, refreshAll, type News } from './refresh.ts';
import { listen, type Changed, type Hears } from './source.ts';

// Several changes at once are read again once, and an act of one's own has its answer by then.
const TOGETHER_MS = 150;

export interface Live {
  readonly status: 'live' | 'lost' | 'ended';
  readonly news: News | undefined;
}
const QUIET: Live = { status: 'live', news: undefined };

/** Keeps what is on the screen as new as what others do, for whoever is signed in. */
export function useLive(): Live & { readonly dismiss: () => void } {
  const queries = useQueryClient();
  const person = useSession()?.person.id;
  const [live, setLive] = useState(QUIET);

  useEffect(() => {
    if (person === undefined) return undefined;
    let waiting: Changed[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const flush = async () => {
      timer = undefined;
      if (queries.isMutating() > 0) return later();
      const changes = waiting;
      waiting = [];
      const coming = refresh(queries, changes);
      void keepInPlace(coming);
      const news = await coming;
      if (news) setLive((now) => ({ ...now, news }));
    };
    const later = () => {
      timer ??= setTimeout(() => void flush(), TOGETHER_MS);
    };
    const ended = () => {
      queries.setQueryData(sessionQuery.queryKey, null);
      setLive({ status: 'ended', news: undefined });
    };
    let before = false;
    let stop = () => {};
    let left = false;
    /** Whether somebody is still signed in: by another session perhaps than the one that was listened with. */
    const check = async (still: () => void) => {
      await queries.refetchQueries({ queryKey: sessionQuery.queryKey });
      if (left) return;
      if (queries.getQueryData(sessionQuery.queryKey) === null) ended();
      else still();
    };
    const hear = (begin?: string) => {
      stop = listen(hears, begin);
    };
    const hears: Hears = {
      changed: (change) => {
        atLeast(change.position);
        waiting.push(change);
        later();
      },
      anything: () => void keepInPlace(refreshAll(queries)),
      connected: (is) => {
        setLive((now) => (is ? { ...now, status: 'live' } : { status: 'lost', news: undefined }));
        // A session that ended while nobody listened: somebody who comes back without one is let in as anybody.
        if (is && before) void check(() => {});
        before ||= is;
      },
      ended: () => void check(() => hear()),
    };
    hear(queries.getQueryData(sessionQuery.queryKey)?.position);
    return () => {
      left = true;
      clearTimeout(timer);
      stop();
      setLive((now) => (now.status === 'ended' ? now : QUIET));
    };
  }, [person, queries]);

  return { ...live, dismiss: () => setLive(QUIET) };
}
