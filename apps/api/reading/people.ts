import { CONSOLE, ERASED, type Directory, type Known } from '#directory';
import { Inject, Injectable } from '@nestjs/common';
import { fields, joined, map, ref, string, type Schema } from '#schema';
import { DIRECTORY } from '../adapters.js';

export const namesById = map(
  string,
  'The names of the people in the answer, by their ids. Who is erased has "(verwijderd)", and who is named and not known to the municipality "(onbekend)".',
);
/** An answer that may speak of people. */
export const withNames = (schema: Schema): Schema => joined(schema, fields({ 'people?': ref('People', namesById) }));

// What acts without being a person.
const NOT_PEOPLE: Readonly<Record<string, string>> = { clock: 'de klok', import: 'ingelezen dossier' };
/** Those who are named, and so may be anybody that a file from paper speaks of. */
const NAMED: ReadonlySet<string> = new Set(['contact', 'portfolioHolder']);
const UNKNOWN = '(onbekend)';

interface Found {
  readonly id: string;
  /** Those who act are known by what they did; those who are only named have to belong to the municipality. */
  readonly acted: boolean;
  readonly municipality: string | undefined;
}

const fieldsOf = (value: object): readonly (readonly [string, unknown])[] => Object.entries(value);

/** What is told of in this part of an answer: its own municipality, or that of what it is part of. */
function municipalityOf(part: object, within: string | undefined): string | undefined {
  const { municipality } = part as { municipality?: unknown };
  return typeof municipality === 'string' ? municipality : within;
}

/** The ids of people in an answer, wherever they stand in it, each with the municipality of what it stands in. */
function found(value: unknown, within: string | undefined): Found[] {
  if (Array.isArray(value)) return value.flatMap((one) => found(one, within));
  if (typeof value !== 'object' || value === null) return [];
  const municipality = municipalityOf(value, within);
  return fieldsOf(value).flatMap(([name, v]) => {
    if (typeof v !== 'string') return found(v, municipality);
    const acted = name === 'actor';
    return acted || NAMED.has(name) ? [{ id: v, acted, municipality }] : [];
  });
}

/**
 * The answer without those who are named where they are not known: beside it stands the name that they have elsewhere.
 */
function without(value: unknown, within: string | undefined, hides: (one: Found) => boolean): unknown {
  if (Array.isArray(value)) return value.map((one) => without(one, within, hides));
  if (typeof value !== 'object' || value === null) return value;
  const municipality = municipalityOf(value, within);
  const kept = fieldsOf(value).filter(
    ([name, v]) => !(NAMED.has(name) && typeof v === 'string' && hides({ id: v, acted: false, municipality })),
  );
  return Object.fromEntries(kept.map(([name, v]) => [name, without(v, municipality, hides)]));
}

/** Whose names stand beside an answer: what acts without being a person, and who has no name any more, is nobody. */
export const peopleIn = (named: Readonly<Record<string, string>> = {}): string[] =>
  Object.entries(named).flatMap(([id, name]) =>
    id in NOT_PEOPLE || id === CONSOLE || name === ERASED || name === UNKNOWN ? [] : [id],
  );

/** Who is named in an answer of several municipalities, by the municipality of what names them. */
export function peopleByMunicipality(answer: { readonly people?: Readonly<Record<string, string>> }) {
  const named = new Set(peopleIn(answer.people));
  const by = new Map<string, string[]>();
  for (const { id, municipality } of found(answer, undefined))
    if (municipality !== undefined && named.has(id)) by.set(municipality, [...(by.get(municipality) ?? []), id]);
  return by;
}

/** Puts the names to what is answered; they stand nowhere but in the directory, so whoever is erased has none. */
@Injectable()
export class People {
  constructor(@Inject(DIRECTORY) private readonly directory: Directory) {}

  /**
   * The answer, with beside it the names of the people that it speaks of, by their ids. Somebody who is named in a
   * dossier of a municipality that they were never part of has no name in it: whether there is such a person is not
   * told.
   */
  async named(answer: unknown, municipality?: string): Promise<unknown> {
    const all = found(answer, municipality);
    if (all.length === 0) return answer;
    const known = await this.directory.known(all.map(({ id }) => id));
    const names = new Map<string, string>();
    for (const one of all) names.set(one.id, nameOf(one, known) ?? names.get(one.id) ?? UNKNOWN);
    // Where one answer speaks of several municipalities, a name that is known in one is not shown in another.
    const hides = (one: Found) => nameOf(one, known) === undefined && names.get(one.id) !== UNKNOWN;
    const shown = all.some((one) => !one.acted && hides(one)) ? without(answer, municipality, hides) : answer;
    return { ...(shown as object), people: Object.fromEntries(names) };
  }
}

/** What somebody is called where they are found; undefined for somebody who is only named there, and not known. */
function nameOf({ id, acted, municipality }: Found, known: ReadonlyMap<string, Known>): string | undefined {
  const who = known.get(id);
  if (acted) return NOT_PEOPLE[id] ?? who?.name ?? ERASED;
  if (!who?.municipalities) return who?.name;
  return municipality !== undefined && who.municipalities.includes(municipality) ? who.name : undefined;
}
