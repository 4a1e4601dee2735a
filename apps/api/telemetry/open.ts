import { context, metrics, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { PrometheusExporter } from '@opentelemetry/exporter-prometheus';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { AggregationType, InstrumentType, MeterProvider } from '@opentelemetry/sdk-metrics';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import type { Logger } from 'pino';
import { CannotStart } from '../start/cannot-start.js';
import { measuredCommands, measuredPath } from './commands.js';
import { measureProcess } from './process.js';
import { measureRequests } from './requests.js';
import { measureLog } from './log.js';
import { measuredStore } from './store.js';
import { tellTrouble } from './trouble.js';
import { measureViews } from './views.js';
import type { Telemetry, TelemetryConfig } from './telemetry.js';

// Seconds: from a command that waits for the disk once to one that somebody gives up on.
const SECONDS = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
const SENDING_MS = 2_000;

const resource = resourceFromAttributes({ 'service.name': 'doorwerking' });

function meterOf({ metricsPort, host }: TelemetryConfig): { exporter: PrometheusExporter; provider: MeterProvider } {
  const exporter = new PrometheusExporter({
    port: metricsPort ?? 0,
    host,
    preventServerStart: true,
    withoutScopeInfo: true,
    withoutTargetInfo: true,
  });
  const provider = new MeterProvider({
    resource,
    readers: [exporter],
    views: [
      {
        instrumentType: InstrumentType.HISTOGRAM,
        aggregation: { type: AggregationType.EXPLICIT_BUCKET_HISTOGRAM, options: { boundaries: SECONDS } },
      },
    ],
  });
  metrics.setGlobalMeterProvider(provider);
  return { exporter, provider };
}

/** Spans are sent in batches, beside the work; a collector that is away loses them and holds up nothing. */
function tracerOf(address: string): TracerProvider {
  const exporter = new OTLPTraceExporter({
    url: `${address.replace(/\/$/, '')}/v1/traces`,
    timeoutMillis: SENDING_MS,
  });
  const provider = new TracerProvider({
    resource,
    spanProcessors: [
      new BatchSpanProcessor({ exporter, scheduledDelayMillis: 1_000, exportTimeoutMillis: SENDING_MS }),
    ],
  });
  trace.setGlobalTracerProvider(provider);
  return provider;
}

/** Through the API of OpenTelemetry; what is not asked for costs nothing. */
export function openTelemetry(config: TelemetryConfig, log: Logger): Telemetry {
  tellTrouble(log);
  // Also where nothing is traced: it carries how often a command was tried.
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
  const meter = config.metricsPort === undefined ? undefined : meterOf(config);
  const tracer = config.traces === undefined ? undefined : tracerOf(config.traces);

  return {
    store: measuredStore,
    path: measuredPath,
    commands: measuredCommands,
    requests: measureRequests,
    open: async ({ store, views, now, logStatus }) => {
      if (!meter) return;
      measureProcess();
      measureViews(store, views, now);
      if (logStatus) measureLog(logStatus, now);
      await meter.exporter.startServer().catch((error: NodeJS.ErrnoException) => {
        const why = error.code === 'EADDRINUSE' ? 'die poort is al in gebruik' : error.message;
        throw new CannotStart(`DOORWERKING_METRICS_PORT: op poort ${config.metricsPort} gaat het niet: ${why}.`);
      });
    },
    close: async () => {
      // What could not be sent is not waited for: a collector is not a reason to go on.
      await tracer?.shutdown().catch((error: unknown) => log.warn({ err: error }, 'the last traces were not sent'));
      await meter?.provider.shutdown();
    },
  };
}
