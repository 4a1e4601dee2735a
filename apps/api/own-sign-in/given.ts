import { problem, short, type Problem } from '#facts';
import { fields, joined, string, yes, type Schema } from '#schema';
import { fieldsOf } from '../http/bodies.js';
import { refused } from '../http/refusal.js';

interface Field {
  readonly longest: number;
  readonly about: string;
}

/** What a browser sends to sign in or to make a way for that. */
const FIELDS = {
  link: { longest: 100, about: 'What stands behind the # of the link.' },
  ceremony: { longest: 100, about: 'As it was answered when this was begun.' },
  name: { longest: 60, about: 'What its owner calls it: the device that it is on.' },
  account: { longest: 100, about: 'The name to sign in with, such as an address of mail; capitals are no matter.' },
  password: { longest: 1_000, about: 'At least twelve signs.' },
  code: { longest: 20, about: 'Of the app that makes codes.' },
} as const satisfies Record<string, Field>;

type TextName = keyof typeof FIELDS;
type Given<Names extends TextName> = Readonly<Record<Names, string>>;

const CREDENTIAL: Schema<object> = {
  type: 'object',
  description: 'As the browser has it (Web Authentication Level 3, toJSON).',
};

const AGAIN: Schema<boolean> = {
  ...yes,
  description: 'As the person who is signed in, and nobody else: in the place of the session that asks.',
};

/** Whether somebody signs in again. @throws Refusal of what says neither. */
export function isAgain(again: unknown): boolean {
  if (again === undefined || typeof again === 'boolean') return again === true;
  throw refused([problem('invalid', 'moet true of false zijn', 'again')]);
}

/** What is described of the body with which somebody signs in. */
export const signingInSchema = (...how: Parameters<typeof givenSchema>) =>
  joined(givenSchema(...how), fields({ 'again?': AGAIN }));

/** What is described of such a body. */
export const givenSchema = (names: readonly TextName[], credential = false) =>
  fields({
    ...Object.fromEntries(names.map((name) => [name, { ...string, description: FIELDS[name].about }])),
    ...(credential && { credential: CREDENTIAL }),
  });

function textProblem(name: TextName, value: unknown): Problem | undefined {
  if (value === undefined || value === '') return problem('invalid', 'ontbreekt', name);
  if (typeof value !== 'string') return problem('invalid', 'moet tekst zijn', name);
  if (value.length > FIELDS[name].longest) return problem('invalid', 'is te lang', name);
  // PostgreSQL keeps no text with this in it; in a name it would be nothing that can be read.
  return /\p{Cc}/u.test(value) ? problem('invalid', 'bevat een teken dat niet te lezen is', name) : undefined;
}

/** These fields of a body, and no others. @throws Refusal, with everything that is wrong with it. */
export function given<Names extends TextName>(body: unknown, names: readonly Names[]): Given<Names> {
  const sent = fieldsOf(body);
  const unknown = Object.keys(sent).filter((name) => !(names as readonly string[]).includes(name));
  const problems = [
    ...unknown.map((name) => problem('invalid', 'is geen bekend veld', short(name))),
    ...names.flatMap((name) => textProblem(name, sent[name]) ?? []),
  ];
  if (problems.length > 0) throw refused(problems);
  return Object.fromEntries(names.map((name) => [name, sent[name]])) as Given<Names>;
}

/** The same, with what a passkey answered. */
export function givenWithCredential<Names extends TextName>(
  body: unknown,
  names: readonly Names[],
): Given<Names> & { readonly credential: { readonly id: string } } {
  const { credential, ...rest } = fieldsOf(body);
  const texts = given(rest, names);
  const isOne = typeof credential === 'object' && credential !== null && 'id' in credential;
  if (!isOne || typeof credential.id !== 'string' || credential.id.length > 1_500)
    throw refused([problem('invalid', 'ontbreekt, of is niet wat een browser van een passkey stuurt', 'credential')]);
  return { ...texts, credential: credential as { id: string } };
}

/** Capitals are no matter, nor is how a letter with an accent is put together. */
export const accountName = (given: string): string => given.trim().normalize('NFKC').toLowerCase();
