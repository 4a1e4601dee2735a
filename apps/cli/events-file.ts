import type { NewEvent, StoredEvent } from '#event-store';
import { readFileSync } from 'node:fs';
import { fileProblem } from './log.js';
import { Refused } from './terminal.js';

/** An event as it stands in an export: without its position, which is of one store only. */
export type ExportedEvent = Omit<StoredEvent, 'position'>;

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isEvent(value: unknown): value is ExportedEvent {
  if (!isRecord(value)) return false;
  const { stream, revision, id, type, meta } = value as Partial<
    Record<keyof NewEvent | 'stream' | 'revision', unknown>
  >;
  const names = [stream, id, type].every((name) => typeof name === 'string');
  return names && Number.isInteger(revision) && isRecord(meta) && 'data' in value;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** The events of an `export --events`, one a line. */
export function readEvents(file: string): ExportedEvent[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new Refused(`${file}: invalid: ${fileProblem(error)}`);
  }
  const events = text.split('\n').flatMap((line, i) => {
    if (line.trim() === '') return [];
    const event = parsed(line);
    if (isEvent(event)) return [event];
    throw new Refused(`${file}:${i + 1}: invalid: dit is geen gebeurtenis uit een export --events`);
  });
  if (events.length === 0) throw new Refused(`${file}:1: invalid: hier staan geen gebeurtenissen in`);
  return events;
}
