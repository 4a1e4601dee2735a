import type { Actor, Role } from '#access';
import type { CommandInput, GivenFact } from '#commands';

const MUNICIPALITY = 'gm0014';
const somebody = (id: string, role: Role, council?: string): Actor => ({
  id,
  grants: [{ role, municipality: MUNICIPALITY, ...(council !== undefined && { council }) }],
});

/** One of each role, of one municipality. */
export const people = {
  civilServant: somebody('p-civil-servant', 'civilServant'),
  council: somebody('p-council', 'council', 'asd'),
  otherCouncil: somebody('p-other-council', 'council', 'jongeren'),
  alderman: somebody('p-alderman', 'alderman'),
  clerk: somebody('p-clerk', 'clerk'),
} as const;

export const opened: GivenFact = {
  type: 'TrajectoryOpened',
  data: {
    title: 'Verordening maatschappelijke ondersteuning',
    municipality: MUNICIPALITY,
    kind: 'requested',
    subject: 'ordinance',
    legalBases: ['wmo-2.1.3'],
    authorities: [{ id: 'college', kind: 'college', name: 'College van B&W' }],
    councils: [
      { id: 'asd', name: 'Adviesraad Sociaal Domein' },
      { id: 'jongeren', name: 'Jongerenraad' },
    ],
  },
  occurredOn: '2026-01-12',
};

export const involved: GivenFact = {
  type: 'InvolvementHeld',
  data: { form: 'keukentafelgesprekken' },
  occurredOn: '2026-01-14',
};

export const drafted = (version = 1): GivenFact => ({
  type: 'DraftPublished',
  data: { version, maturity: 'concept', text: 'De tekst.' },
  occurredOn: '2026-01-20',
});

export const requested = (id = 'r1', until = '2026-03-02'): GivenFact => ({
  type: 'AdviceRequested',
  data: { id, council: 'asd', term: { until } },
  occurredOn: '2026-02-02',
});

export const advised: GivenFact = {
  type: 'AdviceSubmitted',
  data: {
    id: 'a1',
    council: 'asd',
    request: 'r1',
    verdict: 'positiveWithConditions',
    recommendations: [
      { id: 'asd-1', text: 'Verkort de wachttijd.' },
      { id: 'asd-2', text: 'Schrijf begrijpelijke brieven.' },
    ],
  },
  occurredOn: '2026-02-20',
};

export const answered = (recommendation: string, more: object = { verdict: 'adopted' }): GivenFact => ({
  type: 'AnswerDrafted',
  data: { authority: 'college', recommendation, ...more },
  occurredOn: '2026-02-24',
});

export const adopted: GivenFact = {
  type: 'ResponseAdopted',
  data: { authority: 'college', advice: 'a1' },
  occurredOn: '2026-02-25',
};

let keys = 0;

/** A command on trajectory t1 with a key of its own. */
export const command = (
  said: GivenFact | readonly GivenFact[],
  more: { trajectory?: string; key?: string; expectedRevision?: number; unnamed?: true } = {},
): CommandInput => {
  const addressed = { trajectory: 't1', key: `key-${++keys}`, ...more };
  return 'type' in said ? { ...addressed, ...said } : { ...addressed, facts: said };
};
