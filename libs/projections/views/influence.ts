import {
  answerKey,
  answerOf,
  before,
  councilsOf,
  inOrder,
  latest,
  recognitionOf,
  type Trace,
  type Trajectory,
} from '#trajectory';
import { date, day, fields, oneOf, string, whole } from '#schema';
import { EFFECTS, RECOGNITIONS, type Effect, type Recognition } from '#vocabulary';
import type { TrajectoryReadModel } from '../trajectory-by-sight.js';
import { aroundChange, beginning } from '../query/around-change.js';
import { inJson, nameOf } from '../query/conditions.js';
import {
  afterCursor,
  counted,
  inOrderOf,
  limitOf,
  mostCounted,
  pageOf,
  trajectoryId,
  type Paging,
} from '../query/page.js';
import { describedQuery } from '../query/reader.js';
import { visibleTo } from '../query/visible-to.js';
import { fallingTo, type FallingFilter } from '../query/whose.js';
import { labelOf } from './label.js';

/** By whom something changed: by a council's recommendation, or by what came out of an involvement. */
export const INFLUENCE_SOURCES = ['recommendation', 'finding'] as const;
type Source = (typeof INFLUENCE_SOURCES)[number];

/** Where something that residents said changed something: a row for each time that it was shown. */
export interface InfluenceRow {
  readonly dossier: string;
  readonly municipality: string;
  readonly portfolio: string | null;
  readonly source: Source;
  /** The id of the recommendation or the finding, and the place of this trace among those of the same. */
  readonly of: string;
  readonly nth: string;
  /** Of a recommendation: whose answer it was, in which advice; empty and null of a finding. */
  readonly authority: string;
  readonly advice: string | null;
  readonly council: string | null;
  /** JSON: the councils whose advice it is, that one first. */
  readonly givers: string;
  readonly point: number | null;
  readonly ownNumber: string | null;
  /** Of a finding: how people were spoken to. */
  readonly form: string | null;
  /** What was said, from its beginning. */
  readonly said: string;
  readonly effect: Exclude<Effect, 'none'>;
  /** Around the first word that differs; null where no passage is known. */
  readonly before: string | null;
  readonly after: string | null;
  /** What it says besides: of a practice what is done, of a commitment what was promised. */
  readonly note: string | null;
  /** What a council says of it. */
  readonly recognised: Recognition | null;
  readonly on: string;
  readonly day: string;
}

type Of = Omit<InfluenceRow, 'nth' | 'effect' | 'before' | 'after' | 'note' | 'on' | 'day' | 'dossier'>;

/** Each trace that says that something changed. */
const changes = (s: Trajectory, traces: readonly Trace[], of: Of) =>
  traces.flatMap(({ effect, passages, note, commitment, at }, i): Omit<InfluenceRow, 'dossier'>[] => {
    if (effect === 'none') return [];
    const [passage] = passages ?? [];
    const said = note ?? (commitment === undefined ? undefined : s.commitments[commitment]?.text);
    return [
      {
        ...of,
        // In an order of texts, too, the tenth comes after the ninth.
        nth: String(i).padStart(4, '0'),
        effect,
        ...(passage ? aroundChange(passage) : { before: null, after: null }),
        note: said === undefined ? null : beginning(said),
        on: at.on,
        day: at.day,
      },
    ];
  });

function ofRecommendations(s: Trajectory, told: Pick<Of, 'municipality' | 'portfolio'>) {
  return inOrder(s.advices).flatMap((advice) =>
    advice.recommendations.flatMap(({ id, text }) =>
      s.opened.authorities.flatMap(({ id: authority }) => {
        const { point, ownNumber } = labelOf(s, id);
        // Of an answer that is not out yet nothing is shown, to nobody.
        if (!answerOf(s, authority, id)?.published) return [];
        return changes(s, s.traces[answerKey(authority, id)] ?? [], {
          ...told,
          source: 'recommendation',
          of: id,
          authority,
          advice: advice.id,
          council: advice.council,
          givers: JSON.stringify(councilsOf(advice)),
          point,
          ownNumber,
          form: null,
          said: beginning(text),
          recognised: recognitionOf(s, authority, id)?.recognised ?? null,
        });
      }),
    ),
  );
}

/** What a council says of a finding's traces as they stand. */
function recognisedOf(s: Trajectory, finding: string, traces: readonly Trace[]): Recognition | null {
  const [said, traced] = [latest(s.judgements[finding] ?? []), latest(traces)];
  return said && traced && before(traced.at, said.at) ? said.recognised : null;
}

const ofFindings = (s: Trajectory, told: Pick<Of, 'municipality' | 'portfolio'>) =>
  inOrder(s.findings).flatMap(({ id, text, traces, at }) =>
    changes(s, traces, {
      ...told,
      source: 'finding',
      of: id,
      authority: '',
      advice: null,
      council: null,
      givers: '[]',
      point: null,
      ownNumber: null,
      form: s.involvements.find((held) => held.at.seq === at.seq)?.form ?? null,
      said: beginning(text),
      recognised: recognisedOf(s, id, traces),
    }),
  );

export const influence: TrajectoryReadModel<InfluenceRow> = {
  name: 'influence',
  version: 2,
  columns: {
    dossier: 'TEXT',
    municipality: 'TEXT',
    portfolio: 'TEXT',
    source: 'TEXT',
    of: 'TEXT',
    nth: 'TEXT',
    authority: 'TEXT',
    advice: 'TEXT',
    council: 'TEXT',
    givers: 'TEXT',
    point: 'INTEGER',
    ownNumber: 'TEXT',
    form: 'TEXT',
    said: 'TEXT',
    effect: 'TEXT',
    before: 'TEXT',
    after: 'TEXT',
    note: 'TEXT',
    recognised: 'TEXT',
    on: 'TEXT',
    day: 'TEXT',
  },
  indexes: [
    ['day', 'dossier', 'of', 'authority', 'nth'],
    ['municipality', 'day', 'dossier', 'of', 'authority', 'nth'],
  ],
  rows: ({ id: dossier, shared: { state: s } }) => {
    const told = { municipality: s.opened.municipality, portfolio: s.opened.portfolio ?? null };
    return [...ofRecommendations(s, told), ...ofFindings(s, told)].map((row) => ({ dossier, ...row }));
  },
};

export interface InfluenceFilter extends Paging, FallingFilter {
  readonly source?: Source | undefined;
  readonly effect?: string | undefined;
}

const influenceItem = fields({
  dossier: trajectoryId,
  title: string,
  municipality: string,
  'portfolio?': string,
  source: oneOf(INFLUENCE_SOURCES),
  of: { ...string, description: 'Id of the recommendation or the finding.' },
  'authority?': { ...string, description: 'Of a recommendation: whose answer it was.' },
  'authorityName?': string,
  'advice?': string,
  'council?': { ...string, description: 'Who submitted the advice.' },
  'councilName?': string,
  'point?': { ...whole, description: 'Its place in its advice.' },
  'number?': { ...string, description: 'As its council numbered it.' },
  'form?': { ...string, description: 'Of a finding: how people were spoken to.' },
  said: { ...string, description: 'What was said, from its beginning.' },
  effect: oneOf(EFFECTS),
  'before?': { ...string, description: 'What stood there, around the first word that differs.' },
  'after?': { ...string, description: 'What stands there now.' },
  'note?': { ...string, description: 'What is done in practice, or what was promised.' },
  'recognised?': { ...oneOf(RECOGNITIONS), description: 'Whether a council recognises it.' },
  on: date,
  day,
});

type Found = InfluenceRow & { title: string; councilName: string | null; authorityName: string };

const itemOf = ({ nth: _, givers: _givers, ownNumber, ...row }: Found) => ({
  ...row,
  portfolio: row.portfolio ?? undefined,
  authority: row.authority === '' ? undefined : row.authority,
  authorityName: row.authority === '' ? undefined : row.authorityName,
  advice: row.advice ?? undefined,
  council: row.council ?? undefined,
  councilName: row.councilName ?? undefined,
  point: row.point ?? undefined,
  number: ownNumber ?? undefined,
  form: row.form ?? undefined,
  before: row.before ?? undefined,
  after: row.after ?? undefined,
  note: row.note ?? undefined,
  recognised: row.recognised ?? undefined,
});

/** What changed by what residents said, the latest first. */
export const listInfluence = describedQuery(counted(influenceItem), {
  reads: ['influence', 'dossiers', 'councils'],
  run: (reader, { actor }, f: InfluenceFilter) => {
    const order = (['day', 'dossier', 'of', 'authority', 'nth'] as const).map((name) => `influence.${name}` as const);
    let query = reader.build
      .selectFrom('influence')
      .innerJoin('dossiers', 'dossiers.dossier', 'influence.dossier')
      .where(visibleTo(actor));
    for (const field of ['municipality', 'dossier', 'portfolio', 'source', 'effect'] as const) {
      const value = f[field];
      if (value !== undefined) query = query.where(`influence.${field}`, '=', value as never);
    }
    if (f.whose !== undefined) query = query.where(fallingTo(actor, f.whose, 'influence'));
    if (f.council !== undefined) query = query.where(inJson('influence.givers', f.council));
    if (f.from !== undefined) query = query.where('influence.day', '>=', f.from);
    if (f.until !== undefined) query = query.where('influence.day', '<=', f.until);
    const shown = query
      .selectAll('influence')
      .select(['dossiers.title', nameOf('influence.council').as('councilName')])
      .select(nameOf('influence.authority').as('authorityName'))
      .where(afterCursor(f, order, 'desc'))
      .orderBy(inOrderOf(order, 'desc'))
      .limit(limitOf(f) + 1);
    return {
      ...pageOf(reader.all(shown), f, (row) => [row.day, row.dossier, row.of, row.authority, row.nth], itemOf),
      ...(f.cursor === undefined && { total: reader.count(query.select('influence.dossier'), mostCounted(f)) }),
    };
  },
});
