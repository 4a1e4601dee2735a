import { sql, type RawBuilder, type SqlBool } from 'kysely';

/** Whether a list that is kept as JSON holds this value; `path` names the field when it is a list of objects. */
export function inJson(column: string, value: string, path?: string): RawBuilder<SqlBool> {
  const field = path === undefined ? sql`value` : sql`json_extract(value, ${path})`;
  return sql<SqlBool>`EXISTS (SELECT 1 FROM json_each(${sql.ref(column)}) WHERE ${field} = ${value})`;
}

/** Whether a text holds these letters, whatever their case. */
export const containsWord = (column: string, word: string): RawBuilder<SqlBool> =>
  sql<SqlBool>`instr(lower(${sql.ref(column)}), ${word.toLowerCase()}) > 0`;

/** The name that a council or an authority bears in the dossier, by its id; the id itself where the dossier has none. */
export const nameOf = (id: string): RawBuilder<string> =>
  sql<string>`coalesce(
    (SELECT json_extract(value, '$.name') FROM json_each(dossiers.councils) WHERE json_extract(value, '$.id') = ${sql.ref(id)}),
    (SELECT json_extract(value, '$.name') FROM json_each(dossiers.authorities) WHERE json_extract(value, '$.id') = ${sql.ref(id)}),
    ${sql.ref(id)})`;
