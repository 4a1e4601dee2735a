import type { Proof } from '#checkpoints';
import type { MovedEvent, NewEvent } from '#event-store';
import { createReadStream } from 'node:fs';
import { fileProblem } from './log.js';
import { Refused } from './terminal.js';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

// No event nests deeper; what follows it recurses, and a hostile one would exhaust the stack.
const DEEPEST = 32;
const tooDeep = (value: unknown, depth = 0): boolean =>
  depth > DEEPEST ||
  (typeof value === 'object' && value !== null && Object.values(value).some((v) => tooDeep(v, depth + 1)));

function isEvent(value: unknown): value is MovedEvent {
  if (!isRecord(value)) return false;
  const { stream, revision, id, type, meta } = value as Partial<
    Record<keyof NewEvent | 'stream' | 'revision', unknown>
  >;
  const names = [stream, id, type].every((name) => typeof name === 'string');
  return names && Number.isInteger(revision) && isRecord(meta) && 'data' in value && !tooDeep(value);
}

/** A line of an export: an event, and what shows that it stands in a log that was signed. */
export interface Exported {
  readonly event: MovedEvent;
  readonly proof?: Proof;
  /** On the last line: the note of that log. */
  readonly checkpoint?: string;
}

function isProof(value: unknown): value is Proof {
  if (!isRecord(value)) return false;
  const { index, size, path } = value;
  return Number.isSafeInteger(index) && Number.isSafeInteger(size) && Array.isArray(path) && path.every(isText);
}

const isText = (value: unknown) => typeof value === 'string';

/** Undefined for a line that does not come from an export. */
function exportedIn(value: unknown): Exported | undefined {
  if (!isEvent(value)) return undefined;
  const { stream, revision, id, type, data, meta, proof, checkpoint } = value as MovedEvent &
    Partial<Record<'proof' | 'checkpoint', unknown>>;
  if (!(proof === undefined || isProof(proof)) || !(checkpoint === undefined || typeof checkpoint === 'string')) {
    return undefined;
  }
  const event = { stream, revision, id, type, data, meta };
  return { event, ...(proof && { proof }), ...(checkpoint !== undefined && { checkpoint }) };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Not by Node's readline: it also ends a line at U+2028, which JSON leaves as it is. */
async function* linesOf(file: string): AsyncIterable<string> {
  let rest = '';
  for await (const chunk of createReadStream(file, 'utf8') as AsyncIterable<string>) {
    const lines = (rest + chunk).split('\n');
    rest = lines.pop() ?? '';
    yield* lines;
  }
  yield rest;
}

/** The events of an `export --events`, without what was added to them; `onLine` is told where each stands first. */
export async function* readEvents(file: string, onLine?: (line: number) => void): AsyncIterable<MovedEvent> {
  for await (const { event } of readExport(file, onLine)) yield event;
}

/** The lines of an `export --events` as they are read: a whole log need not fit in memory. */
export async function* readExport(
  file: string,
  onLine: (line: number) => void = () => undefined,
): AsyncIterable<Exported> {
  let [line, events] = [0, 0];
  try {
    for await (const text of linesOf(file)) {
      line++;
      if (text.trim() === '') continue;
      const exported = exportedIn(parsed(text));
      if (!exported) {
        throw new Refused(`${file}:${line}: invalid: dit is geen gebeurtenis uit een export --events`);
      }
      events++;
      onLine(line);
      yield exported;
    }
  } catch (error) {
    const { syscall } = error as NodeJS.ErrnoException;
    throw syscall === undefined ? error : new Refused(`${file}: invalid: ${fileProblem(error)}`);
  }
  if (events === 0) throw new Refused(`${file}:1: invalid: hier staan geen gebeurtenissen in`);
}
