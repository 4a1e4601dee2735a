import { diag, DiagLogLevel } from '@opentelemetry/api';
import type { Logger } from 'pino';

/** Has what OpenTelemetry warns of said in the log of the server: also of what a collector took in only in part. */
export function tellTrouble(log: Logger): void {
  const told = (message: string, ...more: unknown[]) =>
    log.warn({ opentelemetry: [message, ...more].map(String).join(' ') }, 'trouble with watching');
  diag.setLogger(
    { error: told, warn: told, info: () => undefined, debug: () => undefined, verbose: () => undefined },
    { logLevel: DiagLogLevel.WARN, suppressOverrideMessage: true },
  );
}
