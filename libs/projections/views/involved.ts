import { NAMED_AS } from '#access';
import { isReserved } from '#facts';
import type { Trajectory } from '#trajectory';
import { day, fields, list, moment, oneOf, string, whole, yes } from '#schema';
import { STAGES } from '#vocabulary';
import { sql } from 'kysely';
import { afterCursor, inOrderOf, limitOf, page, pageOf, trajectoryId, type Paging } from '../query/page.js';
import { describedQuery } from '../query/reader.js';
import { visibleTo } from '../query/visible-to.js';
import type { TrajectoryBySight, TrajectoryReadModel } from '../trajectory-by-sight.js';
import { NEVER } from './never.js';

/** What one person has to do with one dossier: by id alone. */
export interface InvolvedRow {
  readonly dossier: string;
  readonly municipality: string;
  readonly person: string;
  /** How much of it they recorded, and when first and last: ISO 8601, UTC; '' for nothing. */
  readonly recorded: number;
  readonly firstAt: string;
  readonly lastAt: string;
  /** 1 when the dossier names them so. */
  readonly contact: number;
  readonly portfolioHolder: number;
  /** 1 once it is closed or withdrawn. */
  readonly ended: number;
}

const namedIn = ({ opened: { contact, portfolioHolder } }: Trajectory) => ({ contact, portfolioHolder });

interface Recorder {
  readonly recorded: number;
  readonly firstAt: string;
  readonly lastAt: string;
}

function recordersIn(recorded: TrajectoryBySight['recorded']): ReadonlyMap<string, Recorder> {
  const all = new Map<string, Recorder>();
  for (const {
    stored: { meta },
  } of recorded) {
    const [who, at] = [String(meta['actor']), String(meta['recordedAt'])];
    // The clock is nobody.
    if (isReserved(who)) continue;
    const before = all.get(who);
    all.set(who, { recorded: (before?.recorded ?? 0) + 1, firstAt: before?.firstAt ?? at, lastAt: at });
  }
  return all;
}

/** A row for each person who recorded something in a dossier or whom it names. */
export const involved: TrajectoryReadModel<InvolvedRow> = {
  name: 'involved',
  version: 1,
  columns: {
    dossier: 'TEXT',
    municipality: 'TEXT',
    person: 'TEXT',
    recorded: 'INTEGER',
    firstAt: 'TEXT',
    lastAt: 'TEXT',
    contact: 'INTEGER',
    portfolioHolder: 'INTEGER',
    ended: 'INTEGER',
  },
  indexes: [['person', 'lastAt', 'dossier']],
  rows: ({ id: dossier, internal: { state }, recorded: events }) => {
    const recorders = recordersIn(events);
    const { contact, portfolioHolder } = namedIn(state);
    const named = [contact, portfolioHolder].flatMap((one) => one ?? []);
    return [...new Set([...recorders.keys(), ...named])].map((person) => {
      const { recorded, firstAt, lastAt } = recorders.get(person) ?? { recorded: 0, firstAt: '', lastAt: '' };
      return {
        ...{ dossier, municipality: state.opened.municipality, person, recorded, firstAt, lastAt },
        ...{ contact: Number(person === contact), portfolioHolder: Number(person === portfolioHolder) },
        ended: Number(state.end !== undefined),
      };
    });
  },
};

export interface InvolvementFilter extends Paging {
  readonly person: string;
  readonly municipality?: string | undefined;
  /** Only dossiers that name them and have not ended. */
  readonly toHandOver?: boolean | undefined;
}

const item = fields({
  dossier: trajectoryId,
  'title?': { ...string, description: 'Where the reader may know of it.' },
  municipality: string,
  'stage?': oneOf(STAGES),
  'nextDueOn?': { ...day, description: 'The first day on which something is due.' },
  recorded: { ...whole, description: 'How much of it they recorded.' },
  'firstAt?': moment,
  'lastAt?': moment,
  named: { ...list(oneOf(NAMED_AS)), description: 'As what the dossier names them.' },
  'ended?': { ...yes, description: 'It is closed or withdrawn.' },
});

/** The dossiers with which somebody has to do, those in which they recorded something last first. */
export const listInvolvement = describedQuery(page(item), {
  reads: ['involved', 'dossiers', 'councils'],
  run: (reader, { actor }, f: InvolvementFilter) => {
    const order = (['lastAt', 'dossier'] as const).map((column) => `involved.${column}` as const);
    let query = reader.build
      .selectFrom('involved')
      .innerJoin('dossiers', 'dossiers.dossier', 'involved.dossier')
      .where('involved.person', '=', f.person);
    if (f.municipality !== undefined) query = query.where('involved.municipality', '=', f.municipality);
    if (f.toHandOver === true)
      query = query.where('involved.ended', '=', 0).where(sql<boolean>`contact + involved.portfolioHolder > 0`);
    const rows = reader.all(
      query
        .where(afterCursor(f, order, 'desc'))
        .orderBy(inOrderOf(order, 'desc'))
        .limit(limitOf(f) + 1)
        .selectAll('involved')
        .select(['dossiers.title', 'dossiers.stage', 'dossiers.nextDueOn'])
        .select(sql<number>`${visibleTo(actor)}`.as('seen')),
    );
    return pageOf(
      rows,
      f,
      ({ lastAt, dossier }) => [lastAt, dossier],
      ({ dossier, municipality, recorded, firstAt, lastAt, ended, seen, title, stage, nextDueOn, ...as }) => ({
        ...{ dossier, municipality, recorded },
        ...(seen === 1 && { title, stage }),
        ...(seen === 1 && nextDueOn !== NEVER && { nextDueOn }),
        ...(recorded > 0 && { firstAt, lastAt }),
        named: NAMED_AS.filter((one) => as[one] === 1),
        ...(ended === 1 && { ended: true as const }),
      }),
    );
  },
});
