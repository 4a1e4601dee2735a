import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';

// What OpenAPI 3.0 has besides JSON schema: a schema that uses anything else is refused, not passed over.
const ajv = new Ajv({ allErrors: true }).addVocabulary(['components', 'example']);
formats.default(ajv);

/** By the schema itself: to make one takes longer than to use it. */
const made = new WeakMap<object, ValidateFunction>();

function validatorOf(schema: object, schemas: object): ValidateFunction {
  const known = made.get(schema);
  if (known) return known;
  const validate = ajv.compile({ ...schema, components: { schemas } });
  made.set(schema, validate);
  return validate;
}

const told = ({ instancePath, message = '', params }: ErrorObject) =>
  `${instancePath} ${message} ${JSON.stringify(params)}`;

/** Where a value is not what its schema says, a part of these: a wrong type, a field that is missing or not described. */
export function mismatches(value: unknown, schema: object | undefined, schemas: object): string[] {
  if (!schema) return ['no schema'];
  const validate = validatorOf(schema, schemas);
  return validate(value) ? [] : (validate.errors ?? []).map(told);
}
