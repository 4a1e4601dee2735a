/** Sorts after every day: when nothing is due. */
export const NEVER = '9999-12-31';
