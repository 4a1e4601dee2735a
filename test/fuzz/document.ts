/** A schema of what is sent, as far as values are made by it. */
export interface Sent {
  readonly $ref?: string;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Sent>>;
  readonly required?: readonly string[];
  readonly items?: Sent;
  readonly oneOf?: readonly Sent[];
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly format?: string;
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
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema?: object }>> }>
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
