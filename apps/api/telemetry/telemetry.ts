import type { StoryCommands, TrajectoryCommands } from '#commands';
import type { EventStore } from '#event-store';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { CurrentLogStatus } from '../projection-worker/log-status.js';
import type { Adapters } from '../adapters.js';

/** Where what is measured can be read, and where traces are sent; without either nothing is measured. */
export interface TelemetryConfig {
  /** The port of /metrics. */
  readonly metricsPort?: number;
  /** The host on which /metrics listens. */
  readonly host: string;
  /** The base address of a collector (OTLP over HTTP). */
  readonly traces?: string;
}

/** What the composition root puts between the parts to see what passes. It changes nothing of what they do. */
export interface Telemetry {
  store(store: EventStore): EventStore;
  path(path: StoryCommands): StoryCommands;
  commands(commands: TrajectoryCommands): TrajectoryCommands;
  requests(instance: FastifyInstance): void;
  /** Begins to answer those who ask for figures. */
  open(adapters: Pick<Adapters, 'store' | 'views' | 'now'> & { readonly logStatus?: CurrentLogStatus }): Promise<void>;
  close(): Promise<void>;
}

/** Loads what telemetry needs when it is asked for: a server without it pays nothing for it. */
export async function loadTelemetry(config: TelemetryConfig, log: Logger): Promise<Telemetry | undefined> {
  if (config.metricsPort === undefined && config.traces === undefined) return undefined;
  const { openTelemetry } = await import('./open.js');
  return openTelemetry(config, log);
}
