import type { Schema } from '../api/schema.js';

/** A schema of what is sent: what an answer has, and bounds. */
export interface Sent extends Schema {
  readonly properties?: Readonly<Record<string, Sent>>;
  readonly items?: Sent;
  readonly oneOf?: readonly Sent[];
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
}

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly schema: Sent;
}

interface Described {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Sent }>> };
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: Schema }>> }>
  >;
}

export interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Described | undefined>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Sent>> };
}

/** One way to ask something, as the served document describes it. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  /** With `{name}` where something stands in. */
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body?: { readonly type: string; readonly schema: Sent };
  readonly responses: Described['responses'];
}

const METHODS = ['get', 'post', 'put', 'delete'];

export function operationsOf({ paths }: Document): Operation[] {
  return Object.entries(paths).flatMap(([path, methods]) =>
    METHODS.flatMap((method): Operation[] => {
      const described = methods[method];
      if (!described) return [];
      const { operationId: id, parameters = [], requestBody, responses } = described;
      const [body] = Object.entries(requestBody?.content ?? {}).map(([type, { schema }]) => ({ type, schema }));
      const base = path.startsWith('/health') ? '' : '/v1';
      return [
        { id, method: method.toUpperCase(), path: `${base}${path}`, parameters, responses, ...(body && { body }) },
      ];
    }),
  );
}
