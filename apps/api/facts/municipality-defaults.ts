import { today } from '#calendar';
import type { Directory, Municipality } from '#directory';
import { MUNICIPALITY } from '#facts';
import type { Settings } from '#trajectory';

/** What a dossier takes over: the rest of what a municipality settles is about itself. */
const TAKEN_OVER = [
  ...(['instrument', 'adviceTerm', 'urgentTerm', 'responseTerm', 'informationTerm'] as const),
  ...(['proposalTerm', 'informationOwed', 'proposalsOwed', 'answers', 'publishes', 'dispute'] as const),
  ...(['adviceExtension', 'responseExtension', 'alwaysAsked', 'copyToRaad'] as const),
  ...(['collegeMeetings', 'raadMeetings'] as const),
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
  const ahead = { ...settled, ...meetingsAhead(settled, given['date']) };
  const standing = TAKEN_OVER.map((name) => [name, ahead[name]] as const);
  const own = Object.entries(settings ?? {}).filter(([, value]) => value !== null);
  const all = Object.fromEntries([...standing.filter(([, value]) => value !== undefined), ...own]);
  const opening = own.some(([name]) => name === 'alwaysAsked') ? given : withAlwaysAsked(given, settled.alwaysAsked);
  return Object.keys(all).length === 0 ? given : { ...opening, settings: all };
}

/** Of the calendars what lies ahead when it is opened: what went before ends no term of it. */
function meetingsAhead({ collegeMeetings, raadMeetings }: Municipality, date: unknown) {
  const from = typeof date === 'string' ? date : today(new Date());
  const ahead = (meetings: Municipality['raadMeetings']) => {
    const left = meetings?.filter(({ on }) => on >= from) ?? [];
    return left.length === 0 ? undefined : left;
  };
  return { collegeMeetings: ahead(collegeMeetings), raadMeetings: ahead(raadMeetings) };
}

/** A council that is always asked on such a subject takes part by itself, in a dossier in which advice is asked. */
function withAlwaysAsked(given: Fields, asked: Municipality['alwaysAsked'] = []): Fields {
  const { kind, subject, councils } = given;
  if (kind !== 'requested' || !Array.isArray(councils)) return given;
  const there = new Set(councils.map((one: unknown) => (isFields(one) ? one['id'] : undefined)));
  const missing = asked.filter((one) => one.subject === subject && !there.has(one.council));
  if (missing.length === 0) return given;
  return {
    ...given,
    councils: [...(councils as unknown[]), ...missing.map(({ council: id, name }) => ({ id, name }))],
  };
}
