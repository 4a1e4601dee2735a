import { isDay } from '#calendar';
import { isId, MUNICIPALITY, NOT_A_MUNICIPALITY, NOT_AN_ID, short } from '#facts';
import { Refusal, type Among } from '../http/refusal.js';

/** One parameter of a question: how it is read, and how the API describes it. */
export interface Param {
  /** Plain English, for the description. */
  readonly about: string;
  readonly schema: { readonly type: 'string' | 'integer' | 'array'; readonly [more: string]: unknown };
  /** It may stand there more than once: each value is read, and together they are one list. */
  readonly several?: true;
  readonly required?: true;
  /** The value, or undefined when it is not one. */
  readonly read: (given: string) => string | number | undefined;
  /** What it should be: the API says it in Dutch, a public page in the language in which it is read. */
  readonly says: InWords;
  /** What alone it can be. */
  readonly values?: readonly string[];
}

/** The same in both languages of the public pages. */
export interface InWords {
  readonly nl: string;
  readonly en: string;
}

/** A parameter for each field of a filter; exhaustive by its type. */
export type Params<Filter> = { readonly [K in keyof Filter]-?: Param };

export const text = (about: string): Param => ({
  about,
  schema: { type: 'string', minLength: 1, maxLength: 300 },
  read: (given) => (given !== '' && given.length <= 300 && !given.includes('\0') ? given : undefined),
  says: {
    nl: 'moet tekst zijn, van hoogstens 300 tekens',
    en: 'has to be text, of at most 300 characters',
  },
});

export const code = (about: string): Param => ({
  about,
  schema: { type: 'string', pattern: MUNICIPALITY.source },
  read: (given) => (MUNICIPALITY.test(given) ? given : undefined),
  says: { nl: NOT_A_MUNICIPALITY, en: 'has to be the code of a municipality, such as gm0014' },
});

export const id = (about: string): Param => ({
  about,
  schema: { type: 'string', minLength: 1, maxLength: 100 },
  read: (given) => (isId(given) ? given : undefined),
  says: { nl: NOT_AN_ID, en: 'has to be an id: letters, digits, dots and dashes' },
});

export const day = (about: string): Param => ({
  about,
  schema: { type: 'string', format: 'date' },
  read: (given) => (isDay(given) ? given : undefined),
  says: {
    nl: 'moet een bestaande dag zijn, zoals 2026-01-12',
    en: 'has to be a day that exists, such as 2026-01-12',
  },
});

export const year = (about: string): Param => ({
  about,
  schema: { type: 'integer', minimum: 1900, maximum: 2199 },
  read: (given) => (/^(?:19|20|21)\d{2}$/.test(given) ? Number(given) : undefined),
  says: { nl: 'moet een jaar zijn, zoals 2026', en: 'has to be a year, such as 2026' },
});

export const oneOf = (about: string, values: readonly string[]): Param => ({
  about,
  schema: { type: 'string', enum: [...values] },
  read: (given) => (values.includes(given) ? given : undefined),
  says: {
    nl: `moet een van deze zijn: ${values.join(', ')}`,
    en: `has to be one of these: ${values.join(', ')}`,
  },
  values,
});

/** Any of these: `?name=a&name=b`. */
export const someOf = (about: string, values: readonly string[]): Param => {
  const { schema, ...one } = oneOf(about, values);
  return { ...one, schema: { type: 'array', items: schema, maxItems: values.length }, several: true };
};

export const needed = (param: Param): Param => ({ ...param, required: true });

export const limit: Param = {
  about: 'At most how many.',
  schema: { type: 'integer', minimum: 1, maximum: 200, default: 50 },
  read: (given) => (/^\d{1,3}$/.test(given) && Number(given) >= 1 && Number(given) <= 200 ? Number(given) : undefined),
  says: { nl: 'moet een getal van 1 tot en met 200 zijn', en: 'has to be a number from 1 up to and including 200' },
};

export const paging = {
  limit,
  cursor: {
    about: 'From where the page before it ended: its `next`.',
    schema: { type: 'string', maxLength: 2_000 },
    read: (given: string) => (given.length <= 2_000 ? given : undefined),
    says: { nl: 'moet de cursor van een eerdere bladzijde zijn', en: 'has to be the cursor of a page before' },
  },
} satisfies Record<string, Param>;

/** As it was read: a list of what may stand there more than once. */
export type Value = string | number | readonly (string | number)[];

/** Refuses a parameter of an address: by its name, and with what it can be. */
export const refuseParam = (place: string, { nl, en }: InWords, among?: Among) =>
  new Refusal('invalid', `${short(place)}: ${nl}`, {
    ...{ place, inEnglish: `${short(place)}: ${en}` },
    ...(among && { among }),
  });

/** Reads the question of an address. What is not known is refused: a filter that is misspelt would not filter. */
export function filterOf(params: Readonly<Record<string, Param>>, query: unknown): Record<string, Value> {
  const given = Object.entries((query ?? {}) as Record<string, unknown>);
  const filter = given.map(([name, value]): [string, Value] => {
    const param = Object.hasOwn(params, name) ? params[name] : undefined;
    if (!param) {
      const all = Object.keys(params);
      throw refuseParam(name, unknownAmong(all), all.length === 0 ? undefined : { of: 'names', all });
    }
    const readOne = (one: unknown) => {
      const read = typeof one === 'string' ? param.read(one) : undefined;
      if (read === undefined) throw refuseParam(name, param.says, param.values && { of: 'values', all: param.values });
      return read;
    };
    const values: unknown = param.several ? [value].flat() : value;
    if (!Array.isArray(values)) return [name, readOne(values)];
    if (!param.several) throw refuseParam(name, TWICE);
    return [name, [...new Set(values.map(readOne))]];
  });
  for (const [name, { required, says }] of Object.entries(params)) {
    if (required && !given.some(([other]) => other === name)) {
      throw refuseParam(name, { nl: `ontbreekt; ${says.nl}`, en: `is missing; ${says.en}` });
    }
  }
  return Object.fromEntries(filter);
}

const TWICE: InWords = { nl: 'staat er meer dan één keer', en: 'stands there more than once' };

const unknownAmong = (known: readonly string[]): InWords =>
  known.length === 0
    ? { nl: 'is geen bekende vraag; hier kan niets worden gevraagd', en: 'is not known; nothing can be asked here' }
    : {
        nl: `is geen bekende vraag; bekend zijn ${known.join(', ')}`,
        en: `is not known; known are ${known.join(', ')}`,
      };
