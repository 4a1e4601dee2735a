import { ANYONE } from '#access';
import { addDays, today } from '#calendar';
import type { EventStore, Position } from '#event-store';
import { STREAMS } from '#kinds';
import { dueCounts, NotReady, type Views } from '#projections';
import { metrics } from '@opentelemetry/api';

const SOON_DAYS = 7;
// Behind by more than this, how far exactly is not the problem.
const MOST_COUNTED = 10_000;

interface Lag {
  readonly events: number;
  readonly seconds: number;
}

/** How many events a view has not taken in yet, and for how long the first of them waits. */
async function lagOf(store: EventStore, after: Position, now: Date): Promise<Lag> {
  let events = 0;
  let since: number | undefined;
  for await (const batch of store.readAll({ after, prefix: STREAMS })) {
    since ??= Date.parse(String(batch[0]?.meta['recordedAt']));
    events += batch.length;
    if (events >= MOST_COUNTED) break;
  }
  return { events, seconds: since === undefined ? 0 : Math.max(0, (now.getTime() - since) / 1_000) };
}

/** How far the views are behind the log, which of them stopped, and what is due: looked up when it is asked. */
export function measureViews(store: EventStore, views: Views, now: () => Date): void {
  const meter = metrics.getMeter('doorwerking');
  const events = meter.createObservableGauge('doorwerking_view_lag_events', {
    description: `Events that a view has not taken in yet; counted to about ${MOST_COUNTED}`,
  });
  const seconds = meter.createObservableGauge('doorwerking_view_lag_seconds', {
    description: 'How long the first event that a view has not taken in waits',
  });
  const stopped = meter.createObservableGauge('doorwerking_view_stopped', {
    description: '1 when a view could not take in an event and does not go on',
  });
  const due = meter.createObservableGauge('doorwerking_deadlines', {
    description: `Open deadlines that are overdue, or due within ${SOON_DAYS} days, by kind`,
  });

  meter.addBatchObservableCallback(
    async (told) => {
      const lags = new Map<Position, Lag>();
      for (const { view, checkpoint, stopped: at } of views.checkpoints()) {
        const lag = lags.get(checkpoint) ?? (await lagOf(store, checkpoint, now()));
        lags.set(checkpoint, lag);
        told.observe(events, lag.events, { view });
        told.observe(seconds, lag.seconds, { view });
        told.observe(stopped, at ? 1 : 0, { view });
      }
    },
    [events, seconds, stopped],
  );
  due.addCallback((told) => {
    const day = today(now());
    try {
      for (const { kind, overdue, soon } of views.ask(
        dueCounts,
        { actor: ANYONE, today: day },
        { until: addDays(day, SOON_DAYS) },
      )) {
        told.observe(overdue, { kind, state: 'overdue' });
        told.observe(soon, { kind, state: 'soon' });
      }
    } catch (error) {
      // While the view is being built nobody knows; doorwerking_view_lag_events says so.
      if (!(error instanceof NotReady)) throw error;
    }
  });
}
