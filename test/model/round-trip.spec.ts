import { describe, expect, it } from '@jest/globals';
import { addDays, daysBetween, type Day } from '#calendar';
import { decideFile, parse, write } from '#dossier-file';
import { report } from '#report';
import type { TrajectoryEvent } from '#trajectory';
import fc from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { historyOf } from './history.js';
import { straightWalk } from './walk.js';

/** Reads a dossier file in, as an import does. */
function imported(text: string, today: Day): readonly TrajectoryEvent[] {
  const parsed = parse(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const judged = decideFile(parsed.file, today);
  if (!judged.ok) throw new Error(`${JSON.stringify(judged.problems)}\n${text}`);
  return judged.dossier.events;
}

/** Some days from the opening to after the last thing that is due, the day before each among them. */
function daysOf(events: readonly TrajectoryEvent[], today: Day): Day[] {
  const first = events[0]?.day ?? today;
  const step = Math.max(1, Math.floor(daysBetween(first, today) / 6));
  const spread = [0, 1, 2, 3, 4, 5, 6].map((n) => addDays(first, n * step));
  return [addDays(first, -1), ...spread, today, addDays(today, 1), addDays(today, 400)];
}

function sameAfterRoundTrip(id: string, events: readonly TrajectoryEvent[], today: Day) {
  const text = write(id, events, today);
  const again = imported(text, today);
  for (const day of daysOf(events, today)) expect(report(id, again, day)).toEqual(report(id, events, day));
  expect(write(id, again, today)).toBe(text);
}

describe('import → export → import gives the same report', () => {
  const files = ['test/cases', 'test/cases/large', 'test/cases/more', 'test/cases/tries'].flatMap((folder) =>
    readdirSync(folder).map((name) => join(folder, name)),
  );
  it.each(files.filter((file) => file.endsWith('.yaml')))('%s', (file) => {
    const today = '2026-11-24';
    const events = imported(readFileSync(file, 'utf8'), today);
    sameAfterRoundTrip(basename(file, '.yaml'), events, today);
  });

  it('random dossiers, told in the order in which they happened', () => {
    fc.assert(
      fc.property(straightWalk(40), fc.boolean(), (rolls, months) => {
        const { events, today } = historyOf(months ? rolls : rolls.map((roll) => ({ ...roll, twist: 'none' })));
        // What was told of a month before it was over is given its day, or the file would say something else.
        const file = months ? imported(write('dossier', events, today), today) : events;
        sameAfterRoundTrip('dossier', file, today);
      }),
      { numRuns: 60 },
    );
  });

  it('a file that is read in later means the same', () => {
    fc.assert(
      fc.property(straightWalk(25), fc.integer({ min: 0, max: 400 }), (rolls, wait) => {
        const { events, today } = historyOf(rolls);
        const later = addDays(today, wait);
        const again = imported(write('dossier', events, later), later);
        expect(again.map(({ type, day }) => [type, day]).sort()).toEqual(
          events.map(({ type, day }) => [type, day]).sort(),
        );
      }),
      { numRuns: 60 },
    );
  });
});
