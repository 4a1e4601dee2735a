import { metrics, ROOT_CONTEXT, SpanKind, trace, type Tracer } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { AlwaysOnSampler, TracerProvider } from '@opentelemetry/sdk-trace';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { createHmac } from 'node:crypto';
import type { Logger } from 'pino';
import { tellTrouble } from '../telemetry/trouble.js';
import { parentOf } from '../telemetry/requests.js';
import type { ProcessingLog } from './settings.js';
import { noting, type Activity, type Told } from './told.js';
import { WaitingLines } from './waiting-lines.js';

// https://logius-standaarden.github.io/logboek-dataverwerkingen/#attributes
const ACTIVITY_ID = 'dpl.core.processing_activity_id';
const SUBJECT_ID = 'dpl.core.data_subject_id';
const SUBJECT_ID_TYPE = 'dpl.core.data_subject_id_type';
const FOREIGN_SPAN_ID = 'dpl.core.foreign_operation.span_id';

/** What kind of code a pseudonym is: of whoever read, or of somebody of whom was read. */
const TYPES = { reader: 'doorwerking-lezer-hmac-sha256', subject: 'doorwerking-persoon-hmac-sha256' } as const;

const SENDING_MS = 5_000;

const resource = resourceFromAttributes({ 'service.name': 'doorwerking' });

interface Opened {
  readonly log: ProcessingLog;
  readonly lines: WaitingLines;
  readonly provider: TracerProvider;
  readonly tracer: Tracer;
}

function openOne(log: ProcessingLog, server: Logger): Opened {
  const { municipality, endpoint, token } = log;
  const lines = new WaitingLines(
    new OTLPTraceExporter({
      url: endpoint,
      timeoutMillis: SENDING_MS,
      ...(token !== undefined && { headers: { Authorization: `Bearer ${token}` } }),
    }),
    {
      down: (waiting, why) =>
        server.warn({ municipality, waiting, why }, 'the processing log does not take lines in: they wait'),
      up: () => server.info({ municipality }, 'the processing log takes lines in again'),
      lost: (lost) => server.error({ municipality, lost }, 'lines of the processing log are lost'),
    },
  );
  // Never by what a caller samples: every reading has its line.
  const provider = new TracerProvider({ resource, sampler: new AlwaysOnSampler(), spanProcessors: [lines] });
  return { log, lines, provider, tracer: provider.getTracer('doorwerking') };
}

/** The same person has another code in each municipality, and without its key nobody can tell whose it is. */
const pseudonym = (key: string, id: string) => createHmac('sha256', key).update(id).digest('hex');

interface Read {
  /** The route, as it was declared. */
  readonly name: string;
  readonly by: string;
  readonly began: number;
  readonly traceparent: string | string[] | undefined;
}

/** A line of the reading itself, with who read, and below it one of each of whom was read. */
function write(
  { tracer, log: { key, activities } }: Opened,
  read: Read,
  activity: Activity,
  people: Set<string>,
): void {
  const { name, by, began, traceparent } = read;
  const parent = parentOf(traceparent);
  const caller = trace.getSpanContext(parent);
  const of = { [ACTIVITY_ID]: activities[activity] };
  const span = tracer.startSpan(
    name,
    {
      kind: SpanKind.SERVER,
      startTime: began,
      attributes: {
        ...of,
        [SUBJECT_ID]: pseudonym(key, by),
        [SUBJECT_ID_TYPE]: TYPES.reader,
        ...(caller && { [FOREIGN_SPAN_ID]: caller.spanId }),
      },
    },
    parent,
  );
  for (const person of people) {
    const attributes = { ...of, [SUBJECT_ID]: pseudonym(key, person), [SUBJECT_ID_TYPE]: TYPES.subject };
    tracer.startSpan(name, { startTime: began, attributes }, trace.setSpan(ROOT_CONTEXT, span)).end();
  }
  span.end();
}

/** Of all logs together: which of them is away the log of the server says, and no figure names a municipality. */
function measure(opened: readonly Opened[]): void {
  const lines = metrics.getMeter('doorwerking').createObservableGauge('doorwerking_processing_log_lines', {
    description: 'Lines of readings since the start, by outcome: sent, waiting or lost',
  });
  lines.addCallback((told) => {
    for (const outcome of ['sent', 'waiting', 'lost'] as const)
      told.observe(
        opened.reduce((sum, { lines: { counts } }) => sum + counts[outcome], 0),
        { outcome },
      );
  });
}

/** What is asked of the composition root: requests to watch, and an end. */
export interface Readings {
  watch(instance: FastifyInstance): void;
  close(): Promise<void>;
}

/** Logs what is read of what is not public, by the standard Logboek Dataverwerkingen, where a municipality has a log. */
export function openReadings(logs: readonly ProcessingLog[], server: Logger): Readings {
  tellTrouble(server);
  const opened = new Map(logs.map((log) => [log.municipality, openOne(log, server)]));
  measure([...opened.values()]);
  const noted = new WeakMap<FastifyRequest, { readonly told: Told; readonly began: number }>();

  return {
    watch: (instance) => {
      instance.addHook('onRequest', (request, _reply, done) => {
        if (request.method !== 'GET') return done();
        const told: Told = new Map();
        noted.set(request, { told, began: Date.now() });
        noting(told, done);
      });
      instance.addHook('onResponse', (request, { statusCode }, done) => {
        const { told, began } = noted.get(request) ?? {};
        const by = request.sender?.actor.id;
        if (told && began !== undefined && by !== undefined && statusCode < 300) {
          const name = `GET ${request.routeOptions.url ?? ''}`;
          const read = { name, by, began, traceparent: request.headers.traceparent };
          for (const [municipality, activities] of told) {
            const log = opened.get(municipality);
            if (log) for (const [activity, people] of activities) write(log, read, activity, people);
          }
        }
        done();
      });
    },
    close: async () => {
      await Promise.all([...opened.values()].map(({ provider }) => provider.shutdown()));
    },
  };
}
