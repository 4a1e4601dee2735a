import 'reflect-metadata';
import { dayInsteadOf, insteadOf, isDay, isPartialDate } from '#calendar';
import { ID, isOwnName, NOT_AN_ID } from './ids.js';
import { isReserved } from './reserved.js';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsDefined,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  ValidateBy,
  ValidateIf,
  ValidateNested,
  type ValidationArguments,
} from 'class-validator';

/** What a field of a fact may hold. Every message is shown to a person, so it is plain Dutch. */

const all =
  (...decorators: PropertyDecorator[]): PropertyDecorator =>
  (target, key) =>
    decorators.forEach((decorate) => decorate(target, key));

/** Also for `null`: an empty line in YAML (`reason:`) is a field that was not given. */
export const Optional = IsOptional;

// Invisible controls and direction overrides can make a text read as another than it is.
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/u;
const printable = (value: unknown) => typeof value === 'string' && value.isWellFormed() && !FORBIDDEN.test(value);
const visible = (value: unknown) =>
  typeof value === 'string' && /[^\s\p{Cf}\p{Z}\p{Cc}\p{Default_Ignorable_Code_Point}]/u.test(value);

type Message = string | ((value: unknown) => string);
const rule = (name: string, message: Message, validate: (value: unknown) => boolean, each = false) => {
  const defaultMessage = (args?: ValidationArguments) => (typeof message === 'string' ? message : message(args?.value));
  return ValidateBy({ name, validator: { validate, defaultMessage } }, { each });
};

const Given = () => IsDefined({ message: 'ontbreekt' });
const UNPRINTABLE = 'bevat een stuurteken of een teken dat de leesrichting omkeert';
const tooLong = (max: number) => `mag hoogstens ${max} tekens lang zijn`;
const Printable = (each = false) => rule('printable', UNPRINTABLE, printable, each);
const Visible = (each = false) => rule('visible', 'is leeg', visible, each);
const Str = (each = false) => IsString({ each, message: 'moet tekst zijn' });
const AtMost = (max: number, each = false) => MaxLength(max, { each, message: tooLong(max) });

const TEXT = Symbol('text');
const Prose = () => Reflect.metadata(TEXT, true);
/** Stands before a text by which nobody looks for anything: every other one is found by its words. */
export const Unsought = () => Reflect.metadata(TEXT, false);
/** Whether a field of this class holds texts that are found by their words. */
export const isSought = (owner: new () => object, field: string): boolean =>
  Reflect.getMetadata(TEXT, owner.prototype as object, field) === true;

/** A text that says something; at most `max` characters. */
export const Text = (max = 20_000) => all(Given(), Str(), Visible(), Printable(), AtMost(max), Prose());
/** A name or a title: one line. */
export const Name = () =>
  all(Text(300), Matches(/^[^\t\r\n\u2028\u2029]*$/, { message: 'mag maar één regel zijn, zonder tabs' }));
/** An address on the web that anybody can open. */
export const Link = () =>
  all(
    Given(),
    Str(),
    AtMost(2_000),
    rule('link', 'moet een adres zijn dat met https:// begint', (value) => isLink(value)),
  );
const isLink = (value: unknown) => {
  if (typeof value !== 'string' || !/^https:\/\/[^\s@]+$/.test(value) || !printable(value) || !URL.canParse(value))
    return false;
  const { hostname, username } = new URL(value);
  return hostname.includes('.') && username === '';
};
/** A text that may be empty. */
export const Words = (max = 20_000) => all(Given(), Str(), Printable(), AtMost(max), Prose());
const WHY = Symbol('why');
/** An explanation. Whether it says anything is a rule of its own (reason-required), also where it may be left out. */
export const Why = () => all(Words(), Reflect.metadata(WHY, true));
/** Whether a field of this class is an explanation. */
export const isWhy = (owner: new () => object, field: string): boolean =>
  Reflect.hasMetadata(WHY, owner.prototype as object, field);
export const Texts = (max = 2_000) =>
  all(List(), Str(true), Visible(true), Printable(true), AtMost(max, true), Prose());

const Own = (each = false) => rule('own', 'is een gereserveerd woord', isOwnName, each);

export const Id = () => all(Given(), Str(), Matches(ID, { message: NOT_AN_ID }), Own());
/** The id of a person: never what stands in the log for something that is not a person. */
export const PersonId = () =>
  all(
    Id(),
    rule('person', 'is een gereserveerd woord', (id) => !isReserved(String(id))),
  );
export const Ids = (least = 1) =>
  all(List(least), Str(true), Matches(ID, { message: NOT_AN_ID, each: true }), Own(true));

/** Names, each of one line. */
export const Names = () =>
  all(
    List(1),
    Str(true),
    Visible(true),
    Printable(true),
    AtMost(300, true),
    Matches(/^[^\t\r\n\u2028\u2029]*$/, { message: 'mag maar één regel zijn, zonder tabs', each: true }),
  );

const saying = (what: string, instead: string | undefined) => (instead === undefined ? what : `${what}; ${instead}`);
/** What a date has to be, and how what was written there may be written as one. */
export const notADate = (given: unknown): string =>
  saying('moet een dag, maand of jaar zijn, zoals 2026-01-12, 2026-01 of 2026', insteadOf(given));
const notADay = (given: unknown): string =>
  saying('moet een bestaande dag zijn, zoals 2026-01-12', dayInsteadOf(given));

export const DayField = () => all(Given(), rule('day', notADay, isDay));
export const PartialDateField = () => all(Given(), rule('partialDate', notADate, isPartialDate));

export const OneOf = (values: readonly (string | boolean)[]) =>
  all(Given(), IsIn([...values], { message: `moet een van deze zijn: ${values.join(', ')}` }));
export const EachOneOf = (values: readonly string[]) =>
  all(List(), IsIn([...values], { each: true, message: `moet een van deze zijn: ${values.join(', ')}` }));
export const Whole = (min: number, max: number) => {
  const message = `moet een geheel getal van ${min} tot en met ${max} zijn`;
  return all(Given(), IsInt({ message }), Min(min, { message }), Max(max, { message }));
};
export const YesNo = () => all(Given(), IsBoolean({ message: 'moet true of false zijn' }));
/** Yes or no, or what is said of it. */
export const YesNoOrText = (max = 20_000) => {
  const orNot = (name: string, message: string, holds: (value: unknown) => boolean) =>
    rule(name, message, (value) => typeof value === 'boolean' || holds(value));
  return all(
    Given(),
    orNot('yesNoOrText', 'moet true, false of een tekst zijn', (value) => typeof value === 'string'),
    orNot('visibleOrNot', 'is leeg', visible),
    orNot('printableOrNot', UNPRINTABLE, printable),
    orNot('atMostOrNot', tooLong(max), (value) => typeof value === 'string' && value.length <= max),
    Prose(),
  );
};

const VERBATIM = Symbol('verbatim');
/** Fields by their names, for what they are fields of to judge; kept as given, with what is empty on purpose. */
export const Anything = () =>
  all(
    rule('anything', 'moet uit velden bestaan', (v) => typeof v === 'object' && v !== null && !Array.isArray(v)),
    Reflect.metadata(VERBATIM, true),
  );
export const isVerbatim = (owner: new () => object, field: string): boolean =>
  Reflect.hasMetadata(VERBATIM, owner.prototype as object, field);

const MOST = 1_000;
function List(min = 0) {
  return all(
    Given(),
    IsArray({ message: 'moet een lijst zijn' }),
    ArrayMinSize(min, { message: 'mag niet leeg zijn' }),
    ArrayMaxSize(MOST, { message: `mag hoogstens ${MOST} regels hebben` }),
  );
}
type Of = () => new () => object;
const NESTED = Symbol('nested');
/** For the code that makes the objects, and for `fits`. */
const Nested = (of: Of) => all(Type(of), Reflect.metadata(NESTED, of));
/** The class of what is nested in a field of this class. */
export const nestedIn = (owner: new () => object, field: string): (new () => object) | undefined =>
  (Reflect.getMetadata(NESTED, owner.prototype as object, field) as Of | undefined)?.();

/** A list of nested objects of one class. */
export const ListOf = (of: Of, min = 0) =>
  all(List(min), ValidateNested({ each: true, message: 'moet uit velden bestaan' }), Nested(of));
export const One = (of: Of) =>
  all(
    rule('object', 'moet uit velden bestaan', (v) => typeof v === 'object' && v !== null && !Array.isArray(v)),
    ValidateNested(),
    Nested(of),
  );
/** Stands on each of the named sibling fields: exactly one of them is given. */
export const Either = (...names: string[]): PropertyDecorator => {
  const given = (o: object) => names.filter((n) => (o as Record<string, unknown>)[n] != null);
  return (target, key) => {
    ValidateIf((o: object) => given(o).length === 0 || given(o).includes(String(key)))(target, key);
    ValidateBy({
      name: 'either',
      validator: {
        validate: (_, args) => given(args?.object ?? {}).length === 1,
        defaultMessage: () => `geef precies één van: ${names.join(', ')}`,
      },
    })(target, key);
  };
};
/** Stands on one of two sibling fields that come together or not at all. */
export const Together =
  (other: string, name: string): PropertyDecorator =>
  (target, key) => {
    const given = (o: object, field: string) => (o as Record<string, unknown>)[field] != null;
    ValidateIf((o: object) => given(o, other) || given(o, name))(target, key);
    ValidateBy({
      name: 'together',
      validator: {
        validate: (_, args) => given(args?.object ?? {}, other),
        defaultMessage: () => `hoort alleen bij ${other}`,
      },
    })(target, key);
  };
