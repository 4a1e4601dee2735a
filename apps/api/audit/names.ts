import { ERASED, CONSOLE, municipalityName, type Directory } from '#directory';
import type { JournalTold as Line } from './journal.js';

const OF_NOBODY: Readonly<Record<string, string>> = {
  [CONSOLE]: 'opdrachtregel van de server',
  clock: 'de klok',
  import: 'ingelezen dossier',
};

/** What these are called now: whoever was erased is not. */
export async function namesOf(directory: Directory, ids: readonly string[]): Promise<Readonly<Record<string, string>>> {
  const known = await directory.known(ids);
  return Object.fromEntries(
    [...new Set(ids)].map((id) => [id, OF_NOBODY[id] ?? known.get(id)?.name ?? ERASED] as const),
  );
}

type Part = NonNullable<Line['old']>;

/** Where ids of people stand in what a line says was and is, and where those of councils and municipalities. */
const PEOPLE: readonly string[] = ['standIn', 'kept', 'ended'];
const OTHERS: readonly string[] = ['council', 'home', 'with'];
const IDS = [...PEOPLE, ...OTHERS];

function idsIn(part: unknown, fields: readonly string[]): string[] {
  if (Array.isArray(part)) return part.flatMap((one) => idsIn(one, fields));
  if (typeof part !== 'object' || part === null) return [];
  return Object.entries(part).flatMap(([field, value]) =>
    fields.includes(field) ? [value].flat().filter((id) => typeof id === 'string') : idsIn(value, fields),
  );
}

/** Everybody in a line of the journal. */
export const peopleOf = ({ actor, person, old, new: now }: Line): string[] => [
  ...[actor, ...(person === undefined ? [] : [person])],
  ...idsIn([old, now], PEOPLE),
];

/** What the councils and municipalities in lines are called, as far as that is kept. */
export async function calledIn(
  directory: Directory,
  lines: readonly Line[],
  councils: ReadonlyMap<string, string>,
): Promise<Readonly<Record<string, string>>> {
  const ids = [...new Set(lines.flatMap(({ old, new: now }) => idsIn([old, now], OTHERS)))];
  const set = await directory.administration.municipalities(ids.filter((id) => !councils.has(id)));
  const names = new Map(set.map(({ municipality, name }) => [municipality, name ?? municipalityName(municipality)]));
  return Object.fromEntries(
    ids.flatMap((id) => {
      const name = councils.get(id) ?? names.get(id);
      return name === undefined ? [] : [[id, name] as const];
    }),
  );
}

function renamed(value: unknown, names: Readonly<Record<string, string>>, isId = false): unknown {
  if (Array.isArray(value)) return value.map((one) => renamed(one, names, isId));
  if (typeof value === 'string') return isId ? (names[value] ?? value) : value;
  if (typeof value !== 'object' || value === null) return value;
  const each = Object.entries(value).map(([field, one]) => [field, renamed(one, names, IDS.includes(field))] as const);
  return Object.fromEntries(each);
}

/** A row of a sheet has names in the place of ids: nobody looks them up beside it. */
export const namedRow = <
  Row extends {
    readonly actor: string;
    readonly person?: string;
    readonly standsInFor?: string;
    readonly old?: Part;
    readonly new?: Part;
  },
>(
  row: Row,
  names: Readonly<Record<string, string>>,
): Row => ({
  ...row,
  actor: names[row.actor] ?? row.actor,
  ...(row.person !== undefined && { person: names[row.person] ?? row.person }),
  ...(row.standsInFor !== undefined && { standsInFor: names[row.standsInFor] ?? row.standsInFor }),
  ...(row.old !== undefined && { old: renamed(row.old, names) as Part }),
  ...(row.new !== undefined && { new: renamed(row.new, names) as Part }),
});
