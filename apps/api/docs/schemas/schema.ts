import type { ReferenceObject, SchemaObject } from '@nestjs/swagger';

export type Schema = SchemaObject | ReferenceObject;

/** Short words for the schemas of what is answered. A name that ends in `?` need not be there. */
export const ref = (name: string): ReferenceObject => ({ $ref: `#/components/schemas/${name}` });
/** The answer to `listDeadlines` is `ListDeadlines`. */
export const schemaName = (operation: string) => `${operation.charAt(0).toUpperCase()}${operation.slice(1)}`;
export const string: SchemaObject = { type: 'string' };
export const whole: SchemaObject = { type: 'integer' };
export const number: SchemaObject = { type: 'number' };
export const yes: SchemaObject = { type: 'boolean' };
export const day: SchemaObject = { type: 'string', format: 'date' };
export const moment: SchemaObject = { type: 'string', format: 'date-time' };
export const date: SchemaObject = {
  type: 'string',
  pattern: '^\\d{4}(-\\d{2}(-\\d{2})?)?$',
  description: 'A day, month or year, as it was written.',
  example: '2026-01-12',
};
export const oneOf = (values: readonly string[]): SchemaObject => ({ type: 'string', enum: [...values] });
export const list = (items: Schema): SchemaObject => ({ type: 'array', items });
export const map = (of: Schema, description?: string): SchemaObject => ({
  type: 'object',
  additionalProperties: of,
  ...(description !== undefined && { description }),
});
export const anything: SchemaObject = { type: 'object', additionalProperties: true };

export function fields(of: Readonly<Record<string, Schema>>, description?: string): SchemaObject {
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

export const page = (item: Schema): SchemaObject =>
  fields({ items: list(item), 'next?': string, 'people?': ref('People') });
