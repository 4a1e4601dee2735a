import type { Logger } from 'pino';
import type { Readings } from './open.js';
import { readProcessingLogs } from './settings.js';

/** Loads what writes lines when a municipality has a log: a server without one pays nothing for it. */
export async function loadReadings(file: string | undefined, server: Logger): Promise<Readings | undefined> {
  const logs = readProcessingLogs(file);
  if (logs.length === 0) return undefined;
  const { openReadings } = await import('./open.js');
  return openReadings(logs, server);
}
