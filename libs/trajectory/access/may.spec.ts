import { describe, expect, it } from '@jest/globals';
import { decide, start, trajectoryOf, type Facts, type State } from '../index.js';
import { mayAddDocument, mayAdminister, mayEver, mayImport, sightOf, type Actor, type Grant } from '#access';
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
const COUNCIL = 'de voorzitter of secretaris van de adviesraad';
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

describe('who is portfolio holder or contact', () => {
  const administrator = as({ role: 'administrator', municipality: 'gm0000' });
  const may = (changed: object) => codeOf(mayDo(administrator, 'TrajectoryAmended', changed as never, after(open)));

  it('is changed by an administrator too, to whom it is offered, and nothing else is', () => {
    expect([may({}), may({ portfolioHolder: 'p-2', because: 'Ander werk.' })]).toEqual([undefined, undefined]);
    expect(may({ portfolioHolder: 'p-2', title: 'Anders', because: 'Ander werk.' })).toBe('not-permitted');
  });
});

describe('a decision of the raad on what a college proposes', () => {
  const clerk = as({ role: 'clerk', municipality: 'gm0000' });
  const alderman = as({ role: 'alderman', municipality: 'gm0000' });
  const decided = (authority: string, decidedBy?: string) => ({ authority, decidedBy, outcome: 'adopted' }) as never;
  const advised = ['AdviceSubmitted', advice] as [string, object];
  const withRaad = {
    ...opening,
    authorities: [...opening.authorities, { id: 'raad', kind: 'raad', name: 'Gemeenteraad' }],
  };
  const may = (who: Actor, data: never, s = after(open, advised)) => codeOf(mayDo(who, 'DecisionTaken', data, s));

  it('is recorded by its clerk too, and is offered to them; what the college decides itself is not', () => {
    expect([may(clerk, decided('college', 'raad')), may(clerk, decided('college'))]).toEqual([undefined, undefined]);
    expect(may(clerk, decided('college', 'college'))).toBe('not-permitted');
    expect([may(alderman, decided('college', 'raad')), may(alderman, decided('college', 'college'))]).toEqual([
      ...[undefined, undefined],
    ]);
  });

  it('is recorded as its own where the raad is of the trajectory itself', () => {
    const both = after(['TrajectoryOpened', withRaad], advised);
    expect([may(clerk, decided('raad', 'raad'), both), may(clerk, decided('college', 'raad'), both)]).toEqual([
      ...[undefined, 'not-permitted'],
    ]);
    expect(may(alderman, decided('raad', 'raad'), both)).toBe('not-permitted');
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

describe('what narrows a role', () => {
  const inCouncil = (of?: 'chair' | 'secretary' | 'member') =>
    as({ role: 'council', municipality: 'gm0000', council: 'asd', ...(of && { function: of }) });
  const draft = { version: 1, maturity: 'idea', text: 'tekst' } as const;
  const under = (portfolio?: string) => after(['TrajectoryOpened', { ...opening, ...(portfolio && { portfolio }) }]);
  const college = {
    authority: 'college',
    decidedBy: 'college',
    outcome: 'adopted',
    text: 'Besloten',
    explanation: 'Het kon niet wachten.',
  };
  const alderman = as({ role: 'alderman', municipality: 'gm0000', portfolios: ['Zorg', 'Jeugd'] });
  const ofPart = (more: Partial<Grant>) => as({ role: 'civilServant', municipality: 'gm0000', ...more });

  it('lets a council be spoken for by its chair or secretary, and by whoever was of it before there were any', () => {
    for (const who of [inCouncil(), inCouncil('chair'), inCouncil('secretary')]) {
      expect(mayDo(who, 'AdviceSubmitted', advice, after(open))).toBeUndefined();
      expect(mayDo(who, 'TrajectoryOpened', opening, undefined)).toBeUndefined();
      expect(mayAddDocument(who, { municipality: 'gm0000', councils: ['asd'] })).toBeUndefined();
    }
    const member = inCouncil('member');
    const refused = [
      mayDo(member, 'AdviceSubmitted', advice, after(open)),
      mayDo(member, 'InvolvementHeld', { form: 'talks', reached: [], missing: [], findings: [] } as never, after(open)),
    ];
    expect(refused[0]?.message).toBe(`dit kan alleen ${COUNCIL} van gm0000 doen`);
    expect(refused.map(codeOf)).toEqual(['not-permitted', 'not-permitted']);
    expect(codeOf(mayEver(member))).toBe('not-permitted');
    expect(codeOf(mayAddDocument(member, { municipality: 'gm0000', councils: ['asd'] }))).toBe('not-permitted');
    // They read it all the same.
    expect(sightOf(member, { municipality: 'gm0000', councils: ['asd'] })).toBe('participant');
  });

  it('lets an alderman act in dossiers of their portfolios, and in those of none', () => {
    for (const portfolio of ['Zorg', 'Jeugd', undefined])
      expect(mayDo(alderman, 'DecisionTaken', college as never, under(portfolio))).toBeUndefined();
    expect(mayDo(alderman, 'DecisionTaken', college as never, under('Wonen'))?.message).toBe(
      'dit kan alleen een wethouder van gm0000 doen die over dit dossier gaat; uw rol geldt alleen voor de portefeuilles Zorg en Jeugd',
    );
    const moved = after(
      ['TrajectoryOpened', { ...opening, portfolio: 'Wonen' }],
      ['TrajectoryAmended', { portfolio: 'Zorg', because: 'Het hoort bij Zorg.' }],
    );
    expect(mayDo(alderman, 'DecisionTaken', college as never, moved)).toBeUndefined();
  });

  it('lets a civil servant of some portfolios or dossiers act in these, and read all', () => {
    const may = (who: Actor, portfolio: string | undefined, id?: string) =>
      codeOf(mayDo(who, 'DraftPublished', draft, under(portfolio), id));
    const [ofZorg, ofOne] = [ofPart({ portfolios: ['Zorg'] }), ofPart({ dossiers: ['jeugdhulp'] })];
    const ofBoth = ofPart({ portfolios: ['Zorg'], dossiers: ['jeugdhulp'] });
    expect([may(ofZorg, 'Zorg', 'x'), may(ofZorg, 'Wonen', 'x'), may(ofZorg, undefined, 'x')]).toEqual([
      ...[undefined, 'not-permitted', 'not-permitted'],
    ]);
    expect([may(ofOne, 'Zorg', 'jeugdhulp'), may(ofOne, 'Zorg', 'x'), may(ofOne, 'Zorg')]).toEqual([
      ...[undefined, 'not-permitted', 'not-permitted'],
    ]);
    expect([may(ofBoth, 'Zorg', 'x'), may(ofBoth, 'Wonen', 'jeugdhulp')]).toEqual([undefined, undefined]);
    for (const who of [ofZorg, ofOne, ofBoth])
      expect(sightOf(who, { municipality: 'gm0000', councils: [] })).toBe('internal');
  });

  it('lets nobody of a part open, bring in or set anything beside it', () => {
    const requested = { ...opening, kind: 'requested' } as const;
    const ofZorg = ofPart({ portfolios: ['Zorg'] });
    expect(mayDo(ofZorg, 'TrajectoryOpened', { ...requested, portfolio: 'Zorg' }, undefined)).toBeUndefined();
    expect(codeOf(mayDo(ofZorg, 'TrajectoryOpened', requested, undefined))).toBe('not-permitted');
    expect(mayImport(ofZorg, 'gm0000')?.message).toBe(
      'dit kan alleen een beleidsmedewerker of een beheerder van deze gemeente doen die over alle dossiers gaat; uw rol geldt alleen voor de portefeuille Zorg',
    );
    expect(mayAdminister(ofZorg, 'sheets', 'read', 'gm0000')).toBeUndefined();
    expect(codeOf(mayAdminister(ofZorg, 'sheets', 'change', 'gm0000'))).toBe('not-permitted');
  });

  it('is none where somebody has the role as a whole too', () => {
    const both = as(...ofPart({ portfolios: ['Zorg'] }).grants, ...civilServant.grants);
    expect(mayDo(both, 'DraftPublished', draft, under('Wonen'))).toBeUndefined();
  });

  it('leaves an auditor all to read, and nothing to change', () => {
    const auditor = as({ role: 'auditor', municipality: 'gm0000' });
    expect(sightOf(auditor, { municipality: 'gm0000', councils: [] })).toBe('internal');
    expect(codeOf(mayEver(auditor))).toBe('not-permitted');
    for (const seq of [0, 7])
      expect(codeOf(mayDo(auditor, 'FactRetracted', { of: seq, because: 'Het gebeurde niet.' }, after(open)))).toBe(
        'not-permitted',
      );
    for (const what of ['settings', 'councils', 'members', 'sheets'] as const) {
      expect(mayAdminister(auditor, what, 'read', 'gm0000')).toBeUndefined();
      expect(codeOf(mayAdminister(auditor, what, 'change', 'gm0000'))).toBe('not-permitted');
    }
  });
});
