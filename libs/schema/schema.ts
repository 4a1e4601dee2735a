/** For the compiler alone: no schema has it. */
declare const DESCRIBED: unique symbol;

/** A JSON schema as OpenAPI 3.0 has them, and to the compiler the type of what it describes. */
export interface Schema<T = unknown> {
  readonly [DESCRIBED]?: () => T;
  readonly $ref?: string;
  readonly type?: string;
  readonly description?: string;
  readonly format?: string;
  readonly pattern?: string;
  readonly example?: string;
  readonly enum?: (string | null)[];
  readonly nullable?: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: string[];
  readonly additionalProperties?: boolean | Schema;
  readonly oneOf?: Schema[];
}

/** The type of what a schema describes. */
export type Of<S> = S extends { readonly [DESCRIBED]?: () => infer T } ? T : never;

type Properties = Readonly<Record<string, Schema>>;
type Optional<P> = { [K in keyof P]: K extends `${string}?` ? K : never }[keyof P];
type Named<K> = K extends `${infer Name}?` ? Name : never;
/** A field of which the name ends in `?` need not be there. */
export type Fields<P> = {
  readonly [K in keyof { [O in keyof P as O extends Optional<P> ? never : O]: unknown }]: K extends keyof P
    ? Of<P[K]>
    : never;
} & { readonly [K in Optional<P> as Named<K>]?: Of<P[K]> };

type Flat<T> = { readonly [K in keyof T]: T[K] };

/** One of the components of the API's description, by its name there. */
export const ref = <T = unknown>(name: string, _?: Schema<T>): Schema<T> => ({ $ref: `#/components/schemas/${name}` });

export const string: Schema<string> = { type: 'string' };
export const whole: Schema<number> = { type: 'integer' };
export const number: Schema<number> = { type: 'number' };
export const yes: Schema<boolean> = { type: 'boolean' };
export const day: Schema<string> = { type: 'string', format: 'date' };
export const moment: Schema<string> = { type: 'string', format: 'date-time' };
export const date: Schema<string> = {
  type: 'string',
  pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$',
  description: 'A day, month or year, as it was written.',
  example: '2026-01-12',
};
export const oneOf = <const V extends string>(values: readonly V[]): Schema<V> => ({
  type: 'string',
  enum: [...values],
});
export const either = <A, B>(one: Schema<A>, other: Schema<B>): Schema<A | B> => ({ oneOf: [one, other] });
/** To OpenAPI 3.0.3 null is one of the values only where it stands among them. */
export const orNull = <T>(schema: Schema<T>): Schema<T | null> => ({
  ...schema,
  ...(schema.enum && { enum: [...schema.enum, null] }),
  nullable: true,
});
export const list = <T>(items: Schema<T>): Schema<readonly T[]> => ({ type: 'array', items });
export const map = <T>(of: Schema<T>, description?: string): Schema<Readonly<Record<string, T>>> => ({
  type: 'object',
  additionalProperties: of,
  ...(description !== undefined && { description }),
});
export const anything: Schema<object> = { type: 'object', additionalProperties: true };

/** The same for each of these names. */
export const each = <const N extends string, T>(names: readonly N[], of: Schema<T>) =>
  Object.fromEntries(names.map((name) => [name, of])) as Readonly<Record<N, Schema<T>>>;

/** The fields of one, and then those of the other. */
export const joined = <A, B>(one: Schema<A>, other: Schema<B>): Schema<A & B> => ({
  type: 'object',
  properties: { ...one.properties, ...other.properties },
  required: [...(one.required ?? []), ...(other.required ?? [])],
  additionalProperties: false,
});

/** Fields, and no others. */
export function fields<P extends Properties>(of: P, description?: string): Schema<Flat<Fields<P>>> {
  const names = Object.keys(of);
  const required = names.filter((name) => !name.endsWith('?'));
  return {
    type: 'object',
    ...(description !== undefined && { description }),
    properties: Object.fromEntries(Object.entries(of).map(([name, schema]) => [name.replace('?', ''), schema])),
    ...(required.length > 0 && { required }),
    additionalProperties: false,
  };
}
