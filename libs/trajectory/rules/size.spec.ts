import { describe, expect, it } from '@jest/globals';
import { DOSSIER } from './size.js';
import { decide, type Command } from '../decide.js';
import { replay } from '../kind.js';
import { start, type State } from '../machine/evolve.js';

const today = '2026-11-24';
const command = (type: string, data: object): Command => ({ type, data, occurredOn: '2026-02-02', today });
const participants = (n: number, kind: object) =>
  Array.from({ length: n }, (_, i) => ({ id: `${'kind' in kind ? 'c' : 'd'}${i}`, name: 'N', ...kind }));
const opening = (authorities = 1, councils = 1) =>
  command('TrajectoryOpened', {
    title: 'T',
    municipality: 'gm0000',
    kind: 'requested',
    subject: 'policy',
    legalBases: ['local'],
    authorities: participants(authorities, { kind: 'college' }),
    councils: participants(councils, {}),
  });
const points = (n: number, from = 0) => Array.from({ length: n }, (_, i) => ({ id: `p${from + i}`, text: 'Doe dit.' }));
const advice = (id: string, n: number, from = 0) =>
  command('AdviceSubmitted', { id, council: 'd0', verdict: 'none', recommendations: points(n, from) });

function after(...commands: readonly Command[]): State {
  let state = start();
  for (const one of commands) {
    const decision = decide(state, one);
    if (!decision.ok) throw new Error(decision.rejection.message);
    state = decision.state;
  }
  return state;
}
const refused = (state: State, one: Command) => {
  const decision = decide(state, one);
  return decision.ok ? undefined : [decision.rejection.code, decision.rejection.place];
};

describe('how much one dossier may hold', () => {
  it('participants', () => {
    expect(refused(start(), opening(DOSSIER.authorities + 1))).toEqual(['too-much', 'authorities']);
    expect(refused(start(), opening(1, DOSSIER.councils + 1))).toEqual(['too-much', 'councils']);
    expect(refused(start(), opening(DOSSIER.authorities, DOSSIER.councils))).toBeUndefined();
  });

  it('recommendations, also a few at a time', () => {
    const full = after(opening(), advice('a1', DOSSIER.recommendations - 1));
    const supplement = (n: number) =>
      command('AdviceSupplemented', { advice: 'a1', recommendations: points(n, 5_000) });
    expect(refused(full, supplement(1))).toBeUndefined();
    expect(refused(full, supplement(2))).toEqual(['too-much', 'recommendations']);
    expect(refused(full, advice('a2', 2, 5_000))).toEqual(['too-much', 'recommendations']);
  });

  it('answers: each recommendation for each authority', () => {
    const most = Math.floor(DOSSIER.answers / DOSSIER.authorities);
    const state = after(opening(DOSSIER.authorities));
    expect(refused(state, advice('a1', most))).toBeUndefined();
    expect(refused(state, advice('a1', most + 1))).toEqual(['too-much', 'recommendations']);
  });

  it('texts in all, many short ones among them', () => {
    const draft = (version: number) =>
      command('DraftPublished', { version, maturity: 'idea', text: 'x'.repeat(999_999) });
    expect(refused(after(opening(), draft(1), draft(2), draft(3)), draft(4))).toEqual(['too-much', undefined]);
    const groups = Array<string>(1_000).fill('x');
    const held = command('InvolvementHeld', { form: 'gesprek', groupsReached: groups, groupsMissing: groups });
    const many = Array.from({ length: Math.floor(DOSSIER.characters / 22_200) }, () => held);
    expect(refused(after(opening(), ...many, held), held)).toEqual(['too-much', undefined]);
  });

  it('what was recorded stands, and a full dossier can be brought to its end', () => {
    const decision = decide(after(opening()), advice('a1', 10));
    const [advised] = decision.ok ? decision.events : [];
    if (advised?.type !== 'AdviceSubmitted') throw new Error('no advice');
    const over = replay(
      [{ ...advised, data: { ...advised.data, recommendations: points(DOSSIER.recommendations + 5) } }],
      after(opening()),
    );
    expect(refused(over, command('AdviceSupplemented', { advice: 'a1', recommendations: points(1, 5_000) }))).toEqual([
      'too-much',
      'recommendations',
    ]);
    expect(refused(over, command('TrajectoryClosed', { outcome: 'Vol.', reason: 'Het is te veel.' }))).toBeUndefined();
  });
});
