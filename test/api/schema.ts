/** A schema of the described answers; what it may hold is what our own descriptions use. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly format?: string;
  readonly nullable?: boolean;
}

type Known = Readonly<Record<string, Schema>>;

const FORMATS: Readonly<Record<string, RegExp>> = {
  date: /^\d{4}-\d{2}-\d{2}$/,
  'date-time': /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/,
};

const isType = (value: unknown, type: string) =>
  ({
    string: typeof value === 'string',
    boolean: typeof value === 'boolean',
    number: typeof value === 'number',
    integer: Number.isInteger(value),
    array: Array.isArray(value),
    object: typeof value === 'object' && value !== null && !Array.isArray(value),
  })[type] ?? false;

/** Where a value is not what its schema says: a wrong type, a field that is missing, one that is not described. */
export function mismatches(value: unknown, given: Schema | undefined, known: Known, at = ''): string[] {
  if (!given) return [`${at}: no schema`];
  const schema = given.$ref === undefined ? given : known[given.$ref.split('/').at(-1) ?? ''];
  if (!schema) return [`${at}: no schema ${given.$ref ?? ''}`];
  if (value === null) return schema.nullable ? [] : [`${at}: null`];
  if (schema.oneOf)
    return schema.oneOf.some((one) => mismatches(value, one, known).length === 0) ? [] : [`${at}: none of`];
  if (schema.type !== undefined && !isType(value, schema.type)) return [`${at}: not ${schema.type}`];
  if (schema.enum && !schema.enum.includes(value)) return [`${at}: ${JSON.stringify(value)} is not in the list`];
  if (typeof value === 'string') return textMismatch(value, schema).map((why) => `${at}: ${why}`);
  if (Array.isArray(value)) return value.flatMap((item, i) => mismatches(item, schema.items, known, `${at}[${i}]`));
  if (typeof value === 'object') return fieldMismatches(value as Record<string, unknown>, schema, known, at);
  return [];
}

function textMismatch(text: string, { pattern, format }: Schema): string[] {
  if (pattern !== undefined && !new RegExp(pattern, 'u').test(text)) return [`${text} is not ${pattern}`];
  const form = FORMATS[format ?? ''];
  return form && !form.test(text) ? [`${text} is no ${format ?? ''}`] : [];
}

function fieldMismatches(value: Record<string, unknown>, schema: Schema, known: Known, at: string): string[] {
  const { properties = {}, required = [], additionalProperties: more = true } = schema;
  const missing = required.filter((name) => !(name in value)).map((name) => `${at}.${name}: missing`);
  return [
    ...missing,
    ...Object.entries(value).flatMap(([name, v]) => {
      const here = `${at}.${name}`;
      if (Object.hasOwn(properties, name)) return mismatches(v, properties[name], known, here);
      if (more === false) return [`${here}: not described`];
      return more === true ? [] : mismatches(v, more, known, here);
    }),
  ];
}
