import type { Commands, CommandsOptions } from '#commands';
import type { EventStore } from '#event-store';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { KnownStanding } from '../projection-worker/log-status.js';
import type { Adapters } from '../adapters.js';

/** Where what is measured can be read, and where traces are sent; without either nothing is measured. */
export interface WatchingConfig {
  /** The port of /metrics. */
  readonly metricsPort?: number;
  /** The host on which /metrics listens. */
  readonly host: string;
  /** The base address of a collector (OTLP over HTTP). */
  readonly traces?: string;
}

/** What the composition root puts between the parts to see what passes. It changes nothing of what they do. */
export interface Watching {
  store(store: EventStore): EventStore;
  commands(options: CommandsOptions): Commands;
  requests(instance: FastifyInstance): void;
  /** Begins to answer who asks for figures. */
  open(adapters: Pick<Adapters, 'store' | 'views' | 'now'> & { readonly standing?: KnownStanding }): Promise<void>;
  close(): Promise<void>;
}

/** Loads what watching needs when it is asked for: a server that is not watched pays nothing for it. */
export async function watchingOf(config: WatchingConfig, log: Logger): Promise<Watching | undefined> {
  if (config.metricsPort === undefined && config.traces === undefined) return undefined;
  const { openWatching } = await import('./open.js');
  return openWatching(config, log);
}
