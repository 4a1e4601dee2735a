import type { Directory } from '#directory';
import { MUNICIPALITY } from '#facts';
import type { Settings } from '#trajectory';

/** What a dossier takes over: the rest of what a municipality settles is about itself. */
const TAKEN_OVER = [
  ...(['instrument', 'adviceTerm', 'urgentTerm', 'responseTerm', 'informationTerm'] as const),
  ...(['adviceExtension', 'responseExtension', 'alwaysAsked', 'copyToRaad'] as const),
  ...(['termijnenwet', 'termijnenwetBecause', 'recess'] as const),
] as const satisfies readonly (keyof Settings)[];

type Fields = Record<string, unknown>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * An opening, with what its municipality settled where it leaves that open. It is recorded with the
 * dossier, so that what the municipality settles later does not move a term that runs.
 */
export async function withMunicipalityDefaults(directory: Directory, given: Fields): Promise<Fields> {
  const { municipality, settings } = given;
  // What does not have this shape is refused further on, like any other field.
  if (typeof municipality !== 'string' || !MUNICIPALITY.test(municipality)) return given;
  if (settings != null && !isFields(settings)) return given;
  const settled = await directory.administration.municipality(municipality);
  const standing = TAKEN_OVER.map((name) => [name, settled[name]] as const);
  const own = Object.entries(settings ?? {}).filter(([, value]) => value !== null);
  const all = Object.fromEntries([...standing.filter(([, value]) => value !== undefined), ...own]);
  return Object.keys(all).length === 0 ? given : { ...given, settings: all };
}
