import { hash } from 'node:crypto';
import type { NewEvent } from './port.js';

/** What stands where a text was, once it is erased: it says something, so a rule that asks for a reason still finds one. */
export const ERASED_TEXT = '[deze tekst is gewist]';

/** The place of the digest of the whole command, beside those in the data: no field has such a name. */
export const BODY = '@body';

type Places = Readonly<Record<string, string>>;

// What JSON.stringify only puts between quotes; asking it costs several times as much.
const PLAIN = /^[ !#-[\]-\ud7ff\ue000-\uffff]*$/;

const quoted = (text: string): string => (PLAIN.test(text) ? `"${text}"` : JSON.stringify(text));

/** JSON with sorted keys: the same content gives the same text, however it was put together. */
export function canonical(value: unknown): string {
  return written(value, undefined, quoted);
}

/** In the order of their UTF-16 codes, as `sort` has them: most sets of fields have few, and have them in that order. */
function sortedNames(fields: object): readonly string[] {
  const names = Object.keys(fields);
  for (let i = 1; i < names.length; i++) if ((names[i - 1] as string) > (names[i] as string)) return names.sort();
  return names;
}

/**
 * The same, with each text written as `textAt` says of it and its place (`recommendations[0].text`); without the place
 * of the whole nobody asks for places.
 */
function written(value: unknown, place: string | undefined, textAt: (text: string, place: string) => string): string {
  if (typeof value === 'string') return textAt(value, place ?? '');
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  // Added to one text, and not joined from a list: it is written for each event, several times.
  let text = '';
  if (Array.isArray(value)) {
    for (let i = 0; i < value.length; i++) {
      if (i > 0) text += ',';
      text += written(value[i], place === undefined ? place : `${place}[${i}]`, textAt);
    }
    return `[${text}]`;
  }
  const fields = value as Readonly<Record<string, unknown>>;
  for (const name of sortedNames(fields)) {
    const field = fields[name];
    if (field === undefined) continue;
    const at = place === '' ? name : place && `${place}.${name}`;
    text += `${text && ','}${quoted(name)}:${written(field, at, textAt)}`;
  }
  return `{${text}}`;
}

/** 128 bits, hex: of one place in an event, from the salt of the event. Without it nobody can try out what a digest is of. */
export const saltAt = (salt: string, place: string): string => hash('sha256', `${salt}\n${place}`).slice(0, 32);

const digestOf = (salt: string, text: string): string => hash('sha256', `${salt}\n${quoted(text)}`);

const placesIn = (value: unknown): Places => (typeof value === 'object' && value !== null ? (value as Places) : {});

/** The digest of the text at a place: made of the text, or what is left of one that was erased. */
function digestAt({ meta }: Pick<NewEvent, 'meta'>, text: string, place: string): string {
  const erased = placesIn(meta['erased']);
  // A digest that stands alone says nothing about the words in its place: there is one way to write those.
  if (Object.hasOwn(erased, place)) return text === ERASED_TEXT ? String(erased[place]) : 'not erased';
  const { salt } = meta;
  const own = typeof salt === 'string' ? saltAt(salt, place) : placesIn(meta['salts'])[place];
  return digestOf(own ?? '', text);
}

/** Whether the texts of an event are hashed by their digests. Those recorded before there were salts are not. */
export const isSalted = ({ meta }: Pick<NewEvent, 'meta'>): boolean => 'salt' in meta || 'salts' in meta;

const commandIn = ({ meta: { body } }: Pick<NewEvent, 'meta'>): string =>
  typeof body === 'string' ? body : ERASED_TEXT;

/** What the hash of an event covers (docs/decisions/0019): for a salted one the digest of each text, not the text. */
export function covered(stream: string, revision: number, event: NewEvent): string {
  const { id, type, data } = event;
  const { hash: _, ...meta } = event.meta;
  if (!isSalted(event)) return canonical({ stream, revision, id, type, data, meta });
  const { salt: _salt, salts: _salts, erased: _erased, body: _body, ...plain } = meta;
  const texts = written(data, '', (text, place) => quoted(digestAt(event, text, place)));
  const command = digestAt(event, commandIn(event), BODY);
  return canonical({ stream, revision, id, type, texts, command, meta: plain });
}

/** The places of the texts that were erased from an event. */
export const erasedIn = ({ meta }: Pick<NewEvent, 'meta'>): readonly string[] => Object.keys(placesIn(meta['erased']));

const isText = (value: unknown): value is string => typeof value === 'string';

const isTexts = (value: unknown): value is Places =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(isText);

/**
 * Whether the fields that seal an event are those that recording and erasing leave. The hash of an event does not
 * cover them, only what follows from them; so what does not follow from each other may not stand there.
 */
export function isSealedAsMade({ data, meta }: Pick<NewEvent, 'data' | 'meta'>): boolean {
  const { salt, salts, erased, body } = meta;
  // Of an event from before there were salts its hash covers all of these.
  if (!isSalted({ meta }) && !isTexts(erased)) return true;
  if (erased === undefined) return isText(salt) && salts === undefined && (body === undefined || isText(body));
  if (body !== undefined || salt !== undefined || !isTexts(erased) || !Object.hasOwn(erased, BODY)) return false;
  const places = [...textsOf(data).keys()];
  const left = places.filter((place) => !Object.hasOwn(erased, place));
  if (Object.keys(erased).length !== places.length - left.length + 1) return false;
  if (salts === undefined) return left.length < places.length;
  return (
    isTexts(salts) && Object.keys(salts).length === left.length && left.every((place) => Object.hasOwn(salts, place))
  );
}

/** Every text in the data of an event, by its place. */
export function textsOf(data: unknown): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  written(data, '', (text, place) => {
    texts.set(place, text);
    return '';
  });
  return texts;
}

const withoutTexts = (value: unknown, gone: ReadonlySet<string>, place = ''): unknown => {
  if (typeof value === 'string') return gone.has(place) ? ERASED_TEXT : value;
  if (Array.isArray(value)) return value.map((v, i) => withoutTexts(v, gone, `${place}[${i}]`));
  if (typeof value !== 'object' || value === null) return value;
  const at = (name: string) => (place === '' ? name : `${place}.${name}`);
  return Object.fromEntries(Object.entries(value).map(([name, v]) => [name, withoutTexts(v, gone, at(name))]));
};

/**
 * An event without the texts at these places; its hash stays as it is. Of a salted one the digests are kept,
 * and the salts of all other texts in the place of the one that gave them all.
 */
export function withoutTextsAt<E extends NewEvent>(event: E, places: readonly string[]): E {
  const { salt, salts, erased, body: _, ...meta } = event.meta;
  const texts = new Map([...textsOf(event.data), [BODY, commandIn(event)]]);
  const before = placesIn(erased);
  const gone = new Set([...places, BODY, ...Object.keys(before)]);
  const data = withoutTexts(event.data, gone);
  if (!isSalted(event))
    return { ...event, data, meta: { ...meta, erased: Object.fromEntries([...gone].map((p) => [p, ''])) } };
  const digests = [...gone].filter((p) => texts.has(p)).map((p) => [p, digestAt(event, texts.get(p) as string, p)]);
  const kept = [...texts.keys()].filter((place) => !gone.has(place));
  const own = (place: string) => (typeof salt === 'string' ? saltAt(salt, place) : placesIn(salts)[place]);
  return {
    ...event,
    data,
    meta: { ...meta, salts: Object.fromEntries(kept.map((p) => [p, own(p)])), erased: Object.fromEntries(digests) },
  };
}

/** A digest of an event as it stands, for the record of its erasure (SHA-256, hex). */
export const leftOf = ({ id, type, data, meta }: NewEvent): string => hash('sha256', canonical([id, type, data, meta]));
