import type { Actor, Grant } from '#access';
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import type { NewsFilter } from './list.js';

const or = (conditions: readonly RawBuilder<unknown>[]) =>
  conditions.length === 0 ? sql<SqlBool>`FALSE` : sql<SqlBool>`(${sql.join(conditions, sql` OR `)})`;
export const within = (values: readonly string[]) => sql`(SELECT value FROM json_each(${JSON.stringify(values)}))`;
const told = (side: string) => sql`instr(${sql.ref('news.to')}, ${`|${side}|`}) > 0`;

/** Only of these portfolios and dossiers, of a grant that is narrowed. */
function narrowed({ portfolios, dossiers }: Grant): RawBuilder<SqlBool> {
  if (portfolios === undefined && dossiers === undefined) return sql<SqlBool>`TRUE`;
  return or([
    ...(portfolios ? [sql`news.portfolio IN ${within(portfolios)}`] : []),
    ...(dossiers ? [sql`news.dossier IN ${within(dossiers)}`] : []),
  ]);
}

type Whose = Pick<NewsFilter, 'whose' | 'holders'>;

function own(actor: Actor, grant: Grant, { whose, holders }: Whose): RawBuilder<SqlBool> {
  const { role, municipality } = grant;
  if (whose !== 'own' || (role !== 'civilServant' && role !== 'alderman')) return sql<SqlBool>`TRUE`;
  const named = sql.ref(role === 'alderman' ? 'news.portfolioHolder' : 'news.contact');
  const others = holders
    .filter((one) => one.municipality === municipality && one.role === role)
    .flatMap(({ ids }) => ids.filter((id) => id !== actor.id));
  return sql<SqlBool>`(${named} IS NULL OR ${named} NOT IN ${within(others)})`;
}

/** What the sides are told that somebody is of, in one municipality. */
const toGrant = (actor: Actor, grant: Grant, whose: Whose): RawBuilder<SqlBool> => {
  const { role, council, municipality } = grant;
  const side = role === 'council' ? `council:${council ?? ''}` : role;
  // By its value alone: whoever asks says by which index it is found.
  return sql<SqlBool>`(+news.municipality = ${municipality} AND ${told(side)} AND ${narrowed(grant)} AND ${own(actor, grant, whose)})`;
};

/** The municipalities in which somebody is of a side that is told anything. */
export const placesOf = ({ grants }: Actor): string[] => [
  ...new Set(
    grants.flatMap(({ role, municipality }) => (role === 'administrator' || role === 'auditor' ? [] : [municipality])),
  ),
];

/** That it is told to somebody, in some of the municipalities or all. */
export const toldTo = (actor: Actor, whose: Whose, places?: readonly string[]): RawBuilder<SqlBool> =>
  or(
    actor.grants
      .filter(({ municipality }) => places?.includes(municipality) ?? true)
      .map((grant) => toGrant(actor, grant, whose)),
  );
