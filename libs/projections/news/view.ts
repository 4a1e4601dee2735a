import { deadlinesOf, informationDue } from '#report';
import { ACTS_FOR, type Trajectory } from '#trajectory';
import type { DeadlineKind, NewsKind } from '#vocabulary';
import type { TrajectoryBySight, TrajectoryReadModel } from '../trajectory-by-sight.js';
import { labelOf } from '../views/label.js';
import { toldOf, type Side, type ToldOf } from './told-of.js';

/** Something that somebody is told: that it happened, or that it is due. */
export interface NewsRow {
  readonly dossier: string;
  readonly municipality: string;
  /** `{dossier}:{place in the log}:{kind}`; of what is due `{dossier}:due:…:{day}`, which another term makes another. */
  readonly item: string;
  /** Null of what is due, which is near its end or over by the day. */
  readonly kind: NewsKind | null;
  /** When it was recorded (ISO 8601, UTC), and where in the log; null of what is due. */
  readonly at: string | null;
  readonly position: string | null;
  /** Its place in the dossier. */
  readonly seq: number | null;
  /** Until when; null of what happened. */
  readonly dueOn: string | null;
  readonly dueKind: DeadlineKind | null;
  /** The sides that are told, each between bars: `|civilServant|council:asd|`. */
  readonly to: string;
  /** The id of who did it, who is not told. */
  readonly by: string | null;
  /** 1 when anybody may know of it. */
  readonly open: number;
  readonly portfolio: string | null;
  readonly portfolioHolder: string | null;
  readonly contact: string | null;
  readonly fact: string | null;
  readonly authority: string | null;
  readonly advice: string | null;
  readonly about: string | null;
  readonly until: string | null;
  readonly was: string | null;
  readonly is: string | null;
  readonly count: number | null;
  readonly councilName: string | null;
  readonly point: number | null;
  readonly ownNumber: string | null;
}

const listed = (sides: readonly Side[]) => `|${[...new Set(sides)].join('|')}|`;

/** What is the same of all that is told of one dossier. */
function ofDossier(id: string, { opened }: Trajectory) {
  const { municipality, portfolio = null, portfolioHolder = null, contact = null } = opened;
  return { dossier: id, municipality, portfolio, portfolioHolder, contact };
}

function happened({ id, internal: { state: s }, recorded, sharedPlaces, openPlaces }: TrajectoryBySight): NewsRow[] {
  const events = recorded.map(({ event }) => event);
  const retracted = new Set(events.flatMap((event) => (event.type === 'FactRetracted' ? [event.data.of] : [])));
  return recorded.flatMap(({ event, stored }, seq) => {
    // What was copied from paper happened long before anybody could be told.
    if (stored.meta['broughtIn'] === true || retracted.has(seq)) return [];
    const named = new Set<string>();
    return toldOf(s, events, seq).flatMap((told) => {
      // Nobody is told what they cannot see.
      const to = told.to.filter((side) => !side.startsWith('council:') || sharedPlaces.has(seq));
      if (to.length === 0) return [];
      const first = `${id}:${seq}:${told.kind}`;
      const item = named.has(first) ? `${first}:${told.about ?? told.council ?? ''}` : first;
      named.add(item);
      return {
        ...ofDossier(id, s),
        ...{ item, kind: told.kind, seq, position: stored.position, at: String(stored.meta['recordedAt']) },
        ...{ dueOn: null, dueKind: null, to: listed(to), by: String(stored.meta['actor']), fact: event.type },
        open: openPlaces.has(seq) ? 1 : 0,
        ...aboutOf(s, told),
      };
    });
  });
}

function aboutOf(s: Trajectory, { authority, advice, about, council, until, was, is, count }: Partial<ToldOf>) {
  return {
    authority: authority ?? null,
    advice: advice ?? null,
    about: about ?? null,
    until: until ?? null,
    was: was ?? null,
    is: is ?? null,
    count: count ?? null,
    ...labelOf(
      s,
      about !== undefined && (s.recommendations[about] || s.commitments[about]) ? about : (council ?? advice ?? about),
    ),
  };
}

/** Who is told that something is near its end, or over: whoever it is due from, and whoever prepares it. */
function dueTo(s: Trajectory, kind: DeadlineKind, who: string): Side[] {
  if (kind === 'advice') return [`council:${who}`, 'civilServant'];
  if (kind === 'information') return ['civilServant'];
  const authority = s.opened.authorities.find(({ id }) => id === who)?.kind;
  return ['civilServant', ...(authority ? [ACTS_FOR[authority]] : [])] as Side[];
}

function due({ id, shared: { state: s, asOf }, broughtInOn }: TrajectoryBySight): NewsRow[] {
  return [...deadlinesOf(s, id, asOf), ...informationDue(s, asOf)].flatMap(({ kind, of, who, dueOn, state }) => {
    if (state !== 'open' && state !== 'overdue') return [];
    if (broughtInOn !== undefined && dueOn < broughtInOn) return [];
    const advice = kind === 'response' ? of : s.recommendations[of];
    return {
      ...ofDossier(id, s),
      ...{ item: `${id}:due:${kind}:${of}:${who}:${dueOn}`, kind: null, at: null, position: null, seq: null },
      ...{ dueOn, dueKind: kind, to: listed(dueTo(s, kind, who)), by: null, open: 0, fact: null },
      ...aboutOf(s, { authority: kind === 'advice' ? undefined : who, advice, about: of, until: dueOn }),
    };
  });
}

/** What people are told of, in the application and by mail: see docs/decisions/0046-told.md. */
export const news: TrajectoryReadModel<NewsRow> = {
  name: 'news',
  version: 3,
  columns: {
    dossier: 'TEXT',
    municipality: 'TEXT',
    item: 'TEXT',
    kind: 'TEXT',
    at: 'TEXT',
    position: 'TEXT',
    seq: 'INTEGER',
    dueOn: 'TEXT',
    dueKind: 'TEXT',
    to: 'TEXT',
    by: 'TEXT',
    open: 'INTEGER',
    portfolio: 'TEXT',
    portfolioHolder: 'TEXT',
    contact: 'TEXT',
    fact: 'TEXT',
    authority: 'TEXT',
    advice: 'TEXT',
    about: 'TEXT',
    until: 'TEXT',
    was: 'TEXT',
    is: 'TEXT',
    count: 'INTEGER',
    councilName: 'TEXT',
    point: 'INTEGER',
    ownNumber: 'TEXT',
  },
  indexes: [
    ['municipality', 'at'],
    ['municipality', 'position'],
    ['municipality', 'dueOn'],
    ['dueOn'],
    ['position'],
    ['item'],
  ],
  rows: (told) => [...happened(told), ...due(told)],
};
