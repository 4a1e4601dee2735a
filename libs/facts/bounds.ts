import { problem, type Problem } from './rejection.js';

/** How much a body may hold, whatever it says: docs/decisions/0013-bounds.md. */
export interface Bounds {
  /** How deep it nests. */
  readonly depth: number;
  /** How many values there are in all, lists and sets of fields among them. */
  readonly values: number;
  /** How many fields one set of fields has. */
  readonly fields: number;
  /** How many lines one list has. */
  readonly lines: number;
  /** How many characters the name of a field has. */
  readonly name: number;
  /** How many characters one text has: those of a whole draft. */
  readonly text: number;
}

const ALIKE = { depth: 32, fields: 100, name: 100, text: 1_000_000 } as const;

/** A body in JSON: the widest fact has 16 fields, and a batch a thousand facts. */
export const BODY: Bounds = { ...ALIKE, values: 50_000, lines: 1_000 };
/** A dossier file: a line for each fact of the largest dossier. */
export const FILE: Bounds = { ...ALIKE, values: 80_000, lines: 10_000 };

/** How many facts a batch has. */
export const MOST_IN_BATCH = BODY.lines;

const OF_A_VALUE = 10;

/** How much content counts for among the characters of a dossier. */
export function charactersIn(value: unknown): number {
  if (typeof value === 'string') return value.length + OF_A_VALUE;
  let characters = OF_A_VALUE;
  if (Array.isArray(value)) for (const item of value) characters += charactersIn(item);
  else if (typeof value === 'object' && value !== null) {
    for (const name of Object.keys(value)) characters += charactersIn((value as Record<string, unknown>)[name]);
  }
  return characters;
}

/** The first bound that a value breaks, with its place; nothing after it is looked at. */
export function beyond(given: unknown, bounds: Bounds): Problem | undefined {
  let values = 0;
  const look = (value: unknown, place: string, depth: number): Problem | undefined => {
    const found = (message: string) => problem('invalid', message, place === '' ? undefined : place);
    if (++values > bounds.values) return problem('invalid', `heeft meer dan ${bounds.values} waarden`);
    if (typeof value === 'string' && value.length > bounds.text) {
      return found(`mag hoogstens ${bounds.text} tekens lang zijn`);
    }
    if (typeof value !== 'object' || value === null) return undefined;
    // Where it is too deep says nothing, at length.
    if (depth >= bounds.depth) return problem('invalid', `is dieper dan ${bounds.depth} lagen genest`);
    if (Array.isArray(value)) {
      if (value.length > bounds.lines) return found(`mag hoogstens ${bounds.lines} regels hebben`);
      for (let i = 0; i < value.length; i++) {
        const broken = look(value[i], `${place}[${i}]`, depth + 1);
        if (broken) return broken;
      }
      return undefined;
    }
    const names = Object.keys(value);
    if (names.length > bounds.fields) return found(`mag hoogstens ${bounds.fields} velden hebben`);
    for (const name of names) {
      if (name.length > bounds.name) return found(`heeft een veld waarvan de naam langer is dan ${bounds.name} tekens`);
      const at = place === '' ? name : `${place}.${name}`;
      const broken = look((value as Record<string, unknown>)[name], at, depth + 1);
      if (broken) return broken;
    }
    return undefined;
  };
  return look(given, '', 0);
}
