import { isDay } from '#calendar';
import { isId, MUNICIPALITY, NOT_A_MUNICIPALITY, NOT_AN_ID, short } from '#facts';
import { Refusal } from '../http/refusal.js';

/** One parameter of a question: how it is read, and how the API describes it. */
export interface Param {
  /** Plain English, for the description. */
  readonly about: string;
  readonly schema: { readonly type: 'string' | 'integer'; readonly [more: string]: unknown };
  readonly required?: true;
  /** The value, or undefined when it is not one. */
  readonly read: (given: string) => string | number | undefined;
  /** Plain Dutch: what it should be. */
  readonly says: string;
}

/** A parameter for each field of a filter; exhaustive by its type. */
export type Params<Filter> = { readonly [K in keyof Filter]-?: Param };

export const text = (about: string): Param => ({
  about,
  schema: { type: 'string', minLength: 1, maxLength: 300 },
  read: (given) => (given !== '' && given.length <= 300 && !given.includes('\0') ? given : undefined),
  says: 'moet tekst zijn, van hoogstens 300 tekens',
});

export const code = (about: string): Param => ({
  about,
  schema: { type: 'string', pattern: MUNICIPALITY.source },
  read: (given) => (MUNICIPALITY.test(given) ? given : undefined),
  says: NOT_A_MUNICIPALITY,
});

export const id = (about: string): Param => ({
  about,
  schema: { type: 'string', minLength: 1, maxLength: 100 },
  read: (given) => (isId(given) ? given : undefined),
  says: NOT_AN_ID,
});

export const day = (about: string): Param => ({
  about,
  schema: { type: 'string', format: 'date' },
  read: (given) => (isDay(given) ? given : undefined),
  says: 'moet een bestaande dag zijn, zoals 2026-01-12',
});

export const oneOf = (about: string, values: readonly string[]): Param => ({
  about,
  schema: { type: 'string', enum: [...values] },
  read: (given) => (values.includes(given) ? given : undefined),
  says: `moet een van deze zijn: ${values.join(', ')}`,
});

export const needed = (param: Param): Param => ({ ...param, required: true });

export const limit: Param = {
  about: 'At most how many.',
  schema: { type: 'integer', minimum: 1, maximum: 200, default: 50 },
  read: (given) => (/^\d{1,3}$/.test(given) && Number(given) >= 1 && Number(given) <= 200 ? Number(given) : undefined),
  says: 'moet een getal van 1 tot en met 200 zijn',
};

export const paging = {
  limit,
  cursor: {
    about: 'From where the page before it ended: its `next`.',
    schema: { type: 'string', maxLength: 2_000 },
    read: (given: string) => (given.length <= 2_000 ? given : undefined),
    says: 'moet de cursor van een eerdere bladzijde zijn',
  },
} satisfies Record<string, Param>;

const refuse = (place: string, message: string) => new Refusal('invalid', `${short(place)}: ${message}`, { place });

/** Reads the question of an address. What is not known is refused: a filter that is misspelt would not filter. */
export function filterOf(params: Readonly<Record<string, Param>>, query: unknown): Record<string, string | number> {
  const given = Object.entries((query ?? {}) as Record<string, unknown>);
  const filter = given.map(([name, value]): [string, string | number] => {
    const param = Object.hasOwn(params, name) ? params[name] : undefined;
    if (!param) throw refuse(name, `is geen bekende vraag; bekend zijn ${Object.keys(params).join(', ')}`);
    const read = typeof value === 'string' ? param.read(value) : undefined;
    if (read === undefined) throw refuse(name, param.says);
    return [name, read];
  });
  for (const [name, { required, says }] of Object.entries(params)) {
    if (required && !given.some(([other]) => other === name)) throw refuse(name, `ontbreekt; ${says}`);
  }
  return Object.fromEntries(filter);
}
