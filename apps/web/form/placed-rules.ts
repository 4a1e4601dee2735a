import type { BrokenRule } from '../api/problem.ts';
import { at, type Place } from './place.ts';

/** A field that is shown, as the summary of what is wrong calls it. */
export interface Named {
  readonly label: string;
  readonly id: string;
  readonly kind: Kind;
  /** What is said when it was left empty, where it is not the usual. */
  readonly missing?: string | undefined;
}
/** What somebody does with a field: types in it, chooses in it, or adds rows to it. */
export type Kind = 'fill' | 'choose' | 'day' | 'rows';
export type Fields = ReadonlyMap<Place, Named>;

/** A broken rule, and the field at which it is shown. */
export interface PlacedRule {
  readonly rule: BrokenRule;
  readonly place?: Place;
  /** Whether the rule is about this very field, and not about something in or around it. */
  readonly exact: boolean;
}

const around = (place: Place) => place.replace(/(\.[^.[\]]+|\[\d+\])$/, '');

/** The field that a place is about; for a place that no field has, the first one in it or the one around it. */
export function fieldAt(fields: Fields, place: Place): Place | undefined {
  if (fields.has(place)) return place;
  const within = [...fields.keys()].find((other) => other.startsWith(`${place}.`) || other.startsWith(`${place}[`));
  const wider = around(place);
  return within ?? (wider === place ? undefined : fieldAt(fields, wider));
}

/** Each rule at its field. What is said of a field itself goes before what is said of something near it. */
export function placedRules(rules: readonly BrokenRule[], fields: Fields): readonly PlacedRule[] {
  const all = rules.map((rule): PlacedRule => {
    const place = rule.place === undefined ? undefined : fieldAt(fields, rule.place);
    return place === undefined ? { rule, exact: false } : { rule, place, exact: place === rule.place };
  });
  const near = all.filter(
    ({ place, exact }) => place === undefined || exact || !all.some((other) => other.exact && other.place === place),
  );
  const said = ({ rule, place }: PlacedRule) => `${place ?? rule.place ?? ''} ${rule.detail}`;
  return near.filter((one, i) => near.findIndex((other) => said(other) === said(one)) === i);
}

export const same = (a: unknown, b: unknown) => a === b || JSON.stringify(a) === JSON.stringify(b);

/** Whether what a rule says can still be true: what it is about stands there as it was sent. */
export const stillThere = ({ rule, place }: PlacedRule, now: object, sent: object): boolean =>
  [rule.place, place].every((p) => p === undefined || same(at(now, p), at(sent, p)));

/** Nothing that anybody can see was filled in. */
export const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  (typeof value === 'string' && value.replace(/[\s\p{Cf}\p{Default_Ignorable_Code_Point}]/gu, '') === '') ||
  (Array.isArray(value) && value.length === 0);
