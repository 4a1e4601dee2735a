// Ours, with a message that names the place and what to do: StoreError, those of the directory, and of mail.
const FORESEEN = /^(store|database|mail)-/;

const codeOf = (error: unknown): string | undefined => {
  const code = (error as { code?: unknown } | null | undefined)?.code;
  return typeof code === 'string' && FORESEEN.test(code) ? code : undefined;
};

/** An error for the log: of what was foreseen its code and why; where it was thrown tells only of what was not. */
export function errorFields(error: unknown): { code: string; why: string } | { err: unknown } {
  const code = codeOf(error);
  return code === undefined ? { err: error } : { code, why: (error as Error).message };
}

/** Whether it has a stable code and says by itself what is wrong. */
export const isForeseen = (error: unknown): boolean => codeOf(error) !== undefined;

/** What tells one trouble from another: not its message, in which a place may stand that moves on. */
export const errorKind = (error: unknown): string => codeOf(error) ?? (error instanceof Error ? error.name : 'unknown');
