import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { CannotStart, fileReason } from './cannot-start.js';

export type Fields = Readonly<Record<string, unknown>>;

const MOST = 500;
const LOOPBACK = /^(?:127\.\d+\.\d+\.\d+|\[::1\]|localhost)$/;

/** Whether nobody but this machine hears what is said there. */
export const isOfThisMachine = (address: string): boolean => {
  const { protocol, hostname } = new URL(address);
  return protocol === 'http:' && LOOPBACK.test(hostname);
};

/** Whether it is no secret at all: what stands in examples, and what is tried first. */
export const isExample = (secret: string): boolean =>
  /^(?:password|wachtwoord|geheim|secret|client-?secret|change-?me|postgres|admin|doorwerking|example|voorbeeld|…)\d*$/i.test(
    secret,
  );

/** Reads a file of settings (JSON), named by a variable: what is wrong is a CannotStart with its place, never with a secret. */
export function settingsOf(setting: string) {
  const wrong = (place: string, why: string) => new CannotStart(`${setting}: ${place}: ${why}.`);

  function fieldsAt(place: string, value: unknown, known?: ReadonlySet<string>): Fields {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      throw wrong(place, 'hier horen velden te staan');
    const unknown = Object.keys(value).find((name) => known?.has(name) === false);
    if (unknown !== undefined) throw wrong(`${place}.${unknown}`, 'is geen bekend veld');
    return value as Fields;
  }

  function textAt(place: string, value: unknown, allowed: RegExp, what: string): string {
    if (value === undefined) throw wrong(place, 'ontbreekt');
    if (typeof value !== 'string' || value.length > 1_000 || !allowed.test(value))
      throw wrong(place, `moet ${what} zijn`);
    return value;
  }

  function listAt(place: string, value: unknown, allowed: RegExp, what: string): readonly string[] {
    if (value === undefined) return [];
    if (!Array.isArray(value) || value.length > MOST) throw wrong(place, 'moet een lijst zijn');
    return value.map((one, i) => textAt(`${place}[${i}]`, one, allowed, what));
  }

  /** What stands in a file beside the settings: secrets are kept where secrets belong. */
  function fileAt(place: string, value: unknown, folder: string): string {
    const name = textAt(place, value, /^[^\0]+$/, 'de naam van een bestand');
    try {
      const text = readFileSync(resolve(folder, name), 'utf8').trim();
      if (text === '' || text.length > 100_000) throw wrong(place, 'in dit bestand staat niets, of te veel');
      return text;
    } catch (error) {
      if (error instanceof CannotStart) throw error;
      throw wrong(place, `het bestand kan niet worden gelezen (${fileReason(error) ?? 'onbekend waarom'})`);
    }
  }

  function contentOf(file: string, known: ReadonlySet<string>): Fields {
    let content: unknown;
    try {
      content = JSON.parse(readFileSync(file, 'utf8'));
    } catch (error) {
      const why =
        error instanceof SyntaxError ? 'is geen JSON' : `kan niet worden gelezen (${fileReason(error) ?? ''})`;
      throw wrong(file, why);
    }
    return fieldsAt(file, content, known);
  }

  return { wrong, fieldsAt, textAt, listAt, fileAt, contentOf };
}
