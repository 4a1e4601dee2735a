import { describe, expect, it } from '@jest/globals';
import { EVENT_TYPES } from '../events.js';
import { guards, type GuardName } from './guards.js';
import { arrows, defects, guardsFor, states, type Arrow } from './structure.js';

describe('the boot check', () => {
  it('finds nothing wrong with the machine as it is', () => {
    expect(defects()).toEqual([]);
  });

  it.each(EVENT_TYPES)('finds that nothing listens to %s', (event) => {
    expect(defects(arrows.filter((a) => a.event !== event))).toContain(`event without a handler: ${event}`);
  });

  it.each(states.filter((s) => !['unopened', 'path.draft', 'decision.open', 'dispute.none'].includes(s)))(
    'finds that %s cannot be reached',
    (state) => {
      expect(defects(arrows.filter((a) => a.to !== state))).toContain(`unreachable state: ${state}`);
    },
  );

  it('finds what can only be reached from what cannot be reached', () => {
    // Nor by itself, as where a correction tells all anew.
    const cut = arrows.filter(
      (a) => (a.to !== 'dispute.raised' || a.from === 'dispute.settled') && !(a.from === 'dispute.none' && !a.event),
    );
    expect(defects(cut)).toEqual(['unreachable state: dispute.raised', 'unreachable state: dispute.settled']);
    const unopened = arrows.filter((a) => a.event !== 'TrajectoryOpened');
    expect(defects(unopened)).toHaveLength(1 + states.length - 1);
  });

  it.each(Object.keys(guards) as GuardName[])('finds that %s cannot explain itself', (name) => {
    const wrong = `guard without an explanation: ${name}`;
    expect(defects(arrows, { ...guards, [name]: undefined })).toEqual([wrong]);
    expect(defects(arrows, { ...guards, [name]: { ...guards[name], why: undefined as never } })).toEqual([wrong]);
    expect(defects(arrows, { ...guards, [name]: { ...guards[name], code: 'no-such-code' as never } })).toEqual([wrong]);
  });

  it('finds that a fact declares something else than its arrows ask', () => {
    const without = (name: GuardName) =>
      arrows.map((a) => (a.event === 'ResponseAdopted' ? { ...a, guards: a.guards.filter((g) => g !== name) } : a));
    expect(defects(without('beforeTheEnd'))).toEqual(['declared otherwise: ResponseAdopted: beforeTheEnd']);
    expect(defects(without('participantIsThere'))).toEqual(['declared otherwise: ResponseAdopted: participantIsThere']);
    const more = arrows.map((a): Arrow => (a.event === 'DisputeSettled' ? { ...a, guards: ['beforeTheEnd'] } : a));
    expect(defects(more)).toEqual(['declared otherwise: DisputeSettled: beforeTheEnd']);
  });

  it('finds a guard that does not exist', () => {
    const [arrow] = arrows;
    const drawn = [...arrows, { ...arrow, from: 'unopened', to: '', guards: ['isRaining' as GuardName] }];
    expect(defects(drawn)).toEqual(['guard without an explanation: isRaining']);
  });
});

describe('the machine as it is drawn', () => {
  it('has these states', () => {
    expect(states).toEqual([
      'unopened',
      ...['draft', 'involvement', 'advice', 'response', 'influence', 'closed', 'withdrawn'].map((s) => `path.${s}`),
      ...['open', 'partly', 'taken'].map((s) => `decision.${s}`),
      ...['none', 'raised', 'settled'].map((s) => `dispute.${s}`),
    ]);
  });

  it('asks every guard that there is', () => {
    expect(new Set(arrows.flatMap((a) => a.guards))).toEqual(new Set(Object.keys(guards)));
  });

  it('knows what has to hold for an event', () => {
    expect(guardsFor('DisputeRaised')).toEqual(['beforeTheEnd', 'participantIsThere', 'noDisputeIsOpen']);
    expect(guardsFor('AdviceTermLapsed')).toEqual([]);
  });
});
