import type { Facts } from '#trajectory';
import { read } from '../mapping/fields.js';

export type Authority = Facts['TrajectoryOpened']['authorities'][number];
export type Council = Facts['TrajectoryOpened']['councils'][number];

/** A name in letters that an id may hold. */
export const slug = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, 80)
    .replace(/^-|-$/g, '');

/** The name itself when nothing has it yet, else with the first free number; it is taken from then on. */
export function takeId(name: string, used: Set<string>): string {
  let id = name;
  for (let n = 2; used.has(id); n++) id = `${name}-${n}`;
  used.add(id);
  return id;
}

export const COLLEGE = 'College van burgemeester en wethouders';

const isCollege = (name: string) => /college|burgemeester|wethouders|\bb ?(?:&|en|\+|\/)? ?w\b/i.test(name);
const isRaad = (name: string) => /(?:gemeente|stads)raad|^(?:de )?raad$/i.test(name);

/** Whether a cell names both of those that may have to answer: what each of them said it cannot tell. */
export const isOfSeveral = (name: string): boolean => isCollege(name) && isRaad(name);

// Without the name of a municipality: in one sheet ‘B&W’ and ‘het college’ are the same.
const NAMELESS =
  /\b(?:de|het|van|en|college|burgemeesters?|wethouders?|gemeenteraad|raad|b|w|benw|bw)\b|[^\p{L}\p{N}]/giu;

/** By what two cells name the same authority. */
export function authorityKey(name: string): string {
  const kind = kindOf(name);
  return kind !== 'board' && name.replace(NAMELESS, '') === '' ? kind : read(name);
}

const kindOf = (name: string) => (isCollege(name) ? 'college' : isRaad(name) ? 'raad' : 'board');

/** What somebody who answers is, by what the sheet calls them: their kind, or the board of something shared. */
export function authorityCalled(name: string, used: Set<string>): Authority {
  const kind = kindOf(name);
  return { id: takeId(kind === 'board' ? slug(name) || kind : kind, used), kind, name };
}

const AND = /[,;&/\n]|\ben\b|\bsamen met\b/iu;

/**
 * The councils that a cell names: several that advise together, when each of them is known by its own name, of the
 * municipality or of another row. Else it is one, whatever signs its name has.
 */
export function councilsNamed(
  name: string,
  known: ReadonlySet<string>,
  inSheet: ReadonlySet<string>,
): readonly string[] {
  if (known.has(read(name))) return [name];
  const parts = name
    .split(AND)
    .map((part) => part.trim())
    .filter((part) => read(part) !== '');
  const areCouncils = parts.length > 1 && parts.every((part) => known.has(read(part)) || inSheet.has(read(part)));
  return areCouncils ? parts : [name];
}

/** A council as the municipality knows it, so that its history stands on its own page; else one made from its name. */
export function councilCalled(name: string, known: readonly Council[], used: Set<string>): Council {
  const found = known.find((council) => read(council.name) === read(name) || council.id === name);
  if (!found) return { id: takeId(slug(name) || 'adviesraad', used), name };
  used.add(found.id);
  return { id: found.id, name: found.name };
}
