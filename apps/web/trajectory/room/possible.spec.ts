import { describe, expect, it } from '@jest/globals';
import type { Possibility } from '#trajectory';
import { STAGES } from '#vocabulary';
import { OFFERED } from '../../pages/actions.ts';
import { needsCouncil } from '../no-council.ts';
import { councilMeant, isOneMore, kindsOf } from './possible.ts';

const can = (type: Possibility['type'], about = {}): Possibility => ({ type, about, possible: true, why: [] });
const cannot = (type: Possibility['type'], message: string): Possibility => ({
  type,
  about: {},
  possible: false,
  why: [{ code: 'not-allowed-now', message }],
});

describe('what somebody can do in a dossier', () => {
  it('is told by kind, with what it can be done to', () => {
    const { now } = kindsOf(
      [can('AnswerDrafted', { recommendation: 'a' }), can('AnswerDrafted', { recommendation: 'b' })],
      'response',
    );
    expect(now.map(({ type, possible }) => [type, possible.length])).toEqual([['AnswerDrafted', 2]]);
  });

  it('is possible when it can be done to one thing, and keeps why not to the other', () => {
    const { now, later } = kindsOf(
      [cannot('AdviceRequested', 'die raad is weg'), can('AdviceRequested')],
      'involvement',
    );
    expect(later).toEqual([]);
    expect(now[0]).toMatchObject({ possible: [{ possible: true }], why: ['die raad is weg'] });
  });

  it('says each reason once', () => {
    const { later } = kindsOf([cannot('RejoinderGiven', 'nog niet'), cannot('RejoinderGiven', 'nog niet')], 'response');
    expect(later).toEqual([{ type: 'RejoinderGiven', possible: [], why: ['nog niet'] }]);
  });

  it('begins with what brings the dossier on from where it stands', () => {
    const { now } = kindsOf([can('DraftPublished'), can('InfluenceTraced'), can('DecisionTaken')], 'influence');
    expect(now.map(({ type }) => type)).toEqual(['InfluenceTraced', 'DecisionTaken', 'DraftPublished']);
  });

  it('offers one more advice as such to a council that advised and was asked for no other', () => {
    const advices = [{ council: 'asd', with: ['jongeren'] }];
    const kind = (...abouts: object[]) => ({
      ...{ type: 'AdviceSubmitted' as const, why: [] },
      possible: abouts.map((about) => can('AdviceSubmitted', about)),
    });
    expect(isOneMore(kind({ council: 'asd' }), advices)).toBe(true);
    expect(isOneMore(kind({ council: 'jongeren' }), advices)).toBe(true);
    expect(isOneMore(kind({ council: 'asd' }, { council: 'asd', request: 'r2' }), advices)).toBe(false);
    expect(isOneMore(kind({ council: 'clienten' }), advices)).toBe(false);
    expect(isOneMore({ ...kind({ council: 'asd' }), type: 'AdviceSupplemented' }, advices)).toBe(false);
  });

  it('begins with a council that takes part, where there is none and whoever looks can add it', () => {
    const none = { councils: [], decisions: [] };
    expect(needsCouncil([can('TrajectoryAmended')], none)).toBe(true);
    expect(needsCouncil([can('TrajectoryAmended')], { ...none, councils: [{ id: 'asd' }] })).toBe(false);
    expect(needsCouncil([can('TrajectoryAmended')], { ...none, decisions: [{ on: '2026-01-05' }] })).toBe(false);
    expect(needsCouncil([cannot('TrajectoryAmended', 'het dossier is afgesloten')], none)).toBe(false);
    expect(needsCouncil([can('InvolvementHeld')], none)).toBe(false);
  });

  it('is never two things in the same place', () => {
    for (const stage of STAGES) {
      const places = Object.values(OFFERED).flatMap(({ next }) => next[stage] ?? []);
      expect(places.toSorted((a, b) => a - b)).toEqual(places.map((_, i) => i + 1));
    }
  });
});

describe('whose advice is meant', () => {
  const councils = [
    { id: 'asd', name: 'Adviesraad' },
    { id: 'jr', name: 'Jongerenraad' },
  ];
  const advices = [
    { id: 'a-asd', council: 'asd', recommendations: [{ id: 'asd-1' }] },
    { id: 'a-jr', council: 'jr', recommendations: [{ id: 'jr-1' }] },
  ];
  const meant = (about: readonly object[], given = advices) =>
    councilMeant({ possible: about.map((one) => can('ResponseAdopted', one)) }, { advices: given, councils });

  it('is said where it is about one of several', () => {
    expect(meant([{ advice: 'a-jr', authority: 'college' }])).toBe('Jongerenraad');
    expect(meant([{ recommendation: 'asd-1' }])).toBe('Adviesraad');
  });

  it('is not where it is about both, about none, or where there is one', () => {
    expect(meant([{ advice: 'a-jr' }, { advice: 'a-asd' }])).toBeUndefined();
    expect(meant([{}])).toBeUndefined();
    expect(meant([{ advice: 'a-jr' }], advices.slice(1))).toBeUndefined();
  });
});
