import { describe, expect, it } from '@jest/globals';
import { decide, start, trajectoryOf, type Facts, type State } from '../index.js';
import { mayAdminister, mayImport, type Actor, type Grant } from '#access';
import { mayDo } from './index.js';

const as = (...grants: Grant[]): Actor => ({ id: 'somebody', grants });
const civilServant = as({ role: 'civilServant', municipality: 'gm0000' });
const asd = as({ role: 'council', municipality: 'gm0000', council: 'asd' });
const other = as({ role: 'council', municipality: 'gm0000', council: 'other' });
const elsewhere = as({ role: 'civilServant', municipality: 'gm0014' });

const opening: Facts['TrajectoryOpened'] = {
  title: 'Verordening',
  municipality: 'gm0000',
  kind: 'unsolicited',
  subject: 'ordinance',
  legalBases: [],
  authorities: [{ id: 'college', kind: 'college', name: 'College' }],
  councils: [{ id: 'asd', name: 'Adviesraad' }],
};
const advice: Facts['AdviceSubmitted'] = { id: 'a', council: 'asd', verdict: 'positive', recommendations: [] };

function after(...facts: [string, object][]) {
  const state = facts.reduce<State>((before, [type, data]) => {
    const decision = decide(before, { type, data, occurredOn: '2026-01-02', today: '2026-02-01' });
    if (!decision.ok) throw new Error(decision.rejection.message);
    return decision.state;
  }, start());
  return trajectoryOf(state);
}
const open = ['TrajectoryOpened', opening] as [string, object];
const COUNCIL = 'een lid of secretaris van de adviesraad';
const codeOf = (problem: { code: string } | undefined) => problem?.code;

describe('who may open a trajectory', () => {
  it('is a civil servant of that municipality, or, unasked, a council that takes part in it', () => {
    expect(mayDo(civilServant, 'TrajectoryOpened', opening, undefined)).toBeUndefined();
    expect(mayDo(asd, 'TrajectoryOpened', opening, undefined)).toBeUndefined();
    expect(codeOf(mayDo(other, 'TrajectoryOpened', opening, undefined))).toBe('not-permitted');
    expect(codeOf(mayDo(elsewhere, 'TrajectoryOpened', opening, undefined))).toBe('not-permitted');
    expect(codeOf(mayDo(asd, 'TrajectoryOpened', { ...opening, kind: 'requested' }, undefined))).toBe('not-permitted');
  });

  it('does not depend on whether the id is taken', () => {
    const theirs = { ...opening, municipality: 'gm0014' };
    expect(mayDo(elsewhere, 'TrajectoryOpened', theirs, after(open))).toBeUndefined();
  });
});

describe('a dossier that is not public yet', () => {
  const draft = { version: 1, maturity: 'idea', text: 'tekst' } as const;
  it('does not exist for somebody who may not see it', () => {
    expect(codeOf(mayDo(elsewhere, 'DraftPublished', draft, after(open)))).toBe('unknown-id');
    expect(codeOf(mayDo(other, 'AdviceSubmitted', { ...advice, council: 'other' }, after(open)))).toBe('unknown-id');
  });
  it('is for those who take part, each in their own role', () => {
    expect(codeOf(mayDo(asd, 'DraftPublished', draft, after(open)))).toBe('not-permitted');
    expect(mayDo(asd, 'AdviceSubmitted', advice, after(open))).toBeUndefined();
  });
  it('is there for everybody once an advice is in', () => {
    const advised = after(open, ['AdviceSubmitted', advice]);
    expect(codeOf(mayDo(elsewhere, 'DraftPublished', draft, advised))).toBe('not-permitted');
  });
});

it('lets each council of an advice that several gave supplement it, and no other', () => {
  const councils = ['asd', 'jr', 'other'].map((id) => ({ id, name: id }));
  const point = { id: 'p', text: 'Een punt.' };
  const joint = after(
    ['TrajectoryOpened', { ...opening, councils }],
    ['AdviceSubmitted', { ...advice, with: ['jr'], recommendations: [point] }],
  );
  const may = (actor: Actor) =>
    codeOf(mayDo(actor, 'AdviceSupplemented', { advice: 'a', recommendations: [{ ...point, id: 'q' }] }, joint));
  expect([asd, as({ role: 'council', municipality: 'gm0000', council: 'jr' }), other].map(may)).toEqual([
    ...[undefined, undefined],
    'not-permitted',
  ]);
});

describe('somebody who may not do it is told who may', () => {
  const alderman = as({ role: 'alderman', municipality: 'gm0000' });
  const raad = { id: 'raad', kind: 'raad', name: 'Gemeenteraad' };
  const own = after(
    ['TrajectoryOpened', { ...opening, authorities: [...opening.authorities, raad] }],
    ['AdviceSubmitted', advice],
  );
  it.each([
    ['its own dossier is withdrawn by its council', civilServant, 'TrajectoryWithdrawn', { reason: 'Weg' }, COUNCIL],
    [
      'the gemeenteraad is spoken for by its clerk',
      alderman,
      'ResponseAdopted',
      { authority: 'raad', advice: 'a' },
      'de griffier',
    ],
    [
      'for a council without access a civil servant writes',
      asd,
      'AdviceSubmitted',
      { ...advice, id: 'b', onBehalf: 'letter' },
      'een beleidsmedewerker',
    ],
  ] as const)('%s', (_, actor, type, data, who) => {
    expect(mayDo(actor, type, data as never, own)?.message).toBe(`dit kan alleen ${who} van gm0000 doen`);
  });
});

it('lets civil servants and administrators of the municipality bring in dossiers', () => {
  expect(mayImport(civilServant, 'gm0000')).toBeUndefined();
  expect(mayImport(as({ role: 'administrator', municipality: 'gm0000' }), 'gm0000')).toBeUndefined();
  for (const actor of [elsewhere, asd, as()]) expect(codeOf(mayImport(actor, 'gm0000'))).toBe('not-permitted');
  expect(codeOf(mayImport(civilServant, undefined))).toBe('not-permitted');
});

describe('who may set what a municipality settles', () => {
  const administrator = as({ role: 'administrator', municipality: 'gm0000' });

  it('is its administrator; its people may read all but who the others are', () => {
    for (const what of ['settings', 'councils', 'members'] as const) {
      expect(mayAdminister(administrator, what, 'change', 'gm0000')).toBeUndefined();
      expect(codeOf(mayAdminister(civilServant, what, 'change', 'gm0000'))).toBe('not-permitted');
    }
    expect(mayAdminister(asd, 'settings', 'read', 'gm0000')).toBeUndefined();
    expect(mayAdminister(asd, 'councils', 'read', 'gm0000')).toBeUndefined();
    expect(codeOf(mayAdminister(asd, 'members', 'read', 'gm0000'))).toBe('not-permitted');
  });

  it('is nobody of another municipality: to them it is not there', () => {
    expect(codeOf(mayAdminister(administrator, 'settings', 'read', 'gm0014'))).toBe('unknown-id');
    expect(codeOf(mayAdminister(elsewhere, 'members', 'change', 'gm0000'))).toBe('unknown-id');
  });
});
