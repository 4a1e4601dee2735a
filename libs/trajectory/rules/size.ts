import { charactersIn, problem, type Problem } from '#facts';
import type { Fact, Facts } from '../facts/index.js';
import { isAuthority } from '../opening/status.js';
import type { Trajectory } from '../state.js';

/**
 * How much one dossier may hold; the largest that were met have 254 points, and 597 in a group of inquiries.
 */
export const DOSSIER = {
  authorities: 60,
  councils: 60,
  recommendations: 1_000,
  /** Each recommendation counts for each authority that may answer it. */
  answers: 2_000,
  findings: 1_000,
  commitments: 1_000,
  requests: 250,
  advices: 250,
  drafts: 250,
  involvements: 500,
  information: 500,
  decisions: 250,
  disputes: 100,
  evaluations: 500,
  events: 10_000,
  /** Characters of all that was said; each value counts for ten more, so that many short ones count too. */
  characters: 4_000_000,
} as const;

type Kind = keyof typeof DOSSIER;

const NAMES: Readonly<Record<Kind, string>> = {
  authorities: 'bestuursorganen',
  councils: 'adviesraden',
  recommendations: 'aanbevelingen',
  answers: 'antwoorden (elke aanbeveling telt voor elk bestuursorgaan)',
  findings: 'opbrengsten',
  commitments: 'toezeggingen',
  requests: 'adviesaanvragen',
  advices: 'adviezen',
  drafts: 'concepten',
  involvements: 'bijeenkomsten van vroege betrokkenheid',
  information: 'informatievragen en antwoorden daarop',
  decisions: 'besluiten',
  disputes: 'geschillen',
  evaluations: 'evaluaties',
  events: 'gebeurtenissen',
  characters: 'tekens tekst',
};

/** How many of each there would be, and where what makes it too many stands. */
type Counted = readonly [kind: Kind, count: number, place?: string][];

const sizeOf = (record: Readonly<Record<string, unknown>>) => Object.keys(record).length;

function pointsAdded(s: Trajectory, more: number): Counted {
  const all = sizeOf(s.recommendations) + more;
  return [
    ['recommendations', all, 'recommendations'],
    ['answers', all * s.opened.authorities.length, 'recommendations'],
  ];
}

function authoritiesAdded(s: Trajectory, more: number, place: string): Counted {
  const all = s.opened.authorities.length + more;
  if (more === 0) return [];
  return [
    ['authorities', all, place],
    ['answers', sizeOf(s.recommendations) * all, place],
  ];
}

function added(s: Trajectory, { type, data }: Fact): Counted {
  switch (type) {
    case 'AdviceRequested':
      return [['requests', sizeOf(s.requests) + 1]];
    case 'AdviceSubmitted':
      return [['advices', sizeOf(s.advices) + 1], ...pointsAdded(s, data.recommendations.length)];
    case 'AdviceSupplemented':
      return pointsAdded(s, data.recommendations.length);
    case 'InvolvementHeld':
      return [
        ['involvements', s.involvements.length + 1],
        ['findings', sizeOf(s.findings) + (data.findings?.length ?? 0), 'findings'],
      ];
    case 'AnswerDrafted': {
      const more = (data.commitments ?? []).filter(({ id }) => !Object.hasOwn(s.promisedIn, id)).length;
      return more === 0 ? [] : [['commitments', sizeOf(s.promisedIn) + more, 'commitments']];
    }
    case 'TrajectoryAmended':
      return [
        ['councils', s.opened.councils.length + (data.addCouncils ?? []).length, 'addCouncils'],
        ...authoritiesAdded(s, (data.addAuthorities ?? []).length, 'addAuthorities'),
      ];
    case 'AuthoritySucceeded':
      return isAuthority(s, data.to.id) ? [] : authoritiesAdded(s, 1, 'to');
    case 'DraftPublished':
      return [['drafts', s.drafts.length + 1]];
    case 'InformationRequested':
    case 'InformationProvided': {
      const given = Object.values(s.information).reduce((n, asked) => n + 1 + asked.given.length, 0);
      return [['information', given + 1]];
    }
    case 'DecisionTaken':
      return [['decisions', s.decisions.length + 1]];
    case 'DisputeRaised':
      return [['disputes', s.disputes.length + 1]];
    case 'EvaluationGiven':
      return [['evaluations', s.evaluations.length + 1]];
    default:
      return [];
  }
}

const found = (counted: Counted): Problem[] =>
  counted
    .filter(([kind, count]) => count > DOSSIER[kind])
    .map(([kind, , place]) =>
      problem('too-much', `een dossier bevat hoogstens ${DOSSIER[kind]} ${NAMES[kind]}`, place),
    );

// Whatever a dossier holds, it can be brought to its end.
const ENDS: ReadonlySet<Fact['type']> = new Set(['InfluencePublished', 'TrajectoryClosed', 'TrajectoryWithdrawn']);

/** Whether a dossier would hold more than one may: asked of what is new, so that what was recorded stands. */
export function sizeProblems(s: Trajectory, fact: Fact): Problem[] {
  if (ENDS.has(fact.type)) return [];
  const characters = s.characters + charactersIn(fact.data);
  return found([...added(s, fact), ['events', s.seq + 1], ['characters', characters]]);
}

/** The same of a dossier that is opened. */
export const openingSize = (data: Facts['TrajectoryOpened']): Problem[] =>
  found([
    ['authorities', data.authorities.length, 'authorities'],
    ['councils', data.councils.length, 'councils'],
    ['characters', charactersIn(data)],
  ]);
