import type { AdviceDraft } from '../api/advice-drafts.ts';
import type { Annex } from '../action/annexes.tsx';
import { isBlank, NO_POINT, ofMinority, type Point } from '../action/points.ts';
import { isSame, type Content } from './merge.ts';
import type { Shape } from './shape.ts';

/** What is filled in of an advice, or of a supplement of one: its parts are what several people save apart. */
export interface AdviceValues {
  readonly verdict: string;
  readonly without: boolean;
  readonly recommendations: readonly Point[];
  readonly signals: readonly string[];
  readonly with: readonly string[];
  readonly requests: readonly string[];
  readonly replaces: string;
  readonly minority: boolean;
  readonly minoritySays: string;
  readonly oral: boolean;
  readonly pointsUnknown: boolean;
  readonly file: string;
  readonly annexes: readonly Annex[];
  readonly date: string;
}

interface Field {
  readonly of: (values: AdviceValues) => Content;
  readonly into: (content: Content) => Partial<AdviceValues>;
}
type Of<T> = { [K in keyof AdviceValues]: AdviceValues[K] extends T ? K : never }[keyof AdviceValues];

const listIn = (content: Content): readonly unknown[] => (Array.isArray(content) ? (content as unknown[]) : []);
const some = (list: readonly unknown[]): Content => (list.length > 0 ? list : null);

const text = (name: Of<string>): Field => ({
  of: (values) => values[name] || null,
  into: (content) => ({ [name]: typeof content === 'string' ? content : '' }),
});
const flag = (name: Of<boolean>): Field => ({
  of: (values) => values[name] || null,
  into: (content) => ({ [name]: content === true }),
});
const list = (name: Of<readonly string[]>): Field => ({
  // A line that was only begun says nothing yet.
  of: (values) => some(values[name].filter((one) => one.trim() !== '')),
  into: (content) => ({ [name]: listIn(content) }),
});

const minorityIn = (content: Content) => ({
  minority: content !== null && content !== undefined && content !== false,
  minoritySays: typeof content === 'string' ? content : '',
});

const FIELDS: Readonly<Record<string, Field>> = {
  verdict: text('verdict'),
  without: flag('without'),
  signals: list('signals'),
  with: list('with'),
  requests: list('requests'),
  replaces: text('replaces'),
  minority: { of: (values) => ofMinority(values).minority ?? null, into: minorityIn },
  oral: flag('oral'),
  pointsUnknown: flag('pointsUnknown'),
  file: text('file'),
  annexes: {
    of: ({ annexes }) => some(annexes),
    into: (content) => ({ annexes: listIn(content) as readonly Annex[] }),
  },
  date: text('date'),
};
/** Whether a part is a field of the advice; a point of it otherwise. */
export const isField = (part: string): boolean => Object.hasOwn(FIELDS, part);

/** The points that a draft has, in its order: not those that were only taken on. */
export const pointsIn = ({ parts }: Pick<AdviceDraft, 'parts'>): AdviceDraft['parts'] =>
  parts.filter(({ part, content }) => !isField(part) && content !== null);

const isGiven = (value: unknown): boolean =>
  value !== '' &&
  value !== false &&
  value !== undefined &&
  !(typeof value === 'object' && isSame(some(Object.values(value ?? {})), null));

const given = (fields: object) => Object.fromEntries(Object.entries(fields).filter(([, value]) => isGiven(value)));

/** A point as it is saved: what was filled in of it, in the fields of a recommendation. */
export function contentOf({ part: _, minority, minoritySays, repeats, ...point }: Point): Content {
  return given({ ...point, ...ofMinority({ minority, minoritySays }), repeats: given(repeats) });
}

export function pointOf(part: string, content: Content): Point {
  const { minority, repeats, ...point } = (content ?? {}) as Partial<Omit<Point, 'minority'>> & { minority?: Content };
  return {
    ...{ ...NO_POINT, ...point, part },
    ...(minority !== undefined && minorityIn(minority)),
    repeats: { ...NO_POINT.repeats, ...repeats },
  };
}

/** All parts of what is filled in, the points in their order. A supplement has fewer fields. */
function partsOf(values: PointedValues): ReadonlyMap<string, Content> {
  return new Map([
    ...Object.entries(FIELDS)
      .filter(([name]) => Object.hasOwn(values, name))
      .map(([name, { of }]): [string, Content] => [name, of(values as AdviceValues)]),
    ...values.recommendations.flatMap((point): [string, Content][] =>
      point.part === undefined ? [] : [[point.part, contentOf(point)]],
    ),
  ]);
}
type PointedValues = Pick<AdviceValues, 'recommendations'>;

/**
 * What is filled in with what these parts have become; undefined for a point that is gone. Points that others added come
 * where they stand there.
 */
function withParts<Values extends PointedValues>(
  values: Values,
  changed: ReadonlyMap<string, Content>,
  placeOf: (part: string) => number | undefined,
): Values {
  const fields = [...changed].flatMap(([part, content]) => FIELDS[part]?.into(content) ?? []);
  const known = new Set(values.recommendations.map(({ part }) => part));
  const kept = values.recommendations.flatMap((point) => {
    const { part } = point;
    if (part === undefined || !changed.has(part)) return [point];
    const content = changed.get(part);
    return content === undefined ? [] : [pointOf(part, content)];
  });
  const added = [...changed].flatMap(([part, content]) =>
    FIELDS[part] || known.has(part) || content === undefined ? [] : [pointOf(part, content)],
  );
  // What was never saved stands last, in the order in which it was added.
  const place = ({ part }: Point) => (part === undefined ? undefined : placeOf(part)) ?? Infinity;
  const rows = [...kept, ...added].sort((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
  return { ...values, ...(Object.assign({}, ...fields) as Partial<Values>), recommendations: rows };
}

/** Without the empty row that a form begins with, where there are points already. */
function withoutBlanks<Values extends PointedValues>(values: Values, isSaved: (part: string) => boolean): Values {
  const rows = values.recommendations.filter((point) => !isBlank(point) || isSaved(point.part ?? ''));
  return rows.length === 0 ? values : { ...values, recommendations: rows };
}

/** Points, each a part, and the fields that there are beside them. */
export const pointed = <Values extends PointedValues>(): Shape<Values> => ({
  rows: 'recommendations',
  rowsOf: ({ recommendations }) => recommendations.map(({ part }) => part),
  ...{ isField, partsOf, withParts, withoutBlanks },
  sentIn: (draft) => pointsIn(draft).map(({ part }) => part),
});
