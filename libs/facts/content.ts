import { anything, date, day, either, list, oneOf, string, whole, yes, type Schema } from '#schema';
import { getMetadataStorage, ValidationTypes } from 'class-validator';
import { nestedIn } from './fields.js';

type Class<Content> = new () => Content;
type Rule = ReturnType<ReturnType<typeof getMetadataStorage>['getTargetValidationMetadatas']>[number];

type Answered<T> = T extends (infer Item)[] ? readonly Item[] : T;

/** The fields of a class, as they are answered: a name that ends in `?` need not be there. */
export type ContentOf<Content> = {
  readonly [K in keyof Content & string as undefined extends Content[K] ? `${K}?` : K]-?: Schema<
    Answered<Exclude<Content[K], undefined>>
  >;
};

const KINDS: Readonly<Record<string, Schema>> = {
  ...{ anything, isInt: whole, isBoolean: yes, day, partialDate: date },
  yesNoOrText: either(yes, string),
};

function kindOf(rules: readonly Rule[], of: Class<object> | undefined): Schema {
  if (of) return { $ref: `#/components/schemas/${of.name}` };
  const listed = rules.find(({ name }) => name === 'isIn');
  if (listed) return oneOfAny(listed.constraints[0] as readonly (string | boolean)[]);
  return rules.map(({ name }) => KINDS[name ?? '']).find((kind) => kind !== undefined) ?? string;
}

/** Names, and yes and no among them. */
export function oneOfAny(values: readonly (string | boolean)[]): Schema {
  const names = values.filter((value) => typeof value === 'string');
  return names.length === values.length ? oneOf(names) : either(yes, oneOf(names));
}

/** What the class of a fact, or of a part of one, asks of its fields, without the bounds: what is answered kept them. */
export function contentOf<Content extends object>(owner: Class<Content>): ContentOf<Content> {
  const rules = getMetadataStorage().getTargetValidationMetadatas(owner, '', false, false);
  const fields = [...Map.groupBy(rules, ({ propertyName }) => propertyName)].map(([name, of]) => {
    const kind = kindOf(of, nestedIn(owner, name));
    const isOptional = of.some(({ type }) => type === ValidationTypes.CONDITIONAL_VALIDATION);
    return [isOptional ? `${name}?` : name, of.some((rule) => rule.name === 'isArray') ? list(kind) : kind] as const;
  });
  return Object.fromEntries(fields) as ContentOf<Content>;
}
