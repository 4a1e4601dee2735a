import type { MovedEvent } from '#event-store';
import { CLOCK, IMPORT } from '#log';
import { isId, isReserved, problem, type Problem } from '#facts';

const TOKEN = /^[\w-]{1,100}$/;
const isToken = (value: unknown): boolean => typeof value === 'string' && TOKEN.test(value);
const isPlaces = (value: unknown, is: (value: unknown) => boolean): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every(is);
const isDigest = (value: unknown): boolean =>
  value === '' || (typeof value === 'string' && /^[0-9a-f]{64}$/.test(value));

/**
 * Somebody of the directory, or whom the product itself writes: the clock, and the operator who reads files in on the
 * command line.
 */
const isActor = (value: unknown): boolean => value === CLOCK || value === IMPORT || (isId(value) && !isReserved(value));

/** All that stands in the meta of an event, with what it may be as far as no other rule says so. */
const FIELDS: Readonly<Record<string, { readonly is: (value: unknown) => boolean; readonly says: string }>> = {
  actor: { is: isActor, says: 'zegt niet wie het vastlegde' },
  command: { is: isToken, says: 'zegt niet met welke opdracht het kwam' },
  body: { is: isToken, says: 'zegt niet wat de opdracht was' },
  salt: { is: isToken, says: 'is niet hoe het wordt verzegeld' },
  salts: { is: (value) => isPlaces(value, isToken), says: 'is niet hoe het wordt verzegeld' },
  erased: { is: (value) => isPlaces(value, isDigest), says: 'is niet hoe het wordt gewist' },
  ref: { is: isId, says: 'is geen naam waarmee een feit wordt genoemd' },
  hash: { is: isDigest, says: 'is geen controlegetal' },
};
const ELSEWHERE: ReadonlySet<string> = new Set(['recordedAt', 'occurredOn', 'day', 'broughtIn']);

/** The first field of an event's meta that this product does not write, or not so. */
export function fieldProblem({ meta }: Pick<MovedEvent, 'meta'>): Problem | undefined {
  for (const [name, value] of Object.entries(meta)) {
    if (value === undefined || ELSEWHERE.has(name)) continue;
    const field = Object.hasOwn(FIELDS, name) ? FIELDS[name] : undefined;
    if (!field) return problem('invalid', 'dit veld kent deze versie niet', `meta.${name.slice(0, 40)}`);
    if (!field.is(value)) return problem('invalid', field.says, `meta.${name}`);
  }
  return undefined;
}
