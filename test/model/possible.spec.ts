import { describe, expect, it } from '@jest/globals';
import { decideFile, parse, write } from '#dossier-file';
import { type InMemoryEventStore } from '#event-store';
import { erasableIn, erased, trajectories } from '#kinds';
import { type TrajectoryEvent } from '#trajectory';
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { logOfCases } from '../projections/cases.js';
import { historyOf } from './history.js';
import { straightWalk, walk } from './walk.js';

import { all, forged, logOf, refused, stored } from './whole-log.js';

describe('every log that this product writes can have happened', () => {
  const folder = 'test/golden/histories';
  it.each(readdirSync(folder).filter((name) => name.endsWith('.jsonl')))('%s', (name) => {
    const lines = readFileSync(`${folder}/${name}`, 'utf8').trim().split('\n');
    const events = lines.map((line) => JSON.parse(line) as TrajectoryEvent);
    expect(refused(stored('golden', events, '2027-06-30T10:00:00.000Z'))).toBeUndefined();
  });

  it('the cases, read in as files', async () => {
    const events = await all((await logOfCases()) as InMemoryEventStore);
    expect(events.length).toBeGreaterThan(60);
    expect(refused(events)).toBeUndefined();
  });

  it('random commands, one by one and several at once, late, in months, and with a clock beside them', async () => {
    let events = 0;
    await fc.assert(
      fc.asyncProperty(walk(50), async (rolls) => {
        const log = await logOf(rolls);
        events += log.length;
        expect(refused(log)).toBeUndefined();
        expect(refused(forged(log))).toBeUndefined();
      }),
      { numRuns: 60 },
    );
    expect(events).toBeGreaterThan(600);
  }, 60_000);

  it('a case from which texts were erased, each with the record of it', async () => {
    let events = await all((await logOfCases()) as InMemoryEventStore);
    const stream = trajectories.streamOf('voorbeeld-verordening-2026');
    let erasures = 0;
    for (const event of events.filter((e) => e.stream === stream)) {
      const places = erasableIn(event).map(({ place }) => place);
      if (places.length === 0) continue;
      const mine = events.filter((e) => e.stream === stream);
      const how = {
        because: 'Er stond een naam.',
        by: 'p-1',
        today: '2028-01-01',
        recordedAt: '2028-01-01T10:00:00.000Z',
        salt: `${erasures++}`,
        sign: () => 'x',
      };
      const before = events;
      const log = async function* () {
        await Promise.resolve();
        yield* before;
      };
      events = [];
      for await (const left of erased(log, mine, { stream, revision: event.revision, places }, how)())
        events.push(left);
    }
    expect(erasures).toBeGreaterThan(20);
    expect(refused(events)).toBeUndefined();
  });

  it('random dossier files', () => {
    fc.assert(
      fc.property(straightWalk(40), (rolls) => {
        const { events, today: day } = historyOf(rolls);
        const parsed = parse(write('dossier', events, day));
        const judged = parsed.ok ? decideFile(parsed.file, day) : parsed;
        if (!judged.ok) throw new Error(JSON.stringify(judged.problems));
        expect(refused(stored('dossier', judged.dossier.events, `${day}T12:00:00.000Z`))).toBeUndefined();
      }),
      { numRuns: 60 },
    );
  }, 60_000);
});
