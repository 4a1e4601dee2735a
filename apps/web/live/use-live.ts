import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { atLeast } from '../api/client.ts';
import { sessionQuery } from '../api/queries.ts';
import { useSession } from '../api/session.ts';
import { keepInPlace } from './in-place.ts';
import { refresh, refreshAll, type News } from './refresh.ts';
import { listen, type Changed } from './source.ts';

// Several changes at once are read again once, and an act of one's own has its answer by then.
const TOGETHER_MS = 150;

export interface Live {
  readonly standing: 'live' | 'lost' | 'ended';
  readonly news: News | undefined;
}
const QUIET: Live = { standing: 'live', news: undefined };

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
      keepInPlace();
      const changes = waiting;
      waiting = [];
      const news = await refresh(queries, changes);
      if (news) setLive((now) => ({ ...now, news }));
    };
    const later = () => {
      timer ??= setTimeout(() => void flush(), TOGETHER_MS);
    };
    const ended = () => {
      queries.setQueryData(sessionQuery.queryKey, null);
      setLive({ standing: 'ended', news: undefined });
    };
    // A session that ended while nobody listened: who comes back without one is let in as anybody.
    let before = false;
    const check = async () => {
      await queries.refetchQueries({ queryKey: sessionQuery.queryKey });
      if (queries.getQueryData(sessionQuery.queryKey) === null) ended();
    };
    const stop = listen({
      changed: (change) => {
        atLeast(change.position);
        waiting.push(change);
        later();
      },
      anything: () => {
        keepInPlace();
        void refreshAll(queries);
      },
      connected: (is) => {
        setLive((now) => (is ? { ...now, standing: 'live' } : { standing: 'lost', news: undefined }));
        if (is && before) void check();
        before ||= is;
      },
      ended,
    });
    return () => {
      clearTimeout(timer);
      stop();
      setLive((now) => (now.standing === 'ended' ? now : QUIET));
    };
  }, [person, queries]);

  return { ...live, dismiss: () => setLive(QUIET) };
}
