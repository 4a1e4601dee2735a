import { describe, expect, it } from '@jest/globals';
import { foldByDate, type TrajectoryEvent } from '#trajectory';
import { placeOf } from '../../libs/projections/news/place.js';
import { toldOf } from '../../libs/projections/news/told-of.js';
import { labelOf } from '../../libs/projections/views/label.js';
import { advised, asked, COLLEGE, given, on, opened, RAAD, type ScenarioFact } from '../scenario/index.js';

// Who is told of what, with what, and where they read it.

const both = opened({ authorities: [COLLEGE, RAAD] });

function stateOf(log: readonly TrajectoryEvent[]) {
  const state = foldByDate(log, '2027-06-30')?.state;
  if (!state) throw new Error('not opened');
  return state;
}
/** Of the last of what happened: to whom it is told, and what is told. */
function toldAfter(history: readonly ScenarioFact[], at = -1) {
  const { log } = given(history);
  const seq = at < 0 ? log.length + at : at;
  const state = stateOf(log);
  return toldOf(state, log, seq).map(({ to, ...told }) => {
    const point = told.about === undefined ? null : labelOf(state, told.about).point;
    const row = { dossier: 'd', dueKind: null, is: told.is ?? null, point, seq };
    const place = placeOf({ ...row, kind: told.kind, about: told.about ?? null, advice: told.advice ?? null });
    return { to: [...new Set(to)], place, ...told };
  });
}
const advice = [both, asked('2026-02-02'), advised('2026-02-20', 'a1', ['p1'])];
const answered = on('2026-03-01', 'AnswerDrafted', {
  ...{ authority: 'college', recommendation: 'p1', verdict: 'notAdopted', reason: 'Er is geen geld.' },
  commitments: [{ id: 't1', text: 'Een gesprek.', dueOn: '2026-06-01' }],
});
const adopted = [...advice, answered, on('2026-03-10', 'ResponseAdopted', { authority: 'college', advice: 'a1' })];

describe('who is told', () => {
  it('each council hears by itself that it takes part, also when it is added later', () => {
    expect(toldAfter([both], 0)).toMatchObject([
      { kind: 'invited', to: ['council:asd'], council: 'asd', place: '/dossiers/d' },
      { kind: 'invited', to: ['council:jr'], council: 'jr' },
    ]);
    const added = { addCouncils: [{ id: 'wmo', name: 'Wmo-raad' }], because: 'Het gaat ook over de Wmo.' };
    expect(toldAfter([both, on('2026-01-20', 'TrajectoryAmended', added)])).toMatchObject([
      { kind: 'invited', to: ['council:wmo'] },
    ]);
  });

  it('of a promise the day for which it was given is told, also once it was put off', () => {
    const later = { commitment: 't1', dueOn: '2026-09-01', reason: 'Er is meer tijd nodig.' };
    const postponed = [...adopted, on('2026-05-01', 'CommitmentPostponed', later)];
    expect(toldAfter(postponed, given(adopted).log.length - 1)).toMatchObject([
      { kind: 'responseAdopted', place: '/dossiers/d/adviezen/a1' },
      { kind: 'promised', until: '2026-06-01', place: '/dossiers/d/besluit-en-toezeggingen#t1' },
    ]);
    expect(toldAfter(postponed)).toMatchObject([
      { kind: 'postponed', until: '2026-09-01', to: ['council:asd', 'alderman'] },
    ]);
  });

  it('that a dispute was settled hears whoever heard that it was raised, with whom it was', () => {
    const raised = [...advice, on('2026-03-01', 'DisputeRaised', { council: 'asd', ground: 'Te laat gevraagd.' })];
    expect(toldAfter(raised)).toMatchObject([{ to: ['civilServant', 'alderman', 'clerk'], council: 'asd' }]);
    const settled = [...raised, on('2026-03-05', 'DisputeSettled', { outcome: 'Er is gepraat.' })];
    expect(toldAfter(settled)).toMatchObject([
      { to: ['council:asd', 'council:jr', 'civilServant', 'alderman', 'clerk'], council: 'asd', is: 'settled' },
    ]);
  });

  it('of a correction is told of which fact, of when to when, where both can be read', () => {
    const at = given(adopted).log.findIndex(({ type }) => type === 'AdviceSubmitted');
    const because = 'De datum was verkeerd.';
    expect(
      toldAfter([...adopted, on('2026-04-01', 'FactCorrected', { of: at, because, trueDate: '2026-02-21' })]),
    ).toEqual([
      expect.objectContaining({
        ...{ kind: 'corrected', is: 'AdviceSubmitted', was: '2026-02-20', until: '2026-02-21' },
        ...{
          to: ['civilServant', 'alderman', 'clerk'],
          place: `/dossiers/d/tijdlijn#feit-${given(adopted).log.length}`,
        },
      }),
    ]);
  });

  it('that a published answer was corrected hears its council; of one that is still drafted nobody', () => {
    const corrects = (history: readonly ScenarioFact[]) => {
      const of = given(history).log.findIndex(({ type }) => type === 'AnswerDrafted');
      const how = { of, because: 'Er stond een typefout.', trueDate: '2026-03-02' };
      return toldAfter([...history, on('2026-04-01', 'FactCorrected', how)]);
    };
    expect(corrects(adopted)).toMatchObject([
      { kind: 'corrected', is: 'AnswerDrafted', to: ['council:asd', 'civilServant'], about: 'p1' },
    ]);
    expect(corrects([...advice, answered])).toEqual([]);
  });
});
