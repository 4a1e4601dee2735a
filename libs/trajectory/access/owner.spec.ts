import { expect, it } from '@jest/globals';
import { amended, anything, ASD, given, opened } from '../../../test/scenario/index.js';
import type { TrajectoryEvent } from '../events.js';
import { knownAfter, knownOf } from './index.js';

const elders = { id: 'ouderen', name: 'Ouderenraad' };
const begun = [opened({ councils: [ASD] }), amended('2026-02-02', { addCouncils: [elders] })];
const because = 'Het ging om een ander dossier.';
const retracted = (of: number) => anything('2026-02-03', 'FactRetracted', { of, because });
const corrected = (addCouncils: unknown) =>
  anything('2026-02-03', 'FactCorrected', { of: 1, because, fields: { addCouncils, title: 'Nota' } });

/** Folded at once, and one event after another: as a node does that hears of each. */
function councilsOf(log: readonly TrajectoryEvent[]) {
  const along = log.reduce<ReturnType<typeof knownAfter>>((known, event) => knownAfter(known, [event]), undefined);
  expect(along).toEqual(knownAfter(undefined, log));
  return along?.councils;
}

it.each([
  ['a council that is added takes part', [], ['asd', 'ouderen']],
  ['and no longer when that is taken back', [retracted(1)], ['asd']],
  ['and again when that is taken back in its turn', [retracted(1), retracted(2)], ['asd', 'ouderen']],
  ['or as it truly was', [corrected([{ id: 'jongeren', name: 'Jongerenraad' }])], ['asd', 'jongeren']],
  ['also when nobody was added', [corrected(null)], ['asd']],
])('%s', (_, more, councils) => {
  const { log, trajectory } = given([...begun, ...more]);
  expect(councilsOf(log)).toEqual(councils);
  expect(knownOf(trajectory).councils).toEqual(councils);
});

it.each([
  ['falls under what its opening says', [], 'Zorg'],
  ['under what it was amended to', [amended('2026-02-02', { portfolio: 'Wonen' })], 'Wonen'],
  [
    'under that of the latest day, whatever was recorded last',
    [amended('2026-02-03', { portfolio: 'Jeugd' }), amended('2026-02-02', { portfolio: 'Wonen' })],
    'Jeugd',
  ],
  [
    'under what stands of it',
    [
      amended('2026-02-02', { portfolio: 'Wonen' }),
      anything('2026-02-03', 'FactRetracted', { of: 1, because }),
      anything('2026-02-03', 'FactCorrected', { of: 0, because, fields: { portfolio: 'Welzijn' } }),
    ],
    'Welzijn',
  ],
  [
    'under none, as is known now',
    [anything('2026-02-03', 'FactCorrected', { of: 0, because, fields: { portfolio: null } })],
    undefined,
  ],
])('a trajectory %s', (_, more, portfolio) => {
  const { log, trajectory } = given([opened({ councils: [ASD], portfolio: 'Zorg' }), ...more]);
  const along = log.reduce<ReturnType<typeof knownAfter>>((known, event) => knownAfter(known, [event]), undefined);
  expect([along?.portfolio, knownAfter(undefined, log)?.portfolio]).toEqual([portfolio, portfolio]);
  expect(knownOf(trajectory).portfolio).toBe(portfolio);
});
