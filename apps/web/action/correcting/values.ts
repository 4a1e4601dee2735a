import type { Fields, Kind } from '../../trajectory/content/fields.ts';

type Content = Readonly<Record<string, unknown>>;
const isContent = (value: unknown): value is Content =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** What a field says, as it is filled in. */
function filledIn(kind: Kind, value: unknown): unknown {
  switch (kind.as) {
    case 'fixed':
      return value;
    case 'yes':
      return value === true;
    case 'yesOrText':
      return { is: value !== undefined && value !== false, said: typeof value === 'string' ? value : '' };
    case 'lines':
    case 'choices':
    case 'parts':
      return listOf(value);
    case 'group':
      return valuesOf(kind.fields, isContent(value) ? value : {});
    case 'rows':
      return listOf(value).map((row) => valuesOf(kind.fields, isContent(row) ? row : {}));
    case 'choice':
    case 'part':
    case 'text':
    case 'line':
    case 'day':
    case 'number':
      return typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value);
  }
}

/** The content of a fact, or of a row of one, as it is filled in. */
export const valuesOf = (fields: Fields, data: Content): Content =>
  Object.fromEntries(Object.entries(fields).map(([name, kind]) => [name, filledIn(kind, data[name])]));

const isNothing = (value: unknown) => value === '' || value === undefined || value === false;

/** What a field says, from what was filled in; undefined when that is nothing. */
function said(kind: Kind, value: unknown): unknown {
  switch (kind.as) {
    case 'fixed':
      return value;
    case 'number': {
      const given = typeof value === 'string' ? value.trim() : '';
      return given === '' ? undefined : /^\d+$/.test(given) ? Number(given) : given;
    }
    case 'choice':
      return kind.of.find((one) => String(one) === value);
    case 'group': {
      const content = contentOf(kind.fields, isContent(value) ? value : {});
      return Object.keys(content).length > 0 ? content : undefined;
    }
    case 'rows':
      return someOf(listOf(value).map((row) => contentOf(kind.fields, isContent(row) ? row : {})));
    case 'lines':
    case 'choices':
    case 'parts':
      return someOf(listOf(value).filter((one) => one !== ''));
    case 'yesOrText': {
      const { is, said: how } = isContent(value) ? value : {};
      return is === true ? how || true : undefined;
    }
    case 'yes':
    case 'part':
    case 'text':
    case 'line':
    case 'day':
      return isNothing(value) ? undefined : value;
  }
}
const someOf = (list: readonly unknown[]) => (list.length > 0 ? list : undefined);

const contentOf = (fields: Fields, values: Content): Content =>
  Object.fromEntries(
    Object.entries(fields)
      .map(([name, kind]) => [name, said(kind, values[name])] as const)
      .filter(([, value]) => value !== undefined),
  );

/** The fields that say something else than they did; null where nothing is said any more, or a list with nothing in it. */
export function changedFields(fields: Fields, was: Content, values: Content, optional: readonly string[]): Content {
  const [before, now] = [contentOf(fields, valuesOf(fields, was)), contentOf(fields, values)];
  const changed = Object.keys(fields).filter((name) => JSON.stringify(before[name]) !== JSON.stringify(now[name]));
  const nothing = (name: string) => (Array.isArray(was[name]) && !optional.includes(name) ? [] : null);
  return Object.fromEntries(changed.map((name) => [name, now[name] ?? nothing(name)]));
}

/** The fields that are asked of a fact: without what stands fast, and without what another field says in its place. */
export const askedOf = (fields: Fields, data: Content, only?: readonly string[]): Fields =>
  Object.fromEntries(
    Object.entries(fields).filter(([name, kind]) => {
      if (kind.as === 'fixed' || only?.includes(name) === false) return false;
      if (kind.as === 'rows' && !kind.free && listOf(data[name]).length === 0) return false;
      return data[name] !== undefined || kind.unless === undefined || data[kind.unless] === undefined;
    }),
  );
