import { EventIdReused, StoreError, type AppendResult, type EventStore } from '#event-store';
import { metrics, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { currentAttempts } from './commands.js';

const outcomeOf = (result: AppendResult) => (result.ok ? (result.duplicate ? 'duplicate' : 'done') : 'conflict');

const failureOf = (error: unknown) =>
  error instanceof EventIdReused ? 'conflict' : error instanceof StoreError ? error.code : 'failed';

/** A store of which each append is counted, timed and traced. A stream has the name of a dossier and is not told. */
export function measuredStore(store: EventStore): EventStore {
  const tracer = trace.getTracer('doorwerking');
  const meter = metrics.getMeter('doorwerking');
  const duration = meter.createHistogram('doorwerking_append_duration_seconds', {
    description: 'How long an append took until it was durable, by outcome',
  });
  const appended = meter.createCounter('doorwerking_events_appended', { description: 'Events that were appended' });

  const append: EventStore['append'] = async (stream, expected, events, waiting) => {
    const began = performance.now();
    const counted = currentAttempts();
    if (counted) counted.appends++;
    const span = tracer.startSpan('append', { kind: SpanKind.CLIENT });
    let outcome = 'failed';
    try {
      const result = await store.append(stream, expected, events, waiting);
      outcome = outcomeOf(result);
      if (outcome === 'done') appended.add(events.length);
      return result;
    } catch (error) {
      outcome = failureOf(error);
      span.setStatus({ code: SpanStatusCode.ERROR });
      throw error;
    } finally {
      duration.record((performance.now() - began) / 1_000, { outcome });
      span.setAttributes({ 'doorwerking.append.events': events.length, 'doorwerking.append.outcome': outcome });
      span.end();
    }
  };
  return {
    append,
    readStream: (...asked) => store.readStream(...asked),
    readAll: (...asked) => store.readAll(...asked),
    readByStream: (...asked) => store.readByStream(...asked),
    subscribe: (...asked) => store.subscribe(...asked),
    head: () => store.head(),
    ...(store.misplaced && { misplaced: store.misplaced.bind(store) }),
    close: () => store.close(),
  };
}
