import { describe, expect, it } from '@jest/globals';
import type { Sight } from '#access';
import { decideFile, parse, write } from '#dossier-file';
import { advised, anything, asked, given, informationAsked, informed } from '../../../test/scenario/index.js';
import type { TrajectoryEvent } from '../index.js';
import { visible } from './index.js';

// What is said of another event tells nobody what they do not see of that.

const QUESTION = 'Hoeveel mensen betalen?';
const WHY = 'Wij vroegen naar de heer De Vries.';
const corrected = (of: number, more: object) => anything('2026-03-09', 'FactCorrected', { of, because: WHY, ...more });
const retracted = (of: number) => anything('2026-03-10', 'FactRetracted', { of, because: WHY });
const history = [
  asked('2026-02-01'),
  informationAsked('2026-02-02'),
  informed('2026-02-16', 'i1'),
  advised('2026-03-02'),
];
const { log } = given([
  ...history,
  corrected(2, { fields: { question: QUESTION }, trueDate: '2026-02-03' }),
  corrected(3, { fields: { description: 'Van ieder de naam.' } }),
]);
const said = (sight: Sight, events: readonly TrajectoryEvent[] = log) =>
  visible(events, sight).flatMap(({ type, data }) => (type.startsWith('Fact') ? [data] : []));

describe('a correction of what a council asked to know, or was told', () => {
  it('is whole for those who take part', () => {
    expect(said('participant')).toMatchObject([
      { because: WHY, fields: { question: QUESTION } },
      { because: WHY, fields: { description: 'Van ieder de naam.' } },
    ]);
  });

  it('tells others of when it was, and neither its words nor why', () => {
    const because = 'alleen te lezen voor wie meedoet aan dit dossier';
    expect(said('public')).toEqual([
      expect.objectContaining({ of: 2, because, fields: {}, trueDate: '2026-02-03' }),
      expect.objectContaining({ of: 3, because, fields: {} }),
    ]);
    expect(said('public', given([...history, retracted(3)]).log)).toEqual([{ of: 3, because }]);
    expect(JSON.stringify(visible(log, 'public'))).not.toMatch(/mensen betalen|de naam|De Vries/);
  });

  it('is whole for everybody where it is of what everybody sees', () => {
    const { log: of } = given([...history, corrected(4, { trueDate: '2026-03-03' })]);
    expect(said('public', of)).toMatchObject([{ because: WHY }]);
  });
});

describe('a dossier file of what everybody sees', () => {
  it('leaves out what it has no words of, and reads back', () => {
    const file = write('proef', visible(log, 'public'), '2026-11-24');
    expect(file).not.toMatch(/Information|FactCorrected/);
    const parsed = parse(file);
    expect(parsed.ok && decideFile(parsed.file, '2026-11-24')).toMatchObject({ ok: true });
    expect(write('proef', visible(log, 'participant'), '2026-11-24')).toContain(QUESTION);
  });
});
