import type { EventType } from '#trajectory';
import { withParams } from '../api/client.ts';

interface Recorded {
  readonly revision: number;
  readonly position: string;
}

/** Something that was recorded in a dossier, or of a council, as the API tells it (docs/api.md, Listen). */
export type Changed = Recorded &
  (
    | { readonly trajectory: string; readonly events: readonly EventType[] }
    | { readonly council: string; readonly events: readonly string[] }
  );

export interface Hears {
  readonly changed: (change: Changed) => void;
  /** What was read before this may be old, whatever it is. */
  readonly anything: () => void;
  readonly connected: (is: boolean) => void;
  readonly ended: () => void;
}

const LOST_AFTER_MS = 3_000;
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 30_000;

/**
 * Listens while this tab can be seen, until it is called off. A browser has six connections for all tabs of
 * a site (HTTP/1.1): a tab in the background gives its own back, and goes on where it was when it returns.
 * @param begin after what; without it the first that is heard is that anything may have changed.
 */
export function listen(hears: Hears, begin?: string): () => void {
  let source: EventSource | undefined;
  let after = begin;
  let pause = FIRST_PAUSE_MS;
  let again: ReturnType<typeof setTimeout> | undefined;
  let lost: ReturnType<typeof setTimeout> | undefined;

  const close = () => {
    clearTimeout(again);
    clearTimeout(lost);
    lost = undefined;
    source?.close();
    source = undefined;
  };
  const open = () => {
    close();
    const opened = new EventSource(withParams('/v1/changes', { after }));
    source = opened;
    const on = <Data>(name: string, hear: (data: Data) => void) =>
      opened.addEventListener(name, ({ data, lastEventId }: MessageEvent<string>) => {
        if (source !== opened) return;
        if (lastEventId !== '') after = lastEventId;
        hear(JSON.parse(data) as Data);
      });
    on('here', hears.anything);
    on('missed', hears.anything);
    on('changed', hears.changed);
    on('ended', () => {
      stop();
      hears.ended();
    });
    opened.onopen = () => {
      clearTimeout(lost);
      lost = undefined;
      pause = FIRST_PAUSE_MS;
      hears.connected(true);
    };
    opened.onerror = () => {
      lost ??= setTimeout(() => hears.connected(false), LOST_AFTER_MS);
      if (opened.readyState !== EventSource.CLOSED) return;
      // Refused, and a browser does not come back after that by itself. A second time it may be for where we were.
      if (pause > FIRST_PAUSE_MS) after = undefined;
      again = setTimeout(open, pause);
      pause = Math.min(2 * pause, LONGEST_PAUSE_MS);
    };
  };
  const look = () => (document.visibilityState === 'visible' ? open() : close());
  const stop = () => {
    close();
    document.removeEventListener('visibilitychange', look);
    window.removeEventListener('online', look);
  };
  document.addEventListener('visibilitychange', look);
  window.addEventListener('online', look);
  look();
  return stop;
}
