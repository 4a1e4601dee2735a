import { describe, expect, it } from '@jest/globals';
import { verifyStream, type Link, type MovedEvent, type NewEvent } from '#event-store';
import { erasableIn, erased, trajectories, type ToErase } from './index.js';
import { replay, trajectoryOf, type TrajectoryEvent } from '#trajectory';
import { readdirSync, readFileSync } from 'node:fs';

const HISTORIES = 'test/golden/histories';
const STREAM = trajectories.streamOf('t');
const BY = { actor: 'p', recordedAt: '2026-11-01T10:00:00.000Z' };
const sign = (text: string) => `signed: ${text}`;
const isSigned = (text: string, signature: string) => signature === sign(text);

const stored = (events: readonly NewEvent[], from = 0): MovedEvent[] =>
  events.map((event, i) => ({ ...event, stream: STREAM, revision: from + i }));
const linkOf = (events: readonly MovedEvent[]): Link => {
  const last = events.at(-1) as MovedEvent;
  return { revision: last.revision, hash: String(last.meta['hash']) };
};

/** A golden history as the log keeps it: recorded by several commands, the first of two events. */
function logOf(file: string): MovedEvent[] {
  const lines = readFileSync(`${HISTORIES}/${file}`, 'utf8').trimEnd().split('\n');
  const events = lines.map((line) => JSON.parse(line) as TrajectoryEvent);
  const log: MovedEvent[] = [];
  for (const part of [events.slice(0, 2), ...events.slice(2).map((event) => [event])]) {
    const by = { ...BY, command: `c${log.length}`, body: `said ${log.length}`, salt: `salt ${log.length}` };
    log.push(...stored(trajectories.toStore('t', log.length > 0 ? linkOf(log) : undefined, part, by), log.length));
  }
  return log;
}

async function* each<T>(items: readonly T[]): AsyncIterable<T> {
  yield* items;
  await Promise.resolve();
}

const HOW = { by: 'beheerder', today: '2026-11-28', recordedAt: '2026-11-28T10:00:00.000Z', salt: 'x', sign };

async function erase(log: readonly MovedEvent[], what: ToErase, because = 'Een naam.'): Promise<MovedEvent[]> {
  const after: MovedEvent[] = [];
  for await (const event of erased(() => each(log), log, what, { ...HOW, because })()) after.push(event);
  return after;
}

const histories = readdirSync(HISTORIES).filter((name) => name.endsWith('.jsonl'));

describe.each(histories)('erasing texts from %s', (file) => {
  const log = logOf(file);
  const before = trajectoryOf(replay(log.map(trajectories.fromStore)));

  it.each(log.map(({ type, revision }) => [revision, type] as const))('of event %d, %s', async (revision) => {
    const texts = erasableIn(log[revision] as MovedEvent);
    const places = texts.map(({ place }) => place);
    const after = await erase(log, { stream: STREAM, revision, places });
    expect(verifyStream(after, isSigned)).toEqual({ ok: true });
    const state = trajectoryOf(replay(after.map(trajectories.fromStore)));
    expect(state?.seq).toBe((before?.seq ?? 0) + 1);
    // Whatever stood only there is nowhere in the log any more, and nothing else of it changed.
    const elsewhere = JSON.stringify(log.filter((e) => e.revision !== revision));
    const gone = texts.filter(({ text }) => !elsewhere.includes(JSON.stringify(text)));
    for (const { text } of gone) expect(JSON.stringify(after)).not.toContain(JSON.stringify(text));
    const plain = (events: readonly MovedEvent[]) =>
      events.filter((e) => e.revision !== revision).map(({ id, type, data, meta }) => [id, type, data, meta['hash']]);
    expect(plain(after).slice(0, log.length - 1)).toEqual(plain(log));
    if (places.length > 0) expect(erasableIn(after[revision] as MovedEvent)).toEqual([]);
  });
});

describe('what can be erased', () => {
  const log = logOf('alles-tot-en-met-doorwerking.jsonl');
  const of = (type: string) => erasableIn(log.find((e) => e.type === type) as MovedEvent).map(({ place }) => place);

  it('is what people wrote, and no id, date or word out of a list', () => {
    expect(of('AnswerDrafted')).toEqual(['reason']);
    expect(of('ResponseAdopted')).toEqual([]);
    expect(of('AdviceSubmitted')).toContain('recommendations[0].text');
    expect(of('AdviceSubmitted')).not.toContain('recommendations[0].id');
  });

  it('is also why something was erased', async () => {
    const answer = log.findIndex((e) => e.type === 'AnswerDrafted');
    const what = { stream: STREAM, revision: answer, places: ['reason'] };
    const once = await erase(log, what, 'Daar stond Jansen.');
    const twice = await erase(once, { stream: STREAM, revision: log.length, places: ['because'] });
    expect(verifyStream(twice, isSigned)).toEqual({ ok: true });
    expect(JSON.stringify(twice)).not.toContain('Jansen');
  });

  it('leaves nothing of the whole command by which it could be guessed', async () => {
    const after = await erase(log, { stream: STREAM, revision: 0, places: ['title'] });
    expect(log.slice(0, 2).every(({ meta }) => 'body' in meta && 'salt' in meta)).toBe(true);
    expect(after.slice(0, 2).some(({ meta }) => 'body' in meta || 'salt' in meta)).toBe(false);
    expect(after.slice(2, log.length).every(({ meta }) => 'body' in meta && 'salt' in meta)).toBe(true);
  });
});
