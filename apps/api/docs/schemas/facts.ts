import { oneOfAny } from '#facts';
import { KINDS } from '#kinds';
import { POSTED, wayOfPosted } from '../../facts/kinds.js';
import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import { validationMetadatasToSchemas } from 'class-validator-jsonschema';
import { date, either, fields, list, string, yes, type Schema } from '#schema';

type Converters = NonNullable<NonNullable<Parameters<typeof validationMetadatasToSchemas>[0]>['additionalConverters']>;
type Converted = Exclude<Converters[string], (...asked: never[]) => unknown>;

// The checks of our own, by their names; what they mean for a schema.
const CHECKS: Converters = {
  isDefined: {},
  // The library describes no list in which yes and no stand among names.
  isIn: ({ constraints }) => oneOfAny(constraints[0] as readonly (string | boolean)[]) as Converted,
  isInt: { type: 'integer' },
  printable: { type: 'string' },
  visible: { type: 'string', minLength: 1 },
  own: {},
  either: {},
  yesNoOrText: either(yes, string) as Converted,
  ...{ visibleOrNot: {}, printableOrNot: {}, atMostOrNot: {} },
  object: {},
  anything: { type: 'object', additionalProperties: true },
  day: { type: 'string', format: 'date' },
  partialDate: { type: 'string', pattern: date.pattern },
};

const EMPTY: Schema = { type: 'object', properties: {} };

/** The fields of every fact and what they consist of, from the checks on the classes themselves. */
export function factSchemas(): Record<string, Schema> {
  const known = validationMetadatasToSchemas({
    classTransformerMetadataStorage: defaultMetadataStorage,
    refPointerPrefix: '#/components/schemas/',
    additionalConverters: CHECKS,
  }) as Record<string, Schema>;
  const facts = KINDS.flatMap((kind) => Object.keys(kind.facts));
  const all = { ...Object.fromEntries(facts.map((name) => [name, EMPTY])), ...known };
  // What is not posted under its own name.
  for (const name of facts) if (!wayOfPosted(name)) delete all[name];
  return Object.fromEntries(Object.entries(all).map(([name, schema]) => [name, schemaOf(wayOfPosted(name), schema)]));
}

const closed = (schema: Schema): Schema => ({ ...schema, additionalProperties: false });

/** A fact as it is posted: with the date on which it happened, and for an opening with the id that is proposed. */
function schemaOf(way: ReturnType<typeof wayOfPosted>, schema: Schema): Schema {
  if (!way) return closed(schema);
  const { properties, required = [] } = schema;
  const when = { ...date, description: 'When it happened: a day, month or year. Without it today.' };
  if (way === 'noun') return closed({ ...schema, properties: { ...properties, date: when } });
  const id = {
    ...string,
    maxLength: 100,
    description: `The id that is proposed for the ${way.opens}: letters, digits, dots and dashes. What its id is, the answer tells.`,
  };
  return closed({ ...schema, properties: { id, ...properties, date: when }, required });
}

/** Several facts of one story that are judged one after another: all of them are recorded, or none. */
const batch = (facts: readonly string[]) =>
  fields({
    facts: {
      ...list({
        type: 'object',
        required: ['fact'],
        properties: { fact: { type: 'string', enum: [...facts] }, date },
        additionalProperties: true,
        description: 'The name of a fact, its date, and the fields of that fact.',
      }),
      minItems: 1,
      maxItems: 1_000,
    },
  });

export const batchSchemas: Readonly<Record<string, Schema>> = Object.fromEntries(
  POSTED.map(({ kind, posted }) => [posted.batch.schema, batch(Object.keys(kind.facts))]),
);
/** What is answered to what was recorded. */
export const recordedSchemas: Readonly<Record<string, Schema>> = Object.fromEntries(
  POSTED.map(({ posted: { recorded } }) => [recorded.schema, recorded.answer.schema]),
);
