import type { Actor, Role } from '#access';
import { isCorrection } from '../correcting/effective.js';
import type { TrajectoryEvent } from '../events.js';
import type { AuthorityKind } from '../facts/index.js';
import { ACTS_FOR } from './policy.js';

// Not left out: what comes after is counted by its place, and the fact itself is no secret.
const FOR_OTHERS = [{ remark: 'alleen te lezen voor wie voor dit bestuursorgaan werkt' }];

/** Of which kind each authority is that a history names. */
function kindsIn(events: readonly TrajectoryEvent[]): ReadonlyMap<string, AuthorityKind> {
  const named = events.flatMap(({ type, data }) => {
    if (type === 'TrajectoryOpened') return data.authorities;
    if (type === 'TrajectoryAmended') return data.addAuthorities ?? [];
    return type === 'AuthoritySucceeded' ? [data.to] : [];
  });
  return new Map(named.map(({ id, kind }) => [id, kind]));
}

/** Who reads for all authorities: who writes for them, who settles it for them, and who looks at all of it. */
const WITHOUT_SIDE: readonly Role[] = ['civilServant', 'administrator', 'auditor'];

/**
 * A history of a municipality as it is read by somebody, by their roles there: with what remarks a response was sent back
 * is between an authority and the civil servants who write for it, and for no other authority's side.
 */
export function forSideOf<E extends TrajectoryEvent>(
  events: readonly E[],
  { grants }: Actor,
  municipality: string,
): readonly E[] {
  const roles = new Set(grants.filter((grant) => grant.municipality === municipality).map(({ role }) => role));
  if (WITHOUT_SIDE.some((role) => roles.has(role))) return events;
  const returned = events.filter(({ type }) => type === 'ResponseReturned');
  const kinds = returned.length === 0 ? new Map<string, AuthorityKind>() : kindsIn(events);
  const isForOthers = ({ type, data }: TrajectoryEvent) => {
    const kind = type === 'ResponseReturned' ? kinds.get(data.authority) : undefined;
    return type === 'ResponseReturned' && (kind === undefined || !roles.has(ACTS_FOR[kind]));
  };
  if (!returned.some(isForOthers)) return events;
  return events.map((event) => {
    if (isForOthers(event)) return { ...event, data: { ...event.data, remarks: FOR_OTHERS } };
    const about = isCorrection(event) ? events[event.data.of] : undefined;
    if (!about || !isForOthers(about) || event.type !== 'FactCorrected' || !event.data.fields) return event;
    return { ...event, data: { ...event.data, fields: { ...event.data.fields, remarks: FOR_OTHERS } } };
  });
}
