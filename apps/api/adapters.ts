/** What is chosen in app.module.ts, by the name under which it is asked for. */
export const STORE = Symbol('event store');
export const DIRECTORY = Symbol('directory');
export const CLOCK = Symbol('clock');
export type Clock = () => Date;
