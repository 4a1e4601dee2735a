import type { Schema } from './schema.js';

type KeyOf<T> = T extends unknown ? keyof T : never;
type In<T, K> = T extends unknown ? (K extends keyof T ? NonNullable<T[K]> : never) : never;

/** The names in A, at whatever depth, that T does not have. What T says nothing of (`object`) may hold anything. */
type Beyond<A, T> = [KeyOf<T>] extends [never]
  ? never
  : A extends readonly (infer I)[]
    ? Beyond<I, T extends readonly (infer J)[] ? J : never>
    : A extends object
      ? { [K in keyof A]-?: K extends KeyOf<T> ? Beyond<NonNullable<A[K]>, In<T, K>> : K }[keyof A]
      : never;

/** Nothing to add when A is what T describes, no more and no less. */
export type Exactly<A, T> = [Beyond<A, T>] extends [never]
  ? [Beyond<T, A>] extends [never]
    ? unknown
    : { 'is described, and never answered': Beyond<T, A> }
  : { 'is answered, and not described': Beyond<A, T> };

/** A function, and the schema of what it answers. */
export interface Described<Args extends readonly unknown[], T> {
  (...args: Args): T;
  readonly schema: Schema<T>;
}

/**
 * Ties a function to the schema of what it answers: one that answers a field more, or never one that is described,
 * does not compile.
 */
export const described = <T, Args extends unknown[], A extends T>(
  schema: Schema<T>,
  answer: (...args: Args) => A & Exactly<A, T>,
): Described<Args, T> => Object.assign(answer, { schema });
